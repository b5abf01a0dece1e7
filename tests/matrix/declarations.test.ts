import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalogueOf } from '../../src/opendata/catalogue.ts';
import { choices, withDates } from '../../src/platform/http/fields.ts';
import type { Permission } from '../../src/platform/permissions.ts';
import { roles } from '../../src/platform/permissions.ts';
import { recordOf } from '../support/world.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { pressAll, routesToldByPages, routesWithoutNext, silentRoutes, toldByPages } from './notices.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

describe('after every act', () => {
  it('the next page says what was done, or is a page that says so itself', () => {
    expect(silentRoutes(instance)).toEqual([]);
    expect(routesToldByPages(instance).toSorted()).toEqual(Object.values(toldByPages).flat().toSorted());
  });

  it('that moves a record on or writes to others, it says what happens next', () => {
    const { of, silent } = routesWithoutNext(instance);
    expect(of).toBeGreaterThan(60);
    expect(silent).toEqual([]);
  });

  it('the notice is shown once, and only when it is ours', async () => {
    const { shown, faults } = await pressAll(instance);
    expect(faults).toEqual([]);
    expect(shown).toBeGreaterThan(30);
    const forged = { cookie: `done=instalment.request~${'A'.repeat(43)}` };
    const { body } = await instance.ask(undefined, '/calls', undefined, forged);
    expect(body).not.toContain('id="done-title"');
  });
});

describe('what is declared', () => {
  it('has one route for one address, and a page of its own before one with a parameter', () => {
    const addresses = instance.routes.map(({ path }) => path.replace(/:\w+/g, ':'));
    expect(addresses.filter((one, at) => addresses.indexOf(one) !== at)).toEqual([]);
    for (const [at, address] of addresses.entries()) {
      const pattern = new RegExp(`^${address.replaceAll('.', '\\.').replaceAll(':', '[^/]+')}$`);
      const hidden = addresses.slice(at + 1).filter((later) => pattern.test(later));
      expect([address, hidden]).toEqual([address, []]);
    }
  });

  it('names each list of a form with [], under which a browser sends it', () => {
    const lists = instance.routes.flatMap((route) =>
      route.kind === 'form' ? listsOf(route.schema).map((name) => `${route.path} ${name}`) : [],
    );
    expect(lists.length).toBeGreaterThan(10);
    expect(lists.filter((name) => !name.endsWith('[]'))).toEqual([]);
    // One that forgets it would be found: no browser could send it.
    const forgetful = withDates(
      ['on'],
      z.object({ records: choices(['a']) }).transform((form) => form),
    );
    expect(listsOf(forgetful)).toEqual(['records']);
  });

  it('says for every route who may, and finds by the id that stands in its path', () => {
    for (const { path: address, may, subject } of instance.routes) {
      const named = may.anyone || may.signedIn !== false || Object.keys(may.roles).length > 0;
      expect([address, may.name, named]).toEqual([
        address,
        expect.stringMatching(/^[a-z_]+\.[a-z_]+$/),
        true,
      ]);
      if (subject) expect(address).toContain(`:${subject.param}`);
      expect(Object.keys(may.roles).filter((role) => !roles.includes(role as never))).toEqual([]);
    }
  });

  it('is in the catalogue of open data, where it is a file for everybody', () => {
    const files = instance.routes
      .filter(({ kind, may }) => kind === 'page' && may.anyone)
      .map(({ path }) => path)
      .filter((path) => /\.(csv|xlsx|json|xml|ics|atom)$/.test(path) && !path.includes(':'));
    const about = [
      '/open-data/catalogue.json',
      '/open-data/openapi.json',
      '/.well-known/did.json',
      '/sitemap.xml',
    ];
    const served = catalogueOf(instance.routes, { iati: { xml: '' }, threeSixty: { package: {} } } as never)
      .flatMap((dataset) => dataset.files)
      .map(({ href }) => href);
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((path) => !served.includes(path)).sort()).toEqual(about.sort());
  });

  it('is about records that the world of the tests has, and that somebody reaches', () => {
    for (const route of instance.routes) {
      const { subject, may } = route;
      const people = signedInOf(instance.world);
      if (subject)
        for (const { actor } of people)
          recordOf(instance.world.own, { kind: subject.kind, word: may.name, actor });
      // A button of records that the world has none of is tried in its own slice (`people/vouching`).
      if (may.name === 'organisation.vouch') continue;
      const reaching = people.filter(({ actor }) => isMeantToReach(route, actor, 'own'));
      expect([route.path, reaching.length > 0]).toEqual([route.path, true]);
    }
  });

  it('keeps who of another organisation reads a sub-grant, on every page that shows one', () => {
    const sensitive = [
      'application',
      'attachment',
      'assignment',
      'agreement',
      'instalment',
      'report',
      'line',
    ];
    const people = signedInOf(instance.world).filter(({ actor }) => actor.organisationKind !== 'cso');
    const unkept = instance.routes.filter(
      (route) =>
        route.kind !== 'button' &&
        sensitive.includes(route.subject?.kind ?? '') &&
        !route.reads &&
        people.some(({ actor }) => isMeantToReach(route, actor, 'own')),
    );
    // These ask for something and show a title: nothing of what was written.
    expect(unkept.map(({ path }) => path)).toEqual([
      '/staff/applications/:applicationId/assign',
      '/assignments/:assignmentId/replace',
      '/assignments/:assignmentId/declare',
      '/assignments/:assignmentId/refuse',
      '/staff/applications/:applicationId/agreement',
      '/agreements/:agreementId/terminate',
    ]);
  });

  it('is used: no permission is written down that nothing asks for', async () => {
    const sources = sourcesBelow('src').filter((file) => !file.endsWith('permissions.ts'));
    const texts = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
    const unused: string[] = [];
    for (const file of sourcesBelow('src').filter((one) => one.endsWith('/permissions.ts')))
      for (const [name, declared] of Object.entries(await import(/* @vite-ignore */ path.resolve(file))))
        for (const [used, { name: word }] of declaredIn(name, declared))
          if (!new RegExp(`\\b${used.replace('.', '\\.')}\\b`).test(texts)) unused.push(`${used} (${word})`);
    expect(unused).toEqual([]);
  });
});

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|testing\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`);
}

/** The permissions of an export, as other files name them: `seeForms`, or `callPermissions.draft`. */
function declaredIn(name: string, declared: unknown): [string, Permission<never>][] {
  if (isPermission(declared)) return [[name, declared]];
  if (typeof declared !== 'object' || declared === null) return [];
  return Object.entries(declared).flatMap(([key, one]): [string, Permission<never>][] =>
    isPermission(one) ? [[`${name}.${key}`, one]] : [],
  );
}

function isPermission(value: unknown): value is Permission<never> {
  return typeof value === 'object' && value !== null && 'word' in value && 'roles' in value;
}

type Inside = { readonly _zod: { readonly def: Record<string, unknown> & { readonly type: string } } };

/** The fields of a form's schema that take a list and nothing else: one that takes a single value, too, is sent either way. */
function listsOf(schema: unknown): string[] {
  const { def } = (schema as Inside)._zod;
  if (def.type === 'object')
    return Object.entries(def.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
      takesOnlyLists(field) ? [name] : [],
    );
  const parts = [def.in, def.out, def.innerType, def.left, def.right];
  return [...parts, ...((def.options as unknown[] | undefined) ?? [])]
    .filter((part) => typeof part === 'object' && part !== null && '_zod' in part)
    .flatMap(listsOf);
}

const takesOnlyLists = (field: z.ZodType) =>
  field
    .safeParse('one')
    .error?.issues.some(
      (issue) => issue.code === 'invalid_type' && issue.expected === 'array' && issue.path.length === 0,
    ) ?? false;
