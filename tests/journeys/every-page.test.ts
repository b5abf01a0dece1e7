import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routesOf } from '../../src/app.ts';
import { demonstrationPassword, demonstrationSignIns } from '../../src/demonstration/index.ts';
import { stopBrowser, type Visitor, visitor } from '../support/browser.ts';
import { type House, openWholeHouse } from '../support/house.ts';
import { faults, lookAt } from '../support/look-at.ts';
import { timeToOpen } from '../support/patience.ts';

const look = { script: true, width: 360, language: 'sq' } as const;

describe('every page that a link leads to', () => {
  let house: House;
  beforeAll(async () => {
    house = await openWholeHouse({ year: true });
  }, timeToOpen);
  afterAll(async () => {
    await house?.close();
    await stopBrowser();
  });

  it('is accessible, valid and no wider than a phone, for each kind of person in the demonstration year', async () => {
    const patterns = routesOf(house.parts).map(({ path }) => ({
      path,
      shape: new RegExp(`^${path.replace(/:\w+/g, '[^/]+').replaceAll('.', '\\.')}$`),
    }));
    const visited = new Set<string>();
    // One of each kind: the second officers and assessors see the same pages.
    const kinds = demonstrationSignIns.filter(({ key }) => !/_(other|two|three)$|^member$/.test(key));
    for (const email of [undefined, ...kinds.map((one) => one.email)]) {
      const person = await visitor(house, look);
      if (email) await signIn(person, email);
      await walk(person, patterns, visited);
      await person.close();
    }
    // Where migrants read, they read from right to left: what anyone may open is looked at once more, mirrored.
    const reader = await visitor(house, { ...look, language: 'ar-XB' });
    await walk(reader, patterns, new Set());
    expect(await reader.page.locator('html').getAttribute('dir')).toBe('rtl');
    await reader.close();
    expect(faults()).toEqual([]);
    // What the year's people reach by pressing links alone, on the first record of each kind: most pages, not all.
    expect(visited.size).toBeGreaterThan(80);
  }, 2_400_000);
});

async function signIn(person: Visitor, email: string) {
  await person.open('/sign-in');
  await person.fill({ email, password: demonstrationPassword });
  await person.press('/sign-in');
  if (person.path() === '/sign-in/second-step') await person.press('/sign-in/second-step');
}

/** Follows links from page to page; of each route one page is looked at. */
async function walk(
  { page, open }: Visitor,
  patterns: readonly { path: string; shape: RegExp }[],
  visited: Set<string>,
) {
  const waiting = ['/', '/tasks', '/account'];
  const asked = new Set<string>();
  while (waiting.length > 0) {
    const path = waiting.shift()!;
    const pattern = patterns.find(({ shape }) => shape.test(path))?.path;
    if (!pattern || asked.has(pattern)) continue;
    asked.add(pattern);
    // A dead link fails here: whatever a page links to opens for whoever sees the link.
    await open(path);
    if (!visited.has(pattern)) await lookAt(page);
    visited.add(pattern);
    const links = await page
      .locator('a[href^="/"]:not([download])')
      .evaluateAll((all) => all.map((link) => (link.getAttribute('href') ?? '').split(/[?#]/)[0] ?? ''));
    waiting.push(
      ...links.filter(
        (href) =>
          !/\.(csv|json|xml|atom|ris|ics|pdf|docx|xlsx)$|^\/(attachments|handouts|staff\/handouts\/[^/]+$|registration\/[^/]+\/handouts|common-grants|assignments\/[^/]+\/files|account\/export)\b/.test(
            href,
          ),
      ),
    );
  }
}
