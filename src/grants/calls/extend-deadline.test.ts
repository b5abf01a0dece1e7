import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { listNotices } from '../notices/queries.ts';
import { buildCall, buildPublishedCall, times } from '../testing.ts';
import { extendDeadline } from './extend-deadline.ts';
import { lockCall } from './queries.ts';

const reason = 'The register was down.';
const later = { date: '2026-03-01', time: '14:00', reason };

describe('extending a deadline', () => {
  it(
    'is refused to others and before publication',
    staged(async (cast) => {
      const { callId } = await buildPublishedCall(cast);
      for (const actor of [cast.foreign.elira, cast.ana])
        await expectRefusal(
          extendDeadline(cast.work(actor, times.open), { callId, ...later }),
          'not_permitted',
        );
      const draft = await buildCall(cast);
      const attempt = extendDeadline(cast.work(cast.elira, times.draft), { ...draft, ...later });
      await expectRefusal(attempt, 'call_not_in_state');
    }),
  );

  it(
    'leads only to a later time, and only while the call is open',
    staged(async (cast) => {
      const { callId } = await buildPublishedCall(cast);
      const work = cast.work(cast.elira, times.open);
      for (const [date, time] of [
        ['2026-02-15', '14:00'],
        ['2026-02-14', '23:59'],
      ] as const)
        await expectRefusal(extendDeadline(work, { callId, date, time, reason }), 'extension_not_later');
      const late = cast.work(cast.elira, '2026-02-15T13:00:00.001Z');
      await expectRefusal(extendDeadline(late, { callId, ...later }), 'call_deadline_passed');
    }),
  );

  it(
    'is recorded with both times',
    staged(async (cast) => {
      const { callId } = await buildPublishedCall(cast);
      await extendDeadline(cast.work(cast.elira, times.deadline), { callId, ...later });
      expect((await lockCall(tables(cast), callId)).deadlineAt).toBe('2026-03-01T13:00:00.000Z');
      expect(await listNotices(tables(cast), { callId })).toMatchObject([
        { kind: 'extended', reason, deadlineTo: '2026-03-01T13:00:00.000Z' },
      ]);
      expect(cast.jobs.at(-1)).toEqual({ word: 'call.extend', data: { callId } });
      const { details } = await tables(cast)
        .selectFrom('platform.auditEntry')
        .select('details')
        .where('word', '=', 'call.extend')
        .executeTakeFirstOrThrow();
      expect(details).toMatchObject({ from: times.deadline, to: '2026-03-01T13:00:00.000Z' });
    }),
  );
});
