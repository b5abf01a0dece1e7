import { download, pageRoute, type Route } from '../../platform/http/route.ts';
import type { Agreement } from '../agreements/queries.ts';
import { agreementSubject } from '../agreements/subject.ts';
import type { GrantsParts } from '../parts.ts';
import { readsAgreement } from '../sensitive-records.ts';
import { dossierHistories } from './history-files.ts';
import { makeDossier } from './make-dossier.ts';
import { dossierPermissions } from './permissions.ts';

/** The audit dossier of a sub-grant agreement as one ZIP. */
export function dossierRoutes({ demonstration, english, store }: GrantsParts): Route[] {
  return [
    pageRoute<Agreement>({
      path: '/agreements/:agreementId/dossier.zip',
      stepUp: true,
      may: dossierPermissions.take,
      subject: agreementSubject,
      reads: readsAgreement,
      histories: dossierHistories,
      audited: true,
      show: async (context, agreement) => {
        const made = await makeDossier({ ...context, agreement, english, store, demonstration });
        return download(`${agreement.number.replaceAll('/', '-')}-dossier.zip`, 'application/zip', made);
      },
    }),
  ];
}
