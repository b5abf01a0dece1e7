import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { loadAction } from '../../action/index.ts';
import { newId } from '../../platform/ids.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { changeBreach, closeBreach, decideBreach, noteNotice } from './follow-breach.ts';
import { listBreachTasks } from './list-waiting-tasks.ts';
import { findBreach, listNotices } from './queries.ts';
import { recordBreach } from './record-breach.ts';
import type { BreachForm } from './schema.ts';

const definition = await loadAction('actions/shbb');
const staged = (body: (tx: Tx, cast: Cast) => Promise<void>) => () =>
  rolledBack(async (tx) => body(tx, await castOf(tx, { definition })));

const typed: BreachForm = {
  version: 1,
  title: 'A list was left in a bus',
  happened: 'A list on paper was left in a bus.',
  knownAt: '2026-11-24T09:00:00.000Z',
  jurisdictions: ['RS', 'MK'],
  records: ['participant'],
  people: null,
  consequences: '',
  measures: '',
};
const record = (cast: Cast, actor: Actor = cast.hana, form: Partial<BreachForm> = {}) =>
  recordBreach(cast.work(actor), { form: { ...typed, ...form } });
const decide = (cast: Cast, breachId: string, risk: 'unlikely' | 'risk' | 'high', version = 1) =>
  decideBreach(cast.work(cast.hana), { breachId, form: { version, risk, reason: 'It was found again.' } });
type Note = Parameters<typeof noteNotice>[1]['form'];
const note = (cast: Cast, breachId: string, form: Partial<Note> = {}) =>
  noteNotice(cast.work(cast.hana), {
    breachId,
    form: { jurisdiction: 'RS', addressee: 'authority', sent_on: '2026-11-25', words: 'No. 17/26', ...form },
  });
const close = (cast: Cast, breachId: string) => closeBreach(cast.work(cast.hana), { breachId });
const trail = async (tx: Tx) =>
  (
    await sql<{ word: string; details: string }>`
      select word, details::text as details from platform.audit_entry where word like 'breach.%' order by sequence`.execute(
      tx,
    )
  ).rows;

describe('a breach', () => {
  it(
    'is recorded by the officer and by staff who find one, and by nobody of a CSO or an institution',
    staged(async (tx, cast) => {
      for (const actor of [cast.besa, cast.bora, cast.dragan, cast.cene, cast.fatos, cast.goran])
        await expect(record(cast, actor)).rejects.toMatchObject({ code: 'not_permitted' });
      for (const actor of [cast.ana, cast.elira, cast.ivo, cast.hana]) {
        const id = await record(cast, actor);
        expect(await findBreach(tx, cast.actionId, id)).toMatchObject({ ...written, version: 1, risk: null });
      }
    }),
  );

  it(
    'is known before it is recorded, and not later',
    staged(async (_tx, cast) => {
      await expect(record(cast, cast.hana, { knownAt: '2027-01-01T00:00:00.000Z' })).rejects.toMatchObject({
        code: 'known_later',
        field: 'known_on',
      });
    }),
  );

  it(
    'is changed, decided, told and closed by the officer alone',
    staged(async (_tx, cast) => {
      const breachId = await record(cast, cast.ana);
      for (const actor of [cast.ana, cast.ivo, cast.elira, cast.goran, cast.besa]) {
        const work = cast.work(actor);
        const form = { version: 1, risk: 'risk', reason: 'Names were on it.' } as const;
        for (const tried of [
          () => changeBreach(work, { breachId, form: typed }),
          () => decideBreach(work, { breachId, form }),
          () =>
            noteNotice(work, {
              breachId,
              form: { jurisdiction: 'RS', addressee: 'authority', sent_on: null, words: 'x' },
            }),
          () => closeBreach(work, { breachId }),
        ])
          await expect(tried()).rejects.toMatchObject({ code: 'not_permitted' });
      }
      const missing = { breachId: newId(), form: typed };
      await expect(changeBreach(cast.work(cast.hana), missing)).rejects.toMatchObject({ code: 'not_found' });
    }),
  );

  it(
    'takes what became known, and refuses a change over another one',
    staged(async (tx, cast) => {
      const breachId = await record(cast);
      const form = { ...typed, people: 12, measures: 'The list was destroyed.' };
      await changeBreach(cast.work(cast.hana), { breachId, form });
      expect(await findBreach(tx, cast.actionId, breachId)).toMatchObject({ people: 12, version: 2 });
      await expect(changeBreach(cast.work(cast.hana), { breachId, form })).rejects.toMatchObject({
        code: 'changed_meanwhile',
      });
      await expect(decide(cast, breachId, 'risk', 1)).rejects.toMatchObject({ code: 'changed_meanwhile' });
      const later = { ...form, version: 2, knownAt: '2027-01-01T00:00:00.000Z' };
      await expect(changeBreach(cast.work(cast.hana), { breachId, form: later })).rejects.toMatchObject({
        code: 'known_later',
      });
    }),
  );

  it(
    'owes a notice to each authority while nobody decided, and to the people where the risk is high',
    staged(async (tx, cast) => {
      const breachId = await record(cast);
      await expect(note(cast, breachId, { addressee: 'people' })).rejects.toMatchObject({
        code: 'notice_not_owed',
      });
      await expect(note(cast, breachId, { jurisdiction: 'AL' })).rejects.toMatchObject({
        code: 'notice_not_owed',
      });
      await expect(note(cast, breachId, { sent_on: '2027-01-01' })).rejects.toMatchObject({
        code: 'sent_later',
      });
      await note(cast, breachId);
      await expect(note(cast, breachId)).rejects.toMatchObject({ code: 'notice_not_owed' });
      await decide(cast, breachId, 'high');
      await note(cast, breachId, { addressee: 'people', sent_on: null, words: 'Told in person.' });
      expect((await listNotices(tx, breachId)).map(({ addressee, sentOn }) => [addressee, sentOn])).toEqual([
        ['authority', '2026-11-25'],
        ['people', null],
      ]);
    }),
  );

  it(
    'is closed once it is decided, told everywhere and acted on, and is then left as it is',
    staged(async (tx, cast) => {
      const breachId = await record(cast, cast.hana, { jurisdictions: ['RS'] });
      const refused = (code: string) => expect(close(cast, breachId)).rejects.toMatchObject({ code });
      await refused('breach_undecided');
      await decide(cast, breachId, 'risk');
      await refused('breach_notice_owed');
      await note(cast, breachId);
      await refused('breach_without_measures');
      const form = {
        ...typed,
        jurisdictions: ['RS'] as ['RS'],
        version: 2,
        measures: 'The list was destroyed.',
      };
      await changeBreach(cast.work(cast.hana), { breachId, form });
      await close(cast, breachId);
      await refused('breach_closed');
      await expect(decide(cast, breachId, 'unlikely', 4)).rejects.toMatchObject({ code: 'breach_closed' });
      await expect(note(cast, breachId)).rejects.toMatchObject({ code: 'breach_closed' });
      expect((await findBreach(tx, cast.actionId, breachId))?.closedAt).toBeTruthy();
    }),
  );

  it(
    'needs no notice where a risk to people is unlikely',
    staged(async (_tx, cast) => {
      const breachId = await record(cast, cast.hana, { measures: 'It was found again.' });
      await decide(cast, breachId, 'unlikely');
      await expect(note(cast, breachId)).rejects.toMatchObject({ code: 'notice_not_owed' });
      await close(cast, breachId);
    }),
  );

  it(
    'waits for the officer until it is closed, and leaves no word of it in the trail',
    staged(async (tx, cast) => {
      const breachId = await record(cast, cast.elira, { measures: 'It was found again.' });
      const waiting = () => listBreachTasks(tx, cast.hana, cast.actionId);
      expect(JSON.stringify(await waiting())).toContain(breachId);
      await decide(cast, breachId, 'unlikely');
      await close(cast, breachId);
      expect(JSON.stringify(await waiting())).not.toContain(breachId);
      const entries = await trail(tx);
      expect(entries.map(({ word }) => word)).toEqual(['breach.record', 'breach.decide', 'breach.close']);
      expect(entries.map(({ details }) => details).join(' ')).not.toMatch(/bus|found again/);
    }),
  );
});

const { version: _version, ...written } = typed;
