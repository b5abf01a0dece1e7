import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { judgeOutcome } from './judge-outcome.ts';
import { substantiatePermission } from './permissions.ts';
import { lockOutcome } from './queries.ts';
import { lockSubstantiation, saveAnswer, worksFor } from './queries-substantiations.ts';
import {
  mustBeIndependent,
  mustBeOpen,
  mustNotBeAuthor,
  mustNotWorkForBoth,
  seenOfOutcome,
} from './rules.ts';
import type { SubstantiationForm } from './schema.ts';

/** Somebody of the organisation that was asked says whether they agree. Problems: `not_permitted`, `outcome_is_published`, `substantiation_given`, `substantiator_is_author`, `substantiator_not_independent`, `changed_since_shown`. */
export async function substantiate(
  work: Work,
  { substantiationId, form }: { substantiationId: string; form: SubstantiationForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const asked = await lockSubstantiation(tx, actionId, substantiationId);
  mustBeAbleTo(actor, substantiatePermission, asked);
  const outcome = await lockOutcome(tx, actionId, asked.outcomeId);
  mustBeOpen(asked.givenOn, outcome.publishedOn);
  mustNotBeAuthor(actor.personId, outcome.recordedBy);
  const { harvesterId } = outcome;
  mustBeIndependent(asked.keptId, harvesterId);
  mustNotWorkForBoth(await worksFor(tx, { personId: actor.personId, organisationId: harvesterId }));
  const { seen, ...answer } = form;
  mustBeSeen(seen, seenOfOutcome(outcome));
  await saveAnswer(tx, substantiationId, {
    ...answer,
    givenOn: dayIn(zone, now),
    givenBy: actor.personId,
  });
  await judgeOutcome(work, outcome);
  const { description, contribution, significance } = answer;
  const about = { kind: 'outcome', id: outcome.id };
  await audit(work, 'outcome.substantiate', about, { description, contribution, significance });
}
