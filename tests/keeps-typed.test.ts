import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
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
