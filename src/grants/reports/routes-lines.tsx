import { buttonRoute, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { besideLines } from '../bills/beside-lines.ts';
import { readsReport } from '../sensitive-records.ts';
import { editLine, removeLine, replyToQuery } from './expenditure-lines.ts';
import { EditLinePage, ReplyPage, ReviewPage } from './pages/line-forms.tsx';
import { listLines, type Report } from './queries.ts';
import { listSubmittedLines } from './queries-submitted.ts';
import { reviewLine } from './review-line.ts';
import { isQueried } from './rules.ts';
import { lineEditForm, replyForm, type VerdictForm, verdictForm } from './schema.ts';
import { type LineRecord, lineSubject } from './subject.ts';
import { type NewLine, seenOfLine, typedOfLine } from './typed-line.ts';
import { lineSteps } from './workflow.ts';

const backTo = (report: Pick<Report, 'id' | 'agreementNumber'>) => ({
  href: `/reports/${report.id}`,
  text: report.agreementNumber,
});

/** What is done with one expenditure: reviewed by staff, answered, corrected and removed by its sub-grantee. */
export const lineRoutes: Route[] = [
  formRoute<LineRecord, VerdictForm>({
    path: lineSteps.accept.button.path,
    may: lineSteps.accept.permission,
    subject: lineSubject,
    reads: ({ report }, context) => readsReport(report, context),
    schema: verdictForm,
    show: async (context, record, state) =>
      page(
        context.language.t('grants.line.review.title'),
        <ReviewPage
          context={context}
          state={state}
          record={record}
          beside={(await besideLines(context, record.report))(record.id)}
          before={await listSubmittedLines(context.tx, record)}
        />,
        { back: backTo(record.report) },
      ),
    act: async ({ work }, { id, reportId }, { seen, verdict }) => {
      await reviewLine(work, { lineId: id, verdict, seen });
      return redirect(`/reports/${reportId}`);
    },
  }),
  formRoute<LineRecord, { reply: string }>({
    path: lineSteps.reply.button.path,
    may: lineSteps.reply.permission,
    subject: lineSubject,
    schema: replyForm,
    show: async (context, record, state) =>
      page(
        context.language.t('grants.line.reply.title'),
        <ReplyPage
          context={context}
          state={state}
          record={record}
          beside={(await besideLines(context, record.report))(record.id)}
        />,
        { back: backTo(record.report) },
      ),
    act: async ({ work }, { id, reportId }, { reply }) => {
      await replyToQuery(work, { lineId: id, reply });
      // What is still open stands on the report: it is not submitted before that is answered.
      const more = (await listLines(work.tx, reportId)).some(isQueried);
      return redirect(`/reports/${reportId}`, more ? 'report.reply_more' : 'report.reply');
    },
  }),
  formRoute<LineRecord, { line: NewLine; seen: string }>({
    path: lineSteps.edit.button.path,
    done: 'report.edit_line',
    may: lineSteps.edit.permission,
    subject: lineSubject,
    schema: lineEditForm,
    fill: (_context, record) => ({ ...typedOfLine(record), seen: seenOfLine(record) }),
    show: (context, record, state) =>
      page(
        context.language.t('grants.line.edit.title'),
        <EditLinePage context={context} state={state} record={record} />,
        { back: backTo(record.report) },
      ),
    act: async ({ work }, { id, reportId }, { line, seen }) => {
      await editLine(work, { lineId: id, line, seen });
      return redirect(`/reports/${reportId}#lines`);
    },
  }),
  buttonRoute<LineRecord>({
    path: lineSteps.remove.button.path,
    done: 'report.remove_line',
    may: lineSteps.remove.permission,
    subject: lineSubject,
    back: (_context, { reportId }) => `/reports/${reportId}`,
    act: async ({ work }, { id, reportId }) => {
      await removeLine(work, { lineId: id });
      return redirect(`/reports/${reportId}`);
    },
  }),
];
