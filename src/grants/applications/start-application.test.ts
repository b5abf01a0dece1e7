import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, wordsAbout } from '../../../tests/support/stage.ts';
import { findOrganisation, mergeOrganisations } from '../../network/index.ts';
import { buildCall, buildPublishedCall, times } from '../testing.ts';
import { findApplication } from './queries.ts';
import { startApplication } from './start-application.ts';

const words = { title: 'Two banks', language: 'en' as const };

describe('starting an application', () => {
  it(
    'is for CSOs alone',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      for (const actor of [cast.elira, cast.ana, cast.cene, cast.dragan, cast.goran]) {
        const attempt = startApplication(cast.work(actor, times.open), { ...call, ...words });
        await expectRefusal(attempt, 'not_permitted');
      }
    }),
  );

  it(
    'is refused before the call opens, a millisecond after its deadline, and in a draft',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const at = (now: string) => startApplication(cast.work(cast.besa, now), { ...call, ...words });
      await expectRefusal(at('2026-01-14T22:59:59.999Z'), 'call_not_open_yet');
      await expectRefusal(at('2026-02-15T13:00:00.001Z'), 'call_closed');
      const draft = await buildCall(cast);
      const attempt = startApplication(cast.work(cast.besa, times.open), { ...draft, ...words });
      await expectRefusal(attempt, 'not_found');
    }),
  );

  it(
    'is refused in the lot of another call',
    staged(async (cast) => {
      const { callId } = await buildPublishedCall(cast);
      const { lotId } = await buildPublishedCall(cast, { side: cast.foreign });
      const attempt = startApplication(cast.work(cast.besa, times.open), { callId, lotId, ...words });
      await expect(attempt).rejects.toMatchObject({ code: 'lot_unknown', field: 'lot' });
    }),
  );

  it(
    'is refused under an organisation that turned out to be another one, which is named; what was begun there goes on',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const begun = await startApplication(cast.work(cast.besa, times.open), { ...call, ...words });
      await mergeOrganisations(cast.work(cast.ana), {
        aliasId: cast.organisations.cso,
        keptId: cast.foreign.organisations.cso,
        reason: 'One.',
      });
      const work = cast.work(cast.besa, times.open);
      const { name } = (await findOrganisation(work.tx, cast.actionId, cast.foreign.organisations.cso))!;
      await expect(startApplication(work, { ...call, ...words })).rejects.toMatchObject({
        code: 'organisation_merged',
        details: { name },
      });
      expect((await findApplication(work.tx, begun))?.state).toBe('draft');
      await startApplication(cast.work(cast.foreign.besa, times.open), { ...call, ...words });
    }),
  );

  it(
    'makes a draft of the organisation, for a member as for a certifier, up to the last moment',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      for (const actor of [cast.bora, cast.besa, cast.foreign.besa]) {
        const work = cast.work(actor, times.deadline);
        const id = await startApplication(work, { ...call, ...words });
        expect(await findApplication(work.tx, id)).toMatchObject({
          state: 'draft',
          organisationId: actor.organisationId,
          number: null,
          sharedWithOfficer: false,
        });
        expect(await wordsAbout(cast, id)).toEqual(['application.start']);
      }
    }),
  );
});
