import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEmergency } from '../../src/people/emergency/testing.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { noon } from '../support/cast.ts';
import { ownThings } from './ask.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { isMeantToReach } from './reach.ts';

let instance: MatrixInstance;
let emergencyId: string;
/** Ivo, who administers, in the place of whom everything is asked here; and the programme manager he may look like. */
let ivo: Actor;
let asManager: Actor;
beforeAll(async () => {
  instance = await openMatrixInstance({ keeping: true });
  const { cast } = instance.world;
  ivo = cast.ivo;
  asManager = { ...ivo, roles: cast.ana.roles };
});
afterAll(() => instance.close());

const begin = () =>
  instance.parts.db.transaction().execute(async (tx) => {
    emergencyId = await buildEmergency(tx, {
      actionId: instance.world.cast.actionId,
      actor: ivo,
      since: noon,
    });
  });
const looks = async () =>
  (
    await instance.pool.query<{ route: string; record: string | null }>(
      `select details ->> 'route' as route, details ->> 'record' as record from platform.audit_entry
        where word = 'emergency.look' order by sequence`,
    )
  ).rows;
const pages = () =>
  instance.routes.filter(
    ({ kind, may, path }) => kind === 'page' && !may.anyone && !may.signedIn && !ownThings.includes(path),
  );

/** Read by one person, whatever their role: who looks in the place of a role is not that person. */
const byPerson = ['/mentorings/:mentoringId'];

describe('emergency access', () => {
  it('opens the pages of a programme manager and nothing else, and each look is an entry of the trail', async () => {
    const more: string[] = [];
    const faults: string[] = [];
    const before = new Map<string, number>();
    const ask = async (route: (typeof instance.routes)[number], whose: 'own' | 'foreign') => {
      const ids = idsOf(instance, route, ivo);
      return (await instance.ask(ivo, pathOf(instance.world, route, ivo, ids?.[whose]))).status;
    };
    const sides = ['own', 'foreign'] as const;
    for (const route of pages())
      for (const whose of sides) before.set(`${route.path} ${whose}`, await ask(route, whose));
    expect(await looks()).toEqual([]);
    await begin();
    for (const route of pages())
      for (const whose of sides) {
        const status = await ask(route, whose);
        const was = before.get(`${route.path} ${whose}`)!;
        const wider =
          route.may.looks &&
          !route.stepUp &&
          !route.store &&
          !byPerson.includes(route.path) &&
          isMeantToReach(route, asManager, whose);
        const open = wider || isMeantToReach(route, ivo, whose);
        if (open !== status < 400) faults.push(`${route.path}, ${whose}: ${status}, not ${open}`);
        if (was >= 400 && status < 400) more.push(route.path);
      }
    expect(faults).toEqual([]);
    expect(new Set(more).size).toBeGreaterThan(8);
    const noted = new Set((await looks()).map(({ route }) => route));
    expect(more.filter((path) => !noted.has(path))).toEqual([]);
    expect(instance.errors).toEqual([]);
  });

  it('does nothing: no form and no button is any other than before', async () => {
    const faults: string[] = [];
    for (const route of instance.routes.filter(
      ({ kind, may }) => kind !== 'page' && !may.anyone && !may.signedIn,
    )) {
      if (isMeantToReach(route, ivo, 'own')) continue;
      const target = pathOf(instance.world, route, ivo, idsOf(instance, route, ivo)?.own);
      const { status } = await instance.ask(ivo, target, await instance.tokensOf(ivo));
      if (status !== 403 && status !== 404) faults.push(`${target}: ${status}`);
      if (route.kind !== 'form') continue;
      const shown = (await instance.ask(ivo, target)).status;
      if (shown !== 403 && shown !== 404) faults.push(`${target}, looked at: ${shown}`);
    }
    expect(faults).toEqual([]);
  });

  it('never reaches drafts that were not shared, the officer’s desk, who saw what, or a list as a file', async () => {
    const { own } = instance.world;
    for (const path of [
      `/staff/applications/${own['application of application.save']}`,
      `/attachments/${own['attachment of application.save']}`,
      '/staff/privacy',
      '/staff/privacy/access',
      '/staff/privacy/retention',
      `/staff/privacy/requests/${own.privacy_request}`,
      '/staff/evidence/reads',
      '/staff/applications.csv',
      '/staff/agreements.csv',
      '/staff/reports.csv',
    ])
      expect([path, [403, 404].includes((await instance.ask(ivo, path)).status)]).toEqual([path, true]);
  });

  it('shows no link to a table that may not be taken away', async () => {
    for (const path of [
      '/staff/applications',
      '/staff/agreements',
      '/staff/reports',
      '/staff/gatherings',
      '/staff/organisations',
    ]) {
      expect([path, (await instance.ask(ivo, path)).body.includes('.csv')]).toEqual([path, false]);
      expect([path, (await instance.ask(instance.world.cast.ana, path)).body.includes('.csv')]).toEqual([
        path,
        true,
      ]);
    }
  });

  it('stands on every page while it lasts, shows no button of a role that only looks, and names its record', async () => {
    const { cast, own } = instance.world;
    const { body } = await instance.ask(ivo, `/staff/applications/${own.application}`);
    expect(body).toContain('You see more than your roles show');
    expect(body).toContain(`href="/staff/emergencies/${emergencyId}"`);
    expect(body).not.toMatch(/action="\/(staff|applications)\//);
    expect((await looks()).at(-1)).toEqual({
      route: '/staff/applications/:applicationId',
      record: own.application,
    });
    expect((await instance.ask(ivo, '/account')).body).toContain('You see more than your roles show');
    expect((await instance.ask(cast.foreign.ivo, '/account')).body).not.toContain('You see more');
    const told = await instance.ask(cast.hana, `/staff/emergencies/${emergencyId}`);
    expect(told.body).toContain('/staff/applications/:applicationId');
    expect((await instance.ask(cast.hana, '/tasks')).body).toContain(`/staff/emergencies/${emergencyId}`);
  });

  it('is over with the next request once an officer ends it, its person is no administrator, or its time has come', async () => {
    const { cast, own } = instance.world;
    const path = `/staff/applications/${own.application}`;
    const role = `update people.membership set role = $2 where person_id = $1`;
    await instance.pool.query(role, [ivo.personId, 'assessor']);
    expect((await instance.ask(ivo, path)).status).toBe(404);
    await instance.pool.query(role, [ivo.personId, 'administrator']);
    expect((await instance.ask(ivo, path)).status).toBe(200);
    const clock = `update platform.instance set clock_shift = clock_shift + make_interval(hours => $1)`;
    await instance.pool.query(clock, [4]);
    expect((await instance.ask(ivo, path)).status).toBe(404);
    await instance.pool.query(clock, [-4]);
    expect((await instance.ask(ivo, path)).status).toBe(200);
    const form = await instance.tokensOf(cast.hana);
    expect((await instance.ask(cast.hana, `/staff/emergencies/${emergencyId}/end`, form)).status).toBe(303);
    expect((await instance.ask(ivo, path)).status).toBe(404);
    expect((await instance.ask(ivo, '/account')).body).not.toContain('You see more');
  });
});
