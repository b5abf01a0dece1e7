import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { judgeOutcome } from './judge-outcome.ts';
import { registerSubstantiationPermission } from './permissions.ts';
import { lockOutcome } from './queries.ts';
import { insertSubstantiation, listNames } from './queries-substantiations.ts';
import { mustBeIndependentLetter, mustBeOpen, mustHaveHappened } from './rules.ts';
import type { LetterForm } from './schema.ts';

/**
 * Registers the letter in which a body without an account says whether it agrees; never by who wrote the outcome down. Problems:
 * `not_permitted`, `outcome_is_published`, `outcome_in_future`, and those of `mustBeIndependentLetter`.
 */
export async function registerSubstantiation(
  work: Work,
  { outcomeId, form }: { outcomeId: string; form: LetterForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const outcome = await lockOutcome(tx, actionId, outcomeId);
  mustBeAbleTo(actor, registerSubstantiationPermission, outcome);
  mustBeOpen(null, outcome.publishedOn);
  mustHaveHappened(form.givenOn, dayIn(zone, now), 'given_on');
  const harvester = await listNames(tx, outcome.harvesterId);
  const author = outcome.recordedBy;
  mustBeIndependentLetter({ bodyName: form.bodyName, harvester, registeredBy: actor.personId, author });
  await insertSubstantiation(tx, {
    ...form,
    ...{ id: newId(), actionId, outcomeId, way: 'letter' },
    ...{ askedOn: form.givenOn, askedBy: actor.personId, givenBy: actor.personId },
  });
  await judgeOutcome(work, outcome);
  const { description, contribution, significance } = form;
  const about = { kind: 'outcome', id: outcomeId };
  await audit(work, 'outcome.register_letter', about, { description, contribution, significance });
}
