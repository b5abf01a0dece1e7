// @second-database: roles and grants

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { buildMembership } from '../people/testing.ts';
import { system } from '../platform/database/frame.ts';
import { type Actor, isStaff, nobody } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { buildAppointment, buildCase, sealOfTests } from './testing.ts';

/** How many cases, messages and contacts somebody sees as requests run. */
async function seenBy(tx: Tx, actor: Actor | undefined, secretMac = ''): Promise<number[]> {
  const known = actor && actor !== nobody;
  await sql`select set_config('role', 'mostura_app', true), set_config('app.person', ${known ? actor.personId : ''}, true),
    set_config('app.organisation', ${known ? actor.organisationId : ''}, true),
    set_config('app.staff', ${isStaff(actor) ? 'on' : 'off'}, true), set_config('app.voice_key', ${secretMac}, true)`.execute(
    tx,
  );
  const counts: number[] = [];
  for (const table of ['case_file', 'message', 'contact']) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(`voice.${table}`)}`.execute(tx);
    counts.push(rows[0]!.count);
  }
  await sql`reset role`.execute(tx);
  return counts;
}

async function appoint(tx: Tx, cast: Cast, person: Actor, kind: 'complaint' | 'safeguarding' = 'complaint') {
  const { personId, organisationId } = person;
  return buildAppointment(tx, {
    actionId: cast.actionId,
    personId,
    organisationId,
    kind,
    appointedBy: cast.ivo.personId,
  });
}

const nothing = [0, 0, 0];
const all = [1, 2, 1];

/** A complaint with a note of its handlers and a way to reach whoever made it. */
async function complaint(
  tx: Tx,
  cast: Cast,
  keptFrom: readonly string[] = [],
  secretMac: string = randomUUID(),
) {
  const id = await buildCase(tx, { actionId: cast.actionId, keptFrom, secretMac });
  const note = randomUUID();
  await sql`insert into voice.contact values (${id}::uuid, ${sealOfTests.seal(`contact ${id}`, 'ring me')})`.execute(
    tx,
  );
  await sql`insert into voice.message values (${note}::uuid, ${id}::uuid, 'note', ${sealOfTests.seal(`message ${note}`, 'Ask the driver.')},
    ${cast.elira.personId}::uuid, now())`.execute(tx);
  return id;
}

const staged = (body: (tx: Tx, cast: Cast) => Promise<void>) => () =>
  rolledBack(async (tx) => body(tx, await castOf(tx)));

describe('what was reported', () => {
  it(
    'is seen by nobody of the staff who was not appointed, by no applicant and by nobody at all',
    staged(async (tx, cast) => {
      await complaint(tx, cast);
      await appoint(tx, cast, cast.elira);
      for (const actor of [
        undefined,
        cast.ana,
        cast.ivo,
        cast.hana,
        cast.goran,
        cast.fatos,
        cast.besa,
        cast.foreign.elira,
      ])
        expect(await seenBy(tx, actor)).toEqual(nothing);
    }),
  );

  it(
    'is seen by whoever was appointed for its kind, as long as they are',
    staged(async (tx, cast) => {
      await complaint(tx, cast);
      await appoint(tx, cast, cast.fatos, 'safeguarding');
      const appointment = await appoint(tx, cast, cast.elira);
      expect(await seenBy(tx, cast.fatos)).toEqual(nothing);
      expect(await seenBy(tx, cast.elira)).toEqual(all);
      await sql`update people.membership set until = now() where person_id = ${cast.elira.personId}`.execute(
        tx,
      );
      expect(await seenBy(tx, cast.elira)).toEqual(nothing);
      await sql`update people.membership set until = null where person_id = ${cast.elira.personId}`.execute(
        tx,
      );
      await sql`update voice.appointment set ended_at = now() where id = ${appointment}::uuid`.execute(tx);
      expect(await seenBy(tx, cast.elira)).toEqual(nothing);
    }),
  );

  it(
    'goes to another organisation when the coordinator is complained of, and to nobody who was ever one of theirs',
    staged(async (tx, cast) => {
      await complaint(tx, cast, [cast.organisations.partner]);
      await appoint(tx, cast, cast.elira);
      expect(await seenBy(tx, cast.elira)).toEqual(nothing);
      await appoint(tx, cast, cast.foreign.elira);
      expect(await seenBy(tx, cast.elira)).toEqual(nothing);
      expect(await seenBy(tx, cast.foreign.elira)).toEqual(all);
      await sql`insert into people.membership (id, action_id, person_id, organisation_id, role, since, until)
        values (${randomUUID()}::uuid, ${cast.actionId}::uuid, ${cast.foreign.elira.personId}::uuid,
          ${cast.organisations.partner}::uuid, 'assessor', now() - interval '2 years', now() - interval '1 year')`.execute(
        tx,
      );
      expect(await seenBy(tx, cast.foreign.elira)).toEqual(nothing);
    }),
  );

  it(
    'is kept from whoever belonged to an organisation under another of its names',
    staged(async (tx, cast) => {
      const [kept, alias] = [cast.organisations.cso, cast.foreign.organisations.cso];
      await complaint(tx, cast, [kept]);
      await appoint(tx, cast, cast.elira);
      const was = { actionId: cast.actionId, personId: cast.elira.personId, role: 'cso_member' as const };
      await buildMembership(tx, { ...was, organisationId: alias });
      expect(await seenBy(tx, cast.elira)).toEqual(all);
      await sql`update network.organisation set merged_into = ${kept}::uuid where id = ${alias}::uuid`.execute(
        tx,
      );
      expect(await seenBy(tx, cast.elira)).toEqual(nothing);
      await sql`update voice.case_file set kept_from = array[${alias}::uuid]`.execute(tx);
      await sql`update people.membership set organisation_id = ${kept}::uuid where organisation_id = ${alias}::uuid`.execute(
        tx,
      );
      expect(await seenBy(tx, cast.elira)).toEqual(nothing);
    }),
  );

  it(
    'is opened by its own secret without the notes, and by no other',
    staged(async (tx, cast) => {
      await complaint(tx, cast, [], 'the keyed hash');
      await complaint(tx, cast);
      await appoint(tx, cast, cast.elira);
      expect(await seenBy(tx, undefined, 'the keyed hash')).toEqual([1, 1, 1]);
      expect(await seenBy(tx, cast.ana, 'the keyed hash')).toEqual([1, 1, 1]);
      expect(await seenBy(tx, undefined, 'the keyed hasH')).toEqual(nothing);
    }),
  );

  it(
    'shows its days to the clock, and not a word',
    staged(async (tx, cast) => {
      await complaint(tx, cast);
      expect(await seenBy(tx, system)).toEqual([1, 0, 0]);
    }),
  );

  it(
    'about personal data goes to the data protection officer without an appointment',
    staged(async (tx, cast) => {
      await buildCase(tx, { actionId: cast.actionId, kind: 'data' });
      expect(await seenBy(tx, cast.hana)).toEqual([1, 1, 0]);
      for (const actor of [cast.elira, cast.ana, cast.foreign.hana])
        expect(await seenBy(tx, actor)).toEqual(nothing);
    }),
  );

  it(
    'is changed and removed by no request',
    staged(async (tx, cast) => {
      await complaint(tx, cast);
      await sql`set local role mostura_app`.execute(tx);
      for (const forbidden of [
        sql`update voice.message set text = ''`,
        sql`delete from voice.message`,
        sql`delete from voice.case_file`,
        sql`delete from voice.contact`,
        sql`update voice.contact set reach = ''`,
      ]) {
        await sql`savepoint s`.execute(tx);
        await expect(forbidden.execute(tx)).rejects.toMatchObject({ code: '42501' });
        await sql`rollback to savepoint s`.execute(tx);
      }
    }),
  );
});
