// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { system } from '../../platform/database/frame.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { purges } from '../../privacy/retention/queries.ts';
import { buildTraining, testSecret } from '../participants/testing.ts';
import { addQuestion } from './add-question.ts';
import { handIn, savePaper } from './answer-test.ts';
import { closeTest, countPairs, testJobs } from './close-test.ts';
import { editQuestion } from './edit-question.ts';
import { openTest } from './open-test.ts';
import { countHandedIn, findTest, listOwnPapers } from './queries.ts';
import { questionForm } from './schema.ts';
import { buildQuestions } from './testing.ts';

const needs = { secret: testSecret };
const [evening, after, later] = [
  '2026-11-25T18:00:00.000Z',
  '2026-11-27T15:00:00.000Z',
  '2026-12-12T03:00:00.000Z',
] as const;
const question = (typed: Record<string, string> = {}) =>
  questionForm.parse({ version: '1', text: 'Who?', options: 'One\r\nTwo', right: '2', ...typed });

async function stage(tx: Tx, participants = Array.from({ length: 5 }, () => ({}))) {
  const cast = await castOf(tx);
  const training = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
    participants,
  });
  const [first] = await buildQuestions(tx, { moduleId: training.moduleId, createdBy: cast.elira.personId });
  const { gatheringId, links } = training;
  /** The first option of the first question is right, and the second of the second. */
  const answer = (link: string, now: string, typed: Record<string, string>) =>
    savePaper(cast.work(nobody, now), needs, { linkSecret: link, section: 'part_1', typed });
  const hand = (link: string, now: string) => handIn(cast.work(nobody, now), needs, { linkSecret: link });
  const both = async (link: string) => {
    await answer(link, evening, { 'q.q1': 'o2', 'q.q2': 'o2' });
    await hand(link, evening);
    await answer(link, after, { 'q.q1': 'o1', 'q.q2': 'o2' });
    await hand(link, after);
  };
  return { cast, ...training, gatheringId, links, first: first!, answer, hand, both };
}

describe('questions of a module', () => {
  it('are written by officers of the Action, with one right answer among those offered', () =>
    rolledBack(async (tx) => {
      const { cast, moduleId, first } = await stage(tx);
      for (const actor of [cast.besa, cast.dragan, cast.goran])
        await expect(addQuestion(cast.work(actor), { moduleId, form: question() })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      const wrong: Record<string, string>[] = [{ options: 'One' }, { options: 'One\nOne' }, { right: '3' }];
      for (const typed of wrong) expect(() => question(typed)).toThrow();
      await addQuestion(cast.work(cast.elira), { moduleId, form: question() });
      await editQuestion(cast.work(cast.ana), { questionId: first, form: question({ text: 'Whom?' }) });
      await expect(
        editQuestion(cast.work(cast.elira), { questionId: first, form: question() }),
      ).rejects.toMatchObject({ code: 'changed_meanwhile' });
    }));
});

describe('the test of a training', () => {
  it('is opened by those who hold it, once, and asks from then on what it asked then', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, first } = await stage(tx);
      for (const actor of [cast.besa, cast.goran, cast.foreign.elira])
        await expect(openTest(cast.work(actor), { gatheringId })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await expect(openTest(cast.work(cast.elira, after), { gatheringId })).rejects.toMatchObject({
        code: 'test_too_late',
      });
      await openTest(cast.work(cast.elira), { gatheringId });
      await expect(openTest(cast.work(cast.ana), { gatheringId })).rejects.toMatchObject({
        code: 'test_open_already',
      });
      const opened = await findTest(tx, gatheringId);
      await editQuestion(cast.work(cast.ana), { questionId: first, form: question() });
      expect(await findTest(tx, gatheringId)).toEqual(opened);
      expect(opened).toMatchObject({ answerKey: { q1: 'o1', q2: 'o2' }, closedAt: null });
    }));

  it('is answered by the link alone, in its time, whole, and once each time', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, links, answer, hand, participantIds } = await stage(tx);
      const [link] = links as [string];
      await expect(answer(link, evening, {})).rejects.toMatchObject({ code: 'test_not_open' });
      await openTest(cast.work(cast.elira), { gatheringId });
      await expect(answer('x'.repeat(26), evening, {})).rejects.toMatchObject({ code: 'not_found' });
      await answer(link, evening, { 'q.q1': 'o1' });
      await expect(hand(link, evening)).rejects.toMatchObject({
        code: 'test_unfinished',
        details: { count: 1 },
      });
      await expect(answer(link, '2026-11-26T10:00:00.000Z', {})).rejects.toMatchObject({
        code: 'test_not_open',
      });
      await answer(link, evening, { 'q.q1': 'o1', 'q.q2': 'o1' });
      await hand(link, evening);
      await expect(answer(link, evening, { 'q.q2': 'o2' })).rejects.toMatchObject({ code: 'test_handed_in' });
      expect(await listOwnPapers(tx, participantIds[0]!)).toMatchObject([
        { round: 'before', rightAnswers: ['q1'], handedInAt: evening },
      ]);
    }));

  it('shows nobody of the staff a paper, and the figures when it has closed', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, links, both, participantIds, answer } = await stage(tx);
      await openTest(cast.work(cast.elira), { gatheringId });
      for (const link of links) await both(link);
      await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'on', true),
        set_config('app.training_key', '', true)`.execute(tx);
      expect(await listOwnPapers(tx, participantIds[0]!)).toEqual([]);
      expect(await countHandedIn(tx, gatheringId)).toEqual({ before: 5, after: 5 });
      await sql`reset role`.execute(tx);
      await expect(closeTest(cast.work(cast.elira), { gatheringId })).rejects.toMatchObject({
        code: 'test_not_over',
      });
      // What the page says before it is closed is what is kept when it is.
      const told = await countPairs(tx, gatheringId, (await findTest(tx, gatheringId))!.definition);
      await closeTest(cast.work(cast.elira, after), { gatheringId });
      expect((await findTest(tx, gatheringId))?.figures).toEqual(told);
      expect((await findTest(tx, gatheringId))?.figures).toMatchObject({
        all: { n: 5, before: 5, after: 10 },
        gained: 5,
        perQuestion: [
          { key: 'q1', before: 0, after: 5 },
          { key: 'q2', before: 5, after: 5 },
        ],
      });
      await expect(answer(links[0]!, after, {})).rejects.toMatchObject({ code: 'test_not_open' });
      await expect(closeTest(cast.work(cast.elira, after), { gatheringId })).rejects.toMatchObject({
        code: 'test_not_open',
      });
    }));

  it('closes by itself after a fortnight, and its figures stay when the answers go with the names', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, links, both, participantIds } = await stage(tx);
      await openTest(cast.work(cast.elira), { gatheringId });
      for (const link of links) await both(link);
      await testJobs[0]!.run(cast.work(system, after), {});
      expect((await findTest(tx, gatheringId))?.closedAt).toBeNull();
      await testJobs[0]!.run(cast.work(system, later), {});
      await testJobs[0]!.run(cast.work(system, later), {});
      await purges.participants(tx, participantIds, later);
      expect(await countHandedIn(tx, gatheringId)).toEqual({ before: 0, after: 0 });
      expect(await findTest(tx, gatheringId)).toMatchObject({ closedAt: later, figures: { all: { n: 5 } } });
    }));
});
