import {
  check,
  type Draft,
  draftOf,
  type FormContext,
  type FormDefinition,
  getForm,
} from '../../forms/index.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockAgreement } from '../agreements/queries.ts';
import { listBills } from '../bills/queries.ts';
import { askedIndicators } from './asked-indicators.ts';
import {
  findReport,
  insertReportVersion,
  listLines,
  lockReport,
  type Report,
  saveReportState,
} from './queries.ts';
import { listValues } from './queries-values.ts';
import { receiptNumber } from './receipt-number.ts';
import { type Gaps, isQueried, type LineStanding } from './rules.ts';
import { reportWorkflow } from './workflow.ts';

/** What a report's answers stand in: no files, no budget. */
export const reportContext: FormContext = { attachments: {} };

/** The answers of a report that are still open: its page names them, and it cannot be submitted with them. */
export const openAnswers = (form: FormDefinition, draft: Draft) =>
  check(form, draft, reportContext, 'submit');

type Reported = {
  readonly values: readonly { key: string }[];
  readonly targets: readonly { key: string }[];
  readonly lines: readonly LineStanding[];
};

/** What the report lacks: answers, values of the indicators that the agreement names, replies to queries. */
export function gapsOf(form: FormDefinition, draft: Draft, { values, targets, lines }: Reported): Gaps {
  return {
    answers: openAnswers(form, draft).length,
    values: targets.filter(({ key }) => !values.some((one) => one.key === key)).length,
    queries: lines.filter(isQueried).length,
  };
}

/** What a report says as it stands now, in the form that is kept when it is submitted; `sha256` of it tells whether a page showed the same. */
export async function contentOfReport(tx: Tx, { id, answers }: Pick<Report, 'id' | 'answers'>) {
  const bills = (await listBills(tx, id)).map(({ id, lineId, name, sha256 }) => ({
    ...{ id, lineId, name, sha256 },
  }));
  const content = { answers, values: await listValues(tx, id), lines: await listLines(tx, id), bills };
  return { content, sha256: hashOfContent(content) };
}

/**
 * Submits a report: narrative whole, a value for each indicator the agreement names, queries answered. Its content is kept as a version, of which the sub-grantee gets a receipt by email. The agreement is locked
 * first: no addendum is signed about a period that is submitted meanwhile.
 * Problems: `report_incomplete` (count), `values_missing` (count), `queries_open` (count), `report_not_in_state`, `changed_since_shown`.
 */
export async function submitReport(work: Work, input: { reportId: string; seen?: string }): Promise<void> {
  const found = await findReport(work.tx, input.reportId);
  if (!found) throw problem('not_found');
  await lockAgreement(work.tx, found.agreementId);
  const report = await lockReport(work.tx, found.id);
  const { definition } = await getForm(work.tx, report.formVersionId);
  const { content, sha256 } = await contentOfReport(work.tx, report);
  const { values, lines } = content;
  const targets = await askedIndicators(work.tx, report);
  const gaps = gapsOf(definition, draftOf(report.answers), { values, targets, lines });
  const state = beginStep(work, reportWorkflow, 'submit', { ...report, gaps });
  mustBeSeen(input.seen, sha256);

  const submission = report.submission + 1;
  await insertReportVersion(work.tx, {
    reportId: report.id,
    submission,
    content,
    sha256,
    submittedAt: work.now,
    submittedBy: work.actor.personId,
  });
  await saveReportState(work.tx, report.id, {
    state,
    submission,
    submittedAt: work.now,
    submittedBy: work.actor.personId,
    returnReason: null,
    updatedAt: work.now,
  });
  await work.enqueue('report.received', {
    ...{ reportId: report.id, sha256, received: work.now, zone },
    receipt: receiptNumber(report, submission),
  });
  await finishStep(work, reportWorkflow, 'submit', report.id, { submission });
}
