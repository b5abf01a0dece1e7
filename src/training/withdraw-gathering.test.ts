import { describe, expect, it } from 'vitest';
import { castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { findGathering, listGatherings } from './queries.ts';
import { buildGathering } from './testing.ts';
import { withdrawGathering } from './withdraw-gathering.ts';

describe('the list of gatherings', () => {
  it('turns its pages from the latest or from the earliest', () =>
    rolledBack(async (tx) => {
      const { actionId, organisations, elira } = await castOf(tx);
      for (const startsOn of ['2026-03-01', '2026-05-01', '2026-03-01', '2026-01-01'])
        await buildGathering(tx, {
          actionId,
          hostId: organisations.partner,
          recordedBy: elira.personId,
          startsOn,
        });
      const walk = async (sort: 'latest' | 'earliest') => {
        const days: string[] = [];
        for (let after: string | undefined; ; ) {
          const page = await listGatherings(tx, actionId, { sort, after }, 1);
          if (page.length === 0) return days;
          days.push(page[0]!.startsOn);
          after = page[0]!.id;
        }
      };
      const earliest = ['2026-01-01', '2026-03-01', '2026-03-01', '2026-05-01'];
      expect(await walk('earliest')).toEqual(earliest);
      expect(await walk('latest')).toEqual(earliest.toReversed());
    }));
});

describe('withdrawing a gathering', () => {
  it('is refused to other partners and a second time; it leaves the list, not the records', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { actionId } = cast;
      const gatheringId = await buildGathering(tx, {
        actionId,
        hostId: cast.organisations.partner,
        recordedBy: cast.elira.personId,
      });
      const input = { gatheringId, reason: 'It was recorded twice.' };
      for (const actor of [cast.foreign.elira, cast.besa, cast.hana])
        await expect(withdrawGathering(cast.work(actor), input)).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await withdrawGathering(cast.work(cast.elira), input);
      await expect(withdrawGathering(cast.work(cast.ana), input)).rejects.toMatchObject({
        code: 'gathering_withdrawn',
      });
      expect(await listGatherings(tx, actionId, {})).toEqual([]);
      expect(await listGatherings(tx, actionId, { withdrawn: 'yes' })).toHaveLength(1);
      expect(await findGathering(tx, actionId, gatheringId)).toMatchObject({ withdrawnReason: input.reason });
      const published = await tx
        .selectFrom('published.gathering')
        .select('id')
        .where('id', '=', gatheringId)
        .execute();
      expect(published).toEqual([]);
    }));
});
