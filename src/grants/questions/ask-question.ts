import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { shareCall } from '../calls/queries.ts';
import { questionPermissions } from './permissions.ts';
import { insertQuestion } from './queries.ts';
import { insertFollower } from './queries-followers.ts';
import { mustTakeQuestions } from './rules.ts';

/** Asks the officers of a published call. The asker is told by mail when it is answered. Returns its id. Problem: `questions_closed`. */
export async function askQuestion(work: Work, input: { callId: string; question: string }): Promise<string> {
  mustBeAbleTo(work.actor, questionPermissions.ask, undefined);
  const call = await shareCall(work.tx, input.callId);
  if (call?.state !== 'published') throw problem('not_found');
  mustTakeQuestions(call, work.now);
  const id = newId();
  const { personId } = work.actor;
  await insertQuestion(work.tx, {
    id,
    callId: call.id,
    origin: 'asked',
    asked: input.question,
    askedBy: personId,
    askedAt: work.now,
  });
  const following = { actionId: work.actionId, personId, callId: call.id, jurisdiction: null };
  await insertFollower(work.tx, following, work.now);
  await work.enqueue('question.ask', { questionId: id });
  await audit(work, questionPermissions.ask.name, { kind: 'call', id: call.id }, { question: id });
  return id;
}
