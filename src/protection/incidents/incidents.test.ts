import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import {
  assess,
  events,
  find,
  inStore,
  keys,
  listed,
  pages,
  record,
  todayOf,
  write,
  writePage,
} from '../../../tests/support/world-of-incidents.ts';
import { addDays } from '../../platform/dates.ts';
import { buildDuty } from '../testing.ts';
import { noteMark } from './note-fault.ts';
import { recordIncident } from './record-incident.ts';
import { openNote } from './seal.ts';
import { startIncident } from './start-incident.ts';
import { writtenPages } from './testing.ts';
import { withdrawIncident } from './withdraw-incident.ts';
import type { Written } from './write-incident.ts';
import { writeIncident } from './write-incident.ts';

describe('An incident', () => {
  it(
    'is a draft of its writer until it is recorded, once, and then counts once another monitor has checked it',
    inStore(async (stage) => {
      const { elira, fatos, besa } = stage.cast;
      const id = await write(stage);
      expect(await stage.as(elira, startIncident)).toBe(id);
      expect(await find(stage, fatos, id)).toBeUndefined();
      expect(await events(stage, elira, id)).toEqual([]);
      await stage.as(elira, (work) => recordIncident(work, id));
      // Pressed twice.
      await stage.as(elira, (work) => recordIncident(work, id));
      await expect(stage.as(fatos, (work) => recordIncident(work, id))).rejects.toThrow(
        'incident_not_in_state',
      );
      await expect(assess(stage, elira, id)).rejects.toThrow('incident_own_record');
      await expect(assess(stage, fatos, id, 7)).rejects.toThrow('changed_meanwhile');
      await assess(stage, fatos, id);
      await assess(stage, fatos, id);
      // Who read it before the check does not check it unseen.
      const other = { standing: 'verified', reason: 'papers_seen' } as const;
      await expect(assess(stage, fatos, id, 1, other)).rejects.toThrow('changed_meanwhile');
      expect(await find(stage, fatos, id)).toMatchObject({
        version: 2,
        ...{ state: 'recorded', standing: 'corroborated', standingReason: 'sources_agree', border: 'HU' },
        ...{ acts: [{ code: 'pushback', hurt: { low: 23, high: 30 } }], sources: [{ mayCount: true }] },
      });
      expect(await find(stage, besa, id)).toBeUndefined();
      expect(await listed(stage, besa)).toEqual([]);
      expect(await events(stage, fatos, id)).toEqual(['incident.assess', 'incident.record']);
      expect(await events(stage, besa, id)).toEqual([]);
    }),
  );

  it(
    'is seen for fourteen days after its last date by its writer alone',
    inStore(async (stage) => {
      const { elira, fatos } = stage.cast;
      const today = await todayOf(stage);
      const { rows } = await sql<{ before: string; after: string }>`
        select (${today}::date - 14)::text as before, (${today}::date - 15)::text as after`.execute(stage.tx);
      const at = (day: string): Written => ({ ...writtenPages.place, fromOn: day, toOn: day });
      // The clock of the tests and of the database differ by days: only the database decides who sees.
      const id = await record(stage);
      const put = (day: string) =>
        sql`update incidents.incident set from_on = ${day}::date, to_on = ${day}::date where id = ${id}`.execute(
          stage.tx,
        );
      await put(rows[0]!.before);
      expect(await find(stage, fatos, id)).toBeUndefined();
      expect(await events(stage, fatos, id)).toEqual([]);
      expect(await find(stage, elira, id)).toBeDefined();
      await put(rows[0]!.after);
      expect(await find(stage, fatos, id)).toBeDefined();
      await expect(writePage(stage, elira, id, at('2027-01-01'))).rejects.toThrow('incident_in_future');
    }),
  );

  it(
    'is corrected page by page: it is unchecked again, its history says so, and the same twice changes nothing',
    inStore(async (stage) => {
      const { elira, fatos } = stage.cast;
      const id = await record(stage);
      await assess(stage, fatos, id);
      for (const page of pages) await writePage(stage, fatos, id, page);
      expect(await find(stage, elira, id)).toMatchObject({ standing: 'corroborated', version: 2 });
      const corrected = { ...writtenPages.what, note: 'Shoes and coats were taken.' };
      await writePage(stage, fatos, id, corrected);
      const row = (await find(stage, elira, id))!;
      expect(row).toMatchObject({
        standing: 'unchecked',
        standingReason: null,
        version: 3,
        writerId: fatos.personId,
        writers: [fatos.personId],
      });
      expect(row.note).not.toContain('coats');
      expect(openNote(keys, id, row.note)).toBe(corrected.note);
      expect(openNote(keys, 'another', row.note)).toBeUndefined();
      await assess(stage, elira, id, 3);
      expect(await events(stage, elira, id)).toEqual([
        ...['incident.assess', 'incident.write', 'incident.assess', 'incident.record'],
      ]);
    }),
  );

  it(
    'is empty once it is withdrawn, for good; a draft goes whole and leaves no trail',
    inStore(async (stage) => {
      const { elira } = stage.cast;
      const id = await record(stage);
      for (let press = 0; press < 2; press++) await stage.as(elira, (work) => withdrawIncident(work, id));
      expect(await find(stage, elira, id)).toMatchObject({
        ...{ state: 'withdrawn', kind: null, note: null, people: null, groups: [], jurisdiction: null },
        ...{ acts: [], sources: [], toOn: null, border: null, indicators: null, writers: [] },
      });
      expect(await events(stage, elira, id)).toEqual(['incident.withdraw', 'incident.record']);
      await expect(writePage(stage, elira, id, writtenPages.what)).rejects.toThrow('incident_not_in_state');
      const draft = await write(stage);
      await stage.as(elira, (work) => withdrawIncident(work, draft));
      const left = sql`select 1 from incidents.incident where id = ${draft}
        union all select 1 from protection.event where record_id = ${draft}`;
      expect((await left.execute(stage.tx)).rows).toEqual([]);
      expect(await listed(stage, elira)).toEqual([]);
    }),
  );

  it(
    'is corrected to a recent day by a colleague, who alone sees it then',
    inStore(async (stage) => {
      const { elira, fatos } = stage.cast;
      const id = await record(stage);
      await sql`update incidents.incident set recorded_on = platform.today() where id = ${id}`.execute(
        stage.tx,
      );
      const day = addDays(await todayOf(stage), -3);
      // The clock of the work is behind that of the database.
      const later = { ...writtenPages.place, fromOn: writtenPages.place.toOn, toOn: day };
      await stage.as(fatos, (work) =>
        writeIncident({ ...work, now: `${day}T20:00:00.000Z` }, keys, {
          incidentId: id,
          places: ['RS'],
          version: 1,
          written: { ...later, border: 'HU' },
        }),
      );
      expect(await find(stage, fatos, id)).toMatchObject({ toOn: day, writerId: fatos.personId });
      expect(await find(stage, elira, id)).toBeUndefined();
    }),
  );

  it(
    'is corrected to no day after it was recorded, so no correction hides it for long',
    inStore(async (stage) => {
      const { fatos } = stage.cast;
      const id = await record(stage);
      const recordedOn = (await find(stage, stage.cast.elira, id))!.recordedOn!;
      const later = { ...writtenPages.place, toOn: addDays(recordedOn, 1) };
      const writing = { incidentId: id, places: ['RS', 'HU'], version: 1, written: later };
      const nextDay = `${addDays(recordedOn, 2)}T10:00:00.000Z`;
      await expect(
        stage.as(fatos, (work) => writeIncident({ ...work, now: nextDay }, keys, writing)),
      ).rejects.toMatchObject({ code: 'incident_after_record', details: { day: recordedOn } });
      const past = sql`update incidents.incident set to_on = recorded_on + 1 where id = ${id}`;
      await expect(past.execute(stage.tx)).rejects.toThrow('not_after_record');
    }),
  );

  it(
    'is checked by none of those who wrote it since the last check',
    inStore(async (stage) => {
      const { elira, fatos, ana } = stage.cast;
      await buildDuty(stage.tx, {
        ...{ actionId: stage.cast.actionId, personId: ana.personId, duty: 'monitor' },
        organisationId: ana.organisationId,
      });
      const id = await record(stage);
      await writePage(stage, fatos, id, { ...writtenPages.what, filesKept: false });
      for (const one of [elira, fatos])
        await expect(assess(stage, one, id, 2)).rejects.toThrow('incident_own_record');
      await expect(
        stage.as(
          elira,
          async ({ tx }) =>
            void (await sql`update incidents.incident set checker_id = ${elira.personId}, checked_on = platform.today(),
              standing = 'verified', standing_reason = 'papers_seen' where id = ${id}`.execute(tx)),
        ),
      ).rejects.toMatchObject({ constraint: 'checked_by_another' });
      await assess(stage, ana, id, 2);
      await writePage(stage, fatos, id, writtenPages.what);
      await assess(stage, elira, id, 4);
    }),
  );

  it(
    'is not written over by a page or a check that was opened before',
    inStore(async (stage) => {
      const { elira, fatos } = stage.cast;
      const id = await record(stage);
      await writePage(stage, fatos, id, { ...writtenPages.what, filesKept: false });
      const stale = { ...writtenPages.what, note: 'Coats were taken.' };
      // Of the record, and of the draft before.
      for (const version of [1, 0])
        await expect(writePage(stage, elira, id, stale, { version })).rejects.toThrow('changed_meanwhile');
      await writePage(stage, elira, id, { ...writtenPages.what, filesKept: false }, { version: 1 });
      await writePage(stage, elira, id, stale, { version: 2 });
      expect(await find(stage, elira, id)).toMatchObject({ version: 3 });
    }),
  );

  it(
    'is not checked while its note does not open, and not against its sources',
    inStore(async (stage) => {
      const { fatos } = stage.cast;
      const id = await record(stage);
      const other = { secret: 'another secret of the tests, long enough' };
      await expect(assess(stage, fatos, id, 1, {}, other)).rejects.toThrow('incident_note_closed');
      await expect(assess(stage, fatos, id, 1, { reason: 'sources_differ' })).rejects.toThrow(
        'incident_reason_unfit',
      );
      const alone = {
        ...writtenPages.sources,
        sources: [{ ...writtenPages.sources.sources[0]!, independent: 1 }],
      };
      await writePage(stage, stage.cast.elira, id, alone);
      await expect(assess(stage, fatos, id, 2)).rejects.toThrow('incident_sources_few');
    }),
  );

  it(
    'is a draft of its writer also where its place has left their duty, and not recorded there',
    inStore(async (stage) => {
      const { cast, tx } = stage;
      const id = await write(stage);
      await sql`update protection.appointment set jurisdictions = array['MK'] where person_id = ${cast.elira.personId}`.execute(
        tx,
      );
      expect(await stage.as(cast.elira, startIncident)).toBe(id);
      await expect(stage.as(cast.elira, (work) => recordIncident(work, id))).rejects.toThrow(
        'incident_place_elsewhere',
      );
      await writePage(stage, cast.elira, id, { ...writtenPages.place, jurisdiction: 'MK', border: 'RS' });
      await stage.as(cast.elira, (work) => recordIncident(work, id));
      await sql`update protection.appointment set state = 'ended', ended_by = ${cast.ana.personId}, ended_at = now()
        where person_id = ${cast.elira.personId}`.execute(tx);
      expect(await find(stage, cast.elira, id)).toBeUndefined();
    }),
  );

  it(
    'is refused where it identifies somebody or could be one family, and nothing of it is stored',
    inStore(async (stage) => {
      const { elira } = stage.cast;
      const id = await write(stage);
      const of = { incidentId: id, personId: elira.personId };
      const refused = async (written: Written, code: string) =>
        expect(writePage(stage, elira, id, written)).rejects.toThrow(code);
      await refused(
        {
          ...writtenPages.what,
          note: 'Ring 064 123 4567.',
          noteRead: noteMark(keys, of, 'Ring 064 123 4567.'),
        },
        'incident_note_phone',
      );
      await refused({ ...writtenPages.what, note: 'Police hit Amir.' }, 'incident_note_name');
      const named = { ...writtenPages.what, note: 'Police hit Amir.' };
      for (const other of [
        ...['yes', noteMark(keys, of, 'Police hit Zahra.'), noteMark({ secret: 'x' }, of, named.note)],
        noteMark(keys, { ...of, incidentId: elira.personId }, named.note),
        noteMark(keys, { ...of, personId: stage.cast.fatos.personId }, named.note),
      ])
        await refused({ ...named, noteRead: other }, 'incident_note_name');
      await writePage(stage, elira, id, { ...named, noteRead: noteMark(keys, of, named.note) });
      const few = { women: { low: 2, high: 2 }, girls: { low: 2, high: 9 } };
      await refused({ page: 'people', people: few, groups: ['other'] }, 'incident_group_too_small');
      const family = { women: { low: 2, high: 2 }, girls: { low: 4, high: 4 } };
      await refused({ page: 'people', people: family, groups: ['other'] }, 'incident_one_family');
      await refused({ ...writtenPages.place, border: 'GR' }, 'incident_border_elsewhere');
      await refused({ ...writtenPages.place, jurisdiction: 'AL', border: null }, 'incident_place_elsewhere');
      const notKnown = { women: { low: 2, high: 2 }, not_known: { low: 4, high: 4 } };
      await refused({ page: 'people', people: notKnown, groups: ['south_asia'] }, 'incident_one_family');
      await refused({ page: 'people', people: family, groups: [] }, 'incident_one_family');
      await writePage(stage, elira, id, { ...writtenPages.place, fromOn: '2026-09-28' });
      await writePage(stage, elira, id, { page: 'people', people: family, groups: [] });
      await refused(writtenPages.place, 'incident_one_family');
      const fresh = await stage.as(stage.cast.fatos, startIncident);
      const asFatos = (page: Written) => writePage(stage, stage.cast.fatos, fresh, page);
      await asFatos({ page: 'people', people: family, groups: ['other'] });
      await expect(asFatos(writtenPages.place)).rejects.toThrow('incident_one_family');
      await asFatos({ ...writtenPages.place, fromOn: '2026-09-01', toOn: '2026-10-04' });
    }),
  );
});
