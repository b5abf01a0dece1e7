// Dear, and the only one that shows: each page with a year's records in it, as script leaves it, in a real layout, no dead link for any
// kind of person, and every declared page and refusal that these records do not lead to.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routesOf } from '../../src/app.ts';
import { demonstrationPassword, demonstrationSignIns } from '../../src/demonstration/index.ts';
import type { Route } from '../../src/platform/http/route.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { type Answered, type MatrixInstance, openMatrixInstance } from '../matrix/instance.ts';
import { idsOf, pathOf } from '../matrix/paths.ts';
import { signedInOf } from '../matrix/people.ts';
import { isMeantToReach } from '../matrix/reach.ts';
import { type Visitor, visitor } from '../support/browser.ts';
import { type InstanceConfig, openWholeInstance } from '../support/instance.ts';
import { longestHome, longPages, tooLong } from '../support/long-pages.ts';
import { faults, heightsOf, judge, judgeAnew } from '../support/look-at.ts';
import { looks } from '../support/looks.ts';

const look = looks['every-page'];
/** Routes whose page was looked at in the demonstration year. */
const visited = new Set<string>();

describe('every page that a link leads to', () => {
  let instance: InstanceConfig;
  beforeAll(async () => {
    instance = await openWholeInstance({ year: true });
  });
  afterAll(() => instance?.close());

  it('is accessible, valid and no wider than a phone, for each kind of person in the demonstration year', async () => {
    judgeAnew();
    const patterns = routesOf(instance.parts).map((route) => ({
      path: route.path,
      isFile: route.kind === 'page' && route.gives === 'file',
      shape: new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+').replaceAll('.', '\\.')}$`),
    }));
    // One of each kind: the second officers and assessors see the same pages.
    const homes = new Map<string, number>();
    const kinds = demonstrationSignIns.filter(({ key }) => !/_(other|two|three)$|^member$/.test(key));
    for (const email of [undefined, ...kinds.map((one) => one.email)]) {
      const person = await visitor(instance, look);
      if (email) {
        await signIn(person, email);
        homes.set(email, await heightOfHome(person));
      }
      await walk(person, patterns, visited);
      await person.close();
    }
    // Where migrants read, they read from right to left: what anyone may open is looked at once more, mirrored.
    const reader = await visitor(instance, { ...look, language: 'ar-XB' });
    const lengths = lengthsOf(patterns);
    await walk(reader, patterns, new Set());
    expect(await reader.page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(faults()).toEqual([]);
    expect(tooLong(lengths)).toEqual([]);
    expect([...homes].filter(([, height]) => height > longestHome)).toEqual([]);
    expect(homes.size).toBe(kinds.length);
    const paths = new Set(patterns.map(({ path }) => path));
    expect(Object.keys(longPages).filter((path) => !paths.has(path))).toEqual([]);
    // What the year's people reach by pressing links alone, on the first record of each kind: most pages, not all.
    expect(visited.size).toBeGreaterThan(80);
  }, 2_400_000);
});

const language = 'mk';

describe('every declared route that answers with a page', () => {
  let instance: MatrixInstance;
  beforeAll(async () => {
    instance = await openMatrixInstance();
  });
  afterAll(() => instance?.close());

  it('a picture without words, an element named twice, a label off its drawing and what is wider than a telephone are found', async () => {
    const { body } = await instance.ask(undefined, `/?lang=${language}`);
    const planted =
      '<svg width="90" height="20"><text x="80" y="15">stray</text></svg><img src="/a.png"><p id="twice"></p><p id="twice" style="width: 500px; font-family: serif">wide</p></main>';
    await judge('planted', body.replace('</main>', planted));
    const said = faults().splice(0).join();
    for (const fault of [
      ...['axe image-alt', 'html no-dup-id', 'px wider than a telephone', 'not in the font of the project'],
      'a label off its drawing by',
    ])
      expect(said).toContain(fault);
  });

  it('is accessible, valid and no wider than a phone, for somebody who may open it', async () => {
    const looked = await lookAtAll(
      instance,
      instance.routes.filter(({ kind }) => kind !== 'button'),
      (actor, target) => instance.ask(actor, `${target}?lang=${language}`),
    );
    expect(faults()).toEqual([]);
    expect(looked).toBeGreaterThan(100);
  }, 1_800_000);

  it('is so too when what was sent is refused', async () => {
    const looked = await lookAtAll(
      instance,
      instance.routes.filter(({ kind }) => kind === 'form'),
      async (actor, target) =>
        instance.ask(actor, `${target}?lang=${language}`, await instance.tokensOf(actor)),
    );
    expect(faults()).toEqual([]);
    expect(looked).toBeGreaterThan(30);
  }, 1_800_000);

  it('is so too when there is none, or it is not for whoever asks', async () => {
    const { besa } = instance.world.cast;
    const pages = { missing: '/nowhere', forbidden: '/staff/calls/new' };
    for (const [name, target] of Object.entries(pages))
      await judge(`/refused/${name}`, (await instance.ask(besa, `${target}?lang=${language}`)).body);
    expect(faults()).toEqual([]);
  });
});

/** Judges what each route answers, where it is a page: the layout alone, where the year has shown the page. Returns at how many. */
async function lookAtAll(
  instance: MatrixInstance,
  routes: readonly Route[],
  ask: (actor: Actor | undefined, target: string) => Promise<Answered>,
): Promise<number> {
  let looked = 0;
  for (const route of routes) {
    const { actor } = signedInOf(instance.world).find((one) => isMeantToReach(route, one.actor, 'own'))!;
    const target = pathOf(instance.world, route, actor, idsOf(instance, route, actor)?.own);
    const answered = await ask(route.may.anyone ? undefined : actor, target);
    if (answered.status >= 300 && answered.status < 400) continue;
    if (!answered.headers['content-type']?.startsWith('text/html')) continue;
    await judge(`${answered.status} ${route.path}`, answered.body, {
      again: answered.status === 422,
      judged: answered.status === 200 && visited.has(route.path),
    });
    looked += 1;
  }
  return looked;
}

/** How long a person's home is on their telephone, in pixels. */
async function heightOfHome({ page, open }: Visitor): Promise<number> {
  await open('/tasks');
  return page.evaluate<number>('Math.round(document.body.getBoundingClientRect().height)');
}

async function signIn(person: Visitor, email: string) {
  await person.open('/sign-in');
  await person.fill({ email, password: demonstrationPassword });
  await person.press('/sign-in');
  if (person.path() === '/sign-in/second-step') await person.press('/sign-in/second-step');
}

/** Follows links from page to page; of each route one page is looked at in the window, and those that somebody looked at before are only read. */
async function walk(
  { page, open }: Visitor,
  patterns: readonly { path: string; shape: RegExp; isFile: boolean }[],
  visited: Set<string>,
) {
  const waiting = ['/', '/tasks', '/account'].map((path) => ({ path, from: 'the head of every page' }));
  const asked = new Set<string>();
  while (waiting.length > 0) {
    const { path, from } = waiting.shift()!;
    const route = patterns.find(({ shape }) => shape.test(path));
    if (!route || route.isFile || asked.has(route.path)) continue;
    const pattern = route.path;
    asked.add(pattern);
    // A dead link fails here: whatever a page links to opens for whoever sees the link.
    const shown = visited.has(pattern) ? await readOf(page, path, from) : await open(path);
    visited.add(pattern);
    const links = linksOf(shown).filter((href) => !leadsToFile.test(href));
    waiting.push(...links.map((link) => ({ path: link, from: path })));
  }
}

/** What a page answers that is not opened in the window. */
async function readOf(page: Visitor['page'], path: string, from: string): Promise<string> {
  const answered = await page.request.get(path);
  if (!answered.ok()) throw new Error(`${path} answered ${answered.status()}, from ${from}`);
  return answered.text();
}

/** How long each page was on a telephone, by the pattern of its path. */
function lengthsOf(patterns: readonly { path: string; shape: RegExp }[]): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const [kind, height] of heightsOf()) {
    const path = patterns.find(({ shape }) => shape.test(kind))?.path ?? kind;
    lengths.set(path, Math.max(height, lengths.get(path) ?? 0));
  }
  return lengths;
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/<a\b([^>]*)>/g)]
    .filter(([, attributes = '']) => !/\sdownload\b/.test(attributes))
    .flatMap(([, attributes = '']) => /\shref="(\/[^"?#]*)/.exec(attributes)?.[1] ?? []);
}

/** A file by the ending of its path, or data for programs; other files are known by their route (`gives`). */
const leadsToFile = /\.(csv|json|xml|atom|ris|ics|pdf|docx|xlsx|zip)$|^\/common-grants\b/;
