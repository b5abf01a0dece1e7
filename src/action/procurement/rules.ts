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
/** Ordered is always paid and left together, in the contract's currency. `committedMinor`: what is left of an open one, in the Action's. */
export type Standing = {
  readonly ordered: Money;
  readonly paid: Money;
  readonly left: Money;
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
  const left = money(original.minor - paid, original.currency);
  return {
    ordered: original,
    paid: money(paid, original.currency),
    left,
    committedMinor: isOpen && left.minor > 0 ? convert(left, rate, currency).minor : 0,
  };
}

/** The procedure that a value of this kind needs, in minor units of the Action's currency; undefined where the Action names none. */
export function neededProcedure(
  rules: ProcurementRules | undefined,
  kind: ProcurementKind,
  amountMinor: number,
): string | undefined {
  return rules?.thresholds
    .filter((one) => one.kind === kind && one.from <= amountMinor)
    .toSorted((a, b) => b.from - a.from)[0]?.procedure;
}

/** Whether a procedure is the one that is needed, or a stricter one. */
export function isEnough(rules: ProcurementRules, used: string | null, needed: string): boolean {
  const place = (key: string | null) => rules.procedures.findIndex((one) => one.key === key);
  return place(used) >= place(needed);
}

/** What a contract says: kept before each change. */
export type Said = {
  readonly number: string;
  readonly subject: string;
  readonly supplier: string;
  readonly naturalPerson: boolean;
  readonly kind: ProcurementKind;
  readonly procedure: string | null;
  readonly signedOn: PlainDate;
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
    'endedOn',
  ] as const),
  ...(['heading', 'line', 'originalMinor', 'originalCurrency', 'rate', 'amountMinor'] as const),
] as const satisfies readonly (keyof Said)[];

export function saidOf(contract: Said): Said {
  return Object.fromEntries(told.map((field) => [field, contract[field]])) as Said;
}

/** What a page showed of a contract, as a hash: what it says, why it was right, and what was paid. */
export const seenOfProcurement = (
  contract: Said & { readonly confirmedBecause: string | null; readonly standing: Pick<Standing, 'paid'> },
): string => hashOfContent([saidOf(contract), contract.confirmedBecause, contract.standing.paid.minor]);

/** The fields in which two versions of a contract differ. */
export function changedFields(one: Said, other: Said): (keyof Said)[] {
  return told.filter((field) => one[field] !== other[field]);
}

/** Problem: `procurement_unchanged`. */
export function mustBeAnother(one: Said, other: Said): void {
  if (changedFields(one, other).length === 0)
    throw problem('procurement_unchanged', {}, { field: 'subject' });
}

/** Problem: `procurement_ends_before` when a contract ends before its day, `procurement_ends_in_future`. */
export function mustEndLater(signedOn: PlainDate, endedOn: PlainDate | null, today: PlainDate): void {
  if (endedOn === null) return;
  if (endedOn < signedOn) throw problem('procurement_ends_before', {}, { field: 'ended_on' });
  if (endedOn > today) throw problem('procurement_ends_in_future', {}, { field: 'ended_on' });
}

type Held = {
  readonly withdrawnAt: string | null;
  readonly payments: readonly Payment[];
  readonly frozenIn: string | null;
};
/** Why a contract cannot be changed: it was withdrawn. */
export function whyNotChanged({ withdrawnAt }: Pick<Held, 'withdrawnAt'>): Problem | undefined {
  return withdrawnAt === null ? undefined : problem('procurement_withdrawn');
}
/** Why a contract cannot be withdrawn: it was, entries pay it, or a frozen period holds it (period). Then it is changed or ended. */
export function whyNotWithdrawn({ withdrawnAt, payments, frozenIn }: Held): Problem | undefined {
  if (withdrawnAt !== null) return problem('procurement_withdrawn');
  if (payments.length > 0) return problem('procurement_paid');
  return frozenIn === null ? undefined : problem('procurement_frozen', { period: frozenIn });
}
export function mustBe(why: Problem | undefined): void {
  if (why) throw why;
}
