import { afterAll, beforeAll, expect, it } from 'vitest';
import { eraseHolder } from '../../src/people/index.ts';
import { buildMembership } from '../../src/people/testing.ts';
import { inFrame } from '../../src/platform/database/frame.ts';
import type { Work } from '../../src/platform/work.ts';
import { isLead } from '../../src/privacy/declarations/declaration.ts';
import { records } from '../../src/privacy/declarations/records.ts';
import { eraseSubject } from '../../src/privacy/desk/erase-subject.ts';
import { findSubject } from '../../src/privacy/desk/find-subject.ts';
import type { ActResult, HeldRow } from '../../src/privacy/desk/held.ts';
import { heldAsData } from '../../src/privacy/desk/held-copy.ts';
import { listHeld } from '../../src/privacy/desk/queries.ts';
import { registerRequest } from '../../src/privacy/requests/register-request.ts';
import { type MatrixInstance, openMatrixInstance } from '../matrix/instance.ts';
import { languageOf } from '../support/language.ts';

const called = 'Zvezdana Kanarinković';
const email = 'zvezdana.kanarinkovic@example.org';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ keeping: true });
});
afterAll(() => instance.close());

const columns = records.flatMap((record) =>
  record.tables.flatMap(({ table, personal = {} }) =>
    Object.entries(personal).map(([column, declared]) => ({
      name: `${table}.${column}`,
      table,
      column,
      record: record.key,
      ...declared,
    })),
  ),
);
/** Why a declared column that says who somebody is, or how they are reached, is not found by an address. */
const notFound: Readonly<Record<string, string>> = {
  'training.certificate.identity_hash':
    'a salted hash of the address, found by the participation it belongs to',
  'accounts.user.image': 'no page takes a picture of anybody: the column is empty',
  'voice.contact.reach':
    'reporters are found by the number of their case alone, so that nobody can ask who reported',
  'directory.service.content': 'how a service is reached, in a store whose content the officer does not read',
  'directory.service.listed': 'the same, as it was confirmed; everybody reads it on its page',
  'directory.service.discreet': 'sealed under a key of its own: what it says is found by no search',
  'platform.file.name': 'a file is called after somebody among other words: it is found as a mention',
};
/** Rows that live for minutes or days and that the world of the tests has none of: of these nothing is proven here. */
/** Rows of a participation or a sign-in that the one planted here has none of; the first in each of these tables stands for them. */
const ofOthers =
  /^(accounts\.(account|passkey|two_factor|used_code)|training\.(need|travel|check_in|certificate|test_paper|evaluation_given))\./;
const withoutRow = [
  'accounts.verification.identifier',
  'people.registration.person_id',
  'people.recovery_voucher.person_id',
  'people.mailed_token.person_id',
  'people.stashed_form.person_id',
  'platform.once_key.person_id',
  'platform.sensitive_read.person_id',
  'tasks.reminder.person_id',
];
const tells = columns.filter(({ holds }) => holds === 'identity' || holds === 'contact');
const leads = columns.filter(({ column, holds }) => isLead(column, holds));

const ids: string[] = [];
/** Puts her name and address into a row of every column that is declared to hold one, and her ids where a row says whose it is. */
async function putHerEverywhere(): Promise<string[]> {
  const { pool, world } = instance;
  const { besa, bora, hana } = world.cast;
  // Her first request makes her sign-in.
  await instance.ask(besa, '/account');
  const { rows } = await pool.query('select account_id from people.person where id = $1', [besa.personId]);
  ids.push(besa.personId, rows[0].account_id);
  await pool.query('update people.person set name = $1, email = $2 where id = $3', [
    called,
    email,
    besa.personId,
  ]);
  await pool.query('update accounts."user" set name = $1, email = $2 where id = $3', [called, email, ids[1]]);
  await pool.query(
    `insert into platform.mail (id, action_id, person_id, to_address, locale, template, created_at)
    values (gen_random_uuid(), $1, $2, $3, 'en', 'people.mail.invitation', now())`,
    [world.cast.actionId, besa.personId, email],
  );
  const empty: string[] = [];
  for (const { name, table, column, holds } of tells) {
    if (['people.person', 'accounts.user'].includes(table) || notFound[name]) continue;
    const { rows: types } = await pool.query(
      'select format_type(atttypid, null) as type from pg_attribute where attrelid = $1::regclass and attname = $2',
      [table === 'accounts.user' ? 'accounts."user"' : table, column],
    );
    const value = holds === 'contact' ? email : called;
    const { type } = types[0];
    const put =
      name === 'advocacy.material_edition.content'
        ? `(content::jsonb || jsonb_build_object('by', $1::text))::text`
        : type === 'text[]'
          ? 'array[$1]::text[]'
          : type.startsWith('json')
            ? `${column} || jsonb_build_object('by', $1::text)`
            : '$1';
    const beside = name === 'training.speaker.name' ? `, agreed_on = '2026-01-15'` : '';
    const { rowCount } = await pool.query(
      `update ${table} set ${column} = ${put}${beside} where ctid = (select ctid from ${table} order by ctid desc limit 1)`,
      [value],
    );
    if (!rowCount) empty.push(name);
  }
  await pool.query(
    'insert into grants.assessor_profile (action_id, person_id, updated_by, updated_at) values ($1, $2, $2, now())',
    [world.cast.actionId, besa.personId],
  );
  // A consent to be named has a seat of its own person.
  await pool.query(
    'update matrix.seat set person_id = $1 where ctid = (select ctid from matrix.seat limit 1)',
    [besa.personId],
  );
  await pool.query(
    'insert into matrix.author (seat_id, person_id, agreed_at) select id, person_id, now() from matrix.seat where person_id = $1',
    [besa.personId],
  );
  for (const { name, table, column } of leads) {
    if (column === 'id' || table.startsWith('accounts.') || table === 'people.person') continue;
    if (column === 'participant_id') continue;
    const { rows: there } = await pool.query(
      `select 1 from ${table} where ${column}::text = any ($1) limit 1`,
      [ids],
    );
    if (there.length > 0) continue;
    const put = await pool
      .query(`update ${table} set ${column} = $1 where ctid = (select ctid from ${table} limit 1)`, [
        besa.personId,
      ])
      .catch(() => ({ rowCount: 0 }));
    if (!put.rowCount) empty.push(name);
  }
  await instance.parts.db.transaction().execute((tx) =>
    buildMembership(tx, {
      actionId: world.cast.actionId,
      personId: bora.personId,
      organisationId: world.cast.organisations.cso,
      role: 'cso_certifier',
    }),
  );
  expect(hana.personId).not.toBe(besa.personId);
  return empty;
}

async function asOfficer<T>(body: (work: Work) => Promise<T>): Promise<T> {
  const { hana, actionId } = instance.world.cast;
  return inFrame(instance.parts.db, { actor: hana }, ({ tx, now }) =>
    body({ tx, now, actionId, actor: hana, enqueue: async () => {} }),
  );
}

const found = (rows: readonly HeldRow[]) =>
  new Set(
    rows.flatMap(({ tableName, columnName, held }) =>
      columnName
        ? [`${tableName}.${columnName}`]
        : Object.keys(held ?? {}).map((column) => `${tableName}.${column}`),
    ),
  );

it('whatever is declared to tell who somebody is, is found, exported, and erased or said to stay', async () => {
  const empty = await putHerEverywhere();
  // Put a row of these into the world of the tests: without one, nothing is proven of them.
  expect(empty.toSorted()).toEqual(withoutRow.toSorted());
  const requestId = await asOfficer((work) =>
    registerRequest(work, {
      form: {
        kind: 'erasure',
        channel: 'letter',
        received_on: '2026-01-01',
        name: 'X',
        reach: 'Y',
        about: 'Me.',
      },
    }),
  );
  const finding = await asOfficer((work) =>
    findSubject(work, { requestId, form: { way: 'address', sought: email } }),
  );
  const before = await asOfficer(({ tx }) => listHeld(tx, finding));
  const there = found(before);
  const expected = [...tells, ...leads].filter(
    ({ name, record }) =>
      !notFound[name] && !ofOthers.test(name) && record !== 'voice' && !empty.includes(name),
  );
  const missing = (names: ReadonlySet<string>) =>
    expected.map(({ name }) => name).filter((name) => !names.has(name));
  expect(missing(there)).toEqual([]);
  // A declared column that the search skips is missed here.
  for (const skipped of ['training.speaker.name', 'people.invitation.email']) {
    const [, table, column] = /^(.*)\.(\w+)$/.exec(skipped)!;
    const given = [table, column];
    const { rows: declared } = await instance.pool.query(
      'delete from privacy.declared_column where table_name = $1 and column_name = $2 returning *',
      given,
    );
    expect([skipped, missing(found(await asOfficer(({ tx }) => listHeld(tx, finding))))]).toEqual([
      skipped,
      [skipped],
    ]);
    await instance.pool.query(
      'insert into privacy.declared_column select * from jsonb_populate_record(null::privacy.declared_column, $1::jsonb)',
      [JSON.stringify(declared[0])],
    );
  }

  const copy = JSON.stringify(
    heldAsData(languageOf(), before, {
      privacy: undefined,
      demonstration: false,
      now: '2026-11-25T12:00:00.000Z',
    }),
  );
  const own = before.filter(({ link }) => link === 'own');
  expect(own.length).toBeGreaterThan(15);
  for (const { tableName } of own) expect(copy).toContain(`"table":"${tableName}"`);
  expect(copy).not.toMatch(/argon2|"(password|secret|token|backup_codes|credential)"/);

  const needs = { eraseHolder: (work: Work, id: string) => eraseHolder(work, id, 'Erased person') };
  const result: ActResult = await asOfficer((work) => eraseSubject(work, needs, { requestId }));
  // Declared to go, and there all the same.
  expect(Object.entries(result).filter(([, { left }]) => left > 0)).toEqual([]);
  const after = await asOfficer(({ tx }) => listHeld(tx, finding));
  for (const { name, record, erased, table } of tells) {
    if (notFound[name] || record === 'sign_in' || record === 'request' || table === 'people.person') continue;
    const still = after.filter(
      ({ tableName, held, columnName }) =>
        tableName === table &&
        (columnName === name.slice(table.length + 1) || name.slice(table.length + 1) in (held ?? {})),
    );
    if (erased === 'goes') {
      const rows = JSON.stringify(still.map(({ held }) => held));
      expect([
        name,
        rows.includes(email) || (rows.includes(called) && still.some(({ link }) => link === 'own')),
      ]).toEqual([name, false]);
    } else if (typeof erased === 'object' && still.length > 0) {
      expect([name, result[record]?.stays ?? 0]).not.toEqual([name, 0]);
      expect(result[record]?.grounds).toContain(erased.stays);
    }
  }
});
