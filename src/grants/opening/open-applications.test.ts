import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables, wordsAbout } from '../../../tests/support/stage.ts';
import { may } from '../../platform/permissions.ts';
import { applicationPermissions } from '../applications/permissions.ts';
import { findApplication } from '../applications/queries.ts';
import { listSubmitted } from '../applications/queries-lists.ts';
import { withdrawApplication } from '../applications/withdraw-application.ts';
import { saveCheck } from '../checks/save-check.ts';
import { buildCheck, buildPublishedCall, buildSubmitted, times } from '../testing.ts';
import { openApplications } from './open-applications.ts';
import { findOpening } from './queries.ts';
import { buildUnopened } from './testing.ts';

describe('opening what a call received', () => {
  it(
    'is refused until the deadline and its grace have passed, and to all but its officers',
    staged(async (cast) => {
      const call = await buildUnopened(cast);
      await expectRefusal(openApplications(cast.work(cast.elira, times.deadline), call), 'still_sealed');
      const inGrace = '2026-02-15T13:02:00.000Z';
      await expectRefusal(openApplications(cast.work(cast.elira, inGrace), call), 'still_sealed');
      for (const actor of [cast.foreign.elira, cast.ana, cast.fatos, cast.cene, cast.besa])
        await expectRefusal(openApplications(cast.work(actor, times.after), call), 'not_permitted');
    }),
  );

  it(
    'happens once, and its record names what was submitted and not withdrawn',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const kept = await buildSubmitted(cast, call, { sealed: true });
      const withdrawn = await buildSubmitted(cast, call, { sealed: true });
      await withdrawApplication(cast.work(cast.besa, times.open), withdrawn);
      const work = cast.work(cast.elira, times.after);
      expect(await openApplications(work, call)).toBe(1);
      const opening = await findOpening(tables(cast), call.callId);
      const application = (await findApplication(tables(cast), kept.applicationId))!;
      const { id, number, submittedAt, contentSha256 } = application;
      expect(opening).toMatchObject({
        openedAt: times.after,
        applications: [{ id, number, submittedAt, contentSha256 }],
      });
      expect(await wordsAbout(cast, call.callId)).toContain('opening.open');
      await expectRefusal(openApplications(work, call), 'already_opened');
    }),
  );

  it(
    'is what lets staff read: before it nobody of them reads, lists or checks',
    staged(async (cast) => {
      const call = await buildUnopened(cast);
      const staff = [cast.elira, cast.ana];
      const given = { applicationId: call.applicationId, items: buildCheck(), reasons: '' };
      const look = async () => {
        const application = (await findApplication(tables(cast), call.applicationId))!;
        const listed = await listSubmitted(tables(cast), {
          actionId: cast.actionId,
          reach: 'all',
          limit: 10,
        });
        return [...staff.map((actor) => may(actor, applicationPermissions.read, application)), listed.length];
      };
      expect(await look()).toEqual([false, false, 0]);
      await expectRefusal(saveCheck(cast.work(cast.elira, times.after), given), 'not_permitted');
      await openApplications(cast.work(cast.elira, times.after), call);
      expect(await look()).toEqual([true, true, 1]);
      await saveCheck(cast.work(cast.elira, times.after), given);
    }),
  );
});
