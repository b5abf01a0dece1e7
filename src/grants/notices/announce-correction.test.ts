import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { lockCall } from '../calls/queries.ts';
import { buildCall, buildPublishedCall, times } from '../testing.ts';
import { announceCorrection } from './announce-correction.ts';
import { listNotices } from './queries.ts';

const reason = 'The address of the desk was wrong: write to calls@example.org.';

describe('correcting a published call', () => {
  it(
    'is its officers’ alone, and needs no announcement before publication',
    staged(async (cast) => {
      const { callId } = await buildPublishedCall(cast);
      for (const actor of [cast.foreign.elira, cast.ana, cast.fatos, cast.besa])
        await expectRefusal(
          announceCorrection(cast.work(actor, times.open), { callId, reason }),
          'not_permitted',
        );
      const draft = await buildCall(cast);
      const early = announceCorrection(cast.work(cast.elira, times.draft), { ...draft, reason });
      await expectRefusal(early, 'call_not_in_state');
    }),
  );

  it(
    'is announced with its reason and leaves the frozen text as it was',
    staged(async (cast) => {
      const { callId } = await buildPublishedCall(cast);
      const { frozenSha256, version } = await lockCall(tables(cast), callId);
      await announceCorrection(cast.work(cast.elira, times.open), { callId, reason });
      expect(await lockCall(tables(cast), callId)).toMatchObject({ frozenSha256, version });
      expect(await listNotices(tables(cast), { actionId: cast.actionId })).toMatchObject([
        { kind: 'corrected', reason, publishedAt: times.open },
      ]);
      expect(cast.jobs.at(-1)).toEqual({ word: 'call.correct', data: { callId } });
    }),
  );
});
