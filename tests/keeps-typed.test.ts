import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { keepsWhere } from '../src/platform/http/keep-typed.ts';
import { declaredRoutes } from './support/declared-routes.ts';

const keeping = declaredRoutes.flatMap((route) => (route.kind === 'form' && route.keepsTyped ? [route] : []));

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

it('What is typed in any other form of signed-in people waits on the device until it is sent, and in none of theirs', () => {
  const forms = declaredRoutes.flatMap((route) => (route.kind === 'form' ? [route] : []));
  const where = (path: string) => keepsWhere(forms.find((route) => route.path === path)!);
  expect(where('/staff/recommendations/new')).toBe('device');
  expect(where('/applications/:applicationId/sections/:section')).toBe('server');
  const declared = forms.filter(({ keepsNothing }) => keepsNothing);
  expect(declared.filter((route) => keepsWhere(route) !== undefined)).toEqual([]);
  const start = (folder: string) =>
    fs
      .readdirSync(path.join('src', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /routes\w*\.tsx?$|-routes\.tsx?$/.test(file))
      .flatMap((file) => fs.readFileSync(path.join('src', folder, file), 'utf8').match(/'\/[^' ]*'/g) ?? [])
      .map((quoted) => quoted.slice(1, -1));
  const theirs = new Set(never.flatMap(start));
  const kept = forms.filter((route) => theirs.has(route.path) && !route.keepsNothing);
  expect(kept.map((route) => route.path)).toEqual([]);
  expect(declared.length).toBeGreaterThan(40);
  // Of all others, a form that takes a fresh proof, or is open to anyone, keeps nothing either.
  const none = forms.filter((route) => !route.keepsNothing && !keepsWhere(route));
  const reasoned = none.filter(({ stepUp, may, portal, unseen }) => stepUp || may.anyone || portal || unseen);
  expect(none).toEqual(reasoned);
  expect(forms.filter((route) => keepsWhere(route) === 'device').length).toBeGreaterThan(100);
});

it('A form that keeps what is typed is about a record that signed-in people share, and its act says which version it saw', () => {
  expect(keeping.map(({ path: one }) => one).toSorted()).toEqual([
    '/applications/:applicationId/sections/:section',
    '/assignments/:assignmentId',
    '/assignments/:assignmentId/sections/:section',
    '/reports/:reportId/sections/:section',
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
