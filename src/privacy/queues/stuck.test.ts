import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { newId } from '../../platform/ids.ts';
import { findStuck, listQueueTasks } from './stuck.ts';

const definition = { privacy: { retention: { mails: { months: 1 } } } };

it('emails that are not sent for two days, and deletions that are overdue, are a task of the officer and the administrators', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const write = (createdAt: string, sentAt: string | null, lastError: string | null = null) =>
      tx
        .insertInto('platform.mail')
        .values({
          id: newId(),
          actionId: cast.actionId,
          toAddress: 'x@example.org',
          locale: 'en',
          template: 'x',
          createdAt,
          sentAt,
          lastError,
        })
        .execute();
    const at = async (now: string) => {
      const { mails, rules } = await findStuck(tx, cast.actionId, now);
      return [mails.count, rules.map(({ rule, count }) => `${rule} ${count}`).join()];
    };
    await write('2026-01-01T12:00:00.000Z', null);
    await write('2026-01-01T12:00:00.000Z', '2026-01-01T12:01:00.000Z');
    await write('2026-01-01T12:00:00.000Z', null, '550');
    expect(await at('2026-01-03T11:00:00.000Z')).toEqual([0, '']);
    expect(await listQueueTasks(tx, cast.hana, cast.actionId, '2026-01-03T11:00:00.000Z')).toEqual([]);
    expect(await at('2026-01-03T13:00:00.000Z')).toEqual([1, '']);
    expect(await at('2026-02-02T13:00:00.000Z')).toEqual([1, '']);
    expect(await at('2026-02-03T13:00:00.000Z')).toEqual([1, 'mails 3']);
    const late = '2026-02-03T13:00:00.000Z';
    for (const actor of [cast.hana, cast.ivo])
      expect(await listQueueTasks(tx, actor, cast.actionId, late)).toEqual(['/staff/privacy/queues']);
    for (const actor of [cast.ana, cast.elira, cast.besa])
      expect(await listQueueTasks(tx, actor, cast.actionId, late)).toEqual([]);
  }));
