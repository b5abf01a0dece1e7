import { audit } from '../../platform/audit/audit.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockCall } from '../calls/queries.ts';
import { questionPermissions } from './permissions.ts';
import { insertQuestion, lockQuestion, saveAnswer, saveSetAside } from './queries.ts';
import { mustTakeAnswers } from './rules.ts';
import type { AnswerForm } from './schema.ts';

/** Answers a question for everybody at once: it is on the call's page, and those who apply or follow are mailed. Problems: `question_answered`, `call_closed`. */
export async function answerQuestion(
  work: Work,
  input: { questionId: string; form: AnswerForm },
): Promise<void> {
  const { callId } = await lockOpen(work, input.questionId);
  await publish(work, { questionId: input.questionId, callId, form: input.form });
}

/** Gives to everybody what somebody was told in private, by mail or telephone. Returns the question's id. Problem: `call_closed`. */
export async function promoteAnswer(
  work: Work,
  input: { callId: string; form: AnswerForm },
): Promise<string> {
  const call = await lockCall(work.tx, input.callId);
  mustBeAbleTo(work.actor, questionPermissions.answer, call);
  const id = newId();
  await insertQuestion(work.tx, {
    id,
    callId: call.id,
    origin: 'private',
    asked: '',
    askedBy: null,
    askedAt: work.now,
  });
  await publish(work, { questionId: id, callId: call.id, form: input.form });
  return id;
}

/** Puts a question aside that is about something else; nobody is told and nothing is published. Problem: `question_answered`. */
export async function setQuestionAside(work: Work, input: { questionId: string }): Promise<void> {
  const { id, callId } = await lockOpen(work, input.questionId);
  await saveSetAside(work.tx, id, { answeredBy: work.actor.personId, answeredAt: work.now });
  await audit(work, 'question.set_aside', { kind: 'call', id: callId }, { question: id });
}

async function lockOpen(work: Work, questionId: string) {
  const question = await lockQuestion(work.tx, questionId);
  mustBeAbleTo(work.actor, questionPermissions.answer, { ...question, id: question.callId });
  if (question.state !== 'asked') throw problem('question_answered');
  return question;
}

async function publish(work: Work, input: { questionId: string; callId: string; form: AnswerForm }) {
  const call = await lockCall(work.tx, input.callId);
  mustTakeAnswers(call, work.now);
  const answered = { ...input.form, answeredBy: work.actor.personId, answeredAt: work.now };
  const number = await saveAnswer(work.tx, { id: input.questionId, callId: call.id }, answered);
  await work.enqueue('question.answer', { callId: call.id });
  await audit(
    work,
    questionPermissions.answer.name,
    { kind: 'call', id: call.id },
    { question: input.questionId, number },
  );
}
