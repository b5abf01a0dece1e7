import { dayIn } from '../../platform/dates.ts';
import { convert, money } from '../../platform/money.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { earliestDayOf } from '../earliest-day.ts';
import { contractAround } from '../procurement/contract-around.ts';
import { listOpenContracts } from '../procurement/queries.ts';
import type { Commitment } from '../procurement/queries-ordered.ts';
import { getDefinition } from '../queries.ts';
import { findVatRule } from '../vat/queries.ts';
import { committedUnder, oncePaid } from './committed.ts';
import type { Booked } from './queries.ts';
import { listCommitments } from './queries-commitments.ts';
import { listLines, readSurroundings } from './queries-questions.ts';
import { type Entry, type Question, questionsAbout, withEarlier } from './questions.ts';
import { rateFor } from './rate-for.ts';
import { headingAndLine, mustBeSpent } from './rules.ts';
import type { ExpenditureForm } from './schema.ts';

export type Weighed = {
  /** As it is stored. */
  readonly entry: Entry & Pick<Booked, 'rateMonth' | 'currency'>;
  readonly questions: readonly Question[];
};
type Typed = Omit<ExpenditureForm, 'reason'>;

/** What the entries of a partner are weighed by beside those around them: each is read once, and only when it is needed. */
export type Terms = ReturnType<typeof termsOf>;
export function termsOf({ tx, actionId }: Pick<Work, 'tx' | 'actionId'>, partnerId: string, except?: string) {
  const definition = once(() => getDefinition(tx, actionId));
  const rates = new Map<string, ReturnType<typeof rateFor>>();
  /** As if the entry that is edited were not there. */
  const around = { actionId, partnerId, exceptEntry: except };
  return {
    definition,
    lines: once(() => listLines(tx, actionId, partnerId)),
    /** Why the partner may not claim VAT, where it may not. */
    vat: once(async () => {
      const rule = await findVatRule(tx, actionId, partnerId);
      return rule && !rule.eligible ? { noVat: rule.reason } : {};
    }),
    commitments: once(() => listCommitments(tx, around)),
    open: once(() => listOpenContracts(tx, around)),
    earliest: once(() => earliestDayOf(tx, actionId)),
    async rate(form: Pick<Typed, 'currency' | 'spent_on'>) {
      const { action } = await definition();
      const month = `${form.currency} ${form.spent_on.slice(0, 7)}`;
      const found = rates.get(month) ?? rateFor({ tx }, form, action);
      rates.set(month, found);
      return found;
    },
  };
}

function once<Read>(read: () => Promise<Read>): () => Promise<Read> {
  let held: Promise<Read> | undefined;
  return () => (held ??= read());
}

/**
 * What a partner spent, in its own currency with the loaded rate of the month that the Action's rule names, and what is out of line
 * with it. Stores nothing. `except`: the entry that it replaces; `earlier`: those before it in the same file.
 * Problems: `expenditure_in_future`, `expenditure_too_early` (day), `heading_unknown`, `rate_rule_unknown`, `no_rate` (currency, month),
 * `procurement_unknown`.
 */
export async function weighExpenditure(
  work: Pick<Work, 'tx' | 'actionId' | 'now'>,
  form: Typed,
  {
    partnerId,
    except,
    earlier = [],
    terms = termsOf(work, partnerId, except),
  }: {
    readonly partnerId: string;
    readonly except?: string;
    readonly earlier?: readonly Entry[];
    readonly terms?: Terms;
  },
): Promise<Weighed> {
  const { tx, actionId, now } = work;
  const { action } = await terms.definition();
  const { line } = headingAndLine(
    form,
    { headings: action.budgetHeadings, lines: form.line ? await terms.lines() : [] },
    'heading',
  );
  mustBeSpent(form.spent_on, dayIn(zone, now), await terms.earliest());
  const { rate, rateMonth } = await terms.rate(form);
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
    procurementId: form.procurement ?? null,
    includesVat: form.includes_vat ?? false,
    currency: action.currency,
  };
  const before = await terms.commitments();
  const contract = await contractAround(work, entry, { partnerId, except });
  const commitments = oncePaid(before, contract);
  const around = await readSurroundings(tx, { actionId, partnerId, entry, rateMonth, except, commitments });
  return {
    entry,
    questions: questionsAbout(
      entry,
      {
        ...withEarlier(around, entry, earlier),
        ...(contract ? { contract, before: committedBefore(entry, before) } : { open: await terms.open() }),
        ...(await terms.vat()),
      },
      action.rateChangePercent,
    ),
  };
}

/** What was committed under its heading and line before an entry pays its part of a contract. */
function committedBefore({ heading, line }: Entry, commitments: readonly Commitment[]) {
  return {
    heading: committedUnder(commitments, { heading }),
    line: committedUnder(commitments, { heading, line }),
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
