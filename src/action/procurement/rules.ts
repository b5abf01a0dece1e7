import { hashOfContent } from '../../platform/canonical.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { type Currency, convert, convertBack, type Money, money } from '../../platform/money.ts';
import { type Problem, problem } from '../../platform/problem.ts';
import type { ProcurementKind, ProcurementRules } from '../definition/procurement.ts';

/** What entries paid of a contract in one currency. Minor units. */
export type Payment = {
  readonly currency: Currency;
  readonly originalMinor: number;
  /** In the Action's currency. */
  readonly amountMinor: number;
};
type Ordered = {
  readonly original: Money;
  /** Units of the contract's currency for one of the Action's. */
  readonly rate: string;
  readonly currency: Currency;
  readonly isOpen: boolean;
};
/**
 * Ordered and what was paid over it are always paid and left together, in the contract's currency: no less than nothing is left.
 * `committedMinor`: what is left of an open one, in the Action's.
 */
export type Standing = {
  readonly ordered: Money;
  readonly paid: Money;
  readonly left: Money;
  readonly over: Money;
  readonly committedMinor: number;
};

/** What was paid of a contract and what is left. A payment in another currency counts at the rate of the contract. */
export function standingOf(
  { original, rate, currency, isOpen }: Ordered,
  payments: readonly Payment[],
): Standing {
  const paid = payments.reduce(
    (sum, one) =>
      sum +
      (one.currency === original.currency
        ? one.originalMinor
        : convertBack(money(one.amountMinor, currency), rate, original.currency).minor),
    0,
  );
  const left = money(Math.max(original.minor - paid, 0), original.currency);
  return {
    ordered: original,
    paid: money(paid, original.currency),
    left,
    over: money(Math.max(paid - original.minor, 0), original.currency),
    committedMinor: isOpen ? convert(left, rate, currency).minor : 0,
  };
}

/** The procedure that a value of this kind needs, in minor units of the Action's currency; undefined where the Action names none. */
export function neededProcedure(
  rules: ProcurementRules | undefined,
  kind: ProcurementKind,
  amountMinor: number,
): string | undefined {
  return rules?.thresholds
    .filter((one) => one.kind === kind && one.above < amountMinor)
    .toSorted((a, b) => b.above - a.above)[0]?.procedure;
}

/** Whether a procedure is the one that is needed, or a stricter one. */
export function isEnough(rules: ProcurementRules, used: string | null, needed: string): boolean {
  const place = (key: string | null) => rules.procedures.findIndex((one) => one.key === key);
  return place(used) >= place(needed);
}

/** What a contract says. */
export type Said = {
  readonly number: string;
  readonly subject: string;
  readonly supplier: string;
  readonly naturalPerson: boolean;
  readonly kind: ProcurementKind;
  readonly procedure: string | null;
  readonly signedOn: PlainDate;
  /** When all should be delivered and paid. */
  readonly expectedEnd: PlainDate | null;
  readonly endedOn: PlainDate | null;
  readonly heading: string;
  readonly line: string;
  readonly originalMinor: number;
  readonly originalCurrency: string;
  readonly rate: string;
  readonly amountMinor: number;
};
const told = [
  ...([
    'number',
    'subject',
    'supplier',
    'naturalPerson',
    'kind',
    'procedure',
    'signedOn',
    'expectedEnd',
    'endedOn',
  ] as const),
  ...(['heading', 'line', 'originalMinor', 'originalCurrency', 'rate', 'amountMinor'] as const),
] as const satisfies readonly (keyof Said)[];

/** What is kept before each change: what the contract says, what was asked about it, and the answer. */
export type Kept = Said & {
  readonly questions: readonly string[];
  readonly confirmedBecause: string | null;
};
const kept = [...told, 'questions', 'confirmedBecause'] as const satisfies readonly (keyof Kept)[];

export function keptOf(contract: Kept): Kept {
  return Object.fromEntries(kept.map((field) => [field, contract[field]])) as Kept;
}

/** What a page showed of a contract, as a hash: what it says, why it was right, and what was paid. */
export const seenOfProcurement = (contract: Kept & { readonly standing: Pick<Standing, 'paid'> }): string =>
  hashOfContent([keptOf(contract), contract.standing.paid.minor]);

/** The fields in which two versions of a contract differ. */
export function changedFields(one: Kept, other: Kept): (keyof Kept)[] {
  return kept.filter((field) => String(one[field] ?? null) !== String(other[field] ?? null));
}

/** Problem: `procurement_unchanged`. */
export function mustBeAnother(one: Kept, other: Kept): void {
  const hasOtherReason = other.confirmedBecause !== null && other.confirmedBecause !== one.confirmedBecause;
  if (!hasOtherReason && told.every((field) => one[field] === other[field]))
    throw problem('procurement_unchanged', {}, { field: 'subject' });
}

/** Problem: `procurement_ends_before` when a contract ends, or should end, before its day, `procurement_ends_in_future`. */
export function mustEndLater(
  { signedOn, expectedEnd, endedOn }: Pick<Said, 'signedOn' | 'expectedEnd' | 'endedOn'>,
  today: PlainDate,
): void {
  if (expectedEnd !== null && expectedEnd < signedOn)
    throw problem('procurement_ends_before', {}, { field: 'expected_end' });
  if (endedOn === null) return;
  if (endedOn < signedOn) throw problem('procurement_ends_before', {}, { field: 'ended_on' });
  if (endedOn > today) throw problem('procurement_ends_in_future', {}, { field: 'ended_on' });
}

/** A contract stays in the frozen period that holds it, and none is moved into one. Problem: `procurement_day_frozen` (period). */
export function mustKeepItsDay(period: string | null): void {
  if (period !== null) throw problem('procurement_day_frozen', { period }, { field: 'signed_on' });
}

type Held = {
  readonly withdrawnAt: string | null;
  /** An entry that was not taken back names it. */
  readonly isPaid: boolean;
  readonly frozenIn: string | null;
};
/** Why a contract cannot be changed: it was withdrawn. */
export function whyNotChanged({ withdrawnAt }: Pick<Held, 'withdrawnAt'>): Problem | undefined {
  return withdrawnAt === null ? undefined : problem('procurement_withdrawn');
}
/** Why a contract cannot be withdrawn: it was, entries pay it, or a frozen period holds it (period). Then it is changed or ended. */
export function whyNotWithdrawn({ withdrawnAt, isPaid, frozenIn }: Held): Problem | undefined {
  if (withdrawnAt !== null) return problem('procurement_withdrawn');
  if (isPaid) return problem('procurement_paid');
  return frozenIn === null ? undefined : problem('procurement_frozen', { period: frozenIn });
}
export function mustBe(why: Problem | undefined): void {
  if (why) throw why;
}
