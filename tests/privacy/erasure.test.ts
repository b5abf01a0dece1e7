// @second-database: constraints, jobs

import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eraseUnusedPerson, peopleJobs } from '../../src/people/index.ts';
import { eraseOwnAccount } from '../../src/people/own-account/erase-own-account.ts';
import { buildMembership } from '../../src/people/testing.ts';
import { asSystem, inFrame } from '../../src/platform/database/frame.ts';
import { startQueue } from '../../src/platform/jobs/jobs.ts';
import { makeLog } from '../../src/platform/log.ts';
import { queueMail } from '../../src/platform/mail/queue-mail.ts';
import type { Work } from '../../src/platform/work.ts';
import { records } from '../../src/privacy/declarations/records.ts';
import { retentionJobs } from '../../src/privacy/index.ts';
import { fieldsOn, filledIn } from '../matrix/form-fields.ts';
import { type MatrixInstance, openMatrixInstance } from '../matrix/instance.ts';
import { recordOf } from '../support/world.ts';
import { asAdministrator, pagesHolding, serverLog } from './administrator.ts';
import { columnsHolding, filesHolding } from './search.ts';

/** A name that is nobody's, in letters that search keys fold. */
const canary = 'Zvezdana Kanarinković';
const email = 'zvezdana.kanarinkovic@example.org';
/** What is looked for: her surname, folded, in every script. */
const needle = 'Kanarinković';
/** As it may stand in a page of a table or an index, in small letters. */
const forms = ['kanarinković', 'kanarinkovic', 'канаринковић'];

let instance: MatrixInstance;
let queue: Awaited<ReturnType<typeof startQueue>>;
beforeAll(async () => {
  instance = await openMatrixInstance({ keeping: true });
  queue = await startQueue(instance.pool, ['person.erase_account', 'mail.send'], () => {});
  await putThroughEveryArea();
});
afterAll(async () => {
  await queue.stop();
  await instance.close();
});

const columns = records.flatMap((record) =>
  record.tables.flatMap(({ table, personal = {} }) =>
    Object.entries(personal).map(([column, declared]) => ({
      name: `${table}.${column}`,
      table,
      column,
      record,
      ...declared,
    })),
  ),
);
const staying = columns.filter(({ erased }) => typeof erased === 'object').map(({ name }) => name);
/** Contents lie in the store under their hash: the column stands for them. */
const contents = 'platform.file.sha256';

async function send(target: string, fields: Record<string, string>) {
  const { besa } = instance.world.cast;
  const shown = await instance.ask(besa, target);
  const answered = await instance.ask(besa, target, {
    ...filledIn(fieldsOn(shown.body, target)),
    ...fields,
    ...(await instance.tokensOf(besa)),
  });
  expect([target, answered.status]).toEqual([target, 303]);
}

/** Besa of the tests is called after the canary, works as people do, and is named by others wherever somebody may write. */
async function putThroughEveryArea() {
  const { cast } = instance.world;
  const { besa, bora, elira, ana } = cast;
  const { pool } = instance;
  await instance.ask(besa, '/account');
  await pool.query('update people.person set email = $1 where id = $2', [email, besa.personId]);
  await pool.query('update accounts."user" set email = $1 where id = $2', [email, besa.personId]);
  await pool.query(`update accounts.session set user_agent = 'Firefox of Kanarinković' where user_id = $1`, [
    besa.personId,
  ]);
  await send('/account/details', { name: canary });
  await send('/organisation/edit', { contactEmail: email, description: `Ask ${canary}.` });
  await send('/account/requests/new', { kind: 'access', about: `I am ${canary}.` });
  const application = recordOf(instance.world.own, {
    kind: 'application',
    word: 'application.save',
    actor: besa,
  });
  await send(`/applications/${application}/sections/project`, { 'q.title': `Guide ${canary}` });
  await attach(`/applications/${application}/sections/papers`);
  for (const [target, typed] of [
    ['/staff/organisations', { q: canary }],
    ['/staff/applications', { search: needle }],
  ] as const) {
    const sent = { _search: '1', ...typed, ...(await instance.tokensOf(elira)) };
    const { status, location } = await instance.ask(elira, target, sent);
    expect([status, (await instance.ask(elira, location!)).status]).toEqual([303, 200]);
  }
  expect((await instance.ask(besa, `/lost/${encodeURIComponent(canary)}`)).status).toBe(404);
  await asWork(ana, async (work) => {
    await queueMail(work, {
      template: 'people.mail.invitation',
      to: { email, locale: 'en' },
      args: { days: 14 },
    });
    await queueMail(work, {
      template: 'people.mail.join_request',
      to: { email: 'bora@example.org', locale: 'en' },
      args: { name: canary, link: 'https://mostura.example' },
    });
  });
  await pool.query(
    'update people.invitation set email = $1 where id = (select id from people.invitation limit 1)',
    [email],
  );
  await nameHerEverywhere();
  await instance.parts.db.transaction().execute((tx) =>
    buildMembership(tx, {
      actionId: cast.actionId,
      personId: bora.personId,
      organisationId: cast.organisations.cso,
      role: 'cso_certifier',
    }),
  );
}

async function attach(target: string) {
  const { besa } = instance.world.cast;
  await instance.pool.query(
    'update grants.application_attachment set removed_at = now() where application_id = $1',
    [target.split('/')[2]],
  );
  const shown = filledIn(fieldsOn((await instance.ask(besa, target)).body, target));
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...shown, ...(await instance.tokensOf(besa)) }))
    body.append(name, value);
  body.set('q.statute', new File([`%PDF-1.7\n% signed by ${canary}\n`], `${canary} CV.pdf`));
  const answered = await instance.ask(besa, target, body);
  expect(answered.status).toBe(303);
  await instance.pool.query(
    `update platform.file set name = 'Kanarinković, Zvezdana - ugovor.pdf'
    where id = (select id from platform.file where uploaded_by = $1 and name not like '%CV%' limit 1)`,
    [besa.personId],
  );
}

/** Everywhere somebody may write freely, somebody wrote her name: what no check of a column forbids, and no record that is final. */
async function nameHerEverywhere() {
  for (const { table, column, holds, erased } of columns) {
    const published = holds === 'identity' && typeof erased === 'object';
    if (holds !== 'free_text' && !published) continue;
    if (table === 'network.organisation' || `${table}.${column}` === contents) continue;
    const { rows } = await instance.pool.query<{ type: string }>(
      `select format_type(atttypid, null) as type from pg_attribute where attrelid = $1::regclass and attname = $2`,
      [table, column],
    );
    const value =
      rows[0]!.type === 'jsonb' ? `coalesce(${column}, '{}') || jsonb_build_object('note', $1::text)` : `$1`;
    await instance.pool
      .query(`update ${table} set ${column} = ${value}`, [`Seen by ${canary}.`])
      .catch((error: { code?: string }) => expect(['23514', '23000']).toContain(error.code));
  }
}

async function asWork(actor: Parameters<typeof inFrame>[1]['actor'], run: (work: Work) => Promise<void>) {
  const { db, actionId } = instance.parts;
  await inFrame(db, { actor }, ({ tx, now }) =>
    run({ tx, now, actionId, actor: actor!, enqueue: queue.enqueueIn(tx) }),
  );
}

it('a person who was put through the whole instance is in it, so that the search below can find her', async () => {
  const found = await columnsHolding(instance.pool, needle);
  expect(found.length).toBeGreaterThan(25);
  for (const place of [
    'people.person.name',
    'people.person.email',
    'accounts.user.email',
    'accounts.session.user_agent',
    'people.invitation.email',
    'network.organisation.contact_email',
    'platform.mail.to_address',
    'platform.mail.args',
    'platform.file.name',
    'grants.application.answers',
    'grants.assessment.comments',
    'privacy.request.about',
  ])
    expect(found).toContain(place);
  const pages = await asAdministrator(instance.pool.options.database!, (pool) =>
    pagesHolding(pool, forms, () => false),
  );
  expect(pages).toContain('people.person');
  expect(pages.filter((name) => / .*email/.test(name))).not.toEqual([]);
});

it('erased, she stands in no table, column, search key, mail, job or name of a file but where it is declared, with its reason', async () => {
  const { besa } = instance.world.cast;
  await asWork(besa, (work) => eraseOwnAccount(work, { erasedName: 'Erased person' }));
  const jobs = peopleJobs({ accounts: instance.parts.accounts });
  await asSystem(instance.parts.db, instance.parts.actionId, queue.enqueueIn, (work) =>
    jobs.find(({ word }) => word === 'person.erase_account')!.run(work, { accountId: besa.personId }),
  );
  const found = await columnsHolding(instance.pool, needle);
  expect(found.filter((name) => !staying.includes(name))).toEqual([]);
  expect(found).toContain('grants.application.answers');
  const { rows } = await instance.pool.query<{ name: string }>('select name from platform.file');
  expect(rows.some(({ name }) => /^file-[0-9a-f]{8}\.pdf$/.test(name))).toBe(true);
});

it('no path of a file tells her name, and contents that hold it are declared', async () => {
  const { named, holding } = await filesHolding(
    path.join(instance.parts.settings.dataFolder, 'files'),
    needle,
  );
  expect(named).toEqual([]);
  expect(holding).toHaveLength(1);
  expect(staying).toContain(contents);
});

it('no line of the log ever told her name, whatever was asked, typed or not found', async () => {
  expect(instance.lines.length).toBeGreaterThan(10);
  expect(instance.lines.filter((line) => /kanarink/i.test(line))).toEqual([]);
  const written: string[] = [];
  const log = makeLog('debug', (line) => written.push(line));
  log('error', 'a job failed', { error: new Error(`nobody is called ${canary}`) });
  expect(written.join('\n')).not.toMatch(/kanarink/i);
});

it('no line of the database server’s log tells what a statement that failed was given', async () => {
  const { pool } = instance;
  const address = 'kanarinkovic.log@example.org';
  const { rows } = await pool.query(
    'select id, email from people.person where erased_at is null order by id limit 2',
  );
  await pool.query('update people.person set email = $1 where id = $2', [address, rows[0].id]);
  for (const [statement, values] of [
    [`update people.person set email = $1 where id = $2`, [address, rows[1].id]],
    [`select $1::uuid`, ['kanarinkovic']],
    [`select 'kanarinkovic' from nowhere`, []],
    [`do $$ begin raise warning 'kanarinkovic'; end $$`, []],
  ] as const)
    await pool
      .query(statement, [...values])
      .catch((error: { code?: string }) => expect(error.code).toBeTruthy());
  await pool.query('update people.person set email = $1 where id = $2', [rows[0].email, rows[0].id]);
  const log = await asAdministrator(pool.options.database!, serverLog);
  expect(log).toMatch(/ready to accept connections/);
  expect(log).not.toMatch(/kanarink/i);
});

it('when retention has done its work, she is only where no rule reaches, and her files are gone', async () => {
  const { pool, parts } = instance;
  // As if everything had come to its end by now.
  await pool.query(
    `update grants.application set state = 'withdrawn', withdrawn_at = now() where state in ('submitted', 'eligible')`,
  );
  await pool.query(`update grants.sub_grant_agreement set state = 'completed' where state = 'signed'`);
  await pool.query(
    `update privacy.request set outcome = 'granted', answered_at = now(), answered_by = registered_by`,
  );
  await pool.query('update privacy.breach set closed_at = now(), closed_by = recorded_by');
  await pool.query(
    `update action.action set definition = jsonb_set(definition, '{privacy,accounted}', '{"value": "2027-03-01"}')`,
  );
  await pool.query(`update platform.instance set clock_shift = clock_shift + interval '20 years'`);
  const jobs = retentionJobs({
    store: parts.store,
    eraseUnused: (work, id) => eraseUnusedPerson(work, id, 'Erased person'),
  });
  const waiting: { word: string; data: object }[] = [];
  const run = (actionId: string, word: string, data = {}) =>
    asSystem(
      parts.db,
      actionId,
      () => async (next, sent) => void waiting.push({ word: next, data: sent }),
      (work) => jobs.find((job) => job.word === word)!.run(work, data),
    );
  for (const { cast } of [instance.world, instance.elsewhere]) await run(cast.actionId, 'retention.purge');
  for (const { word, data } of waiting.filter((job) => job.word === 'retention.remove_content'))
    await run(parts.actionId, word, data);
  const unreached = columns.filter(({ record }) => 'until' in record.kept).map(({ name }) => name);
  const found = await columnsHolding(pool, needle);
  expect(found.filter((name) => !unreached.includes(name))).toEqual([]);
  const keep = new Set(found.map((name) => name.slice(0, name.lastIndexOf('.'))));
  const pages = await asAdministrator(pool.options.database!, (administrator) =>
    pagesHolding(administrator, forms, (table) => !keep.has(table.replaceAll('"', ''))),
  );
  expect(pages.filter((name) => !keep.has(name.split(' ')[0]!))).toEqual([]);
  expect((await filesHolding(path.join(parts.settings.dataFolder, 'files'), needle)).holding).toEqual([]);
});
