import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { findApplication } from '../applications/queries.ts';
import { withdrawApplication } from '../applications/withdraw-application.ts';
import { buildAssessed, buildDecision, buildPublishedCall, times } from '../testing.ts';
import { communicateDecision, decide } from './decide.ts';
import { makeRanking } from './make-ranking.ts';
import { outcomeOf } from './outcome.ts';
import { findLatestRanking } from './queries.ts';

const minutes = 'As ranked.';

describe('deciding on a call', () => {
  it(
    'is for the programme manager alone, by a ranking that is still true, and once',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      await buildAssessed(cast, call);
      const leaving = await buildAssessed(cast, call);
      const ana = cast.work(cast.ana, times.decided);
      for (const actor of [cast.elira, cast.fatos, cast.cene, cast.goran, cast.besa])
        await expectRefusal(decide(cast.work(actor, times.decided), { ...call, minutes }), 'not_permitted');
      await expectRefusal(decide(ana, { ...call, minutes }), 'not_ranked');
      await makeRanking(ana, call);
      await withdrawApplication(cast.work(cast.besa, times.decided), leaving);
      await expectRefusal(decide(ana, { ...call, minutes }), 'ranking_outdated');
      const old = (await findLatestRanking(tables(cast), call.callId))!.id;
      for (let again = 0; again < 4; again += 1) await makeRanking(ana, call);
      await expectRefusal(decide(ana, { ...call, minutes, seen: old }), 'changed_since_shown');
      await decide(ana, { ...call, minutes });
      await expectRefusal(decide(ana, { ...call, minutes }), 'already_decided');
    }),
  );

  it(
    'gives every application its state, and tells nobody',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const built = [
        await buildAssessed(cast, call, { points: 5 }),
        await buildAssessed(cast, call, { points: 2 }),
      ];
      await buildDecision(cast, call, { silent: true });
      const found = [];
      for (const { applicationId } of built)
        found.push((await findApplication(tables(cast), applicationId))!);
      expect(found.map(({ state }) => state)).toEqual(['awarded', 'rejected']);
      const context = { tx: tables(cast), language: languageOf('en') };
      expect(await outcomeOf(context, found[0]!)).toBeUndefined();
      expect(cast.jobs.map(({ word }) => word)).not.toContain('decision.communicate');
    }),
  );
});

describe('communicating a decision', () => {
  it(
    'is refused to others, and before there is one',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      for (const actor of [cast.foreign.elira, cast.fatos, cast.besa])
        await expectRefusal(communicateDecision(cast.work(actor, times.decided), call), 'not_permitted');
      await expectRefusal(communicateDecision(cast.work(cast.elira, times.decided), call), 'not_decided');
    }),
  );

  it(
    'shows scores and reasons without the assessors’ names, and is done once',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const { applicationId } = await buildAssessed(cast, call);
      await buildDecision(cast, call);
      await communicateDecision(cast.work(cast.elira, times.signed), call);
      expect(cast.jobs.filter(({ word }) => word === 'decision.communicate')).toHaveLength(1);
      const application = (await findApplication(tables(cast), applicationId))!;
      const told = await outcomeOf({ tx: tables(cast), language: languageOf('en') }, application);
      expect(told).toMatchObject({ outcome: 'awarded', maximumPoints: 2000 });
      expect(told!.reasons.map(({ texts }) => texts.length)).toEqual([2, 2, 2]);
      expect(JSON.stringify(told)).not.toMatch(/Cene|Jana/);
    }),
  );
});
