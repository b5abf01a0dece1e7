import { dayIn } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../zone.ts';
import { updateOutcome } from './queries.ts';
import { listSubstantiations } from './queries-substantiations.ts';
import { stateAfter } from './rules.ts';

/** Brings the outcome to the state that all answers together give it. */
export async function judgeOutcome({ tx, actionId, now }: Work, outcomeId: string): Promise<void> {
  const state = stateAfter(await listSubstantiations(tx, actionId, outcomeId));
  const substantiatedOn = state === 'substantiated' ? dayIn(zone, now) : null;
  await updateOutcome(tx, outcomeId, { state, substantiatedOn }, now);
}
