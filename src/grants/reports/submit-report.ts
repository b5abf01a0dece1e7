import {
  check,
  type Draft,
  draftOf,
  type FormContext,
  type FormDefinition,
  getForm,
} from '../../forms/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { listIndicators } from '../agreements/queries.ts';
import { reportPermissions } from './permissions.ts';
import { insertReportVersion, listLines, listValues, lockReport, saveReportState } from './queries.ts';
import { nextReportState } from './rules.ts';

/** What a report's answers stand in: no files, no budget. */
export const reportContext: FormContext = { attachments: {} };

/** The answers of a report that are still open: its page names them, and it cannot be submitted with them. */
export const openAnswers = (form: FormDefinition, draft: Draft) =>
  check(form, draft, reportContext, 'submit');

/**
 * Submits a report: narrative whole, a value for each indicator the agreement names, queries answered. Its content is kept as a version.
 * Problems: `report_incomplete` (count), `values_missing` (count), `queries_open` (count), `report_not_in_state`.
 */
export async function submitReport(work: Work, input: { reportId: string }): Promise<void> {
  const report = await lockReport(work.tx, input.reportId);
  mustBeAbleTo(work.actor, reportPermissions.submit, report);
  const state = nextReportState(report.state, 'submit');
  const { definition } = await getForm(work.tx, report.formVersionId);
  const open = openAnswers(definition, draftOf(report.answers)).length;
  if (open > 0) throw problem('report_incomplete', { count: open });
  const values = await listValues(work.tx, report.id);
  const missing = (await listIndicators(work.tx, report.agreementId)).filter(
    ({ key }) => !values.some((one) => one.key === key),
  ).length;
  if (missing > 0) throw problem('values_missing', { count: missing });
  const lines = await listLines(work.tx, report.id);
  const queried = lines.filter((line) => line.state === 'queried').length;
  if (queried > 0) throw problem('queries_open', { count: queried });

  const submission = report.submission + 1;
  const content = { answers: report.answers, values, lines };
  await insertReportVersion(work.tx, {
    reportId: report.id,
    submission,
    content,
    sha256: hashOfContent(content),
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
  await work.enqueue('report.submit', { reportId: report.id });
  await audit(work, reportPermissions.submit.word, { kind: 'report', id: report.id }, { submission });
}
