import { takeRate } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { newId } from '../../platform/ids.ts';
import { convert, money } from '../../platform/money.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { keepBills } from '../bills/keep-bills.ts';
import { deleteBills } from '../bills/queries.ts';
import {
  deleteLine,
  findLine,
  insertLine,
  lockReport,
  type Report,
  saveLine,
  updateLine,
} from './queries.ts';
import { mustLieInPeriod, rateMonthOf } from './rules.ts';
import { lockOpen } from './save-report.ts';
import { type NewLine, seenOfLine } from './typed-line.ts';
import { lineWorkflow, reportWorkflow } from './workflow.ts';

/**
 * Adds what was spent, with its document, in its own currency; the rate is the loaded table's by the agreement's rule. `bills` are the
 * document itself, or its photographs. Returns the line's id. Problems: `spent_outside_period`, `rate_missing` (currency, month),
 * `spent_in_future`, `file_type_not_accepted` (kinds), `too_many_files` (max).
 */
export async function addLine(
  work: Work,
  input: { reportId: string; line: NewLine; bills?: readonly StoredFile[] },
): Promise<string> {
  const report = await lockOpen(work, input.reportId);
  const id = newId();
  const line = await convertedLine(work, report, input.line);
  await insertLine(work.tx, {
    ...line,
    id,
    reportId: report.id,
    agreementId: report.agreementId,
    organisationId: report.organisationId,
    createdAt: work.now,
  });
  const bills = await keepBills(work, { ...report, id }, input.bills ?? []);
  const { amountMinor } = line;
  await finishStep(work, reportWorkflow, 'save', report.id, { line: id, amount_minor: amountMinor, bills });
  return id;
}

/**
 * Corrects a line that nobody has decided on yet, by the rules by which one is added; a query on it still waits for its answer. What was
 * submitted before is kept with that submission. Problems: those of `addLine`, `line_not_in_state`, `changed_meanwhile`.
 */
export async function editLine(
  work: Work,
  input: { lineId: string; line: NewLine; seen: string },
): Promise<void> {
  const before = await getLine(work, input.lineId);
  beginStep(work, lineWorkflow, 'edit', before);
  if (input.seen !== seenOfLine(before)) throw problem('changed_meanwhile');
  const line = await convertedLine(work, before.report, input.line);
  await updateLine(work.tx, before.id, line);
  await finishStep(work, lineWorkflow, 'edit', before.reportId, {
    line_changed: before.id,
    amount_minor: line.amountMinor,
    amount_before_minor: before.amountMinor,
  });
}

/** What a line is with its rate and its amount in the currency of the agreement. Problems: `spent_outside_period`, `spent_in_future`, `rate_missing`. */
export async function convertedLine(work: Pick<Work, 'tx' | 'now'>, report: Report, line: NewLine) {
  mustLieInPeriod(line.spentOn, report);
  if (line.spentOn > dayIn(zone, work.now)) throw problem('spent_in_future', {}, { field: 'spent_on' });
  const foreign = line.originalCurrency !== report.currency;
  const rateMonth = foreign ? rateMonthOf(report.rules.rateRule, line.spentOn, report.endsOn) : null;
  const rate = rateMonth ? await takeRate(work.tx, line.originalCurrency, rateMonth) : '1';
  if (!rate)
    throw problem(
      'rate_missing',
      { currency: line.originalCurrency, month: rateMonth!.slice(0, 7) },
      { field: 'currency' },
    );
  const { minor } = convert(money(line.originalMinor, line.originalCurrency), rate, report.currency);
  return { ...line, rate, rateMonth, amountMinor: minor, currency: report.currency };
}

/** Takes out a line that was never asked about or decided on, with its bills. Problems: `line_not_in_state`, `line_was_queried`. */
export async function removeLine(work: Work, input: { lineId: string }): Promise<void> {
  const line = await getLine(work, input.lineId);
  beginStep(work, lineWorkflow, 'remove', line);
  for (const sha256 of await deleteBills(work.tx, line.id))
    await work.enqueue('retention.remove_content', { sha256 });
  await deleteLine(work.tx, line.id);
  await finishStep(work, lineWorkflow, 'remove', line.reportId, { line_removed: line.id });
}

/** Answers a query on a line; the line waits for its reviewer again, who is told while they review the report. */
export async function replyToQuery(work: Work, input: { lineId: string; reply: string }): Promise<void> {
  const line = await getLine(work, input.lineId);
  const state = beginStep(work, lineWorkflow, 'reply', line);
  await saveLine(work.tx, line.id, { state, reply: input.reply, repliedAt: work.now });
  if (line.report.state === 'submitted') await work.enqueue('report.reply', { reportId: line.reportId });
  await finishStep(work, lineWorkflow, 'reply', line.reportId, { line: line.id });
}

/** The line and its report, both locked. Throws `not_found`. */
export async function getLine(work: Work, lineId: string) {
  const line = await findLine(work.tx, lineId);
  if (!line) throw problem('not_found');
  return { ...line, report: await lockReport(work.tx, line.reportId) };
}
