import { beforeAll, expect, it } from 'vitest';
import { type Asked, lookAtInstance } from './instance.ts';

let instance: Asked;
beforeAll(async () => {
  instance = await lookAtInstance();
});

/** Where a crawl begins: the figures of the report, of its annexes and of the logframe, and everything in the menu. */
const beginnings = [
  '/tasks',
  '/staff/donor-reports',
  '/staff/logframe',
  '/staff/logframe/matrix',
  '/staff/periods',
  '/staff/status',
  '/staff/budget',
];

it('every link on every page that the contracting authority reads leads to a page it may open', async () => {
  const { cast } = instance.world;
  const seen = new Map<string, string>(beginnings.map((path) => [path, 'menu']));
  const faults: unknown[] = [];
  // The map grows while it is walked through.
  for (const [path, from] of seen) {
    const { status, body, headers, location } = await instance.ask(cast.goran, path);
    // What asks for a proof first leads to that page, which is opened in its turn.
    if (status !== 200 && status !== 303) faults.push([path, status, from]);
    if (location && !seen.has(location)) seen.set(location, path);
    if (status !== 200 || !String(headers['content-type']).startsWith('text/html')) continue;
    for (const link of linksOn(body)) if (!seen.has(link)) seen.set(link, path);
  }
  expect(faults).toEqual([]);
  expect(seen.size).toBeGreaterThan(100);
  expect(instance.errors).toEqual([]);
});

/** Links inside the instance. Another language or order of the same page and built files are no other page. */
function linksOn(body: string): string[] {
  const links = [...body.matchAll(/<a\b[^>]*\bhref="(\/[^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&').replace(/#.*/, ''),
  );
  return links.filter((href) => !/^\/(assets|language)\b|[?&](sort|order|page|after|lang)=/.test(href));
}
