// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { type Actor, isStaff } from '../../platform/permissions.ts';
import { createAgreement } from '../agreements/create-agreement.ts';
import { buildOfficer } from '../officers/testing.ts';
import { approveInstalment } from '../payments/approve-instalment.ts';
import { requestInstalment } from '../payments/request-instalment.ts';
import { decide } from '../selection/decide.ts';
import { makeRanking } from '../selection/make-ranking.ts';
import {
  buildAgreement,
  buildAssessed,
  buildAwarded,
  buildPublishedCall,
  buildSubmitted,
  terms,
  times,
} from '../testing.ts';
import { confirmHit, proposeOnHit, sendBackHit } from './decide-hit.ts';
import { findHit, listScreenings } from './queries.ts';
import { renewScreenings } from './renew-screenings.ts';
import { screenOrganisation } from './screen-organisation.ts';
import { seenOfHit } from './seen.ts';
import { listScreeningTasks } from './tasks.ts';
import { buildList, hitsOf, screeningTime as now } from './testing.ts';

const reason = 'Another person: other date of birth.';
const listedVesna = [{ name: 'МОСТАРАЦ Весна', reference: 'EU.9', kind: 'person', born: '1961-02-03' }];
const kindsOf = async (cast: Cast, actor: Actor, at = now) =>
  (await listScreeningTasks(tables(cast), actor, cast.actionId, at)).map(({ kind }) => kind);

async function clear(cast: Cast, hitId: string) {
  await proposeOnHit(cast.work(cast.elira, now), { hitId, reason, step: 'clear' });
  await confirmHit(cast.work(cast.fatos, now), { hitId, step: 'confirm_clearing' });
}

describe('screening an organisation', () => {
  it(
    'waits for a list, and is for those whose call it applied to',
    staged(async (cast) => {
      const { organisationId } = cast.besa;
      await buildSubmitted(cast, await buildPublishedCall(cast));
      const screen = (actor: Actor) => screenOrganisation(cast.work(actor, now), { organisationId });
      await expectRefusal(screen(cast.elira), 'screening_no_list');
      await buildList(cast, { screens: false });
      for (const actor of [cast.foreign.elira, cast.besa, cast.cene, cast.goran, cast.dragan, cast.hana])
        await expectRefusal(screen(actor), 'not_permitted');
      for (const actor of [cast.elira, cast.fatos, cast.ana]) await screen(actor);
      const found = await listScreenings(tables(cast), organisationId);
      expect(found.map(({ number, hits }) => [number, hits])).toEqual([
        [3, 0],
        [2, 0],
        [1, 0],
      ]);
    }),
  );

  it(
    'finds officers whatever the script and order, and again only when a list or a name is new',
    staged(async (cast) => {
      await buildSubmitted(cast, await buildPublishedCall(cast));
      await buildOfficer(cast);
      await buildOfficer(cast, { name: 'Vesna Mostarac', until: '2026-02-01' });
      await buildList(cast, { rows: listedVesna });
      expect(await hitsOf(cast)).toMatchObject([
        {
          whose: 'officer',
          name: 'Vesna Mostarac',
          how: 'exact',
          listedName: 'МОСТАРАЦ Весна',
          state: 'waiting',
        },
      ]);
      const { organisationId } = cast.besa;
      const count = async () => (await listScreenings(tables(cast), organisationId)).length;
      await renewScreenings(cast.work(cast.elira, now), {});
      expect(await count()).toBe(1);
      await buildOfficer(cast, { name: 'Petar Novi' });
      expect(cast.jobs.at(-1)).toEqual({ word: 'screening.renew', data: { organisationId } });
      await renewScreenings(cast.work(cast.elira, now), { organisationId: cast.foreign.besa.organisationId });
      expect(await count()).toBe(1);
      await renewScreenings(cast.work(cast.elira, now), { organisationId });
      expect(await count()).toBe(2);
      const entries = await tables(cast).selectFrom('platform.auditEntry').select('details').execute();
      expect(JSON.stringify(entries)).not.toMatch(/Vesna|Весна/);
    }),
  );
});

describe('a hit', () => {
  it(
    'is cleared or upheld by two people with a reason, and final then',
    staged(async (cast) => {
      await buildSubmitted(cast, await buildPublishedCall(cast));
      await buildOfficer(cast);
      await buildList(cast, { rows: [...listedVesna, { name: 'Bridge Youth Centre Ltd' }] });
      const hitsNow = await hitsOf(cast);
      expect(hitsNow.map(({ whose }) => whose)).toEqual(['organisation', 'officer']);
      const [first, second] = hitsNow.map(({ id }) => id) as [string, string];
      const propose = { hitId: first, reason, step: 'clear' } as const;
      for (const actor of [cast.foreign.elira, cast.besa, cast.cene, cast.goran])
        await expectRefusal(proposeOnHit(cast.work(actor, now), propose), 'not_permitted');
      const confirm = { hitId: first, step: 'confirm_clearing' } as const;
      await expectRefusal(confirmHit(cast.work(cast.fatos, now), confirm), 'screening_hit_not_in_state');
      await expectRefusal(
        proposeOnHit(cast.work(cast.elira, now), { ...propose, seen: 'ab' }),
        'changed_since_shown',
      );
      const seen = seenOfHit((await findHit(tables(cast), first))!);
      await proposeOnHit(cast.work(cast.elira, now), { ...propose, seen });
      await expectRefusal(confirmHit(cast.work(cast.elira, now), confirm), 'needs_second_person');
      await sendBackHit(cast.work(cast.fatos, now), { hitId: first });
      await clear(cast, first);
      await expectRefusal(
        sendBackHit(cast.work(cast.fatos, now), { hitId: first }),
        'screening_hit_not_in_state',
      );
      await proposeOnHit(cast.work(cast.fatos, now), { hitId: second, reason, step: 'uphold' });
      await confirmHit(cast.work(cast.ana, now), { hitId: second, step: 'confirm_upholding' });
      expect((await hitsOf(cast)).map(({ state }) => state)).toEqual(['cleared', 'upheld']);
    }),
  );

  it(
    'of an earlier screening is not decided any longer',
    staged(async (cast) => {
      await buildSubmitted(cast, await buildPublishedCall(cast));
      await buildOfficer(cast);
      await buildList(cast, { listedOn: '2026-02-25', rows: listedVesna });
      const [hit] = await hitsOf(cast);
      await buildList(cast, { rows: listedVesna });
      await expectRefusal(
        proposeOnHit(cast.work(cast.elira, now), { hitId: hit!.id, reason, step: 'clear' }),
        'screening_hit_superseded',
      );
    }),
  );

  it(
    'is a task until it is decided, and so is a list that is missing or too old',
    staged(async (cast) => {
      expect(await kindsOf(cast, cast.fatos)).toEqual([]);
      await buildSubmitted(cast, await buildPublishedCall(cast));
      expect(await kindsOf(cast, cast.fatos)).toEqual(['screening_list']);
      expect(await kindsOf(cast, cast.ana)).toEqual([]);
      await buildOfficer(cast);
      await buildList(cast, { rows: listedVesna });
      const hit = (await hitsOf(cast))[0]!;
      for (const actor of [cast.elira, cast.fatos, cast.ana])
        expect(await kindsOf(cast, actor)).toEqual(['screening_hit']);
      for (const actor of [cast.besa, cast.cene, cast.goran, cast.foreign.elira])
        expect(await kindsOf(cast, actor)).toEqual([]);
      await proposeOnHit(cast.work(cast.elira, now), { hitId: hit.id, reason, step: 'clear' });
      expect(await kindsOf(cast, cast.elira)).toEqual([]);
      await confirmHit(cast.work(cast.fatos, now), { hitId: hit.id, step: 'confirm_clearing' });
      expect(await kindsOf(cast, cast.fatos)).toEqual([]);
      expect(await kindsOf(cast, cast.fatos, '2026-03-28T12:00:00.000Z')).toEqual([]);
      expect(await kindsOf(cast, cast.fatos, '2026-03-29T12:00:00.000Z')).toEqual(['screening_list']);
    }),
  );

  it(
    'is in the database for the staff whose call the organisation applied to, and never for the organisation',
    staged(async (cast) => {
      await buildSubmitted(cast, await buildPublishedCall(cast));
      await buildOfficer(cast);
      await buildList(cast, { rows: listedVesna });
      const tx = tables(cast);
      const sees = async (actor: Actor) => {
        await sql`select set_config('role', 'mostura_app', true), set_config('app.person', ${actor.personId}, true),
          set_config('app.organisation', ${actor.organisationId}, true), set_config('app.staff', ${isStaff(actor) ? 'on' : 'off'}, true)`.execute(
          tx,
        );
        const count = (await hitsOf(cast)).length;
        await sql`reset role`.execute(tx);
        return count;
      };
      for (const actor of [cast.besa, cast.foreign.besa, cast.dragan, cast.foreign.elira, cast.goran])
        expect(await sees(actor)).toBe(0);
      for (const actor of [cast.elira, cast.fatos, cast.ana]) expect(await sees(actor)).toBe(1);
    }),
  );
});

describe('an award, an agreement and a payment', () => {
  it(
    'wait for nothing before a list was ever loaded, and then for a hit that two people clear',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const { applicationId } = await buildAssessed(cast, call);
      await buildOfficer(cast);
      await buildList(cast, { rows: listedVesna });
      const ana = cast.work(cast.ana, times.decided);
      await makeRanking(ana, call);
      const award = () => decide(ana, { ...call, minutes: 'As ranked.' });
      await expectRefusal(award(), 'award_not_screened');
      const hit = (await hitsOf(cast))[0]!;
      await clear(cast, hit.id);
      await award();
      const { state } = await tables(cast)
        .selectFrom('grants.application')
        .select('state')
        .where('id', '=', applicationId)
        .executeTakeFirstOrThrow();
      expect(state).toBe('awarded');
    }),
  );

  it(
    'of an organisation with an upheld hit, or against an old list, are refused',
    staged(async (cast) => {
      const { applicationId } = await buildAwarded(cast);
      const create = (at: string = times.signed) =>
        createAgreement(cast.work(cast.elira, at), { applicationId, terms });
      await buildOfficer(cast);
      await buildList(cast, { rows: listedVesna });
      await expectRefusal(create(), 'screening_hit_waiting');
      const hit = (await hitsOf(cast))[0]!;
      await proposeOnHit(cast.work(cast.elira, now), { hitId: hit.id, reason, step: 'uphold' });
      await confirmHit(cast.work(cast.fatos, now), { hitId: hit.id, step: 'confirm_upholding' });
      await expectRefusal(create(), 'screening_hit_upheld');
      await buildList(cast, { listedOn: '2026-03-12', at: times.signed });
      await expectRefusal(create('2026-06-01T09:00:00.000Z'), 'screening_list_old');
      await buildOfficer(cast, { name: 'Petar Novi' });
      await expectRefusal(create(), 'screening_names_changed');
      await renewScreenings(cast.work(cast.elira, times.signed), {});
      await create();
    }),
  );

  it(
    'is approved by both only while the organisation is screened',
    staged(async (cast) => {
      const { instalments } = await buildAgreement(cast);
      const [instalmentId] = instalments as [string];
      await requestInstalment(cast.work(cast.besa, times.signed), { instalmentId });
      const listId = await buildList(cast, { at: times.signed, screens: false });
      const approve = (approval: 'approve_first' | 'approve_second', actor: Actor) =>
        approveInstalment(cast.work(actor, times.signed), { instalmentId, approval });
      await expectRefusal(approve('approve_first', cast.elira), 'screening_missing');
      await renewScreenings(cast.work(cast.elira, times.signed), {});
      await approve('approve_first', cast.elira);
      const change = (state: 'withdrawn' | 'loaded') =>
        sql`update grants.screening_list set state = ${state}, withdrawn_at = ${state === 'withdrawn' ? times.signed : null} where id = ${listId}::uuid`.execute(
          tables(cast),
        );
      await change('withdrawn');
      await expectRefusal(approve('approve_second', cast.fatos), 'screening_list_missing');
      await change('loaded');
      await approve('approve_second', cast.fatos);
    }),
  );
});
