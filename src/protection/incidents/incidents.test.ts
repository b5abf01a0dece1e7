import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import {
  assess,
  events,
  find,
  inStore,
  keys,
  pages,
  record,
  todayOf,
  write,
  writePage,
} from '../../../tests/support/world-of-incidents.ts';
import { noteMark } from './note-fault.ts';
import { listOwnIncidents } from './queries.ts';
import { recordIncident } from './record-incident.ts';
import { openNote } from './seal.ts';
import { startIncident } from './start-incident.ts';
import { writtenPages } from './testing.ts';
import { withdrawIncident } from './withdraw-incident.ts';
import type { Written } from './write-incident.ts';

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
      await expect(stage.as(elira, (work) => recordIncident(work, id))).rejects.toThrow(
        'incident_not_in_state',
      );
      await expect(assess(stage, elira, id)).rejects.toThrow('incident_own_record');
      await expect(assess(stage, fatos, id, 7)).rejects.toThrow('changed_meanwhile');
      await assess(stage, fatos, id);
      expect(await find(stage, fatos, id)).toMatchObject({
        ...{ state: 'recorded', standing: 'corroborated', standingReason: 'sources_agree', border: 'HU' },
        ...{ acts: [{ code: 'pushback', hurt: { low: 23, high: 30 } }], sources: [{ mayCount: true }] },
      });
      expect(await find(stage, besa, id)).toBeUndefined();
      expect(await stage.as(besa, ({ tx, actionId }) => listOwnIncidents(tx, actionId))).toEqual([]);
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
      expect(await find(stage, elira, id)).toMatchObject({ standing: 'corroborated', version: 1 });
      const corrected = { ...writtenPages.what, note: 'Shoes and coats were taken.' };
      await writePage(stage, fatos, id, corrected);
      const row = (await find(stage, elira, id))!;
      expect(row).toMatchObject({
        standing: 'unchecked',
        standingReason: null,
        version: 2,
        writerId: fatos.personId,
      });
      expect(row.note).not.toContain('coats');
      expect(openNote(keys, id, row.note)).toBe(corrected.note);
      expect(openNote(keys, 'another', row.note)).toBeUndefined();
      await assess(stage, elira, id, 2);
      expect(await events(stage, elira, id)).toEqual([
        ...['incident.assess', 'incident.write', 'incident.assess', 'incident.record'],
      ]);
    }),
  );

  it(
    'is empty once it is withdrawn, for good, and a draft goes the same way',
    inStore(async (stage) => {
      const { elira } = stage.cast;
      for (const id of [await record(stage), await write(stage)]) {
        await stage.as(elira, (work) => withdrawIncident(work, id));
        expect(await find(stage, elira, id)).toMatchObject({
          ...{ state: 'withdrawn', kind: null, note: null, people: null, groups: [], jurisdiction: null },
          ...{ acts: [], sources: [], toOn: null, border: null, indicators: null },
        });
        await expect(writePage(stage, elira, id, writtenPages.what)).rejects.toThrow('incident_not_in_state');
      }
      expect(await stage.as(elira, ({ tx, actionId }) => listOwnIncidents(tx, actionId))).toEqual([]);
    }),
  );

  it(
    'is refused where it identifies somebody or could be one family, and nothing of it is stored',
    inStore(async (stage) => {
      const { elira } = stage.cast;
      const id = await write(stage);
      const refused = async (written: Written, code: string) =>
        expect(writePage(stage, elira, id, written)).rejects.toThrow(code);
      await refused(
        { ...writtenPages.what, note: 'Ring 064 123 4567.', noteRead: noteMark(keys, 'Ring 064 123 4567.') },
        'incident_note_phone',
      );
      await refused({ ...writtenPages.what, note: 'Police hit Amir.' }, 'incident_note_name');
      const named = { ...writtenPages.what, note: 'Police hit Amir.' };
      for (const other of ['yes', noteMark(keys, 'Police hit Zahra.'), noteMark({ secret: 'x' }, named.note)])
        await refused({ ...named, noteRead: other }, 'incident_note_name');
      await writePage(stage, elira, id, { ...named, noteRead: noteMark(keys, named.note) });
      const few = { women: { low: 2, high: 2 }, girls: { low: 2, high: 9 } };
      await refused({ page: 'people', people: few, groups: ['other'] }, 'incident_group_too_small');
      const family = { women: { low: 2, high: 2 }, girls: { low: 4, high: 4 } };
      await refused({ page: 'people', people: family, groups: ['other'] }, 'incident_one_family');
      await refused({ ...writtenPages.place, border: 'GR' }, 'incident_border_elsewhere');
      await refused({ ...writtenPages.place, jurisdiction: 'AL', border: null }, 'incident_place_elsewhere');
      const notKnown = { women: { low: 2, high: 2 }, not_known: { low: 4, high: 4 } };
      await refused({ page: 'people', people: notKnown, groups: ['south_asia'] }, 'incident_one_family');
      await writePage(stage, elira, id, { page: 'people', people: family, groups: [] });
      // On a new draft the page of the place asks, which comes after.
      const fresh = await stage.as(stage.cast.fatos, startIncident);
      const asFatos = (page: Written) => writePage(stage, stage.cast.fatos, fresh, page);
      await asFatos({ page: 'people', people: family, groups: ['other'] });
      await expect(asFatos(writtenPages.place)).rejects.toThrow('incident_one_family');
      await asFatos({ ...writtenPages.place, fromOn: '2026-09-01', toOn: '2026-10-04' });
    }),
  );
});
