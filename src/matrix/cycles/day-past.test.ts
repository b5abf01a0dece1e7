import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { listWaitingTasks } from './list-waiting-tasks.ts';
import { buildCycle } from './testing.ts';

it('a reply is something to do until the end of its last day, and not after it, published or not', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { invitationId } = await buildCycle(cast, tx, { until: 'reply' });
    const waits = async (now: string) =>
      (await listWaitingTasks(tx, cast.dragan, cast.actionId, now)).map(({ href }) => href);
    expect(await waits('2026-11-30T22:59:00.000Z')).toEqual([`/matrix-replies/${invitationId}`]);
    expect(await waits('2026-11-30T23:01:00.000Z')).toEqual([]);
  }));
