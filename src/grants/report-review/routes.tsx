import { z } from 'zod';
import { seen, tick } from '../../platform/http/fields.ts';
import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { besideLines } from '../bills/beside-lines.ts';
import type { Report } from '../reports/queries.ts';
import { reportSubject } from '../reports/subject.ts';
import { reviewLinesPermission } from '../reports/workflow.ts';
import { readsReport } from '../sensitive-records.ts';
import { acceptLines, restField, undecidedOf } from './accept-lines.ts';
import { AcceptLinesPage } from './pages/accept-lines-page.tsx';

const acceptForm = z.looseObject({ seen, [restField]: tick }).transform((typed) => ({
  seen: typed.seen,
  rest: typed[restField] as boolean,
  lineIds: Object.keys(typed).flatMap((name) => /^take_([0-9a-f-]{36})$/.exec(name)?.[1] ?? []),
}));

/** Accepting several lines of a report at once. */
export const reportReviewRoutes: Route[] = [
  formRoute<Report, z.output<typeof acceptForm>>({
    path: '/reports/:reportId/accept-lines',
    done: 'report.accept_lines',
    may: reviewLinesPermission,
    subject: reportSubject,
    reads: readsReport,
    schema: acceptForm,
    show: async (context, report, state) =>
      page(
        context.language.t('grants.report.accept_lines.title'),
        <AcceptLinesPage
          context={context}
          report={report}
          state={state}
          undecided={await undecidedOf(context, report)}
          beside={await besideLines(context, report)}
        />,
        { back: { href: `/reports/${report.id}`, text: report.agreementNumber } },
      ),
    act: async ({ work }, { id }, { lineIds, rest, seen: shown }) => {
      await acceptLines(work, { reportId: id, lineIds, rest, seen: shown });
      return redirect(`/reports/${id}#lines`);
    },
  }),
];
