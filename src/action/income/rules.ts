import { hashOfContent } from '../../platform/canonical.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import { type CofinancingSource, isNamed } from '../contract/cofinancing.ts';

export const incomeKinds = ['cofinancing', 'bank_interest'] as const;
export type IncomeKind = (typeof incomeKinds)[number];

/** Something received beside the contribution. `amountMinor` in the Action's currency, below nought in a counter-entry. */
export type Received = {
  readonly kind: IncomeKind;
  /** Who gave it: a source of the contract, or the bank. */
  readonly source: string;
  readonly receivedOn: PlainDate;
  readonly originalMinor: number;
  readonly originalCurrency: string;
  readonly amountMinor: number;
};
export type IncomeQuestion =
  | { readonly kind: 'unknown_source' }
  | { readonly kind: 'over_source'; readonly promised: number; readonly received: number }
  | { readonly kind: 'duplicate'; readonly on: PlainDate }
  | {
      readonly kind: 'outside_action';
      readonly startsOn: PlainDate | null;
      readonly endsOn: PlainDate | null;
    }
  | { readonly kind: 'frozen_period'; readonly period: string };
export type AroundIncome = {
  readonly sources: readonly CofinancingSource[];
  readonly entries: readonly (Received & { readonly ofPartner: boolean })[];
  readonly days: { readonly startsOn: PlainDate | null; readonly endsOn: PlainDate | null };
  readonly frozen: string | null;
};

/** What is asked before something received is taken. None: it is in line. */
export function questionsAboutIncome(one: Received, around: AroundIncome): IncomeQuestion[] {
  const { days, frozen } = around;
  const found: IncomeQuestion[] = one.kind === 'cofinancing' ? aboutSource(one, around) : [];
  const twice = around.entries.some((other) => other.ofPartner && isSame(other, one));
  if (twice) found.push({ kind: 'duplicate', on: one.receivedOn });
  if ((days.startsOn && one.receivedOn < days.startsOn) || (days.endsOn && one.receivedOn > days.endsOn))
    found.push({ kind: 'outside_action', ...days });
  if (frozen !== null) found.push({ kind: 'frozen_period', period: frozen });
  return found;
}

function aboutSource(
  { source, amountMinor }: Received,
  { sources, entries }: AroundIncome,
): IncomeQuestion[] {
  const known = sources.find((one) => isNamed(one, source));
  if (!known) return [{ kind: 'unknown_source' }];
  const received = entries
    .filter((one) => one.kind === 'cofinancing' && isNamed(known, one.source))
    .reduce((sum, one) => sum + one.amountMinor, amountMinor);
  return received > known.amountMinor ? [{ kind: 'over_source', promised: known.amountMinor, received }] : [];
}

function isSame(one: Received, other: Received): boolean {
  return (
    one.kind === other.kind &&
    one.receivedOn === other.receivedOn &&
    one.originalMinor === other.originalMinor &&
    one.originalCurrency === other.originalCurrency
  );
}

/** What was received of one source. Minor units of the Action's currency. */
export type FundingRow = {
  readonly kind: IncomeKind;
  readonly source: string;
  /** What the contract says; null where it does not name the source. */
  readonly promised: number | null;
  readonly inPeriod: number;
  readonly received: number;
};

/** Every source of the contract, with what it gave under an earlier name, and every other that gave something, bank interest last: each entry is in exactly one row. */
export function fundingRows(
  sources: readonly CofinancingSource[],
  entries: readonly Pick<Received, 'kind' | 'source' | 'receivedOn' | 'amountMinor'>[],
  from: PlainDate,
): FundingRow[] {
  const given = entries.filter(({ kind }) => kind === 'cofinancing');
  const others = given.filter(({ source }) => !sources.some((one) => isNamed(one, source)));
  const names = [
    ...new Map(others.map(({ source }) => [source.trim().toLowerCase(), source.trim()])).values(),
  ];
  const rowOf = (
    kind: IncomeKind,
    source: string,
    promised: number | null,
    own: readonly Pick<Received, 'receivedOn' | 'amountMinor'>[],
  ): FundingRow => {
    const sum = (some: typeof own) => some.reduce((all, { amountMinor }) => all + amountMinor, 0);
    return {
      ...{ kind, source, promised },
      inPeriod: sum(own.filter(({ receivedOn }) => receivedOn >= from)),
      received: sum(own),
    };
  };
  const of = (known: CofinancingSource) => given.filter((one) => isNamed(known, one.source));
  const interest = entries.filter(({ kind }) => kind === 'bank_interest');
  return [
    ...sources.map((one) => rowOf('cofinancing', one.source, one.amountMinor, of(one))),
    ...names.map((source) => rowOf('cofinancing', source, null, of({ source, amountMinor: 0 }))),
    ...(interest.length > 0 ? [rowOf('bank_interest', '', null, interest)] : []),
  ];
}

type Held = { readonly correctsId: string | null; readonly correctedById: string | null };
/** Problem: `income_taken_back`. */
export function mustBeThere({ correctsId, correctedById }: Held): void {
  if (correctsId !== null || correctedById !== null) throw problem('income_taken_back');
}

/** What a page showed of an entry, as a hash. */
export const seenOfIncome = (one: Received & { readonly note: string }): string =>
  hashOfContent([one.kind, one.source, one.receivedOn, one.originalMinor, one.originalCurrency, one.note]);

/**
 * A source that gave something keeps its name in the contract, or is behind its new one: its income would belong to no source.
 * Problem: `cofinancing_source_gone` (source: the name under which its income is recorded).
 */
export function mustKeepSources(
  before: readonly CofinancingSource[],
  after: readonly CofinancingSource[],
  entries: readonly Pick<Received, 'kind' | 'source' | 'amountMinor'>[],
): void {
  const given = entries.filter(({ kind }) => kind === 'cofinancing');
  const lost = before.flatMap((one) => {
    const own = given.filter(({ source }) => isNamed(one, source));
    const gone = own.find(({ source }) => !after.some((other) => isNamed(other, source)));
    return gone && own.reduce((sum, { amountMinor }) => sum + amountMinor, 0) !== 0 ? [gone.source] : [];
  });
  if (lost[0] !== undefined)
    throw problem('cofinancing_source_gone', { source: lost[0] }, { field: 'cofinancing' });
}
