import { expect, it } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { openPages } from '../../../../tests/support/pages.tsx';
import { counted, prepared, sign } from '../../../../tests/support/release-steps.ts';
import type { Actor } from '../../../platform/permissions.ts';
import { withDuties } from '../../testing.ts';
import { returnRelease } from '../sign/return-release.ts';
import { buildDesk, type Desk, deskIn, later, places, secret } from '../testing.ts';
import { releaseRoutes } from './release-routes.tsx';

const needs = {
  secret,
  baseUrl: 'https://m.example',
  inventedName: (name: string) => name,
  places: () => places,
};
const routes = releaseRoutes(needs);

/** A counted half-year whose desk lasts, and the pages of its statisticians. */
async function openDesk() {
  const db = await testDatabase();
  const cast = await db.transaction().execute(async (tx) => {
    const desk = await buildDesk(tx);
    await counted(desk);
    return desk.cast;
  });
  const { visit, errors } = openPages(db, cast.actionId, routes);
  return {
    cast,
    errors,
    go: (actor: Actor, path: string) => visit(withDuties(actor, 'statistician')).go(path),
    at: <T,>(run: (desk: Desk) => Promise<T>) => db.transaction().execute((tx) => run(deskIn(tx, cast))),
  };
}

it('A task leads to the table that waits, to the list where several do, and for others to the list as it is', async () => {
  const { cast, errors, go, at } = await openDesk();
  const [own, other] = [cast.fatos, cast.foreign.fatos];
  const open = (actor: Actor, waiting: string) => go(actor, `/staff/releases?waiting=${waiting}`);
  const first = await at((desk) => prepared(desk, 'acts_by_place'));
  expect((await open(other, 'sign')).path).toBe(`/staff/releases/${first.id}`);
  // Who prepared it signs nothing.
  expect((await open(own, 'sign')).html).toContain(`href="/staff/releases/${first.id}"`);
  const second = await at((desk) => prepared(desk, 'people_by_place'));
  const both = await open(other, 'sign');
  for (const { id } of [first, second]) expect(both.html).toContain(`href="/staff/releases/${id}"`);
  await at((desk) => sign(desk, second.id));
  await at((desk) =>
    desk.as(other, later, (work) =>
      returnRelease(work, needs, { releaseId: first.id, reason: 'The unit is not clear.' }),
    ),
  );
  expect((await open(own, 'returned')).path).toBe(`/staff/releases/${first.id}`);
  // A kind that there is not asks for nothing.
  expect((await open(own, 'nothing')).html).toContain(`href="/staff/releases/${second.id}"`);
  expect(errors).toEqual([]);
});

it('How a table was made is apart from the decision, and each button says before what it does', async () => {
  const { cast, errors, go, at } = await openDesk();
  const { fatos: own, foreign } = cast;
  const { id } = await at((desk) => prepared(desk, 'acts_by_place'));
  const path = `/staff/releases/${id}`;
  const { html } = await go(foreign.fatos, path);
  const order = [
    'How this table was made</span></summary>',
    '</details>',
    '<h2 class="govuk-heading-m">Your decision</h2>',
    '“Sign and publish the table” opens the statements',
    '“Return the table with a reason” asks you for the reason. Group 484 reads it',
    `href="${path}/sign"`,
    `href="${path}/return"`,
  ].map((text) => html.indexOf(text));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
  // Who prepared it decides nothing, is not told how, and gets no form.
  expect((await go(own, path)).html).not.toContain('Your decision');
  expect((await go(own, `${path}/sign`)).status).toBe(404);
  const signing = (await go(foreign.fatos, `${path}/sign`)).html;
  expect(signing.indexOf('Confirm each statement')).toBeGreaterThan(signing.indexOf('Limits of comparison'));
  expect(signing).toContain(`href="${path}/return"`);
  expect(errors).toEqual([]);
});
