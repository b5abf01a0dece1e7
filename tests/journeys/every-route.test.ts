import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { type Answered, type MatrixHouse, openMatrixHouse } from '../matrix/house.ts';
import { idsOf, pathOf } from '../matrix/paths.ts';
import { signedInOf } from '../matrix/people.ts';
import { isMeantToReach } from '../matrix/reach.ts';
import { startBrowser, stopBrowser } from '../support/browser.ts';
import { faults, lookAt } from '../support/look-at.ts';
import { timeToOpen } from '../support/patience.ts';

const address = 'http://mostura.test';
const language = 'lang=mk';

/** What a browser is shown: pages by their path as they were answered, and the files that the build made. */
type Shown = Map<string, Answered>;

let house: MatrixHouse;
let page: Page;
const shown: Shown = new Map();

beforeAll(async () => {
  house = await openMatrixHouse();
  const context = await (await startBrowser()).newContext({ viewport: { width: 360, height: 800 } });
  await context.route(`${address}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const built = builtFile(pathname);
    if (built) return route.fulfill(built);
    const { body, headers } = shown.get(pathname)!;
    return route.fulfill({ status: 200, headers, body });
  });
  page = await context.newPage();
}, timeToOpen);
afterAll(async () => {
  await stopBrowser();
  await house?.close();
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
      await look(`/refused/${name}`, await house.ask(besa, `${target}?${language}`));
    expect(faults()).toEqual([]);
  });
});

/** Looks at what each route answers, where it is a page. Returns at how many. */
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
    await look(`/${answered.status}${route.path.replaceAll(':', '')}`, answered);
    looked += 1;
  }
  return looked;
}

async function look(place: string, answered: Answered): Promise<void> {
  shown.set(place, answered);
  await page.goto(address + place);
  expect(await page.evaluate<number>('document.styleSheets.length')).toBeGreaterThan(0);
  await lookAt(page, answered.body);
}

function builtFile(pathname: string) {
  if (!pathname.startsWith('/assets/')) return undefined;
  const assets: Record<string, string> = JSON.parse(readFileSync('dist/assets/manifest.json', 'utf8'));
  // The matrix names what the build made by its kind.
  const file = assets[/^\/assets\/(ltr|rtl|icon)\./.exec(pathname)?.[1] ?? ''] ?? pathname;
  return { path: path.join('dist', file) };
}
