import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { listIndicators } from '../agreements/queries.ts';
import { reportPermissions } from './permissions.ts';
import { lockReport, replaceValues, saveAnswers } from './queries.ts';
import { nextReportState } from './rules.ts';

/** Saves the narrative of a report, gaps and all. Problems: `report_not_in_state`, `changed_meanwhile`. */
export async function saveNarrative(
  work: Work,
  input: { reportId: string; version: number; answers: Readonly<Record<string, unknown>> },
): Promise<void> {
  const report = await lockOpen(work, input.reportId);
  const answers = { ...report.answers, ...input.answers };
  if (
    !(await saveAnswers(work.tx, report.id, input.version, answers, {
      now: work.now,
      by: work.actor.personId,
    }))
  )
    throw problem('changed_meanwhile');
  await audit(work, reportPermissions.save.word, { kind: 'report', id: report.id }, { part: 'narrative' });
}

/** Saves the values of the indicators that the agreement names. Problem: `indicator_not_agreed`. */
export async function saveIndicatorValues(
  work: Work,
  input: { reportId: string; values: readonly { key: string; value: number; note: string }[] },
): Promise<void> {
  const report = await lockOpen(work, input.reportId);
  const agreed = new Set((await listIndicators(work.tx, report.agreementId)).map(({ key }) => key));
  const strange = input.values.find(({ key }) => !agreed.has(key));
  if (strange) throw problem('indicator_not_agreed', { key: strange.key });
  await replaceValues(work.tx, report, input.values);
  await audit(work, reportPermissions.save.word, { kind: 'report', id: report.id }, { part: 'values' });
}

/** The report, locked, if this person may still change it. */
export async function lockOpen(work: Work, reportId: string) {
  const report = await lockReport(work.tx, reportId);
  mustBeAbleTo(work.actor, reportPermissions.save, report);
  nextReportState(report.state, 'save');
  return report;
}
