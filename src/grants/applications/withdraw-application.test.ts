import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { may } from '../../platform/permissions.ts';
import { declineAward } from '../reserve/answer-offer.ts';
import { communicateDecision } from '../selection/decide.ts';
import {
  buildAssessed,
  buildAwarded,
  buildDecision,
  buildDraft,
  buildEligible,
  buildPublishedCall,
  buildSubmitted,
  times,
} from '../testing.ts';
import { applicationPermissions } from './permissions.ts';
import { findApplication } from './queries.ts';
import { shareDraft, withdrawApplication } from './withdraw-application.ts';

describe('withdrawing an application', () => {
  it(
    'is for the applicant’s certifier alone',
    staged(async (cast) => {
      const built = await buildSubmitted(cast, await buildPublishedCall(cast));
      for (const actor of [cast.bora, cast.foreign.besa, cast.elira, cast.ana])
        await expectRefusal(withdrawApplication(cast.work(actor, times.after), built), 'not_permitted');
    }),
  );

  it(
    'is too late once it is awarded, and possible once',
    staged(async (cast) => {
      const awarded = await buildAwarded(cast);
      const work = cast.work(cast.besa, times.signed);
      await expectRefusal(withdrawApplication(work, awarded), 'application_not_in_state');
      const built = await buildSubmitted(cast, await buildPublishedCall(cast));
      await withdrawApplication(work, built);
      await expectRefusal(withdrawApplication(work, built), 'application_not_in_state');
    }),
  );

  it(
    'is refused alike from the decision until the applicants are told, whatever was decided',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const built = [
        await buildAssessed(cast, call, { points: 5 }),
        await buildAssessed(cast, call, { points: 2 }),
      ];
      await tables(cast)
        .updateTable('grants.lot')
        .set({ envelopeMinor: 5_000_00 })
        .where('id', '=', call.lotId)
        .execute();
      built.push(await buildAssessed(cast, call, { points: 4 }));
      await buildDecision(cast, call, { silent: true });
      const besa = cast.work(cast.besa, times.decided);
      const states = [];
      for (const { applicationId } of built) {
        states.push((await findApplication(tables(cast), applicationId))?.state);
        const details = (verb: string) => ({
          code: 'application_not_in_state',
          details: { state: 'eligible', verb },
        });
        await expect(withdrawApplication(besa, { applicationId })).rejects.toMatchObject(details('withdraw'));
        await expect(shareDraft(besa, { applicationId, shared: true })).rejects.toMatchObject(
          details('save'),
        );
        await expect(declineAward(besa, { applicationId })).rejects.toMatchObject(details('decline'));
      }
      expect(states).toEqual(['awarded', 'rejected', 'reserve']);
      await communicateDecision(cast.work(cast.elira, times.decided), call);
      await declineAward(besa, built[0]!);
      await expect(withdrawApplication(besa, built[1]!)).rejects.toMatchObject({
        details: { state: 'rejected' },
      });
      await withdrawApplication(besa, built[2]!);
    }),
  );

  it(
    'is possible as a draft, submitted and after the check, also after the deadline',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      for (const build of [buildDraft, buildSubmitted, buildEligible]) {
        const { applicationId } = await build(cast, call);
        await withdrawApplication(cast.work(cast.besa, times.assessed), { applicationId });
        expect((await findApplication(tables(cast), applicationId))?.state).toBe('withdrawn');
      }
    }),
  );
});

describe('sharing a draft', () => {
  it(
    'is the applicant’s own decision, and over once submitted',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const { applicationId } = await buildDraft(cast, call);
      for (const actor of [cast.elira, cast.ana, cast.foreign.besa]) {
        const attempt = shareDraft(cast.work(actor, times.open), { applicationId, shared: true });
        await expectRefusal(attempt, 'not_permitted');
      }
      const submitted = await buildSubmitted(cast, call);
      const attempt = shareDraft(cast.work(cast.besa, times.open), { ...submitted, shared: true });
      await expectRefusal(attempt, 'application_not_in_state');
    }),
  );

  it(
    'lets the call’s own officer read it, until it is taken back',
    staged(async (cast) => {
      const { applicationId } = await buildDraft(cast, await buildPublishedCall(cast));
      const readers = async () => {
        const found = (await findApplication(tables(cast), applicationId))!;
        const people = { elira: cast.elira, ana: cast.ana, other: cast.foreign.elira };
        return Object.entries(people).filter(([, actor]) => may(actor, applicationPermissions.read, found));
      };
      expect(await readers()).toEqual([]);
      await shareDraft(cast.work(cast.bora, times.open), { applicationId, shared: true });
      expect((await readers()).map(([name]) => name)).toEqual(['elira']);
      await shareDraft(cast.work(cast.besa, times.open), { applicationId, shared: false });
      expect(await readers()).toEqual([]);
    }),
  );
});
