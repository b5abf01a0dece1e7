import { z } from 'zod';
import { draftOf, getForm } from '../../forms/index.ts';
import { seen } from '../../platform/http/fields.ts';
import {
  type Context,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import { besideLines } from '../bills/beside-lines.ts';
import { reportHistory } from '../histories.ts';
import { listSentVersions } from '../report-copies/queries.ts';
import { readsReport } from '../sensitive-records.ts';
import { askedIndicators } from './asked-indicators.ts';
import { changesSince, partsOf } from './changed-since.ts';
import { ReceiptPage, SubmitPage } from './pages/submit-page.tsx';
import { reportPermissions } from './permissions.ts';
import type { Report } from './queries.ts';
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
    targets: await askedIndicators(tx, report),
    lines: content.lines,
    sha256,
    parts: partsOf(content),
    beside: await besideLines(context, report),
    spending: await spentOf(context, report),
  };
}

/** `seen`: the hash of all that was shown. `shown`: when, and the hash of each part, so that a refusal names what changed. */
const submitForm = z.object({
  seen,
  shown: z.string().max(100_000).default(''),
});

/** What others did to the report since its page was opened, for the page that comes back. */
async function changedSince(context: Context, report: Report, { conflict, typed }: FormState) {
  const [at = '', ...parts] = String(typed.shown ?? '').split(' ');
  if (!conflict) return undefined;
  const { content } = await contentOfReport(context.tx, report);
  const history = await context.history(report, [report.id]);
  return {
    changes: changesSince(parts.join(' '), content),
    entries: at === '' ? [] : history.filter((entry) => entry.at > at),
  };
}

/** What is submitted is checked first, and confirmed with a receipt. */
export const submitRoutes: Route[] = [
  formRoute<Report, z.output<typeof submitForm>>({
    path: reportSteps.submit.button.path,
    done: toldByPage,
    may: reportSteps.submit.permission,
    subject: reportSubject,
    history: reportHistory,
    schema: submitForm,
    show: async (context, report, state) =>
      page(
        context.language.t('grants.report.check.title'),
        <SubmitPage
          context={context}
          state={state}
          report={report}
          {...(await reportedIn(context, report))}
          since={await changedSince(context, report, state)}
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
      const [submission] = await listSentVersions(context.tx, report.id);
      if (!submission) return redirect(`/reports/${report.id}`);
      return page(
        context.language.t('grants.report.receipt.title'),
        <ReceiptPage context={context} report={report} submission={submission} />,
        { back: backTo(report) },
      );
    },
  }),
];
