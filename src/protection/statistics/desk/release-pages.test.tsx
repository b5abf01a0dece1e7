import { expect, it } from 'vitest';
import { languageOf } from '../../../../tests/support/language.ts';
import { counted, prepared, sign } from '../../../../tests/support/release-steps.ts';
import type { Context } from '../../../platform/http/route.ts';
import type { Actor } from '../../../platform/permissions.ts';
import { renderIn } from '../../../ui/testing.tsx';
import { findRelease } from '../queries.ts';
import { returnRelease } from '../sign/return-release.ts';
import { atDesk, type Desk, later, places, secret } from '../testing.ts';
import { releaseRoutes } from './release-routes.tsx';

const language = languageOf('en');
const needs = {
  secret,
  baseUrl: 'https://m.example',
  inventedName: (name: string) => name,
  places: () => places,
};
const routes = releaseRoutes(needs);

/** What a page of the desk answers to this statistician: where it leads, or what it shows. */
async function shown(desk: Desk, actor: Actor, path: string, query: Record<string, string> = {}, id = '') {
  const route = routes.find((one) => one.path === path)!;
  return desk.as(actor, later, async (work) => {
    const context = {
      ...{ ...work, work, language, query, token: 'a.b', params: {}, history: async () => [] },
      url: new URL(`https://example.org${path.replace(':releaseId', id)}`),
    } as unknown as Context;
    const subject = id === '' ? undefined : await findRelease(work.tx, work.actionId, id);
    const state = { typed: {}, errors: {}, conflict: false };
    const answer = await (route as { show: (...all: unknown[]) => unknown }).show(context, subject, state);
    const { result, to, body } = answer as { result: string; to?: string; body?: never };
    return result === 'redirect' ? to! : renderIn(language, body!);
  });
}

it(
  'A task leads to the table that waits, to the list where several do, and for others to the list as it is',
  atDesk(async (desk) => {
    await counted(desk);
    const { cast } = desk;
    const [own, other] = [cast.fatos, cast.foreign.fatos];
    const open = (actor: Actor, waiting: string) => shown(desk, actor, '/staff/releases', { waiting });
    const first = await prepared(desk, 'acts_by_place');
    expect(await open(other, 'sign')).toBe(`/staff/releases/${first.id}`);
    // Who prepared it signs nothing.
    expect(await open(own, 'sign')).toContain(`href="/staff/releases/${first.id}"`);
    const second = await prepared(desk, 'people_by_place');
    const both = await open(other, 'sign');
    for (const { id } of [first, second]) expect(both).toContain(`href="/staff/releases/${id}"`);
    await sign(desk, second.id);
    await desk.as(other, later, (work) =>
      returnRelease(work, needs, { releaseId: first.id, reason: 'The unit is not clear.' }),
    );
    expect(await open(own, 'returned')).toBe(`/staff/releases/${first.id}`);
    // A kind that there is not asks for nothing.
    expect(await open(own, 'nothing')).toContain(`href="/staff/releases/${second.id}"`);
  }),
  60_000,
);

it(
  'How a table was made is apart from the decision, and each button says before what it does',
  atDesk(async (desk) => {
    await counted(desk);
    const { fatos: own, foreign } = desk.cast;
    const { id } = await prepared(desk, 'acts_by_place');
    const page = await shown(desk, foreign.fatos, '/staff/releases/:releaseId', {}, id);
    const order = [
      'How this table was made</span></summary>',
      '</details>',
      '<h2 class="govuk-heading-m">Your decision</h2>',
      '“Sign and publish the table” opens the statements',
      '“Return the table with a reason” asks you for the reason. Group 484 reads it',
      `href="/staff/releases/${id}/sign"`,
      `href="/staff/releases/${id}/return"`,
    ].map((text) => page.indexOf(text));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    // Who prepared it decides nothing, and is not told how.
    expect(await shown(desk, own, '/staff/releases/:releaseId', {}, id)).not.toContain('Your decision');
    const signing = await shown(desk, foreign.fatos, '/staff/releases/:releaseId/sign', {}, id);
    expect(signing.indexOf('Confirm each statement')).toBeGreaterThan(
      signing.indexOf('Limits of comparison'),
    );
    expect(signing).toContain(`href="/staff/releases/${id}/return"`);
  }),
  60_000,
);
