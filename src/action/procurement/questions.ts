import type { PlainDate } from '../../platform/dates.ts';
import type { Money } from '../../platform/money.ts';
import type { ProcurementKind, ProcurementRules } from '../definition/procurement.ts';
import { isEnough, neededProcedure, type Said, type Standing } from './rules.ts';

/** Another contract of the same partner. */
export type Other = Pick<Said, 'number' | 'subject' | 'supplier' | 'kind' | 'signedOn' | 'amountMinor'> & {
  readonly id: string;
};
/** Budget, and what of it is spent, or committed by other contracts. */
type Planned = { readonly budget: number; readonly bound: number };
/** What a contract is compared with before it is saved. Amounts in minor units of the Action's currency. */
export type Around = {
  readonly line: Planned | null;
  readonly heading: Planned;
  readonly others: readonly Other[];
  readonly days: { readonly startsOn: PlainDate | null; readonly endsOn: PlainDate | null };
  /** The first frozen period that holds its day, of a contract that is new or has another value. */
  readonly frozen: string | null;
  /** What entries paid of it already, and what of it stays committed once it is saved. */
  readonly standing: Standing;
};
export type ProcurementQuestion =
  | { readonly kind: 'no_procedure'; readonly needed: string }
  | { readonly kind: 'lighter_procedure'; readonly needed: string; readonly used: string }
  | {
      readonly kind: 'split';
      readonly needed: string;
      readonly total: number;
      readonly others: readonly Other[];
    }
  | { readonly kind: 'no_budget' }
  | { readonly kind: 'over_line' | 'over_heading'; readonly budget: number; readonly bound: number }
  | { readonly kind: 'less_than_paid'; readonly paid: Money }
  /** `same_number`: another contract of the partner has the number. */
  | { readonly kind: 'duplicate' | 'same_number'; readonly known: Other }
  | {
      readonly kind: 'outside_action';
      readonly startsOn: PlainDate | null;
      readonly endsOn: PlainDate | null;
    }
  | { readonly kind: 'frozen_period'; readonly period: string };

type Asked = Said & { readonly rules: ProcurementRules | undefined };

/** What a finance officer is asked before a contract is saved, in the order of the page. None: it is in line. */
export function questionsAboutContract({ rules, ...said }: Asked, around: Around): ProcurementQuestion[] {
  const found: ProcurementQuestion[] = [
    ...aboutProcedure(rules, said, around.others),
    ...aboutBudget(around),
  ];
  const { paid, over } = around.standing;
  if (over.minor > 0) found.push({ kind: 'less_than_paid', paid });
  const twice = around.others.find((one) => isSame(one, said));
  const numbered = around.others.find(({ number }) => same(number, said.number));
  if (twice) found.push({ kind: 'duplicate', known: twice });
  else if (numbered) found.push({ kind: 'same_number', known: numbered });
  const { days, frozen } = around;
  if ((days.startsOn && said.signedOn < days.startsOn) || (days.endsOn && said.signedOn > days.endsOn))
    found.push({ kind: 'outside_action', ...days });
  if (frozen !== null) found.push({ kind: 'frozen_period', period: frozen });
  return found;
}

function aboutProcedure(
  rules: ProcurementRules | undefined,
  { kind, amountMinor, procedure, ...said }: Said,
  others: readonly Other[],
): ProcurementQuestion[] {
  const needed = neededProcedure(rules, kind, amountMinor);
  if (!rules || needed === undefined) return [];
  if (procedure === null) return [{ kind: 'no_procedure', needed }];
  if (!isEnough(rules, procedure, needed)) return [{ kind: 'lighter_procedure', needed, used: procedure }];
  const together = neededTogether(rules, { kind, amountMinor, ...said }, others);
  return together.needed === undefined || isEnough(rules, procedure, together.needed)
    ? []
    : [{ kind: 'split', ...together, needed: together.needed }];
}

/** What contracts with one supplier within a year come to, and the procedure that they need together. */
export function neededTogether(
  rules: ProcurementRules,
  said: Pick<Said, 'kind' | 'supplier' | 'signedOn' | 'amountMinor'>,
  contracts: readonly Other[],
) {
  const others = contracts.filter((one) => isSplit(one, said));
  const total = others.reduce((sum, { amountMinor }) => sum + amountMinor, said.amountMinor);
  return { needed: neededProcedure(rules, said.kind, total), total, others };
}

/** What a contract that was ended, or is paid, commits no more is not asked about. */
function aboutBudget({ line, heading, standing }: Around): ProcurementQuestion[] {
  if (standing.committedMinor === 0) return [];
  if (heading.budget <= 0) return [{ kind: 'no_budget' }];
  const boundOf = ({ bound }: Planned) => bound + standing.committedMinor;
  if (line && boundOf(line) > line.budget)
    return [{ kind: 'over_line', budget: line.budget, bound: boundOf(line) }];
  return boundOf(heading) > heading.budget
    ? [{ kind: 'over_heading', budget: heading.budget, bound: boundOf(heading) }]
    : [];
}

/** The same number, or the same supplier, day and value. */
function isSame(one: Other, said: Said): boolean {
  if (same(one.number, said.number) && same(one.supplier, said.supplier)) return true;
  return (
    same(one.supplier, said.supplier) &&
    one.signedOn === said.signedOn &&
    one.amountMinor === said.amountMinor
  );
}

/** Ordered from the same supplier within a year: one order in parts would need no stricter procedure. */
function isSplit(
  one: Other,
  said: { kind: ProcurementKind; supplier: string; signedOn: PlainDate },
): boolean {
  const days = Math.abs(Date.parse(one.signedOn) - Date.parse(said.signedOn)) / 86_400_000;
  return one.kind === said.kind && same(one.supplier, said.supplier) && days <= 365;
}

function same(one: string, other: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return plain(one) !== '' && plain(one) === plain(other);
}
