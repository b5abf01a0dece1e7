import { dayIn } from '../../platform/dates.ts';
import { convert, money } from '../../platform/money.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { listCommitments } from '../budget/queries-commitments.ts';
import { listLines, readSurroundings } from '../budget/queries-questions.ts';
import { rateFor } from '../budget/rate-for.ts';
import { headingAndLine } from '../budget/rules.ts';
import { getDefinition } from '../queries.ts';
import { listContractsOf, type Procurement } from './queries.ts';
import type { Saved } from './queries-store.ts';
import { type Around, type ProcurementQuestion, questionsAboutContract } from './questions.ts';
import { mustEndLater, type Said, standingOf } from './rules.ts';
import type { ProcurementForm } from './schema.ts';

export type WeighedContract = {
  readonly contract: Omit<Saved, 'questions' | 'confirmedBecause'>;
  readonly questions: readonly ProcurementQuestion[];
};

/**
 * A contract with the rate of the month that the Action's rule names, and what is out of line with it. Stores nothing. `changes`: the
 * contract that is changed. Problems: `procurement_in_future`, `procurement_ends_before`, `procurement_ends_in_future`, `procedure_unknown`,
 * `heading_unknown`, `rate_rule_unknown`, `no_rate` (currency, month).
 */
export async function weighContract(
  { tx, actionId, now }: Pick<Work, 'tx' | 'actionId' | 'now'>,
  form: Omit<ProcurementForm, 'reason'>,
  { partnerId, changes }: { readonly partnerId: string; readonly changes?: Procurement | undefined },
): Promise<WeighedContract> {
  const { action } = await getDefinition(tx, actionId);
  const lines = form.line ? await listLines(tx, actionId, partnerId) : [];
  const { line } = headingAndLine(form, { headings: action.budgetHeadings, lines }, 'heading');
  const today = dayIn(zone, now);
  if (form.signedOn > today) throw problem('procurement_in_future', {}, { field: 'signed_on' });
  mustEndLater(form, today);
  const { procedures = [] } = action.procurement ?? {};
  if (form.procedure !== null && !procedures.some(({ key }) => key === form.procedure))
    throw problem('procedure_unknown', {}, { field: 'procedure' });
  const { currency, signedOn } = form;
  const { rate, rateMonth } = await rateFor({ tx }, { currency, spent_on: signedOn }, action);
  const { number, subject, supplier, naturalPerson, kind, procedure, expectedEnd, endedOn, heading } = form;
  const said: Said = {
    ...{ number, subject, supplier, naturalPerson, kind, procedure, signedOn, expectedEnd, endedOn },
    heading,
    line: line?.description ?? '',
    ...{ originalMinor: form.amount, originalCurrency: currency, rate },
    amountMinor: convert(money(form.amount, currency), rate, action.currency).minor,
  };
  const around = await surroundings(
    { tx, actionId },
    { ...said, currency: action.currency },
    { partnerId, changes },
  );
  return {
    contract: { ...said, rateMonth, currency: action.currency },
    questions: questionsAboutContract({ ...said, rules: action.procurement }, around),
  };
}

/** The partner's budget with what of it is spent or committed, and its other contracts. */
async function surroundings(
  { tx, actionId }: Pick<Work, 'tx' | 'actionId'>,
  said: Said & { readonly currency: string },
  { partnerId, changes }: { readonly partnerId: string; readonly changes?: Procurement | undefined },
): Promise<Around> {
  const { heading, line, supplier, subject: description, number: documentReference, signedOn } = said;
  const { originalMinor, originalCurrency, rate, amountMinor } = said;
  const entry = {
    ...{ heading, line, spentOn: signedOn, description, documentReference, supplier },
    ...{ originalMinor, originalCurrency, rate, amountMinor, includesVat: false },
    procurementId: null,
  };
  const bindings = await listCommitments(tx, { actionId, partnerId });
  // What it binds itself is not counted.
  const commitments = changes ? bindings.filter(({ contractId }) => contractId !== changes.id) : bindings;
  const read = await readSurroundings(tx, { actionId, partnerId, entry, rateMonth: null, commitments });
  const others = (await listContractsOf(tx, { actionId, partnerId })).filter(
    ({ id, state }) => id !== changes?.id && state !== 'withdrawn',
  );
  const bound = ({ budget, spent, committed }: typeof read.heading) => ({ budget, bound: spent + committed });
  return {
    heading: bound(read.heading),
    line: read.line && bound(read.line),
    others,
    days: read.days,
    frozen: isReportedAlike(said, changes) ? null : read.frozen,
    // What its own entries paid is spent already: what is left of it is bound beside that.
    standing: standingOf(
      {
        ...{ original: money(originalMinor, originalCurrency), rate, currency: said.currency },
        isOpen: said.endedOn === null,
      },
      changes?.payments ?? [],
    ),
  };
}

/** A report that listed the contract lists what it is worth now. */
function isReportedAlike(said: Said, changes: Procurement | undefined): boolean {
  return changes?.signedOn === said.signedOn && changes.amountMinor === said.amountMinor;
}

/** What is stored of the questions and the answer. Problem: `procurement_questions` (count), while there is none. */
export function answeredContract(questions: readonly ProcurementQuestion[], reason: string) {
  if (questions.length > 0 && reason === '')
    throw problem('procurement_questions', { count: questions.length }, { field: 'reason' });
  return {
    questions: questions.map(({ kind }) => kind),
    confirmedBecause: questions.length > 0 ? reason : null,
  };
}
