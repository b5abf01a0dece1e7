// @second-database: roles and grants, jobs, the driver and its connections

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { audit } from '../../src/platform/audit/audit.ts';
import { historyForStaff } from '../../src/platform/audit/history.ts';
import { type Connected, connect } from '../../src/platform/database/connect.ts';
import type { Connection } from '../../src/platform/database/embedded.ts';
import { asSystem, type Framed, inFrame } from '../../src/platform/database/frame.ts';
import { connectForProtection, connectForRequests } from '../../src/platform/database/request-login.ts';
import { formRoute, page, redirect } from '../../src/platform/http/route.ts';
import { type Queue, startQueue } from '../../src/platform/jobs/jobs.ts';
import { queueMail } from '../../src/platform/mail/queue-mail.ts';
import { type Actor, byDuty, permission } from '../../src/platform/permissions.ts';
import { problem } from '../../src/platform/problem.ts';
import { buildDuty, withDuties } from '../../src/protection/testing.ts';
import { Form } from '../../src/ui/form.tsx';
import { type Cast, castOf } from '../support/cast.ts';
import { makeDatabase } from '../support/database.ts';
import { openPages } from '../support/pages.tsx';

const secret = 'a secret of the tests, long enough for them';
let to: Connection;
let owner: Connected;
let requests: Connected;
let protection: Connected;
let queue: Queue;
let cast: Cast;
const said: string[] = [];

beforeAll(async () => {
  to = await makeDatabase();
  owner = connect({ to, max: 6 });
  queue = await startQueue(owner.pool, ['mail.send'], () => {});
  const login = { to, owner: owner.pool, secret, onError: () => {}, say: (line: string) => said.push(line) };
  requests = await connectForRequests({ ...login, given: undefined });
  protection = (await connectForProtection(login))!;
  cast = await owner.db.transaction().execute((tx) => castOf(tx));
});
afterAll(async () => {
  await queue.stop();
  for (const one of [protection, requests, owner]) await one.close();
});

/** Runs in the store as the person. */
async function inStore<T>(actor: Actor, run: (framed: Framed) => Promise<T>): Promise<T> {
  return inFrame(protection.db, { role: 'mostura_protection', actor }, run);
}
const denied = { code: '42501' };

describe('the login of protection', () => {
  it('is made without a word, has one role and at most four connections', async () => {
    const { rows } = await protection.pool.query(
      'select session_user::text as login, current_user::text as role',
    );
    expect(rows).toEqual([{ login: `${to.database}_protection_login`, role: 'mostura_protection' }]);
    expect(protection.pool.options.max).toBe(4);
    expect(said).toEqual([]);
  });

  it.each([
    'reset role; select from people.person',
    'set role none; select from protection.appointment',
    'set role mostura_app',
    'set role mostura_portal',
    'select from platform.audit_entry',
    'select from platform.mail',
    'select from people.membership',
    'select from network.organisation',
    'select data from pgboss.job',
    'select data from pgboss.job_common',
    'create table directory.mine ()',
  ])('cannot: %s', async (statements) => {
    const client = await protection.pool.connect();
    try {
      const trying = (async () => {
        for (const one of statements.split('; ')) await client.query(one);
      })();
      await expect(trying).rejects.toMatchObject(denied);
    } finally {
      client.release(true);
    }
  });

  it('is the only way: the login of requests can neither become its role nor read its tables', async () => {
    for (const one of ['set role mostura_protection', 'select from protection.appointment'])
      await expect(requests.pool.query(one)).rejects.toMatchObject(denied);
  });

  it('is missing with a sentence where the owner may not make it, and nothing takes its place', async () => {
    const name = `humble_${process.pid}`;
    await owner.pool.query(`drop role if exists ${name}; create role ${name} login password 'x';`);
    const humble = connect({ to: { ...to, user: name, password: 'x' }, max: 2 });
    try {
      const login = {
        to,
        owner: humble.pool,
        secret: 'another secret of the tests, long enough',
        onError: () => {},
      };
      expect(await connectForProtection({ ...login, say: (line) => said.push(line) })).toBeUndefined();
      expect(said.splice(0)).toEqual([expect.stringContaining('The pages of protection are closed')]);
    } finally {
      await humble.close();
      await owner.pool.query(`drop role ${name}`);
    }
  });
});

describe('a route of the store', () => {
  const may = permission('protection.planted', byDuty('keeper'));
  let fails = false;
  const route = formRoute({
    path: '/planted',
    may,
    store: 'protection',
    schema: z.object({ word: z.string() }),
    reads: () => ({ kind: 'planted', id: cast.actionId }),
    history: historyForStaff('planted', ['protection.planted', 'call.create']),
    show: async ({ tx, token, history }) => {
      const words = (await history({}, [cast.actionId])).map(({ word, actorName }) => [word, actorName]);
      const { rows } = await sql`select current_user::text as role, current_setting('app.staff') as staff,
        session_user::text = current_database() || '_protection_login' as own`.execute(tx);
      return page(
        'Planted',
        <Form action="/planted" token={token}>
          {JSON.stringify({ rows, words })}
        </Form>,
      );
    },
    act: async ({ work }, _, { word }) => {
      await queueMail(
        { ...work, enqueue: queue.enqueueIn(work.tx) },
        { template: 'planted.mail', to: { email: `${word}@example.org`, locale: 'en' } },
      );
      if (fails) throw problem('not_found');
      await audit(work, 'call.create', { kind: 'planted', id: cast.actionId });
      await audit(work, may.name, { kind: 'planted', id: cast.actionId }, { word });
      return redirect('/planted');
    },
  });

  it('has its role from the first statement, and nobody is staff in it', async () => {
    const { visit, errors } = openPages(owner.db, cast.actionId, [route], undefined, protection.db);
    const keeper = visit(withDuties(cast.ana, 'keeper'));
    const { status, html } = await keeper.go('/planted');
    expect(errors).toEqual([]);
    expect([status, html]).toEqual([200, expect.stringContaining('mostura_protection')]);
    expect(html).toContain('off');
  });

  it('takes a form once, writes its entry, its mail with its job and the note of who looked; or nothing of it', async () => {
    const { visit, errors } = openPages(owner.db, cast.actionId, [route], undefined, protection.db);
    const keeper = visit(withDuties(cast.ana, 'keeper'));
    const left = async () => {
      const { rows } = await owner.pool.query(`
        select (select count(*)::int from platform.audit_entry where word = 'protection.planted') as entries,
          (select count(*)::int from platform.mail where template = 'planted.mail') as mails,
          (select count(*)::int from pgboss.job where name = 'mail.send') as jobs,
          (select count(*)::int from platform.sensitive_read where record_kind = 'planted') as looks,
          (select count(*)::int from platform.once_key where location = '/planted') as keys`);
      return rows[0];
    };
    await keeper.go('/planted');
    await keeper.send({ word: 'one' });
    expect(errors).toEqual([]);
    expect(await left()).toEqual({ entries: 1, mails: 1, jobs: 1, looks: 1, keys: 1 });
    fails = true;
    // Of the history its own words, with the name of who did it.
    const { html } = await keeper.go('/planted');
    expect(html).toContain('protection.planted');
    expect(html).not.toContain('call.create');
    expect((await keeper.send({ word: 'two' })).status).toBe(404);
    fails = false;
    expect(errors).toEqual([]);
    expect(await left()).toEqual({ entries: 1, mails: 1, jobs: 1, looks: 1, keys: 1 });
  });

  it.each([
    ['without a duty', () => cast.ana],
    ['with another duty', () => withDuties(cast.ana, 'reader')],
    ['in an emergency', () => ({ ...withDuties(cast.ana, 'keeper'), emergencyId: 'x' })],
    ['as an administrator', () => withDuties(cast.ivo, 'keeper')],
    ['of an associate', () => withDuties(cast.dragan, 'keeper')],
  ])('is refused to a person %s', async (_, actor) => {
    const { visit } = openPages(owner.db, cast.actionId, [route], undefined, protection.db);
    expect((await visit(actor()).go('/planted')).status).toBe(403);
  });

  it('is as if it were not there in a process without the store', async () => {
    const { visit } = openPages(owner.db, cast.actionId, [route], undefined, null as never);
    expect((await visit(withDuties(cast.ana, 'keeper')).go('/planted')).status).toBe(404);
  });
});

it('a job of the store is of nobody, who is no staff, under its role', async () => {
  await asSystem(
    protection.db,
    cast.actionId,
    queue.enqueueIn,
    async ({ tx }) => {
      const { rows } = await sql`select current_user::text as role, current_setting('app.staff') as staff,
        platform.current_person() as person`.execute(tx);
      expect(rows).toEqual([{ role: 'mostura_protection', staff: 'off', person: null }]);
    },
    'mostura_protection',
  );
});

describe('a duty', () => {
  const holds = (actor: Actor, duty = 'keeper') =>
    inStore(actor, async ({ tx }) => {
      const { rows } = await sql<{ holds: boolean }>`
        select protection.holds(${cast.actionId}::uuid, ${duty}) as holds`.execute(tx);
      return rows[0]!.holds;
    });
  const own = (actor: Actor) =>
    inFrame(requests.db, { actor }, async ({ tx }) => {
      const { rows } = await sql<{ duties: string[] }>`
        select protection.own_duties(${cast.actionId}::uuid) as duties`.execute(tx);
      return rows[0]!.duties;
    });
  const give = (actor: Actor, state?: 'proposed' | 'refused') =>
    owner.db.transaction().execute((tx) =>
      buildDuty(tx, {
        ...{ actionId: cast.actionId, personId: actor.personId, organisationId: actor.organisationId },
        ...{ duty: 'keeper', ...(state ? { state } : {}) },
      }),
    );

  it('is held by people of partners and CSOs once it is confirmed, and by nobody whose other place bars them', async () => {
    const { ana, besa, bora, ivo, hana, dragan, goran, elira } = cast;
    for (const one of [ana, besa, ivo, hana, dragan, goran]) await give(one);
    await give(bora, 'proposed');
    await give(elira, 'refused');
    const holding = async (one: Actor) => [await holds(one), await holds(one, 'reader'), await own(one)];
    for (const one of [ana, besa]) expect(await holding(one)).toEqual([true, false, ['keeper']]);
    for (const one of [bora, elira, ivo, hana, dragan, goran])
      expect(await holding(one)).toEqual([false, false, []]);
    // For another organisation than the one of the appointment they hold nothing.
    expect(await holds({ ...ana, organisationId: besa.organisationId })).toBe(false);
  });

  it.each([
    [
      'joins an associate',
      `insert into people.membership (id, action_id, person_id, organisation_id, role, since)
      values (gen_random_uuid(), $2, $1, (select organisation_id from people.membership where person_id = $3 limit 1), 'institution_member', now())`,
    ],
    [
      'becomes an administrator',
      `insert into people.membership (id, action_id, person_id, organisation_id, role, since)
      values (gen_random_uuid(), $2, $1, (select organisation_id from people.membership where person_id = $1 and $3 <> $1 limit 1), 'administrator', now())`,
    ],
    [
      'leaves',
      `update people.membership set until = now() where person_id = $1 and action_id = $2 and $3 <> $1`,
    ],
    ['is disabled', `update people.person set disabled_at = now() where id = $1 and $2 <> $3`],
    [
      'ends',
      `update protection.appointment set state = 'ended', ended_by = $3, ended_at = now() where person_id = $1 and action_id = $2`,
    ],
  ])('is gone at the next statement when its holder %s', async (_, statement) => {
    const { besa } = cast;
    expect(await holds(besa)).toBe(true);
    const before = await owner.pool.connect();
    try {
      await inStore(besa, async ({ tx }) => {
        const ask = () =>
          sql<{ holds: boolean }>`
          select protection.holds(${cast.actionId}::uuid, 'keeper') as holds`.execute(tx);
        expect((await ask()).rows).toEqual([{ holds: true }]);
        await before.query(statement.replaceAll(/\$(\d)/g, '$$$1::uuid'), [
          ...[besa.personId, cast.actionId, cast.dragan.personId],
        ]);
        expect((await ask()).rows).toEqual([{ holds: false }]);
      });
    } finally {
      await before.query(
        `delete from people.membership where role in ('institution_member', 'administrator') and person_id = '${besa.personId}'`,
      );
      await before.query(`update people.membership set until = null where person_id = '${besa.personId}'`);
      await before.query(`update people.person set disabled_at = null where id = '${besa.personId}'`);
      before.release();
    }
  });
});
