import type { PlainDate } from '../../platform/dates.ts';
import { type Actor, hasRole } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';

/** How likely a risk is and how much it would harm, from 1 to 5; each number has its words. */
export const degrees = [1, 2, 3, 4, 5] as const;
export type Degree = (typeof degrees)[number];
/** Who of a partner answers for a risk. */
export const ownerRoles = ['programme_manager', 'grant_officer', 'finance_officer'] as const;
export type OwnerRole = (typeof ownerRoles)[number];
export const responses = ['avoid', 'reduce', 'share', 'accept'] as const;
export type Response = (typeof responses)[number];
export const riskStates = ['proposed', 'open', 'happened', 'closed', 'declined'] as const;

export type Weighed = { readonly likelihood: number; readonly impact: number };
export const levels = ['high', 'medium', 'low'] as const;
export type Level = (typeof levels)[number];

/** What the list is sorted by: likelihood times impact, 1 to 25. */
export function weightOf({ likelihood, impact }: Weighed): number {
  return likelihood * impact;
}

/** From 10 high, from 5 medium. */
export function levelOf(weighed: Weighed): Level {
  const weight = weightOf(weighed);
  if (weight >= 10) return 'high';
  return weight >= 5 ? 'medium' : 'low';
}

/** The next review is still to come. Problem: `risk_review_past`. */
export function mustBeAhead(reviewOn: PlainDate, today: PlainDate): void {
  if (reviewOn <= today) throw problem('risk_review_past', {}, { field: 'review_on' });
}

type Chosen = { readonly rule: string | null; readonly from: number | null };
/** A rule has its value, and a value its rule. Problems: `risk_trigger_without_value`, `risk_trigger_without_rule`. */
export function mustBeWhole({ rule, from }: Chosen): void {
  if (rule !== null && from === null)
    throw problem('risk_trigger_without_value', {}, { field: 'trigger_from' });
  if (rule === null && from !== null)
    throw problem('risk_trigger_without_rule', {}, { field: 'trigger_rule' });
}

/** What was chosen is one of what there is. Problem: `risk_choice_gone` at the field. */
export function mustBeKnown(field: string, chosen: string, known: readonly string[]): void {
  if (!known.includes(chosen)) throw problem('risk_choice_gone', {}, { field });
}

/** The programme manager records; what others write is a proposal. */
export function stateOfNew(actor: Actor): 'open' | 'proposed' {
  return hasRole(actor, 'programme_manager') ? 'open' : 'proposed';
}
