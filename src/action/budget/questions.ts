import type { PlainDate } from '../../platform/dates.ts';
import type { Money } from '../../platform/money.ts';
import { isUnlike, proposedRatePercent } from '../rates/rules.ts';

/** What is about to be taken. Amounts in minor units: `amountMinor` of the Action's currency, `originalMinor` of its own. */
export type Entry = {
  readonly heading: string;
  /** The description of the budget line; empty: of the heading as a whole. */
  readonly line: string;
  readonly spentOn: PlainDate;
  readonly description: string;
  readonly documentReference: string;
  readonly supplier: string;
  readonly originalMinor: number;
  readonly originalCurrency: string;
  readonly rate: string;
  readonly amountMinor: number;
  /** The contract that it pays. */
  readonly procurementId: string | null;
  readonly includesVat: boolean;
};
/** An entry that is there already, or is further up in the same file. `id` is null there. */
export type Known = Omit<Entry, 'rate' | 'amountMinor' | 'procurementId' | 'includesVat'> & {
  readonly id: string | null;
};
/** `committed`: what is contracted and not paid, once the entry has paid its part. */
type Planned = { readonly budget: number; readonly spent: number; readonly committed: number };

/** What an entry is compared with: the partner's line and heading, entries of the same amount or day, rates of the months around, the Action's days. */
export type Surroundings = {
  readonly line: Planned | null;
  readonly heading: Planned;
  readonly known: readonly Known[];
  readonly rates: readonly string[];
  readonly days: { readonly startsOn: PlainDate | null; readonly endsOn: PlainDate | null };
  /** The first frozen period that holds the day. */
  readonly frozen: string | null;
  /** The contract that it pays, as it is without this entry. */
  readonly contract?: ContractAround;
  /** What was committed before the entry pays its part of its contract. */
  readonly before?: { readonly heading: number; readonly line: number };
  /** Contracts of the partner that are open and not paid in full. */
  readonly open?: readonly { readonly number: string; readonly supplier: string }[];
  /** Why its partner may not claim VAT. */
  readonly noVat?: string;
};
export type ContractAround = {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  readonly line: string;
  readonly signedOn: PlainDate;
  /** When it was ended, where this entry pays it later than that was recorded; else null. */
  readonly endedOn: PlainDate | null;
  /** What is left, and what this entry takes of it: in the contract's currency. */
  readonly left: Money;
  readonly taken: Money;
  /** What of it stays committed then, in the Action's currency. */
  readonly stays: number;
};

export type Question =
  | ({ readonly kind: 'over_line' | 'over_heading' } & Planned)
  | { readonly kind: 'large'; readonly budget: number; readonly amount: number }
  | { readonly kind: 'no_budget' }
  /** A refund of more than was spent under its line or heading. */
  | { readonly kind: 'more_than_spent'; readonly spent: number; readonly amount: number }
  /** `same_document`: the same document and day with another amount. */
  | { readonly kind: 'duplicate' | 'same_document'; readonly known: Known }
  | {
      readonly kind: 'outside_action';
      readonly startsOn: PlainDate | null;
      readonly endsOn: PlainDate | null;
    }
  | { readonly kind: 'frozen_period'; readonly period: string }
  | { readonly kind: 'vat_not_eligible'; readonly because: string }
  | {
      readonly kind: 'over_contract' | 'contract_other_line' | 'before_contract' | 'contract_ended';
      readonly contract: ContractAround;
    }
  /** It names no contract, and there is an open one with its supplier: what it pays would count twice. */
  | { readonly kind: 'open_contract'; readonly numbers: readonly string[] }
  | { readonly kind: 'rate'; readonly rate: string; readonly usual: string };

/** From which share of its line or heading one entry is asked about, in percent: our proposal. */
export const largePercent = 50;

/** What a finance officer is asked before an entry is taken, in the order of the page. None: it is in line. `ratePercent`: from which change a rate is. */
export function questionsAbout(
  entry: Entry,
  around: Surroundings,
  ratePercent = proposedRatePercent,
): Question[] {
  const { days, frozen, contract, noVat } = around;
  const found =
    entry.amountMinor > 0 ? questionsAboutAmount(entry, around) : questionsAboutRefund(entry, around);
  found.push(...questionsAboutOthers(entry, around));
  const outside =
    (days.startsOn && entry.spentOn < days.startsOn) || (days.endsOn && entry.spentOn > days.endsOn);
  if (outside) found.push({ kind: 'outside_action', ...days });
  if (entry.includesVat && noVat !== undefined) found.push({ kind: 'vat_not_eligible', because: noVat });
  found.push(...(contract ? questionsAboutContract(entry, contract) : questionsAboutNone(entry, around)));
  if (frozen !== null) found.push({ kind: 'frozen_period', period: frozen });
  const usual = medianOf(around.rates);
  if (usual !== undefined && isUnlike(entry.rate, usual, ratePercent))
    found.push({ kind: 'rate', rate: entry.rate, usual });
  return found;
}

function questionsAboutAmount(entry: Entry, { line, heading, before }: Surroundings): Question[] {
  const found: Question[] = [];
  const spentOf = (planned: Planned) => planned.spent + entry.amountMinor;
  const { budget } = line ?? heading;
  if (heading.budget <= 0) found.push({ kind: 'no_budget' });
  // An instalment of what was committed already takes nothing more of the budget: the contract itself was asked about.
  const isOver = (planned: Planned, was = planned.committed) => {
    const spent = spentOf(planned);
    const takesMore = entry.amountMinor > was - planned.committed;
    return spent > planned.budget || (takesMore && spent + planned.committed > planned.budget);
  };
  if (line && isOver(line, before?.line)) found.push({ kind: 'over_line', ...line, spent: spentOf(line) });
  if (heading.budget > 0 && isOver(heading, before?.heading))
    found.push({ kind: 'over_heading', ...heading, spent: spentOf(heading) });
  if (found.length === 0 && entry.amountMinor * 100 > budget * largePercent)
    found.push({ kind: 'large', budget, amount: entry.amountMinor });
  return found;
}

/** Whether the contract still has so much, is of this line, and was there by that day. */
function questionsAboutContract(entry: Entry, contract: ContractAround): Question[] {
  const { left, taken, heading, line, signedOn, endedOn } = contract;
  const found: Question[] = [];
  if (taken.minor > 0 && taken.minor > left.minor) found.push({ kind: 'over_contract', contract });
  if (entry.heading !== heading || entry.line !== line) found.push({ kind: 'contract_other_line', contract });
  if (entry.spentOn < signedOn) found.push({ kind: 'before_contract', contract });
  if (endedOn !== null) found.push({ kind: 'contract_ended', contract });
  return found;
}

/** Whether an entry that names no contract pays an open one with its supplier. */
function questionsAboutNone(entry: Entry, { open = [] }: Surroundings): Question[] {
  const numbers = open.filter(({ supplier }) => same(supplier, entry.supplier)).map(({ number }) => number);
  return entry.amountMinor > 0 && numbers.length > 0 ? [{ kind: 'open_contract', numbers }] : [];
}

function questionsAboutRefund({ amountMinor }: Entry, { line, heading }: Surroundings): Question[] {
  const { spent } = line ?? heading;
  return spent + amountMinor < 0 ? [{ kind: 'more_than_spent', spent, amount: -amountMinor }] : [];
}

function questionsAboutOthers(entry: Entry, { known }: Surroundings): Question[] {
  const twice = known.find((one) => isSame(one, entry));
  if (twice) return [{ kind: 'duplicate', known: twice }];
  const again = known.find((one) => isSameDocument(one, entry));
  return again ? [{ kind: 'same_document', known: again }] : [];
}

/** The same thing twice: the same amount, and the same document number or, of one supplier, the same day. */
function isSame(one: Known, other: Entry): boolean {
  if (one.originalMinor !== other.originalMinor || one.originalCurrency !== other.originalCurrency)
    return false;
  if (same(one.documentReference, other.documentReference))
    return mayBeOneSupplier(one, other) || one.spentOn === other.spentOn;
  return same(one.supplier, other.supplier) && one.spentOn === other.spentOn;
}

/** The same document and day with another amount. An invoice that is split between budget lines in one currency is no such thing, and a refund of it is none. */
function isSameDocument(one: Known, other: Entry): boolean {
  if (one.spentOn !== other.spentOn || !same(one.documentReference, other.documentReference)) return false;
  const isSplit = one.heading !== other.heading || one.line !== other.line;
  const isRefund = Math.sign(one.originalMinor) !== Math.sign(other.originalMinor);
  return (
    mayBeOneSupplier(one, other) && !isRefund && (!isSplit || one.originalCurrency !== other.originalCurrency)
  );
}

function same(one: string, other: string): boolean {
  return plain(one) !== '' && plain(one) === plain(other);
}

function mayBeOneSupplier(one: Pick<Known, 'supplier'>, other: Pick<Known, 'supplier'>): boolean {
  return !one.supplier || !other.supplier || plain(one.supplier) === plain(other.supplier);
}

/** `R-12`, `r 12` and `R12` are one number. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function medianOf(rates: readonly string[]): string | undefined {
  const sorted = [...rates].sort((a, b) => Number(a) - Number(b));
  return sorted[Math.floor(sorted.length / 2)];
}

/** The surroundings as they are once `earlier` entries of the same file have been taken. */
export function withEarlier(around: Surroundings, entry: Entry, earlier: readonly Entry[]): Surroundings {
  const add = (planned: Planned, some: readonly Entry[]) => ({
    ...planned,
    spent: some.reduce((sum, { amountMinor }) => sum + amountMinor, planned.spent),
  });
  const underHeading = earlier.filter(({ heading }) => heading === entry.heading);
  return {
    ...around,
    heading: add(around.heading, underHeading),
    line:
      around.line &&
      add(
        around.line,
        underHeading.filter(({ line }) => line === entry.line),
      ),
    known: [...around.known, ...earlier.map((one) => ({ ...one, id: null }))],
  };
}
