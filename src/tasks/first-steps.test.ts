import { expect, it } from 'vitest';
import { declaredRoutes } from '../../tests/support/declared-routes.ts';
import { type Actor, may, type Role, roles } from '../platform/permissions.ts';
import { firstSteps } from './first-steps.ts';

const holderOf = (...held: Role[]): Actor => ({
  ...{ personId: 'a person', organisationId: 'an organisation', organisationKind: 'partner' },
  roles: held.map((role) => ({ role, jurisdiction: null })),
});

it.each(roles)('A holder of the role %s is led to three pages that they may open', (role) => {
  const actor = holderOf(role);
  const steps = firstSteps(actor);
  expect(steps).toHaveLength(3);
  for (const { href } of steps) {
    const route = declaredRoutes.find(({ path }) => path === href);
    expect(route && may(actor, route.may, undefined), href).toBe(true);
  }
});

it('A person without a role is led to their account', () => {
  expect(firstSteps(holderOf()).map(({ href }) => href)).toEqual(['/account']);
});
