// @second-database: constraints, row security, roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import {
  assess,
  find,
  inStore,
  keys,
  listed,
  record,
  type Stage,
  todayOf,
  write,
  writePage,
} from '../../../tests/support/world-of-incidents.ts';
import { verifyTrail } from '../../platform/audit/verify-trail.ts';
import { newId } from '../../platform/ids.ts';
import { type Actor, nobody } from '../../platform/permissions.ts';
import { buildDuty } from '../testing.ts';
import { trailJobs } from '../trail/jobs.ts';
import { insertEvent, verifyEvents } from '../trail/queries.ts';
import { whyNotCounted } from './rules/counting.ts';
import { openNote } from './seal.ts';
import { sealNotes } from './seal-notes.ts';
import { startIncident } from './start-incident.ts';
import { writtenPages } from './testing.ts';
import { withdrawIncident } from './withdraw-incident.ts';

describe('The database', () => {
  it(
    'stores no group of fewer than five, no code that is not in its lists, and no record in another name',
    inStore(async (stage) => {
      const { cast, tx } = stage;
      const { elira, fatos } = cast;
      const id = await record(stage);
      const as = (actor: Actor, statement: ReturnType<typeof sql>) =>
        stage.as(actor, async () => void (await statement.execute(tx)));
      for (const [statement, constraint] of [
        [
          sql`update incidents.incident set people = '{"men": {"low": 4, "high": 30}}', version = 2 where id = ${id}`,
          'groups_of_five',
        ],
        [
          sql`update incidents.incident set people = '{"men": {}}', version = 2 where id = ${id}`,
          'incident_people_check',
        ],
        [
          sql`update incidents.incident set people = '{"men": {"low": 5.5, "high": 6}}', version = 2 where id = ${id}`,
          'incident_people_check',
        ],
        [
          sql`update incidents.incident set kind = 'Amir', version = 2 where id = ${id}`,
          'incident_kind_check',
        ],
        [
          sql`update incidents.incident set note = 'Amir', version = 2 where id = ${id}`,
          'incident_note_check',
        ],
        [
          sql`update incidents.incident set people = '{"amir": {"low": 30, "high": 30}}', version = 2 where id = ${id}`,
          'incident_people_check',
        ],
        [
          sql`update incidents.incident set indicators = '{"held": "by Amir"}', version = 2 where id = ${id}`,
          'incident_indicators_check',
        ],
        // A correction that leaves the version, or what was checked.
        [sql`update incidents.incident set files_kept = false where id = ${id}`, undefined],
        [sql`update incidents.incident set recorded_on = null, state = 'draft' where id = ${id}`, undefined],
        [
          sql`update incidents.incident set checker_id = ${fatos.personId}, checked_on = '2026-11-01', standing = 'verified',
          standing_reason = 'papers_seen' where id = ${id}`,
          undefined,
        ],
      ] as const)
        await expect(as(elira, statement)).rejects.toMatchObject({
          code: '23514',
          ...(constraint ? { constraint } : {}),
        });
      await expect(
        as(
          elira,
          sql`insert into incidents.incident (id, action_id, organisation_id, writer_id, written_on)
          values (gen_random_uuid(), ${cast.actionId}, ${elira.organisationId}, ${fatos.personId}, '2026-11-01')`,
        ),
      ).rejects.toThrow(/own name|row-level security/);
      const invented = { ...writtenPages.place, jurisdiction: 'X1', border: null };
      await sql`update protection.appointment set jurisdictions = array['RS', 'X1']`.execute(tx);
      const draft = await stage.as(elira, startIncident);
      await expect(writePage(stage, elira, draft, invented)).rejects.toThrow(/no incidents in X1/);
    }),
  );

  it(
    'shows a person without the duty, or with it elsewhere, nothing',
    inStore(async (stage) => {
      const { cast, tx } = stage;
      const id = await record(stage);
      const { personId, organisationId } = cast.ana;
      await buildDuty(tx, {
        ...{ actionId: cast.actionId, duty: 'monitor', jurisdictions: ['MK'] },
        personId,
        organisationId,
      });
      for (const one of [cast.ana, cast.cene, cast.ivo, cast.hana, cast.goran, cast.dragan, cast.bora]) {
        expect(await find(stage, one, id)).toBeUndefined();
        expect(await listed(stage, one)).toEqual([]);
      }
    }),
  );

  it(
    'seals a note anew under a new SECRET, once',
    inStore(async (stage) => {
      const id = await record(stage);
      const renewed = { secret: 'another secret of the tests, long enough', secretsBefore: [keys.secret] };
      expect(await sealNotes(stage.tx, { secret: renewed.secret })).toEqual({ sealed: 0, closed: 1 });
      // A form on which it could not be shown leaves it as it is.
      const unread = { ...writtenPages.what, note: '', filesKept: false };
      await writePage(stage, stage.cast.elira, id, unread, { writingKeys: { secret: renewed.secret } });
      expect(await sealNotes(stage.tx, renewed)).toEqual({ sealed: 1, closed: 0 });
      expect(await sealNotes(stage.tx, renewed)).toEqual({ sealed: 0, closed: 0 });
      const { note } = (await find(stage, stage.cast.elira, id))!;
      expect(openNote({ secret: renewed.secret }, id, note)).toBe(writtenPages.what.note);
    }),
  );
});

describe('The trail', () => {
  it(
    'has the hour and no person, is chained, and gives the common trail its last hash each night and nothing else',
    inStore(async (stage) => {
      const { cast, tx } = stage;
      const common = async () =>
        (
          await sql<{
            word: string;
            details: { head?: string };
            actorId: unknown;
          }>`select word, details, actor_id from platform.audit_entry
          where action_id = ${cast.actionId}::uuid order by sequence`.execute(tx)
        ).rows;
      const before = (await common()).length;
      const id = await record(stage);
      await assess(stage, cast.fatos, id);
      await stage.as(cast.elira, (work) => withdrawIncident(work, id));
      expect(await common()).toHaveLength(before);
      await stage.as(nobody, (work) => trailJobs()[0]!.run(work, {}));
      const { rows } = await sql<{ word: string; whole: boolean; chained: boolean; hash: string }>`
        select word, hour = date_trunc('hour', hour) as whole, encode(hash, 'hex') as hash,
          previous_hash = coalesce(lag(hash) over (order by sequence), sha256('mostura'::bytea))
            and hash = protection.event_digest(previous_hash, salt, action_id, sequence, hour, word, organisation_id, record_id) as chained
        from protection.event where action_id = ${cast.actionId}::uuid order by sequence`.execute(tx);
      expect(rows.map(({ word }) => word)).toEqual([
        ...['incident.record', 'incident.assess', 'incident.withdraw', 'protection.seal_day'],
      ]);
      expect(rows.every(({ whole, chained }) => whole && chained)).toBe(true);
      const [entry] = (await common()).slice(before);
      expect(entry).toMatchObject({
        word: 'protection.seal_day',
        details: { head: rows.at(-1)!.hash },
      });
      // The next head says nothing of whether there was an event between: it is made with a salt that no other trail has.
      const { rows: guessed } = await sql<{ guess: string }>`
        select encode(protection.event_digest(hash, ''::bytea, action_id, sequence + 1, hour, 'protection.seal_day', null, null), 'hex') as guess
        from protection.event where action_id = ${cast.actionId}::uuid order by sequence desc limit 1`.execute(
        tx,
      );
      await stage.as(nobody, (work) => trailJobs()[0]!.run(work, {}));
      expect((await common()).at(-1)!.details.head).not.toBe(guessed[0]!.guess);
      // Both trails are read again without a fault, and an event that was changed or cut off is one.
      expect((await verifyTrail(tx, { secret: [keys.secret] })).faults).toEqual([]);
      expect(await verifyEvents(tx, cast.actionId)).toEqual({ events: 5, broken: [], lost: [] });
      await sql`update protection.event set hour = hour - interval '1 hour' where sequence = 2`.execute(tx);
      expect(await verifyEvents(tx, cast.actionId)).toMatchObject({ broken: [2] });
      await sql`delete from protection.event where sequence = 5`.execute(tx);
      expect((await verifyEvents(tx, cast.actionId)).lost).toEqual([(await common()).at(-1)!.details.head]);
    }),
  );
});

describe('An event', () => {
  it(
    'is written of an incident that one sees, in the words of its steps, and by the holder of the duty alone',
    inStore(async (stage) => {
      const { cast } = stage;
      const id = await record(stage);
      const put = (actor: Actor, word: string, recordId: string, actionId = cast.actionId) =>
        stage.as(actor, ({ tx }) =>
          insertEvent(tx, { ...{ actionId, word, recordId }, at: '2026-11-01T10:00:00.000Z' }),
        );
      for (const [actor, word, recordId, actionId] of [
        [cast.ana, 'incident.write', id],
        [cast.besa, 'incident.write', id],
        [cast.elira, 'incident.invent', id],
        [cast.elira, 'protection.seal_day', id],
        [cast.elira, 'incident.write', newId()],
        [cast.elira, 'incident.write', id, newId()],
        [cast.fatos, 'incident.write', await write(stage)],
      ] as const)
        await expect(put(actor, word, recordId, actionId)).rejects.toMatchObject({ code: '42501' });
      await put(cast.fatos, 'incident.write', id);
      const add = sql`select protection.add_event(${cast.actionId}, now(), 'incident.write', ${cast.elira.organisationId}, ${id})`;
      await expect(
        stage.as(cast.elira, async ({ tx }) => void (await add.execute(tx))),
      ).rejects.toMatchObject({
        code: '42501',
      });
    }),
  );
});

describe('Retention', () => {
  const empty = (stage: Stage, rule: string) =>
    sql`select protection.empty_periods((select array_agg(id) from protection.periods_to_empty(${stage.cast.actionId}::uuid, ${rule})), ${rule})`.execute(
      stage.tx,
    );
  const hold = ({ cast, tx }: Stage, rule: string) =>
    sql`insert into privacy.hold (id, action_id, rule, reason, held_by, held_at)
      values (gen_random_uuid(), ${cast.actionId}, ${rule}, 'A court asks.', ${cast.hana.personId}, now())`.execute(
      tx,
    );
  const months = ({ cast, tx }: Stage, notes: number, records: number) =>
    sql`update action.action set definition = jsonb_build_object('privacy', jsonb_build_object('retention', jsonb_build_object(
      'incident_notes', jsonb_build_object('months', ${notes}::int), 'incidents', jsonb_build_object('months', ${records}::int))))
      where id = ${cast.actionId}`.execute(tx);

  it(
    'takes notes and sources first, then records, counted from six weeks after the half-year, and nothing early',
    inStore(async (stage) => {
      const { cast, tx } = stage;
      const id = await record(stage);
      const periods = async () =>
        (
          await sql<{ since: string }>`
        select (since at time zone 'Europe/Belgrade')::date::text as since from protection.periods_to_empty(${cast.actionId}::uuid, 'incidents')`.execute(
            tx,
          )
        ).rows;
      // A half-year that is not closed is told to nobody.
      const moved = (day: string) =>
        sql`update incidents.incident set from_on = ${day}::date, to_on = ${day}::date, recorded_on = platform.today() where id = ${id}`.execute(
          tx,
        );
      await moved(await todayOf(stage));
      expect(await periods()).toEqual([]);
      await moved('2026-03-07');
      expect(await periods()).toEqual([{ since: '2026-08-12' }]);
      await assess(stage, cast.fatos, id);
      await months(stage, 12, 24);
      await empty(stage, 'incidents');
      await empty(stage, 'incident_notes');
      expect(await find(stage, cast.elira, id)).toMatchObject({ sources: [{ mayCount: true }] });
      const old = sql`update incidents.incident set from_on = '2025-01-05', to_on = '2025-01-07' where id = ${id}`;
      await old.execute(tx);
      await hold(stage, 'incident_notes');
      await empty(stage, 'incidents');
      await empty(stage, 'incident_notes');
      expect(await find(stage, cast.elira, id)).toMatchObject({
        sources: [{ mayCount: true }],
        mayCount: null,
      });
      // What is held with its notes is listed for no rule, and does not go with the incident either.
      await months(stage, 3, 6);
      await empty(stage, 'incidents');
      expect(await periods()).toEqual([]);
      expect(await find(stage, cast.elira, id)).toBeDefined();
      await months(stage, 12, 24);
      await sql`update privacy.hold set ended_at = now()`.execute(tx);
      await empty(stage, 'incident_notes');
      const emptied = (await find(stage, cast.elira, id))!;
      expect(emptied).toMatchObject({ note: null, sources: [], mayCount: true, kind: 'violation' });
      // It counts as before.
      expect(whyNotCounted(emptied)).toBeUndefined();
      await months(stage, 3, 6);
      await hold(stage, 'incidents');
      await empty(stage, 'incidents');
      expect(await find(stage, cast.elira, id)).toBeDefined();
      await sql`update privacy.hold set ended_at = now()`.execute(tx);
      await empty(stage, 'incidents');
      expect(await find(stage, cast.elira, id)).toBeUndefined();
      // Of its trail the hashes stay, each on the one before.
      const { rows: trail } = await sql<{ told: boolean; chained: boolean }>`
        select organisation_id is not null or record_id is not null as told,
          previous_hash = coalesce(lag(hash) over (order by sequence), sha256('mostura'::bytea)) as chained
        from protection.event where action_id = ${cast.actionId}::uuid`.execute(tx);
      expect(trail).toEqual([
        { told: false, chained: true },
        { told: false, chained: true },
      ]);
      // Drafts that nobody touched go with the night.
      const draft = await stage.as(cast.elira, startIncident);
      await sql`update incidents.incident set written_on = platform.today() - 15`.execute(tx);
      await stage.as(nobody, (work) => trailJobs()[0]!.run(work, {}));
      expect(await find(stage, cast.elira, draft)).toBeUndefined();
    }),
  );
});
