import { z } from 'zod';
import { draftOf, getForm } from '../../forms/index.ts';
import {
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import { listIndicators } from '../agreements/queries.ts';
import { readsReport } from '../sensitive-records.ts';
import { ReceiptPage, SubmitPage } from './pages/submit-page.tsx';
import { reportPermissions } from './permissions.ts';
import type { Report } from './queries.ts';
import { findLastSubmission } from './queries-submitted.ts';
import { spentOf } from './spent-of.ts';
import { reportSubject } from './subject.ts';
import { contentOfReport, submitReport } from './submit-report.ts';
import { reportSteps } from './workflow.ts';

const backTo = ({ id, agreementNumber }: Report) => ({ href: `/reports/${id}`, text: agreementNumber });

async function reportedIn(context: Context, report: Report) {
  const { tx } = context;
  const { content, sha256 } = await contentOfReport(tx, report);
  return {
    form: (await getForm(tx, report.formVersionId)).definition,
    draft: draftOf(report.answers),
    values: content.values,
    targets: await listIndicators(tx, report.agreementId),
    lines: content.lines,
    sha256,
    spending: await spentOf(context, report),
  };
}

const submitForm = z.object({ seen: z.string().max(64).default('') });

/** What is submitted is checked first, and confirmed with a receipt. */
export const submitRoutes: Route[] = [
  formRoute<Report, z.output<typeof submitForm>>({
    path: reportSteps.submit.button.path,
    done: toldByPage,
    may: reportSteps.submit.permission,
    subject: reportSubject,
    schema: submitForm,
    show: async (context, report, state) =>
      page(
        context.language.t('grants.report.check.title'),
        <SubmitPage
          context={context}
          state={state}
          report={report}
          {...(await reportedIn(context, report))}
        />,
        { wide: true, back: backTo(report) },
      ),
    act: async ({ work }, { id }, { seen }) => {
      await submitReport(work, { reportId: id, seen });
      return redirect(`/reports/${id}/receipt`);
    },
  }),
  pageRoute<Report>({
    path: '/reports/:reportId/receipt',
    may: reportPermissions.read,
    subject: reportSubject,
    reads: readsReport,
    show: async (context, report) => {
      const submission = await findLastSubmission(context.tx, report.id);
      if (!submission) return redirect(`/reports/${report.id}`);
      return page(
        context.language.t('grants.report.receipt.title'),
        <ReceiptPage context={context} report={report} submission={submission} />,
        { back: backTo(report) },
      );
    },
  }),
];
