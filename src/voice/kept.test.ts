// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { loadAction } from '../action/index.ts';
import { buildGrid } from '../grants/assessment/testing.ts';
import { buildAgreement } from '../grants/testing.ts';
import { newId } from '../platform/ids.ts';
import { type Actor, nobody } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { appointHandler } from './appoint-handler.ts';
import { listToTellApart, makeReport } from './make-report.ts';
import { listKindsOfOnePerson, listUnhandledKinds } from './queries-handlers.ts';
import { type Desk, desksOfTwo, keptAnswerOf, voiceKinds } from './rules.ts';
import type { ReportForm } from './schema.ts';
import { buildAppointment } from './testing.ts';

const keys = { secret: 'of the tests' };
const definition = { ...(await loadAction('actions/shbb')), grids: [buildGrid()] };
const staged = (body: (tx: Tx, cast: Cast) => Promise<void>) => () =>
  rolledBack(async (tx) => body(tx, await castOf(tx, { definition })));

const appoint = (tx: Tx, cast: Cast, { personId, organisationId }: Actor, kind: Desk) =>
  buildAppointment(tx, {
    actionId: cast.actionId,
    personId,
    organisationId,
    kind,
    appointedBy: cast.ivo.personId,
  });

const reportOf = (about: object): ReportForm => ({
  ...{ _once: newId(), step: 'send', text: 'It was the driver.', reach: '', sub_grant: '', apart: undefined },
  'shown[]': [],
  ...{ activity: '', 'keep[]': [], keep_unlisted: '', keep_unknown: false, kind: 'safeguarding' },
  ...about,
});

/** Makes a report and returns who reads it, by person. What its reporter answers is about all that there is to tell apart, unless said otherwise. */
async function readersOf(tx: Tx, cast: Cast, about: object): Promise<string[]> {
  const shown = (await listToTellApart(cast.work(nobody), reportOf(about))).map(({ id }) => id);
  const form = reportOf({ 'shown[]': shown, ...about });
  const { caseId } = await makeReport(cast.work(nobody), keys, { form, locale: 'en' });
  const { rows } = await sql<{ id: string }>`select h.person_id as id from voice.case_file c,
    voice.handlers(c.action_id, c.desk, c.kept_from) h where c.id = ${caseId}::uuid order by 1`.execute(tx);
  return rows.map(({ id }) => id);
}
const people = (...actors: Actor[]) => actors.map(({ personId }) => personId).toSorted();

describe('a report whose reporter did not say who must not read it', () => {
  it.each(voiceKinds)(
    'goes to the handlers of its kind, unless it is of abuse, exploitation or fraud: %s',
    (kind) =>
      rolledBack(async (tx) => {
        const cast = await castOf(tx, { definition });
        for (const one of voiceKinds) await appoint(tx, cast, cast.elira, one);
        const serious = ['safeguarding', 'fraud'].includes(kind);
        for (const about of [{ kind }, { kind, keep_unknown: true }])
          expect((await readersOf(tx, cast, about)).includes(cast.elira.personId)).toBe(!serious);
        expect(await readersOf(tx, cast, { kind, keep_unlisted: 'The Kahan centre' })).toEqual([]);
      }),
  );

  it(
    'with a typed name is read by people of no partner alone, whatever was typed, and never by those of that name',
    staged(async (tx, cast) => {
      for (const desk of [...voiceKinds, 'unclear'] as const)
        for (const one of [cast.elira, cast.foreign.elira]) await appoint(tx, cast, one, desk);
      for (const keep_unlisted of ['Group 484', 'Grupa 4 8 4', 'A centre that nobody knows', 'Група']) {
        expect(await readersOf(tx, cast, { keep_unlisted })).toEqual([]);
        expect(await readersOf(tx, cast, { keep_unlisted, kind: 'feedback' })).toEqual([]);
      }
      await appoint(tx, cast, cast.goran, 'outside');
      const other = { apart: 'apart', keep_unlisted: 'Group 484' };
      expect(await readersOf(tx, cast, other)).toEqual(people(cast.goran));
      expect(await listKindsOfOnePerson(tx, cast.actionId, desksOfTwo)).toContain('outside');
      await sql`update network.organisation set other_names = '{Naručilac projekta}' where id = ${cast.goran.organisationId}::uuid`.execute(
        tx,
      );
      for (const keep_unlisted of [
        ...['the authority of the tests, Mr. X', 'Autority off the tests', 'the Authority'],
        'Наручилац пројекта',
      ])
        expect(await readersOf(tx, cast, { apart: 'apart', keep_unlisted }), keep_unlisted).toEqual([]);
      expect(await readersOf(tx, cast, {})).toEqual(people(cast.elira, cast.foreign.elira));
    }),
  );

  it.each(['سلطة الجسور', 'مرجع پل‌ها', 'সেতু কর্তৃপক্ষ', 'پلوں کا محکمہ', 'E. U.', 'Goran', '???'])(
    'with a typed name is read by nobody whom the name may mean, until its reporter says that it is another: %s',
    (keep_unlisted) =>
      rolledBack(async (tx) => {
        const cast = await castOf(tx, { definition });
        await appoint(tx, cast, cast.goran, 'outside');
        for (const kind of ['safeguarding', 'feedback'])
          for (const apart of [undefined, 'may_be'])
            expect(await readersOf(tx, cast, { keep_unlisted, kind, apart })).toEqual([]);
        expect(await readersOf(tx, cast, { keep_unlisted, apart: 'apart' })).toEqual(people(cast.goran));
      }),
  );

  it(
    'with a name in letters of another script is kept from those of that name, whatever its reporter says',
    staged(async (tx, cast) => {
      await appoint(tx, cast, cast.goran, 'outside');
      await sql`update network.organisation set other_names = '{سلطة الجسور}' where id = ${cast.goran.organisationId}::uuid`.execute(
        tx,
      );
      for (const keep_unlisted of ['سلطة الجسور', 'موظف في سلطة الجسور', 'الجسور'])
        expect(await readersOf(tx, cast, { keep_unlisted, apart: 'apart' })).toEqual([]);
      expect(await readersOf(tx, cast, { keep_unlisted: 'مركز آخر', apart: 'apart' })).toEqual(
        people(cast.goran),
      );
    }),
  );

  it.each(['Uni', 'The museum', 'Унија рома', 'uni eup'])(
    'with letters that only a word of a name holds is what its reporter says: %s',
    (keep_unlisted) =>
      rolledBack(async (tx) => {
        const cast = await castOf(tx, { definition });
        await appoint(tx, cast, cast.goran, 'outside');
        await sql`update network.organisation set other_names = '{European Union,EU,سلطة الجسور}' where id = ${cast.goran.organisationId}::uuid`.execute(
          tx,
        );
        for (const apart of [undefined, 'may_be'])
          expect(await readersOf(tx, cast, { keep_unlisted, apart })).toEqual([]);
        const asked = await listToTellApart(cast.work(nobody), reportOf({ keep_unlisted }));
        expect(asked.map(({ id }) => id)).toEqual([cast.goran.organisationId]);
        expect(await readersOf(tx, cast, { keep_unlisted, apart: 'apart' })).toEqual(people(cast.goran));
      }),
  );

  it.each(['EU', 'the driver of the e.u. and EU', 'Europian Unions', 'Ми смо у Еу', 'European Union office'])(
    'with whole words of a name is kept from its people, whatever its reporter says: %s',
    (keep_unlisted) =>
      rolledBack(async (tx) => {
        const cast = await castOf(tx, { definition });
        await appoint(tx, cast, cast.goran, 'outside');
        await sql`update network.organisation set other_names = '{European Union,EU}' where id = ${cast.goran.organisationId}::uuid`.execute(
          tx,
        );
        expect(await readersOf(tx, cast, { keep_unlisted, apart: 'apart' })).toEqual([]);
      }),
  );

  it(
    'with a typed name is kept from organisations that its reporter was not shown when they said that it is none of them',
    staged(async (tx, cast) => {
      await appoint(tx, cast, cast.goran, 'outside');
      const said = { keep_unlisted: 'سلطة الجسور', apart: 'apart' };
      for (const shown of [[], [cast.organisations.cso]])
        expect(await readersOf(tx, cast, { ...said, 'shown[]': shown })).toEqual([]);
      const shown = [cast.organisations.cso, cast.goran.organisationId];
      expect(await readersOf(tx, cast, { ...said, 'shown[]': shown })).toEqual(people(cast.goran));
    }),
  );

  it(
    'with a typed name is kept also from people who are appointed later, of an organisation that it may mean',
    staged(async (tx, cast) => {
      await readersOf(tx, cast, { keep_unlisted: 'the authority of the tests', apart: 'apart' });
      await readersOf(tx, cast, { keep_unlisted: 'سلطة الجسور' });
      await appoint(tx, cast, cast.goran, 'outside');
      const { rows } = await sql<{ read: number }>`select count(*)::int as read from voice.case_file c,
        voice.handlers(c.action_id, c.desk, c.kept_from)`.execute(tx);
      expect(rows[0]!.read).toBe(0);
    }),
  );

  it(
    'is asked of its reporter as anyone, and of no organisation of a partner',
    staged(async (tx, cast) => {
      await appoint(tx, cast, cast.elira, 'unclear');
      await sql`set local role mostura_app`.execute(tx);
      const form = reportOf({ keep_unlisted: 'سلطة الجسور' });
      const asked = async (about: object) =>
        (await listToTellApart(cast.work(nobody), { ...form, ...about })).map(({ id }) => id);
      expect(await asked({})).toEqual([cast.goran.organisationId]);
      expect(await asked({ keep_unlisted: '' })).toEqual([]);
      expect(await asked({ keep_unlisted: 'the authority of the tests' })).toEqual([]);
    }),
  );

  it.each([
    ['another Action', 'unclear', null],
    ['another Action', 'outside', null],
    ['the same Action', 'unclear', '1 year'],
    ['the same Action', 'outside', '1 year'],
    ['the same Action', 'nothing yet', '1 year'],
  ] as const)(
    'with a typed name is compared with each organisation that a reader ever belonged to: in %s, appointed for %s',
    (where, desk, left) =>
      rolledBack(async (tx) => {
        const cast = await castOf(tx, { definition });
        const elsewhere = where === 'another Action' ? await castOf(tx, { definition }) : cast;
        const former = cast.organisations.cso;
        await sql`insert into people.membership (id, action_id, person_id, organisation_id, role, since, until)
          values (${newId()}::uuid, ${elsewhere.actionId}::uuid, ${cast.goran.personId}::uuid, ${former}::uuid, 'cso_member',
            now() - interval '2 years', now() - ${left}::interval)`.execute(tx);
        if (desk !== 'nothing yet') await appoint(tx, cast, cast.goran, desk);
        const { rows } = await sql<{
          name: string;
        }>`select name from network.organisation where id = ${former}::uuid`.execute(tx);
        const typed = { keep_unlisted: rows[0]!.name };
        expect(await readersOf(tx, cast, { ...typed, apart: 'apart' })).toEqual([]);
        const strange = { keep_unlisted: 'سلطة الجسور' };
        const asked = await listToTellApart(cast.work(nobody), reportOf(strange));
        expect(asked.map(({ id }) => id)).toEqual(
          expect.arrayContaining([former, cast.goran.organisationId]),
        );
        if (desk === 'nothing yet') await appoint(tx, cast, cast.goran, 'outside');
        expect(await readersOf(tx, cast, { ...typed, apart: 'apart' })).toEqual([]);
        expect(await readersOf(tx, cast, { ...strange, apart: 'apart' })).toEqual(people(cast.goran));
      }),
  );

  it(
    'is compared with no organisation of people who read no report with a typed name',
    staged(async (tx, cast) => {
      await appoint(tx, cast, cast.elira, 'unclear');
      await sql`insert into people.membership (id, action_id, person_id, organisation_id, role, since, until)
        values (${newId()}::uuid, ${cast.actionId}::uuid, ${cast.elira.personId}::uuid, ${cast.organisations.cso}::uuid, 'cso_member',
          now() - interval '2 years', now() - interval '1 year')`.execute(tx);
      const asked = await listToTellApart(cast.work(nobody), reportOf({ keep_unlisted: 'سلطة الجسور' }));
      expect(asked.map(({ id }) => id)).toEqual([cast.goran.organisationId]);
    }),
  );

  it(
    'with a typed name is read by those who are appointed for unclear reports, unless they ever belonged to a partner',
    staged(async (tx, cast) => {
      await appoint(tx, cast, cast.goran, 'unclear');
      const typed = { apart: 'apart', keep_unlisted: 'A centre that nobody knows' };
      expect(await readersOf(tx, cast, typed)).toEqual(people(cast.goran));
      await sql`insert into people.membership (id, action_id, person_id, organisation_id, role, since, until)
        values (${newId()}::uuid, ${cast.actionId}::uuid, ${cast.goran.personId}::uuid,
          ${cast.organisations.partner}::uuid, 'assessor', now() - interval '2 years', now() - interval '1 year')`.execute(
        tx,
      );
      expect(await readersOf(tx, cast, typed)).toEqual([]);
    }),
  );

  it(
    'is read by a person who belongs to no partner, and by no partner beside them',
    staged(async (tx, cast) => {
      await appoint(tx, cast, cast.elira, 'unclear');
      await appoint(tx, cast, cast.foreign.elira, 'unclear');
      await appoint(tx, cast, cast.goran, 'unclear');
      expect(await readersOf(tx, cast, {})).toEqual(people(cast.goran));
    }),
  );

  it(
    'is read by two people of different partners together, and by nobody while there is one',
    staged(async (tx, cast) => {
      await appoint(tx, cast, cast.elira, 'unclear');
      await appoint(tx, cast, cast.fatos, 'unclear');
      expect(await readersOf(tx, cast, {})).toEqual([]);
      expect(await listUnhandledKinds(tx, cast.actionId, ['unclear'])).toEqual(['unclear']);
      await appoint(tx, cast, cast.foreign.elira, 'unclear');
      const readers = await readersOf(tx, cast, {});
      expect(readers).toHaveLength(2);
      expect(readers).toContain(cast.foreign.elira.personId);
      expect(await listUnhandledKinds(tx, cast.actionId, ['unclear'])).toEqual([]);
      expect(await listKindsOfOnePerson(tx, cast.actionId, ['unclear'])).toEqual([]);
    }),
  );

  it(
    'does not become clear by a request, and who must not read it only grows',
    staged(async (tx, cast) => {
      await appoint(tx, cast, cast.elira, 'safeguarding');
      await readersOf(tx, cast, {});
      await sql`set local role mostura_app`.execute(tx);
      for (const forbidden of [
        sql`update voice.case_file set kept_answer = 'named'`,
        sql`update voice.case_file set kept_from = '{}'`,
        sql`update voice.case_file set kind = 'feedback'`,
      ]) {
        await sql`savepoint s`.execute(tx);
        await expect(forbidden.execute(tx)).rejects.toMatchObject({ code: '42501' });
        await sql`rollback to savepoint s`.execute(tx);
      }
    }),
  );
});

describe('a report about an organisation that is named', () => {
  it('is kept from the partner that granted it anything, still a draft, published or withheld', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const { agreementId } = await buildAgreement(cast);
      await appoint(tx, cast, cast.elira, 'safeguarding');
      await appoint(tx, cast, cast.foreign.elira, 'safeguarding');
      const named = { 'keep[]': [cast.organisations.cso] };
      expect(await readersOf(tx, cast, named)).toEqual(people(cast.foreign.elira));
      await sql`update voice.case_file set kept_answer = 'named', kept_from = array[${cast.organisations.cso}::uuid]`.execute(
        tx,
      );
      for (const change of [
        sql`update grants.sub_grant_agreement set withhold_name = true where id = ${agreementId}::uuid`,
        // A draft, as nothing was agreed in it: what was agreed is final.
        sql`alter table grants.sub_grant_agreement disable trigger user`,
        sql`update grants.sub_grant_agreement set state = 'draft', signed_on = null, agreed = null, agreed_sha256 = null
          where id = ${agreementId}::uuid`,
      ]) {
        await change.execute(tx);
        const { rows } = await sql<{ id: string }>`select person_id as id
          from voice.handlers(${cast.actionId}::uuid, 'safeguarding', array[${cast.organisations.cso}::uuid])`.execute(
          tx,
        );
        expect(rows.map(({ id }) => id)).toEqual(people(cast.foreign.elira));
      }
    }));

  it('the answer without a name counts as not known, and a name that is not listed outweighs those that are', () => {
    expect(keptAnswerOf({ named: 0, unlisted: false, unknown: false })).toBe('unknown');
    expect(keptAnswerOf({ named: 1, unlisted: false, unknown: true })).toBe('unknown');
    expect(keptAnswerOf({ named: 2, unlisted: true, unknown: false })).toBe('unlisted');
    expect(keptAnswerOf({ named: 1, unlisted: false, unknown: false })).toBe('named');
  });
});

it(
  'a person of the contracting authority is appointed for unclear reports and those with a typed name, and nothing else',
  staged(async (_, cast) => {
    const { personId, organisationId } = cast.goran;
    const as = (kind: 'unclear' | 'outside' | 'fraud') =>
      appointHandler(cast.work(cast.ana), { personId, organisationId, kind });
    await expect(as('fraud')).rejects.toMatchObject({ code: 'reads_unclear_alone' });
    await expect(as('outside')).resolves.toBeTruthy();
    await expect(
      appointHandler(cast.work(cast.ana), { ...cast.elira, kind: 'outside' }),
    ).rejects.toMatchObject({ code: 'belongs_to_partner' });
    await expect(as('unclear')).resolves.toBeTruthy();
  }),
);
