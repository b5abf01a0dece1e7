// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { system } from '../platform/database/frame.ts';
import type { Tx } from '../platform/work.ts';
import { listPublishedCounts } from './queries-clock.ts';
import { buildAppointment, buildCase } from './testing.ts';
import { watchClock } from './watch-clock.ts';

const at = { baseUrl: 'http://localhost:3000' };
const staged = (body: (tx: Tx, cast: Cast) => Promise<void>) => () =>
  rolledBack(async (tx) => body(tx, await castOf(tx)));

/** The clock, as its job runs: under the application's role, as nobody. */
async function watch(tx: Tx, cast: Cast, now: string) {
  await sql`select set_config('role', 'mostura_app', true), set_config('app.person', ${system.personId}, true), set_config('app.staff', 'on', true)`.execute(
    tx,
  );
  await watchClock(cast.work(system, now), at);
  await sql`reset role`.execute(tx);
}
const mails = async (tx: Tx) =>
  tx
    .selectFrom('platform.mail')
    .select(['personId', 'template', 'args'])
    .where('template', '=', 'voice.mail.late')
    .execute();

const escalated = async (tx: Tx, id: string) =>
  (await tx.selectFrom('voice.caseFile').select('escalatedAt').where('id', '=', id).executeTakeFirstOrThrow())
    .escalatedAt !== null;

describe('a case that becomes late', () => {
  it(
    'is told once, by its number alone, to its handler and the programme managers',
    staged(async (tx, cast) => {
      const { personId, organisationId } = cast.elira;
      await buildAppointment(tx, {
        actionId: cast.actionId,
        personId,
        organisationId,
        kind: 'complaint',
        appointedBy: cast.ivo.personId,
      });
      await buildCase(tx, { actionId: cast.actionId });
      await watch(tx, cast, '2026-11-25T12:00:00.000Z');
      expect(await mails(tx)).toEqual([]);
      await watch(tx, cast, '2026-11-26T03:00:00.000Z');
      await watch(tx, cast, '2026-11-27T03:00:00.000Z');
      const sent = await mails(tx);
      expect(sent.map((one) => one.personId).toSorted()).toEqual(
        [personId, cast.ana.personId, cast.foreign.ana.personId].toSorted(),
      );
      for (const { args } of sent) expect(Object.keys(args as object).toSorted()).toEqual(['link', 'number']);
      expect(JSON.stringify(sent)).not.toContain('complaint');
    }),
  );

  it(
    'is not told to a programme manager of the organisation it is about',
    staged(async (tx, cast) => {
      await buildCase(tx, { actionId: cast.actionId, keptFrom: [cast.organisations.partner] });
      await watch(tx, cast, '2026-11-26T03:00:00.000Z');
      expect((await mails(tx)).map((one) => one.personId)).toEqual([cast.foreign.ana.personId]);
    }),
  );

  it(
    'is told to the data protection officers where every programme manager is kept from it, and where they are too, again the next day',
    staged(async (tx, cast) => {
      const keptFrom = [cast.organisations.partner, cast.foreign.organisations.partner];
      const id = await buildCase(tx, { actionId: cast.actionId, keptFrom });
      await watch(tx, cast, '2026-11-26T03:00:00.000Z');
      expect(await mails(tx)).toEqual([]);
      expect(await escalated(tx, id)).toBe(false);
      await sql`update voice.case_file set kept_from = array[${cast.organisations.partner}::uuid]`.execute(
        tx,
      );
      await sql`update people.membership set role = 'data_protection_officer' where person_id = ${cast.foreign.ana.personId}`.execute(
        tx,
      );
      await watch(tx, cast, '2026-11-27T03:00:00.000Z');
      expect((await mails(tx)).map((one) => one.personId).toSorted()).toEqual(
        [cast.foreign.ana.personId, cast.foreign.hana.personId].toSorted(),
      );
      expect(await escalated(tx, id)).toBe(true);
    }),
  );

  it(
    'is late no more once it was answered',
    staged(async (tx, cast) => {
      await buildCase(tx, { actionId: cast.actionId, state: 'answered' });
      await buildCase(tx, { actionId: cast.actionId, state: 'closed' });
      await watch(tx, cast, '2027-03-01T03:00:00.000Z');
      expect(await mails(tx)).toEqual([]);
    }),
  );
});

describe('the count of a year', () => {
  const january = '2027-01-31T12:00:00.000Z';
  const february = '2027-02-01T12:00:00.000Z';

  it(
    'waits a month after its end, is made once, and never changes',
    staged(async (tx, cast) => {
      const { actionId } = cast;
      await buildCase(tx, { actionId, state: 'closed', outcome: 'upheld' });
      await buildCase(tx, { actionId, state: 'closed', outcome: 'upheld' });
      const open = await buildCase(tx, { actionId, state: 'answered' });
      await watch(tx, cast, january);
      expect(await listPublishedCounts(tx, actionId)).toEqual([]);
      await watch(tx, cast, february);
      const counted = await listPublishedCounts(tx, actionId);
      expect(counted.map(({ year, kind, outcome, cases }) => [year, kind, outcome, cases])).toEqual([
        [2026, 'complaint', 'open', 1],
        [2026, 'complaint', 'upheld', 2],
      ]);
      await sql`update voice.case_file set state = 'closed', outcome = 'noted', closed_at = now() where id = ${open}::uuid`.execute(
        tx,
      );
      await watch(tx, cast, '2027-03-01T12:00:00.000Z');
      expect(await listPublishedCounts(tx, actionId)).toEqual(counted);
    }),
  );

  it(
    'stays when the words go',
    staged(async (tx, cast) => {
      const id = await buildCase(tx, { actionId: cast.actionId, state: 'closed' });
      await sql`insert into voice.contact values (${id}::uuid, 'v1.sealed')`.execute(tx);
      await sql`select voice.empty(array[${id}::uuid], now())`.execute(tx);
      const { rows } = await sql`select (select count(*)::int from voice.message) as messages,
        (select count(*)::int from voice.contact) as contacts`.execute(tx);
      expect(rows).toEqual([{ messages: 0, contacts: 0 }]);
      await watch(tx, cast, february);
      expect(await listPublishedCounts(tx, cast.actionId)).toMatchObject([{ kind: 'complaint', cases: 1 }]);
    }),
  );
});
