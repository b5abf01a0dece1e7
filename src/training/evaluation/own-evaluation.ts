import { type FormVersion, latestForm } from '../../forms/index.ts';
import type { Context } from '../../platform/http/route.ts';
import { listHalfDays } from '../attendance-list/queries.ts';
import { windowsOf } from '../knowledge-tests/rules.ts';
import type { Participant } from '../participants/queries.ts';
import { evaluationKey } from './form-key.ts';
import { withOwn } from './own-questions.ts';
import { findEnd, hasGiven } from './queries.ts';
import { listOwnQuestions } from './queries-own.ts';
import { type Standing, standingOf } from './rules.ts';

export type OwnEvaluation = { readonly form: FormVersion | undefined; readonly standing: Standing | 'given' };

/** How the evaluation stands for somebody who presented their link. */
export async function findOwnEvaluation(
  { tx, actionId, now, language }: Pick<Context, 'tx' | 'actionId' | 'now' | 'language'>,
  { id, gatheringId, state }: Participant,
): Promise<OwnEvaluation> {
  const ofAction =
    state === 'registered' ? await latestForm(tx, actionId, evaluationKey, 'evaluation') : undefined;
  if (!ofAction) return { form: undefined, standing: 'over' };
  const own = await listOwnQuestions(tx, gatheringId);
  const hint = language.t('training.evaluation.ask.rating_hint');
  const form = { ...ofAction, definition: withOwn(ofAction.definition, own, hint) };
  if (await hasGiven(tx, id)) return { form, standing: 'given' };
  const windows = windowsOf(await listHalfDays(tx, gatheringId));
  return { form, standing: standingOf(windows, now, await findEnd(tx, gatheringId)) };
}
