// Dear, and the only one that shows: each page with a year's records in it, as script leaves it, in a real layout, and no dead link for any kind of person.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routesOf } from '../../src/app.ts';
import { demonstrationPassword, demonstrationSignIns } from '../../src/demonstration/index.ts';
import { type Visitor, visitor } from '../support/browser.ts';
import { type House, openWholeHouse } from '../support/house.ts';
import { faults, judgeAnew } from '../support/look-at.ts';
import { looks } from '../support/looks.ts';
import { timeToOpen } from '../support/patience.ts';

const look = looks['every-page'];

describe('every page that a link leads to', () => {
  let house: House;
  beforeAll(async () => {
    house = await openWholeHouse({ year: true });
  }, timeToOpen);
  afterAll(() => house?.close());

  it('is accessible, valid and no wider than a phone, for each kind of person in the demonstration year', async () => {
    judgeAnew();
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

/** Follows links from page to page; of each route one page is looked at in the window, and those that somebody looked at before are only read. */
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
    if (!visited.has(pattern)) await open(path);
    visited.add(pattern);
    const answered = await page.request.get(path);
    if (!answered.ok()) throw new Error(`${path} answered ${answered.status()}`);
    waiting.push(...linksOf(await answered.text()).filter((href) => !leadsToFile.test(href)));
  }
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/<a\b([^>]*)>/g)]
    .filter(([, attributes = '']) => !/\sdownload\b/.test(attributes))
    .flatMap(([, attributes = '']) => /\shref="(\/[^"?#]*)/.exec(attributes)?.[1] ?? []);
}

const leadsToFile =
  /\.(csv|json|xml|atom|ris|ics|pdf|docx|xlsx)$|^\/(attachments|handouts|staff\/handouts\/[^/]+$|registration\/[^/]+\/handouts|common-grants|assignments\/[^/]+\/files|account\/export)\b/;
