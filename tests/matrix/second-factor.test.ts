import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Role, staffRoles } from '../../src/platform/permissions.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

it('whoever must have a second factor and has none is led to set it up by every route, and reaches nothing by a form', async () => {
  const staff = signedInOf(instance.world).filter(({ actor }) =>
    actor.roles.some(({ role }) => isStaffRole(role)),
  );
  expect(
    new Set(staff.flatMap(({ actor }) => actor.roles.map(({ role }) => role)).filter(isStaffRole)),
  ).toEqual(new Set(staffRoles));
  for (const { actor } of staff) await instance.ask(actor, '/');
  await instance.pool.query('update accounts."user" set two_factor_enabled = false');
  const closed = instance.routes.filter(({ may, whileOwing }) => !may.anyone && !whileOwing);
  const faults: string[] = [];
  for (const { name, actor } of staff)
    for (const route of closed) {
      const path = pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own);
      const form = await instance.tokensOf(actor);
      const sent = { page: [undefined], form: [undefined, form], button: [form] }[route.kind];
      for (const one of sent) {
        const { status, location, wrote } = await instance.ask(actor, path, one);
        if (status !== 303 || !location?.startsWith('/account/second-factor?next=') || wrote)
          faults.push(`${name}, ${one ? 'POST' : 'GET'} ${route.path}: ${status} ${location}`);
      }
    }
  expect(faults).toEqual([]);
});

it('what is open meanwhile is the set-up and the way out, and nothing else', () => {
  const open = instance.routes.filter(({ whileOwing }) => whileOwing).map(({ path }) => path);
  expect(open.toSorted()).toEqual([
    '/account/passkeys',
    '/account/second-factor',
    '/account/second-factor/confirm',
    '/sign-out',
  ]);
});

function isStaffRole(role: Role): boolean {
  return staffRoles.includes(role);
}
