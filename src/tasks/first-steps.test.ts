import { expect, it } from 'vitest';
import { routesOf } from '../app.ts';
import type { Parts } from '../parts.ts';
import { type Actor, may, type Role, roles } from '../platform/permissions.ts';
import { firstSteps } from './first-steps.ts';

const settings = { secret: 'of the tests', secretsBefore: [], baseUrl: 'http://localhost', action: 'shbb' };
const parts = {
  settings,
  catalogue: {},
  demonstration: false,
  accounts: {},
  store: {},
  uploadParts: {},
  protection: {},
  assets: {},
};
const routes = routesOf(parts as unknown as Parts);
const holderOf = (...held: Role[]): Actor => ({
  ...{ personId: 'a person', organisationId: 'an organisation', organisationKind: 'partner' },
  roles: held.map((role) => ({ role, jurisdiction: null })),
});

it.each(roles)('A holder of the role %s is led to three pages that they may open', (role) => {
  const actor = holderOf(role);
  const steps = firstSteps(actor);
  expect(steps).toHaveLength(3);
  for (const { href } of steps) {
    const route = routes.find(({ path }) => path === href);
    expect(route && may(actor, route.may, undefined), href).toBe(true);
  }
});

it('A person without a role is led to their account', () => {
  expect(firstSteps(holderOf()).map(({ href }) => href)).toEqual(['/account']);
});
