import { dayFields } from '../../platform/http/fields.ts';
import type { Risk } from './queries.ts';

/** A risk as the fields of its form. */
export function typedOf(risk: Risk): Record<string, string> {
  const { title, cause, event, effect, category, concerns, ownerId, ownerRole, response, triggerText } = risk;
  return {
    ...{ title, cause, event, effect, category, concerns, owner: ownerId, owner_role: ownerRole, response },
    ...reviewedOf(risk),
    ...{ trigger_text: triggerText, trigger_rule: risk.triggerRule ?? '' },
    ...{ trigger_from: risk.triggerFrom === null ? '' : String(risk.triggerFrom) },
    ...dayFields('review_on', risk.reviewOn),
  };
}

/** What a review begins with: all but its next day. */
export function reviewedOf({ likelihood, impact, measures, version }: Risk): Record<string, string> {
  return { likelihood: String(likelihood), impact: String(impact), measures, version: String(version) };
}
