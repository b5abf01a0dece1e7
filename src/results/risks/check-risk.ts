import { getDefinition, listPartners } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { categoryKeys, concernKeys } from './concerns.ts';
import { mustBeAhead, mustBeKnown, mustBeWhole } from './rules.ts';
import type { RiskForm } from './schema.ts';

/**
 * Whether what was typed can be a risk of this Action. `kept`: choices of the risk as it was, which stay when the definition has lost them.
 * Problems: `risk_choice_gone`, `risk_trigger_without_value`, `risk_trigger_without_rule`, `risk_review_past`.
 */
export async function checkRisk(
  { tx, actionId, now }: Pick<Work, 'tx' | 'actionId' | 'now'>,
  form: RiskForm,
  kept?: Pick<RiskForm, 'category' | 'concerns' | 'ownerId' | 'reviewOn'>,
): Promise<void> {
  const definition = await getDefinition(tx, actionId);
  const partners = await listPartners(tx, actionId);
  const known = (keys: readonly string[], before: string | undefined) => (before ? [...keys, before] : keys);
  mustBeKnown('category', form.category, known(categoryKeys(definition), kept?.category));
  mustBeKnown('concerns', form.concerns, known(concernKeys(definition), kept?.concerns));
  const ids = partners.map(({ id }) => id);
  mustBeKnown('owner', form.ownerId, known(ids, kept?.ownerId));
  mustBeWhole({ rule: form.triggerRule, from: form.triggerFrom });
  // A day that stays is not asked: the review itself moves it.
  if (form.reviewOn !== kept?.reviewOn) mustBeAhead(form.reviewOn, dayIn(zone, now));
}
