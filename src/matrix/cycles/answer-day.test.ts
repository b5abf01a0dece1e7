import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { matrixJobs } from '../jobs.ts';
import { editCycle } from './edit-cycle.ts';
import { listWaitingTasks } from './list-waiting-tasks.ts';
import { openCycle } from './open-cycle.ts';
import { postponeAnswers } from './postpone-answers.ts';
import { findCycle } from './queries.ts';
import { findSeat } from './queries-seats.ts';
import { isLate } from './rules.ts';
import { buildCycle } from './testing.ts';

const reason = 'An assessor was ill.';

describe('the day by which assessors answer', () => {
  it('must be today or later, and the opening keeps it', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const ana = cast.work(cast.ana, '2026-11-02T12:00:00.000Z');
      const { cycleId } = await buildCycle(cast, tx);
      const { version, title, asOf, replyDays, weights } = (await findCycle(tx, cast.actionId, cycleId))!;
      const edit = (answerUntil: string) =>
        editCycle(ana, { cycleId, form: { version, title, asOf, replyDays, weights, answerUntil } });
      await expect(edit('2026-11-01')).rejects.toMatchObject({
        ...{ code: 'day_past', field: 'answer_until' },
      });
      await edit('2026-11-10');
      await expect(
        openCycle(cast.work(cast.ana, '2026-11-11T12:00:00.000Z'), { cycleId }),
      ).rejects.toMatchObject({ code: 'answer_day_past' });
      await openCycle(ana, { cycleId });
      expect(await findCycle(tx, cast.actionId, cycleId)).toMatchObject({ answerUntil: '2026-11-10' });
    }));

  it('is two weeks after the opening where none was typed, and a task until it is over and after it', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cycleId, seats } = await buildCycle(cast, tx);
      await openCycle(cast.work(cast.ana, '2026-11-02T12:00:00.000Z'), { cycleId });
      const due = async (now: string) => (await listWaitingTasks(tx, cast.cene, cast.actionId, now))[0]?.due;
      expect(await due('2026-11-02T12:00:00.000Z')).toBe('2026-11-16T22:59:00.000Z');
      expect(await due('2026-12-24T12:00:00.000Z')).toBe('2026-11-16T22:59:00.000Z');
      const seat = (await findSeat(tx, cast.actionId, seats[0]))!;
      expect([isLate(seat, '2026-11-16'), isLate(seat, '2026-11-17')]).toEqual([false, true]);
    }));

  it('only moves later, with a reason, by a programme manager; who has not submitted is told the day', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cycleId } = await buildCycle(cast, tx);
      await openCycle(cast.work(cast.ana, '2026-11-02T12:00:00.000Z'), { cycleId });
      const move = (answerUntil: string, by = cast.ana) =>
        postponeAnswers(cast.work(by, '2026-11-20T12:00:00.000Z'), {
          ...{ cycleId, form: { answerUntil, reason } },
        });
      await expect(move('2026-12-01', cast.elira)).rejects.toMatchObject({ code: 'not_permitted' });
      await expect(move('2026-11-19')).rejects.toMatchObject({ code: 'day_past' });
      await move('2026-12-01');
      await expect(move('2026-12-01')).rejects.toMatchObject({ code: 'answer_day_not_later' });
      expect(cast.jobs).toContainEqual(expect.objectContaining({ word: 'cycle.postpone' }));
      const jobs = matrixJobs({ baseUrl: 'https://bridges.example' });
      await jobs.find(({ word }) => word === 'cycle.postpone')!.run(cast.work(cast.ana), { cycleId });
      const mails = await tx.selectFrom('platform.mail').select(['template', 'args']).execute();
      expect(mails).toHaveLength(2);
      for (const { template, args } of mails)
        expect([template, args]).toEqual([
          'matrix.mail.postponed',
          expect.objectContaining({ day: '2026-12-01' }),
        ]);
    }));
});
