// Dear, and the only one that shows: every declared page and every refusal in a real layout. Each costs a fifth of a second of processor.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { type Answered, type MatrixHouse, openMatrixHouse } from '../matrix/house.ts';
import { idsOf, pathOf } from '../matrix/paths.ts';
import { signedInOf } from '../matrix/people.ts';
import { isMeantToReach } from '../matrix/reach.ts';
import { faults, judge } from '../support/look-at.ts';
import { timeToOpen } from '../support/patience.ts';

const language = 'lang=mk';

let house: MatrixHouse;
beforeAll(async () => {
  house = await openMatrixHouse();
}, timeToOpen);
afterAll(() => house?.close());

it('a picture without words, an element named twice and what is wider than a telephone are found', async () => {
  const { body } = await house.ask(undefined, `/?${language}`);
  const planted = '<img src="/a.png"><p id="twice"></p><p id="twice" style="width: 500px">wide</p></main>';
  await judge('planted', body.replace('</main>', planted));
  const said = faults().splice(0).join();
  for (const fault of ['axe image-alt', 'html no-dup-id', 'px wider than a telephone'])
    expect(said).toContain(fault);
});

describe('every declared route that answers with a page', () => {
  it('is accessible, valid and no wider than a phone, for somebody who may open it', async () => {
    const looked = await lookAtAll(
      house.routes.filter(({ kind }) => kind !== 'button'),
      (actor, target) => house.ask(actor, `${target}?${language}`),
    );
    expect(faults()).toEqual([]);
    expect(looked).toBeGreaterThan(100);
  }, 1_800_000);

  it('is so too when what was sent is refused', async () => {
    const looked = await lookAtAll(
      house.routes.filter(({ kind }) => kind === 'form'),
      async (actor, target) => house.ask(actor, `${target}?${language}`, await house.tokensOf(actor)),
    );
    expect(faults()).toEqual([]);
    expect(looked).toBeGreaterThan(30);
  }, 1_800_000);

  it('is so too when there is none, or it is not for whoever asks', async () => {
    const { besa } = house.world.cast;
    const pages = { missing: '/nowhere', forbidden: '/staff/calls/new' };
    for (const [name, target] of Object.entries(pages))
      await judge(`/refused/${name}`, (await house.ask(besa, `${target}?${language}`)).body);
    expect(faults()).toEqual([]);
  });
});

/** Judges what each route answers, where it is a page. Returns at how many. */
async function lookAtAll(
  routes: readonly Route[],
  ask: (actor: Actor | undefined, target: string) => Promise<Answered>,
): Promise<number> {
  let looked = 0;
  for (const route of routes) {
    const { actor } = signedInOf(house.world).find((one) => isMeantToReach(route, one.actor, 'own'))!;
    const target = pathOf(house.world, route, actor, idsOf(house, route, actor)?.own);
    const answered = await ask(route.may.anyone ? undefined : actor, target);
    if (answered.status >= 300 && answered.status < 400) continue;
    if (!answered.headers['content-type']?.startsWith('text/html')) continue;
    await judge(`${answered.status} ${route.path}`, answered.body, { again: answered.status === 422 });
    looked += 1;
  }
  return looked;
}
