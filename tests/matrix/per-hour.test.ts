import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenBy, perHour, takenBy } from '../../src/platform/http/per-hour.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { locales } from '../../src/platform/language/language.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { fieldsOn, filledIn } from './form-fields.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ hourlyLimits: 1 });
});
afterAll(() => instance.close());

/** As if so much had been asked for within this hour by everybody who was counted already. */
const countedUp = (count: number) =>
  instance.pool.query('update accounts.attempt set count = $1, until = null', [count]);
const forget = () => instance.pool.query('delete from accounts.attempt');

it('every route that gives a file is counted within the hour, and no page and nothing of the street is', async () => {
  const faults: string[] = [];
  let given = 0;
  for (const route of instance.routes.filter(({ kind, data }) => kind === 'page' && !data)) {
    const { actor } = signedInOf(instance.world).find((one) => isMeantToReach(route, one.actor, 'own', one))!;
    const target = pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own);
    await forget();
    const { status, headers } = await instance.ask(actor, target);
    if (status !== 200) continue;
    const isPage = headers['content-type']?.startsWith('text/html');
    const { rowCount } = await instance.pool.query('select from accounts.attempt');
    const counted = givenBy(route).length > 0;
    const isToCount = !isPage && !route.street;
    if (counted !== isToCount || counted !== (rowCount === 1))
      faults.push(`${route.path} gives ${headers['content-type']}: ${counted}, ${rowCount}`);
    if (counted) given += 1;
  }
  expect(faults).toEqual([]);
  expect(given).toBeGreaterThan(50);
});

it('whoever asks for one file more is told to wait in their language, and everybody else is given theirs', async () => {
  const { ana, elira } = instance.world.cast;
  await forget();
  expect((await instance.ask(ana, '/staff/logframe.csv')).status).toBe(200);
  await countedUp(perHour.file.person);
  for (const locale of locales) {
    const { status, headers, body } = await instance.ask(ana, `/staff/logframe.csv?lang=${locale}`);
    expect([locale, status, Number(headers['retry-after']) > 3000]).toEqual([locale, 429, true]);
    expect(body).toMatch(/<h1[^>]*>[^<{}]*\b(59|60)\b/);
  }
  expect((await instance.ask(elira, '/staff/logframe.csv')).status).toBe(200);
  expect((await instance.ask(ana, '/staff/logframe')).status).toBe(200);
  await instance.pool.query(`update accounts.attempt set since = since - interval '1 hour', until = now()`);
  expect((await instance.ask(ana, '/staff/logframe.csv')).status).toBe(200);
});

it('of people who are not signed in their address is counted: a form is shown again with what they typed', async () => {
  await forget();
  const sent = async () => ({
    name: 'Udruženje mostova',
    email: 'no address',
    ...(await instance.tokensOf(undefined)),
  });
  expect((await instance.ask(undefined, '/register', await sent())).status).toBe(422);
  await countedUp(perHour.form.address);
  const { status, headers, body } = await instance.ask(undefined, '/register', await sent());
  expect([status, Number(headers['retry-after']) > 3000]).toEqual([429, true]);
  expect(body).toContain('value="Udruženje mostova"');
  expect(body).toContain('You sent too many files or forms within an hour');
  // Sixty people behind one address, each with a hundred forms (two tests, an evaluation, scans at the door), forty files and twenty documents, are not refused.
  expect(perHour.form.address).toBeGreaterThanOrEqual(60 * 100);
  expect(perHour.file.address).toBeGreaterThanOrEqual(60 * 40);
  expect(perHour.document.address).toBeGreaterThanOrEqual(60 * 20);
});

it('every route that takes files counts each of them, before it is looked through', () => {
  const file = { name: 'a.pdf' } as never;
  const taking = instance.routes.filter((route) => route.kind !== 'page' && route.files);
  expect(taking.length).toBeGreaterThan(5);
  for (const route of taking) {
    if (route.kind === 'page') continue;
    const body = { typed: {}, files: {}, arrived: [file, file], [Symbol()]: 0 };
    const counted = route.files === 'in_hand' ? ['part'] : ['upload', 'upload'];
    expect([route.path, takenBy(route, body, true)]).toEqual([route.path, counted]);
  }
});

/** What is wrong with a form that is saved while it is typed, for the first person whose page has it; undefined where it is open to none. */
async function faultsOfTyping(route: Route, seenField: string): Promise<string[] | undefined> {
  const { world } = instance;
  for (const one of signedInOf(world).filter((who) => isMeantToReach(route, who.actor, 'own', who))) {
    const target = pathOf(world, route, one.actor, idsOf(instance, route, one.actor)?.own);
    const { status, body } = await instance.ask(one.actor, target);
    const fields = fieldsOn(body, target);
    // What is over is only read.
    if (status !== 200 || fields.length === 0) continue;
    await forget();
    const send = async (actor: Actor | undefined, changes = {}) =>
      instance.ask(actor, target, {
        ...filledIn(fields),
        ...{ _keep: 'yes', ...changes },
        ...(await instance.tokensOf(actor)),
      });
    const kept = await send(one.actor);
    const { rowCount } = await instance.pool.query('select from accounts.attempt');
    const other = await send(one.actor, { [seenField]: '987' });
    const nobody = await send(undefined);
    const said = {
      asks: body.includes(`data-keep="page-form" data-seen="${seenField}"`),
      kept: [kept.status, kept.wrote, rowCount, /"seen":"\w+"/.test(kept.body)],
      other: [other.status, other.wrote, other.body.includes('"conflict":true')],
      nobody: nobody.status,
    };
    const meant = { asks: true, kept: [200, true, 1, true], other: [409, false, true], nobody: 401 };
    return JSON.stringify(said) === JSON.stringify(meant) ? [] : [`${route.path}: ${JSON.stringify(said)}`];
  }
  return undefined;
}

it('a form that declares it is saved while it is typed, with a short answer, and counted', async () => {
  const faults: string[] = [];
  const declaring: string[] = [];
  const saved: string[] = [];
  for (const route of instance.routes) {
    if (route.kind !== 'form' || !route.keepsTyped) continue;
    declaring.push(route.path);
    const found = await faultsOfTyping(route, route.keepsTyped);
    faults.push(...(found ?? []));
    if (found) saved.push(route.path);
  }
  expect(faults).toEqual([]);
  expect(saved).toEqual(declaring);
  expect(declaring).not.toEqual([]);
});
