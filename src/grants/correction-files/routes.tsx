import type { FileStore } from '../../platform/files/store.ts';
import type { Route } from '../../platform/http/route.ts';
import { heldFileRoutes } from '../annexes/held-file-routes.tsx';
import { readsCorrection } from '../sensitive-records.ts';
import { decideCorrectionFile } from './decide-correction-file.ts';
import { correctionFilePermissions } from './permissions.ts';
import type { FoundCorrectionFile } from './queries.ts';
import { correctionFileSubject } from './subject.ts';

/** What corrections rest on: attached where one is proposed, read by those who decide. */
export function correctionFileRoutes({ store }: { readonly store: Pick<FileStore, 'read'> }): Route[] {
  return heldFileRoutes<FoundCorrectionFile>(store, {
    path: '/correction-files/:correctionFileId',
    decisionPath: '/staff/correction-files/:correctionFileId',
    subject: correctionFileSubject,
    reads: readsCorrection,
    read: correctionFilePermissions.read,
    decide: correctionFilePermissions.decide,
    fileOf: ({ file }) => file,
    besideOf: ({ id, report }, { t }) => ({
      ...{
        key: 'grants.debit_note.agreement',
        number: report.agreementNumber,
        title: report.organisationName,
      },
      back: { href: `/corrections/${id}`, text: t('grants.correction.title') },
    }),
    release: 'grants.bill.release_hint',
    act: (work, correctionFileId, form) => decideCorrectionFile(work, { correctionFileId, ...form }),
  });
}
