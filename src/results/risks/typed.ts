import { dayFields } from '../../platform/http/fields.ts';
import type { Typed } from '../../platform/http/route.ts';
import { typedOne } from '../../ui/form-context.ts';
import type { Risk } from './queries.ts';

/** A risk as the fields of its form. */
export function typedOf(risk: Risk): Record<string, string> {
  const { title, description, category, concerns, ownerId, ownerRole, response, triggerText } = risk;
  return {
    ...{ title, description, category, concerns, owner: ownerId, owner_role: ownerRole, response },
    ...reviewedOf(risk),
    ...{ trigger_text: triggerText, trigger_rule: risk.triggerRule ?? '' },
    ...{ trigger_from: risk.triggerFrom === null ? '' : String(risk.triggerFrom) },
    ...dayFields('review_on', risk.reviewOn),
    version: String(risk.version),
  };
}

/** What a review begins with: all but its next day. */
export function reviewedOf({ likelihood, impact, measures }: Risk): Record<string, string> {
  return { likelihood: String(likelihood), impact: String(impact), measures };
}

/** The labels of what is shown side by side when two people changed a risk at once. */
export const labels: Readonly<Record<string, string>> = {
  title: 'results.risk.risk',
  description: 'common.description',
  measures: 'results.risk.measures',
  trigger_text: 'results.risk.trigger_text',
};

export function comparable(typed: Typed): Record<string, string> {
  return Object.fromEntries(
    Object.keys(labels).map((name) => [name, typedOne(typed, name).replace(/\r\n?/g, '\n')]),
  );
}
