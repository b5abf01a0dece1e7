import type { PaperStore } from '../../papers/index.ts';
import { download, pageRoute, type Route } from '../../platform/http/route.ts';
import type { Period } from '../periods/queries.ts';
import { periodSubject } from '../periods/subject.ts';
import { resultsPermissions } from '../permissions.ts';
import { writeVerificationPack } from './write-pack.ts';

/** The pack for the expenditure verification of a period. */
export function verificationRoutes({
  demonstration,
  store,
}: {
  readonly demonstration: boolean;
  readonly store: PaperStore;
}): Route[] {
  return [
    pageRoute<Period>({
      path: '/staff/periods/:periodId/verification.zip',
      stepUp: true,
      may: resultsPermissions.readPeriod,
      subject: periodSubject,
      async show({ tx, language }, period) {
        const bytes = await writeVerificationPack(tx, language, { period, demonstration, store });
        return download(
          `expenditure-verification-${period.startsOn}-${period.endsOn}.zip`,
          'application/zip',
          bytes,
        );
      },
    }),
  ];
}
