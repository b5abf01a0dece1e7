import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeResetToken } from '../../src/people/accounts/account.ts';
import { hashMailedSecret } from '../../src/people/mailed-secret.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

const closed = () => instance.routes.filter(({ may }) => !may.anyone);
const byRole = () => instance.routes.filter(({ may }) => !may.anyone && !may.signedIn);

/** A form sent or a button pressed, with nothing in it: only whether the door is shut is asked. */
async function press(actor: Actor, route: (typeof instance.routes)[number]) {
  const tokens = await instance.tokensOf(actor);
  return instance.ask(actor, pathOf(instance.world, route, actor, idOf(route, actor)), tokens);
}

/** Every page with its status, for somebody who is signed in all the while. */
async function look(actor: Actor): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  for (const route of instance.routes.filter(({ kind, may }) => kind === 'page' && !may.anyone)) {
    const { status } = await instance.ask(actor, pathOf(instance.world, route, actor, idOf(route, actor)));
    seen.set(route.path, status);
  }
  return seen;
}

// Nothing is waited for: what was taken away counts from the very next request, on every route.
it('a role that has ended opens nothing any more, while its session lives', async () => {
  const { elira } = instance.world.cast;
  const before = await look(elira);
  await instance.pool.query('update people.membership set until = now() where person_id = $1', [
    elira.personId,
  ]);
  const after = await look(elira);
  await instance.pool.query('update people.membership set until = null where person_id = $1', [
    elira.personId,
  ]);
  const byRole = instance.routes.filter(({ may, kind }) => kind === 'page' && !may.anyone && !may.signedIn);
  expect(byRole.filter(({ path }) => before.get(path) === 200).length).toBeGreaterThan(10);
  for (const { path } of byRole) expect([path, [403, 404].includes(after.get(path)!)]).toEqual([path, true]);
});

it('a role that was exchanged for another opens what that one does', async () => {
  const { fatos } = instance.world.cast;
  expect((await instance.ask(fatos, '/staff/calls/new')).status).toBe(403);
  const change = 'update people.membership set role = $2 where person_id = $1';
  await instance.pool.query(change, [fatos.personId, 'grant_officer']);
  expect((await instance.ask(fatos, '/staff/calls/new')).status).toBe(200);
  await instance.pool.query(change, [fatos.personId, 'finance_officer']);
  expect((await instance.ask(fatos, '/staff/calls/new')).status).toBe(403);
});

it('every form and button is shut to each who had it by a role, from the moment the role has ended', async () => {
  const acting = byRole().filter(({ kind }) => kind !== 'page');
  const faults: string[] = [];
  let tried = 0;
  for (const route of acting) {
    const one = signedInOf(instance.world).find(({ actor }) => isMeantToReach(route, actor, 'own'));
    if (!one) continue;
    await instance.pool.query('update people.membership set until = now() where person_id = $1', [
      one.actor.personId,
    ]);
    const shown =
      route.kind === 'form'
        ? (await instance.ask(one.actor, pathOf(instance.world, route, one.actor, idOf(route, one.actor))))
            .status
        : 404;
    const pressed = await press(one.actor, route);
    await instance.pool.query('update people.membership set until = null where person_id = $1', [
      one.actor.personId,
    ]);
    tried += 1;
    if (![403, 404].includes(shown) || ![403, 404].includes(pressed.status) || pressed.wrote)
      faults.push(`${one.name}, ${route.kind} ${route.path}: ${shown}, ${pressed.status} ${pressed.wrote}`);
  }
  expect(faults).toEqual([]);
  expect(tried).toBeGreaterThan(100);
});

it('every form and button asks whoever was disabled to sign in', async () => {
  const { ana } = instance.world.cast;
  await instance.pool.query('update people.person set disabled_at = now() where id = $1', [ana.personId]);
  const faults: string[] = [];
  for (const route of closed().filter(({ kind }) => kind !== 'page')) {
    const { status, wrote } = await press(ana, route);
    if ((status !== 303 && status !== 403) || wrote) faults.push(`${route.path}: ${status} ${wrote}`);
  }
  await instance.pool.query('update people.person set disabled_at = null where id = $1', [ana.personId]);
  expect(faults).toEqual([]);
});

it('a person who was disabled is asked to sign in by every page, while the session lives', async () => {
  const { ana } = instance.world.cast;
  await look(ana);
  await instance.pool.query('update people.person set disabled_at = now() where id = $1', [ana.personId]);
  expect(new Set((await look(ana)).values())).toEqual(new Set([303]));
  await instance.pool.query('update people.person set disabled_at = null where id = $1', [ana.personId]);
  expect((await instance.ask(ana, '/account')).status).toBe(200);
});

// No session stands behind these: what counts is whoever gave them.
it('a link that somebody gave to others opens nothing once they were shut out or their role has ended', async () => {
  const { world, pool, ask, tokensOf } = instance;
  const { rows } = await pool.query('select invited_by from people.invitation where token_sha256 = $1', [
    hashMailedSecret(world.invitationToken),
  ]);
  const given = [
    [rows[0].invited_by, `/invitation/${world.invitationToken}`],
    [world.cast.elira.personId, `/door/${world.links.door}`],
  ] as const;
  const away = [
    [
      'update people.person set disabled_at = now() where id = $1',
      'update people.person set disabled_at = null where id = $1',
    ],
    [
      'update people.membership set until = now() where person_id = $1',
      'update people.membership set until = null where person_id = $1',
    ],
  ] as const;
  for (const [giver, link] of given) {
    expect([link, (await ask(undefined, link)).status]).toEqual([link, 200]);
    for (const [taken, back] of away) {
      await pool.query(taken, [giver]);
      expect([link, (await ask(undefined, link)).status]).toEqual([link, 404]);
      const form = {
        ...(await tokensOf(undefined)),
        name: 'A friend',
        password: 'a lantern above the harbour',
        scans: '',
      };
      const { status, wrote } = await ask(undefined, link, form);
      expect([link, status, wrote]).toEqual([link, 404, false]);
      await pool.query(back, [giver]);
    }
  }
});

it('a link to a new password that was asked for before opens nothing once they were disabled', async () => {
  const { world, pool, ask, cookieOf, parts, tokensOf } = instance;
  const { ana } = world.cast;
  await cookieOf(ana);
  const link = `/reset/${'r'.repeat(32)}`;
  await makeResetToken(parts.accounts, ana.personId, 'r'.repeat(32));
  expect((await ask(undefined, link)).status).toBe(200);
  await pool.query('update people.person set disabled_at = now() where id = $1', [ana.personId]);
  expect((await ask(undefined, link)).status).toBe(404);
  const form = { ...(await tokensOf(undefined)), password: 'a lantern above the harbour' };
  const { status, wrote } = await ask(undefined, link, form);
  expect([status, wrote]).toEqual([404, false]);
  await pool.query('update people.person set disabled_at = null where id = $1', [ana.personId]);
});

function idOf({ subject, may }: (typeof instance.routes)[number], actor: Actor) {
  if (!subject) return undefined;
  const found = instance.world.own[`${subject.kind} of ${may.name}`] ?? instance.world.own[subject.kind];
  return typeof found === 'function' ? found(actor) : found;
}
