import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { keepsWhere } from '../src/platform/http/keep-typed.ts';
import { declaredRoutes } from './support/declared-routes.ts';

const forms = declaredRoutes.flatMap((route) => (route.kind === 'form' ? [route] : []));
const keeping = forms.filter((route) => route.keepsTyped);

/** Where people are at risk, or ask about themselves: what they type there waits on no device and is sent by their press alone. */
const never = ['voice', 'protection', 'privacy', 'people'];

it('No form about protection, cases, requests or accounts keeps on a device what is typed', () => {
  for (const area of never) {
    const files = fs
      .readdirSync(path.join('src', area), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file));
    expect(files.length).toBeGreaterThan(5);
    const declaring = files.filter((file) =>
      /keepsTyped|KeepTyped|data-keep\b/.test(fs.readFileSync(path.join('src', area, file), 'utf8')),
    );
    expect([area, declaring]).toEqual([area, []]);
  }
});

it('No form of these areas keeps what is typed, whatever its path is made of', () => {
  const words = (area: string) =>
    fs
      .readdirSync(path.join('src', area), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => [
        ...fs
          .readFileSync(path.join('src', area, file), 'utf8')
          .matchAll(/permission(?:<[^(]*>)?\(\s*'([\w.]+)'/g),
      ])
      .map(([, word]) => word!);
  const theirs = new Set(never.flatMap(words));
  const own = forms.filter(({ may }) => theirs.has(may.name));
  expect(own.length).toBeGreaterThan(60);
  expect(own.filter((route) => keepsWhere(route)).map((route) => route.path)).toEqual([]);
});

it('Each form whose text waits on the device is named here: a new one is thought about', () => {
  const named = JSON.parse(fs.readFileSync('tests/kept-on-device.json', 'utf8')) as string[];
  expect(
    forms
      .filter((route) => keepsWhere(route) === 'device')
      .map((route) => route.path)
      .toSorted(),
  ).toEqual(named);
  const paths = forms.filter((route) => keepsWhere(route) === undefined).map((route) => route.path);
  for (const about of [
    '/agreements/:agreementId/public-texts',
    '/staff/gatherings/:gatheringId/participants/invite',
  ])
    expect(paths).toContain(about);
});

it('A form that keeps what is typed is about a record that signed-in people share, and its act says which version it saw', () => {
  expect(keeping.map(({ path: one }) => one).toSorted()).toEqual([
    '/applications/:applicationId/sections/:section',
    '/assignments/:assignmentId',
    '/assignments/:assignmentId/sections/:section',
    '/committees/:committeeId/record',
    '/reports/:reportId/sections/:section',
    '/staff/donor-reports/:donorReportId/sections/:section',
    '/visits/:visitId/sections/:section',
  ]);
  for (const route of keeping)
    expect([
      route.path,
      route.subject !== undefined && route.fill !== undefined,
      [
        route.unseen,
        route.portal,
        route.street,
        route.store,
        route.stepUp,
        route.may.anyone,
        route.limits,
      ].some(Boolean),
    ]).toEqual([route.path, true, false]);
});
