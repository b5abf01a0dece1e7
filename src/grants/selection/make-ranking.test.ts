import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { withdrawApplication } from '../applications/withdraw-application.ts';
import {
  buildAssessed,
  buildAssignment,
  buildAwarded,
  buildEligible,
  buildPublishedCall,
  buildSubmitted,
  times,
} from '../testing.ts';
import { makeRanking } from './make-ranking.ts';
import { listRankingRows } from './queries.ts';

describe('ranking a call', () => {
  it(
    'is for its officers and the programme manager, once it is closed',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      for (const actor of [cast.foreign.elira, cast.fatos, cast.cene, cast.besa])
        await expectRefusal(makeRanking(cast.work(actor, times.decided), call), 'not_permitted');
      await expectRefusal(makeRanking(cast.work(cast.elira, times.deadline), call), 'call_still_open');
    }),
  );

  it(
    'waits for every check and every assessment',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const work = cast.work(cast.elira, times.decided);
      const unchecked = await buildSubmitted(cast, call);
      await expect(makeRanking(work, call)).rejects.toMatchObject({
        code: 'checks_open',
        details: { count: 1 },
      });
      await withdrawApplication(cast.work(cast.besa, times.after), unchecked);
      const { applicationId } = await buildEligible(cast, call);
      await expect(makeRanking(work, call)).rejects.toMatchObject({
        code: 'assessments_open',
        details: { count: 1 },
      });
      await buildAssignment(cast, applicationId, { assessor: 'cene', points: 5 });
      await buildAssignment(cast, applicationId, { assessor: 'jana', points: 2 });
      await expectRefusal(makeRanking(work, call), 'third_assessor_needed');
      await buildAssignment(cast, applicationId, { assessor: 'krsto' });
      await expectRefusal(makeRanking(work, call), 'assessments_open');
    }),
  );

  it(
    'is over once it is decided',
    staged(async (cast) => {
      const { callId } = await buildAwarded(cast);
      await expectRefusal(makeRanking(cast.work(cast.elira, times.signed), { callId }), 'already_decided');
    }),
  );

  it(
    'awards within the envelope, strictly in order, and keeps each snapshot',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const outcomes: [number, string, number | null][] = [
        [5, 'awarded', null],
        [4, 'awarded', null],
        [4, 'awarded', null],
        [4, 'awarded', null],
        [3, 'reserve', 1],
        [2, 'rejected', null],
      ];
      const expected = new Map<string, { outcome: string; reservePosition: number | null }>();
      for (const [points, outcome, reservePosition] of outcomes)
        expected.set((await buildAssessed(cast, call, { points })).applicationId, {
          outcome,
          reservePosition,
        });
      const work = cast.work(cast.elira, times.decided);
      const first = await makeRanking(work, call);
      const rows = await listRankingRows(work.tx, first);
      const found = rows.map(({ applicationId, outcome, reservePosition }) => [
        applicationId,
        { outcome, reservePosition },
      ]);
      expect(new Map(found as [string, { outcome: string; reservePosition: number | null }][])).toEqual(
        expected,
      );
      expect(rows.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
      const second = await makeRanking(cast.work(cast.ana, times.decided), call);
      expect(second).not.toBe(first);
      const kept = await tables(cast).selectFrom('grants.ranking').select('sha256').execute();
      expect(new Set(kept.map(({ sha256 }) => sha256)).size).toBe(1);
      expect(kept).toHaveLength(2);
    }),
  );
});
