import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { addresseesOf } from '../queries-mail.ts';
import { buildCall, buildDraft, buildPublishedCall, times } from '../testing.ts';
import { answerQuestion, promoteAnswer, setQuestionAside } from './answer-question.ts';
import { askQuestion } from './ask-question.ts';
import { followCall, followNext } from './follow-calls.ts';
import { findQuestion, listPublishedQuestions } from './queries.ts';
import { lastDays } from './rules.ts';

const open = { form: { ask_days: '7', answer_days: '3' } };
const form = { question: 'May a network apply?', answer: 'Yes, as lead.', language: 'en' } as const;
const question = 'May my network, the Bridge Youth Centre, apply?';

describe('asking about a call', () => {
  it(
    'is taken to the end of the last day to ask, from whoever is signed in',
    staged(async (cast) => {
      const { callId } = await buildPublishedCall(cast, open);
      const at = (now: string) => askQuestion(cast.work(cast.dragan, now), { callId, question });
      await expectRefusal(at('2026-02-08T23:00:00.000Z'), 'questions_closed');
      const id = await at('2026-02-08T22:59:59.000Z');
      expect(cast.jobs.at(-1)).toEqual({ word: 'question.ask', data: { questionId: id } });
      expect(await listPublishedQuestions(tables(cast), callId)).toEqual([]);
    }),
  );

  it(
    'is refused on a draft, and its days move with the deadline',
    staged(async (cast) => {
      const { callId } = await buildCall(cast, open);
      await expectRefusal(askQuestion(cast.work(cast.besa, times.open), { callId, question }), 'not_found');
      const rules = { questions: { askDays: 7, answerDays: 3 } };
      const days = (deadlineAt: string) => lastDays({ deadlineAt, deadlineZone: 'Europe/Belgrade', rules });
      expect(days('2026-02-15T13:00:00.000Z')).toEqual({ ask: '2026-02-08', answer: '2026-02-12' });
      expect(days('2026-02-20T13:00:00.000Z')).toEqual({ ask: '2026-02-13', answer: '2026-02-17' });
      expect(
        lastDays({ deadlineAt: '2026-02-28T13:00:00.000Z', deadlineZone: 'Europe/Belgrade', rules: {} }),
      ).toEqual({ ask: '2026-02-07', answer: '2026-02-17' });
    }),
  );
});

describe('an answer', () => {
  it(
    'is its officers’ alone, once, and before the deadline',
    staged(async (cast) => {
      const { callId } = await buildPublishedCall(cast, open);
      const questionId = await askQuestion(cast.work(cast.dragan, times.open), { callId, question });
      for (const actor of [cast.foreign.elira, cast.ana, cast.cene, cast.besa])
        await expectRefusal(
          answerQuestion(cast.work(actor, times.open), { questionId, form }),
          'not_permitted',
        );
      const late = cast.work(cast.elira, '2026-02-15T13:00:00.001Z');
      await expectRefusal(answerQuestion(late, { questionId, form }), 'call_closed');
      await answerQuestion(cast.work(cast.elira, times.open), { questionId, form });
      const again = cast.work(cast.elira, times.open);
      await expectRefusal(answerQuestion(again, { questionId, form }), 'question_answered');
      await expectRefusal(setQuestionAside(again, { questionId }), 'question_answered');
    }),
  );

  it(
    'is read by everybody without what was asked, and one given in private gets the next number',
    staged(async (cast) => {
      const { callId } = await buildPublishedCall(cast, open);
      const questionId = await askQuestion(cast.work(cast.dragan, times.open), { callId, question });
      const work = cast.work(cast.elira, times.open);
      await answerQuestion(work, { questionId, form });
      await promoteAnswer(work, { callId, form: { ...form, question: 'May I pay rent?' } });
      const shown = await listPublishedQuestions(tables(cast), callId);
      expect(shown.map(({ number, question: text }) => [number, text])).toEqual([
        [1, 'May a network apply?'],
        [2, 'May I pay rent?'],
      ]);
      expect(JSON.stringify(shown)).not.toContain('Bridge');
      expect(cast.jobs.filter(({ word }) => word === 'question.answer')).toHaveLength(2);
    }),
  );

  it(
    'is mailed to whoever applies or follows, each once, and no longer to who stopped',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast, open);
      await buildDraft(cast, call);
      for (const actor of [cast.besa, cast.dragan, cast.foreign.besa])
        await followCall(cast.work(actor, times.open), { ...call, follow: true });
      await followCall(cast.work(cast.dragan, times.open), { ...call, follow: false });
      const told = await addresseesOf(tables(cast), 'interested_in_call', call.callId);
      expect(told.map(({ personId }) => personId).toSorted()).toEqual(
        [cast.besa, cast.bora, cast.foreign.besa].map(({ personId }) => personId).toSorted(),
      );
    }),
  );

  it(
    'is not given to a question that was set aside',
    staged(async (cast) => {
      const { callId } = await buildPublishedCall(cast, open);
      const questionId = await askQuestion(cast.work(cast.besa, times.open), { callId, question });
      await setQuestionAside(cast.work(cast.elira, times.open), { questionId });
      expect((await findQuestion(tables(cast), questionId))?.state).toBe('set_aside');
      expect(await listPublishedQuestions(tables(cast), callId)).toEqual([]);
    }),
  );
});

describe('the next call', () => {
  it(
    'is told to who asked for its jurisdiction or for all, and to nobody else',
    staged(async (cast) => {
      await followNext(cast.work(cast.besa, times.draft), { wanted: ['RS', 'ME'] });
      await followNext(cast.work(cast.dragan, times.draft), { wanted: ['all'] });
      await followNext(cast.work(cast.bora, times.draft), { wanted: ['AL'] });
      await followNext(cast.work(cast.foreign.besa, times.draft), { wanted: ['RS'] });
      await followNext(cast.work(cast.foreign.besa, times.draft), { wanted: [] });
      const { callId } = await buildPublishedCall(cast);
      expect(cast.jobs.at(-1)).toEqual({ word: 'call.publish', data: { callId } });
      const told = await addresseesOf(tables(cast), 'told_of_next', callId);
      expect(told.map(({ personId }) => personId).toSorted()).toEqual(
        [cast.besa, cast.dragan].map(({ personId }) => personId).toSorted(),
      );
    }),
  );
});
