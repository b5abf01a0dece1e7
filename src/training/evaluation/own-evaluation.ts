import { type FormVersion, latestForm } from '../../forms/index.ts';
import type { Context } from '../../platform/http/route.ts';
import { listHalfDays } from '../attendance-list/queries.ts';
import { windowsOf } from '../knowledge-tests/rules.ts';
import type { Participant } from '../participants/queries.ts';
import { evaluationKey } from './form-key.ts';
import { findEnd, hasGiven } from './queries.ts';
import { type Standing, standingOf } from './rules.ts';

export type OwnEvaluation = { readonly form: FormVersion | undefined; readonly standing: Standing | 'given' };

/** How the evaluation stands for somebody who presented their link. */
export async function findOwnEvaluation(
  { tx, actionId, now }: Pick<Context, 'tx' | 'actionId' | 'now'>,
  { id, gatheringId, state }: Participant,
): Promise<OwnEvaluation> {
  const form =
    state === 'registered' ? await latestForm(tx, actionId, evaluationKey, 'evaluation') : undefined;
  if (!form) return { form, standing: 'over' };
  if (await hasGiven(tx, id)) return { form, standing: 'given' };
  const windows = windowsOf(await listHalfDays(tx, gatheringId));
  return { form, standing: standingOf(windows, now, await findEnd(tx, gatheringId)) };
}
