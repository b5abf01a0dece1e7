import { dayIn } from '../../platform/dates.ts';
import { convert, money } from '../../platform/money.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { earliestDayOf } from '../earliest-day.ts';
import { getDefinition } from '../queries.ts';
import type { Booked } from './queries.ts';
import { listLines, readSurroundings } from './queries-questions.ts';
import { type Entry, type Question, questionsAbout, withEarlier } from './questions.ts';
import { rateFor } from './rate-for.ts';
import { mustBeSpent } from './rules.ts';
import type { ExpenditureForm } from './schema.ts';

export type Weighed = {
  /** As it is stored. */
  readonly entry: Entry & Pick<Booked, 'rateMonth' | 'currency'>;
  readonly questions: readonly Question[];
};
type Typed = Omit<ExpenditureForm, 'reason'>;

/**
 * What a partner spent, in its own currency with the loaded rate of the month that the Action's rule names, and what is out of line
 * with it. Stores nothing. `except`: the entry that it replaces; `earlier`: those before it in the same file.
 * Problems: `expenditure_in_future`, `expenditure_too_early` (day), `heading_unknown`, `rate_rule_unknown`, `no_rate` (currency, month).
 */
export async function weighExpenditure(
  work: Pick<Work, 'tx' | 'actionId' | 'now'>,
  form: Typed,
  {
    partnerId,
    except,
    earlier = [],
  }: { readonly partnerId: string; readonly except?: string; readonly earlier?: readonly Entry[] },
): Promise<Weighed> {
  const { tx, actionId, now } = work;
  const { action } = await getDefinition(tx, actionId);
  const unknown = problem('heading_unknown', {}, { field: 'heading' });
  if (!action.budgetHeadings.some(({ key }) => key === form.heading)) throw unknown;
  const lines = form.line ? await listLines(tx, actionId, partnerId) : [];
  const line = lines.find((one) => one.heading === form.heading && one.id === form.line);
  if (form.line && !line) throw unknown;
  mustBeSpent(form.spent_on, dayIn(zone, now), await earliestDayOf(tx, actionId));
  const { rate, rateMonth } = await rateFor(work, form, action);
  const original = money(form.correction ? -form.amount : form.amount, form.currency);
  const entry = {
    heading: form.heading,
    line: line?.description ?? '',
    spentOn: form.spent_on,
    description: form.description,
    documentReference: form.document_reference,
    supplier: form.supplier,
    originalMinor: original.minor,
    originalCurrency: original.currency,
    rate,
    rateMonth,
    amountMinor: convert(original, rate, action.currency).minor,
    currency: action.currency,
  };
  const around = await readSurroundings(tx, { actionId, partnerId, entry, rateMonth, except });
  return {
    entry,
    questions: questionsAbout(entry, withEarlier(around, entry, earlier), action.rateChangePercent),
  };
}

/** What is stored of the questions and the answer. Problem: `expenditure_questions` (count), while there is none. */
export function answered(questions: readonly Question[], reason: string) {
  if (questions.length > 0 && reason === '')
    throw problem('expenditure_questions', { count: questions.length }, { field: 'reason' });
  return {
    questions: questions.map(({ kind }) => kind),
    confirmedBecause: questions.length > 0 ? reason : null,
  };
}
