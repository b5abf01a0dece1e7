import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, wordsAbout } from '../../../tests/support/stage.ts';
import { buildCall, times } from '../testing.ts';
import { editLot, removeLot } from './lots.ts';
import { publishCall } from './publish-call.ts';
import { listLots, lockCall } from './queries.ts';
import { seenOfLot } from './typed.ts';

describe('publishing a call', () => {
  it(
    'is refused to others, and to the programme manager too',
    staged(async (cast) => {
      const { callId } = await buildCall(cast);
      for (const actor of [cast.foreign.elira, cast.ana, cast.besa])
        await expectRefusal(publishCall(cast.work(actor, times.draft), { callId }), 'not_permitted');
    }),
  );

  it(
    'is refused without a lot, with a lot over the ceiling, and when its deadline has come',
    staged(async (cast) => {
      const { callId, lotId } = await buildCall(cast);
      const work = cast.work(cast.elira, times.draft);
      await expectRefusal(
        publishCall(cast.work(cast.elira, times.deadline), { callId }),
        'call_deadline_past',
      );
      const [lot] = await listLots(work.tx, callId);
      const form = {
        'title-en': 'Large',
        envelope: 90_000_00,
        minimum: 1,
        maximum: 60_000_01,
        seen: seenOfLot(lot!),
      };
      await editLot(work, { callId, lotId, form });
      await expectRefusal(publishCall(work, { callId }), 'lot_over_third_party_ceiling');
      await removeLot(work, { callId, lotId });
      await expectRefusal(publishCall(work, { callId }), 'call_has_no_lot');
    }),
  );

  it(
    'freezes everything once, under a hash that the trail keeps',
    staged(async (cast) => {
      const { callId } = await buildCall(cast);
      const work = cast.work(cast.elira, times.draft);
      await expect(publishCall(work, { callId, seen: 'of another day' })).rejects.toMatchObject({
        code: 'changed_since_shown',
      });
      await publishCall(work, { callId });
      const call = await lockCall(work.tx, callId);
      expect(call).toMatchObject({ state: 'published', publishedAt: times.draft });
      expect(call.frozenSha256).toMatch(/^[0-9a-f]{64}$/);
      expect(await wordsAbout(cast, callId)).toEqual(['call.draft', 'call.edit', 'call.publish']);
      await expectRefusal(publishCall(work, { callId }), 'call_not_in_state');
    }),
  );

  it(
    'gives another hash to another text',
    staged(async (cast) => {
      const hashes = new Set<string | null>();
      const texts: Record<string, string>[] = [{}, { 'title-en': 'Other words' }, { pass_points: '13' }];
      for (const form of texts) {
        const { callId } = await buildCall(cast, { form });
        const work = cast.work(cast.elira, times.draft);
        await publishCall(work, { callId });
        hashes.add((await lockCall(work.tx, callId)).frozenSha256);
      }
      expect(hashes.size).toBe(3);
    }),
  );
});
