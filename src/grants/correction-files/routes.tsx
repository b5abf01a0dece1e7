import type { FileStore } from '../../platform/files/store.ts';
import { pageRoute, type Route } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { decideRoute } from '../annexes/decide-route.tsx';
import { serveAnnex } from '../annexes/serve-annex.tsx';
import { readsCorrection } from '../sensitive-records.ts';
import { decideCorrectionFile } from './decide-correction-file.ts';
import { correctionFilePermissions } from './permissions.ts';
import type { FoundCorrectionFile } from './queries.ts';
import { correctionFileSubject } from './subject.ts';

/** What corrections rest on: attached where one is proposed, read by those who decide. */
export function correctionFileRoutes({ store }: { readonly store: Pick<FileStore, 'read'> }): Route[] {
  return [
    pageRoute<FoundCorrectionFile>({
      path: '/correction-files/:correctionFileId',
      gives: 'file',
      may: correctionFilePermissions.read,
      subject: correctionFileSubject,
      reads: readsCorrection,
      show: (context, record) =>
        serveAnnex(context, store, record.file, {
          mayDecide: may(context.actor, correctionFilePermissions.decide, record),
          decideHref: `/staff/correction-files/${record.file.id}`,
          back: { href: `/corrections/${record.id}`, text: context.language.t('grants.correction.title') },
        }),
    }),
    decideRoute<FoundCorrectionFile>({
      path: '/staff/correction-files/:correctionFileId',
      may: correctionFilePermissions.decide,
      subject: correctionFileSubject,
      reads: readsCorrection,
      fileOf: ({ file }) => file,
      besideOf: ({ id, report }) => ({
        ...{
          key: 'grants.debit_note.agreement',
          number: report.agreementNumber,
          title: report.organisationName,
        },
        back: { href: `/corrections/${id}`, text: report.agreementNumber },
      }),
      read: correctionFilePermissions.read,
      release: 'grants.bill.release_hint',
      act: (work, correctionFileId, form) => decideCorrectionFile(work, { correctionFileId, ...form }),
    }),
  ];
}
