import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { matrixJobs } from '../jobs.ts';
import { giveBack } from './give-back.ts';
import { findSeat } from './queries-seats.ts';
import { buildCycle } from './testing.ts';

const jobs = matrixJobs({ baseUrl: 'https://bridges.example' });
const run = (work: Work, word: string, payload = {}) =>
  jobs.find((one) => one.word === word)!.run(work, payload);
const mails = async (tx: Tx) =>
  (await tx.selectFrom('platform.mail').select(['template', 'args', 'toAddress']).execute()).map(
    ({ template }) => template.replace('matrix.mail.', ''),
  );
const times = (list: readonly string[], name: string) => list.filter((one) => one === name).length;

describe('the mails of a cycle', () => {
  it('ask both assessors, and no sheet goes back before it was handed in', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cycleId, seats } = await buildCycle(cast, tx, { until: 'answering' });
      expect(cast.jobs).toContainEqual(expect.objectContaining({ word: 'cycle.open' }));
      await run(cast.work(cast.ana), 'cycle.open', { cycleId });
      expect(times(await mails(tx), 'asked')).toBe(2);
      await expect(giveBack(cast.work(cast.ana), { seatId: seats[0] })).rejects.toMatchObject({
        code: 'sheet_not_handed_in',
      });
    }));

  it('only whoever leads gives a sheet back', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { seats } = await buildCycle(cast, tx, { until: 'handed_in' });
      for (const actor of [cast.cene, cast.elira])
        await expect(giveBack(cast.work(actor), { seatId: seats[0] })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await giveBack(cast.work(cast.ana), { seatId: seats[0] });
      await run(cast.work(cast.ana), 'cycle.give_back', { seatId: seats[0] });
      expect(await mails(tx)).toEqual(['reopened']);
    }));

  it('say that the day to submit has passed, when it has', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { seats } = await buildCycle(cast, tx, { until: 'handed_in' });
      await giveBack(cast.work(cast.ana), { seatId: seats[0] });
      const seat = await findSeat(tx, cast.actionId, seats[0]);
      const day = seat!.answerUntil!;
      for (const now of [`${day}T12:00:00.000Z`, '2027-06-01T12:00:00.000Z'])
        await run(cast.work(cast.ana, now), 'cycle.give_back', { seatId: seats[0] });
      const sent = await tx.selectFrom('platform.mail').select('args').execute();
      expect(sent.map(({ args }) => (args as { late: string }).late).toSorted()).toEqual(['no', 'yes']);
      const { t } = languageOf('en');
      const link = 'https://bridges.example';
      expect(t('matrix.mail.reopened.body', { day: '2026-11-16', late: 'no', link })).toContain(
        'by 2026-11-16',
      );
      expect(t('matrix.mail.reopened.body', { day: '2026-11-16', late: 'yes', link })).toContain(
        'has passed',
      );
    }));

  it('tell an institution that it may reply, with no word of what was found', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cycleId } = await buildCycle(cast, tx, { until: 'reply' });
      await run(cast.work(cast.ana), 'cycle.hand_over', { cycleId });
      const opened = times(await mails(tx), 'reply_opened');
      expect(opened).toBeGreaterThan(0);
      const sent = await tx.selectFrom('platform.mail').select('args').execute();
      for (const { args } of sent) expect(Object.keys(args as object)).toEqual(['link']);
    }));
});
