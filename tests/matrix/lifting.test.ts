import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreementPermissions } from '../../src/grants/agreements/permissions.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

/**
 * Forms and buttons by which protection could be lifted without a fresh proof. The permissions say which these are: in the database nothing
 * is lifted but by a proposal and an agreement to it (`src/grants/agreements/lifted-by-two.test.ts`).
 */
const lifting = [agreementPermissions.proposePublicity.name, agreementPermissions.decidePublicity.name];
const unproved = (routes: readonly Route[]) =>
  routes.flatMap(({ kind, may, path, stepUp }) =>
    kind !== 'page' && lifting.includes(may.name) && !stepUp ? [path] : [],
  );

it('whatever lifts the protection of a sub-grant asks for a fresh proof; a route that forgets it is found', () => {
  expect(unproved(instance.routes)).toEqual([]);
  const asking = instance.routes.filter(({ may }) => lifting.includes(may.name));
  expect(asking.map(({ path }) => path).toSorted()).toEqual([
    '/agreements/:agreementId/publicity',
    '/agreements/:agreementId/publicity/decision',
  ]);
  for (const route of asking) {
    const { stepUp: _, ...without } = { ...route, path: '/planted' };
    expect(unproved([...instance.routes, without as Route])).toEqual(['/planted']);
  }
});

it('who agrees to lift it sees what becomes public, and sends that along', async () => {
  const { ana, actionId, elira } = instance.world.cast;
  await instance.pool.query(
    `update grants.sub_grant_agreement set withhold_name = true where id = (
      select id from grants.sub_grant_agreement where action_id = $1 and partner_id = $2 and id = $3)`,
    [actionId, elira.organisationId, instance.world.own.agreement],
  );
  await instance.pool.query(
    `insert into grants.publicity_proposal (id, agreement_id, organisation_id, end_delay, show_place, show_name, reason, proposed_by, proposed_at)
      select gen_random_uuid(), id, organisation_id, false, false, true, 'They moved.', $2, now()
      from grants.sub_grant_agreement where id = $1 on conflict do nothing`,
    [instance.world.own.agreement, elira.personId],
  );
  const path = `/agreements/${instance.world.own.agreement as string}/publicity/decision`;
  const tokens = await instance.tokensOf(ana);
  const { body, status } = await instance.ask(ana, path);
  expect([status, /name="seen"/.test(body)]).toEqual([200, true]);
  const changed = await instance.ask(ana, path, { ...tokens, decision: 'agree', seen: 'of an earlier page' });
  expect([changed.status, changed.wrote]).toEqual([409, false]);
});
