import { findRate } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { convert, money } from '../../platform/money.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { reportPermissions } from './permissions.ts';
import { deleteLine, findLine, insertLine, saveLine } from './queries.ts';
import { mustLieInPeriod, nextLineState, rateMonthOf } from './rules.ts';
import { lockOpen } from './save-report.ts';

export type NewLine = {
  heading: string;
  description: string;
  documentReference: string;
  spentOn: PlainDate;
  originalMinor: number;
  originalCurrency: string;
};

/**
 * Adds what was spent, with its document, in its own currency; the rate is the loaded table's by the agreement's rule.
 * Returns the line's id. Problems: `spent_outside_period`, `rate_missing` (currency, month), `spent_in_future`.
 */
export async function addLine(work: Work, input: { reportId: string; line: NewLine }): Promise<string> {
  const report = await lockOpen(work, input.reportId);
  const { line } = input;
  mustLieInPeriod(line.spentOn, report);
  if (line.spentOn > work.now.slice(0, 10)) throw problem('spent_in_future', {}, { field: 'spent_on' });
  const foreign = line.originalCurrency !== report.currency;
  const rateMonth = foreign ? rateMonthOf(report.rules.rateRule, line.spentOn, report.endsOn) : null;
  const rate = rateMonth ? await findRate(work.tx, line.originalCurrency, rateMonth) : '1';
  if (!rate)
    throw problem(
      'rate_missing',
      { currency: line.originalCurrency, month: rateMonth!.slice(0, 7) },
      { field: 'currency' },
    );
  const id = newId();
  const { minor } = convert(money(line.originalMinor, line.originalCurrency), rate, report.currency);
  await insertLine(work.tx, {
    ...line,
    id,
    reportId: report.id,
    agreementId: report.agreementId,
    organisationId: report.organisationId,
    rate,
    rateMonth,
    amountMinor: minor,
    currency: report.currency,
    createdAt: work.now,
  });
  await audit(
    work,
    reportPermissions.save.word,
    { kind: 'report', id: report.id },
    { line: id, amount_minor: minor },
  );
  return id;
}

/** Takes out a line that nobody has decided on yet. Problem: `line_decided`. */
export async function removeLine(work: Work, input: { lineId: string }): Promise<void> {
  const line = await getLine(work, input.lineId);
  await lockOpen(work, line.reportId);
  if (line.state === 'accepted' || line.state === 'rejected') throw problem('line_decided');
  await deleteLine(work.tx, line.id);
  await audit(
    work,
    reportPermissions.save.word,
    { kind: 'report', id: line.reportId },
    { line_removed: line.id },
  );
}

/** Answers a query on a line; the line waits for its reviewer again. */
export async function replyToQuery(work: Work, input: { lineId: string; reply: string }): Promise<void> {
  const line = await getLine(work, input.lineId);
  await lockOpen(work, line.reportId);
  await saveLine(work.tx, line.id, { state: nextLineState(line.state, 'reply'), reply: input.reply });
  await audit(work, 'report.reply', { kind: 'report', id: line.reportId }, { line: line.id });
}

/** The line, locked. Throws `not_found`. */
export async function getLine(work: Work, lineId: string) {
  const line = await findLine(work.tx, lineId);
  if (!line) throw problem('not_found');
  return line;
}
