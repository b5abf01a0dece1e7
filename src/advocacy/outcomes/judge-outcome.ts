import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { type Outcome, updateOutcome } from './queries.ts';
import { listSubstantiations } from './queries-substantiations.ts';
import { independentOf, stateAfter } from './rules.ts';

/** Brings the outcome to the state that all answers of others together give it. */
export async function judgeOutcome(
  { tx, actionId, now }: Work,
  { id: outcomeId, harvesterId }: Pick<Outcome, 'id' | 'harvesterId'>,
): Promise<void> {
  const state = stateAfter(independentOf(await listSubstantiations(tx, actionId, outcomeId), harvesterId));
  const substantiatedOn = state === 'substantiated' ? dayIn(zone, now) : null;
  await updateOutcome(tx, outcomeId, { state, substantiatedOn }, now);
}
