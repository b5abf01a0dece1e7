import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Locale } from '../../src/platform/language/language.ts';
import { localeFacts } from '../../src/platform/language/locales.ts';
import { atEndOfFile } from './ends.ts';
import { htmlValidator } from './html-validator.ts';
import { openWindow } from './window.ts';

export type Look = { readonly script: boolean; readonly width: 360 | 1280; readonly language: string };

/** Kinds of page that this worker has judged: each is judged once. */
const judgedKinds = new Set<string>();

// Of the file that runs.
let found: string[] | undefined;
let heights: Map<string, number> | undefined;
let table: Promise<Page> | undefined;
let forgets = false;

/** What was wrong with the pages that this file looked at so far. */
export function faults(): string[] {
  found ??= [];
  forgetAtEnd();
  return found;
}

/** How long each kind of page that this file judged is on a telephone, in pixels. */
export function heightsOf(): Map<string, number> {
  heights ??= new Map();
  forgetAtEnd();
  return heights;
}

/** What the file opened is gone when it ends: the next begins with a table of its own, also behind one that failed half-way. */
function forgetAtEnd(): void {
  if (forgets) return;
  forgets = true;
  atEndOfFile(() => {
    forgets = false;
    found = undefined;
    heights = undefined;
    table = undefined;
  });
}

/** For a walk that answers for every kind of page: what another file judged is judged again. */
export function judgeAnew(): void {
  judgedKinds.clear();
}

/**
 * Watches somebody's way: nothing answers that it failed, and every page, with script and without, is in the reader's language and no wider
 * than the window. With script each kind is judged once, too.
 */
export function watching(look: Look): (page: Page, source?: string) => Promise<void> {
  const heard = new WeakSet<Page>();
  return async (page, source) => {
    if (!heard.has(page))
      page.on('response', (response) => {
        if (response.status() >= 500) faults().push(`${response.url()} answered ${response.status()}`);
      });
    heard.add(page);
    const { width, language, script } = look;
    const where = `${kindOf(page)} (${language}, script ${script})`;
    const [lang, wide, broken] = await page.evaluate<[string, number, string[]]>(
      `[document.documentElement.lang, ${tooWide}, ${brokenWords}]`,
    );
    // A page for people on the move is in the language of its path: `tests/matrix/voice-street.test.ts`.
    const isOfStreet = new URL(page.url()).pathname.startsWith('/voice/in/');
    if (!isOfStreet && lang !== localeFacts(language as Locale).lang) faults().push(`${where} is in ${lang}`);
    if (wide > 0) faults().push(`${where} is ${wide} px wider than ${width}`);
    for (const word of broken) faults().push(`${where} breaks the word ${word}`);
    if (script) await lookAt(page, source);
  };
}

const tooWide = 'document.documentElement.scrollWidth - window.innerWidth';

/** Words of the funding statement, and the name beside it, that go on in the next line. */
const brokenWords = `[...document.querySelectorAll('.m-eu__statement, .m-brand__name')].flatMap(({ firstChild: text }) =>
  [...text.data.matchAll(/\\S+/g)].flatMap(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [word] : [];
  }))`;

/** Things in a grid are kept apart by its gap: one with a margin of its own stands lower than those beside it. */
const unevenRows = `[...document.querySelectorAll('main *')]
  .filter((grid) => getComputedStyle(grid).display === 'grid' && parseFloat(getComputedStyle(grid).rowGap) > 0)
  .flatMap((grid) => [...grid.children])
  .filter((child) => parseFloat(getComputedStyle(child).marginTop) > 0)
  .map((child) => child.outerHTML.slice(0, 80))`;

/** Words in the font that a browser takes where no rule names one. */
const serifWords = `[...document.querySelectorAll('body *')]
  .filter((element) => [...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== ''))
  .filter((element) => /times|(^|, *)serif/i.test(getComputedStyle(element).fontFamily) && element.getClientRects().length > 0)
  .map((element) => element.outerHTML.slice(0, 80))`;

/** Labels of a drawing that stand, by more than a pixel, outside of it. */
const strayWords = `[...document.querySelectorAll('svg text')].flatMap((text) => {
    const drawing = text.ownerSVGElement.getBoundingClientRect();
    const own = text.getBoundingClientRect();
    const off = Math.max(drawing.left - own.left, own.right - drawing.right, drawing.top - own.top, own.bottom - drawing.bottom);
    return own.width > 0 && off > 1 ? [Math.ceil(off) + ' px: ' + text.outerHTML.slice(0, 80)] : [];
  })`;

/** What axe finds, of WCAG 2.2 AA and what is good practice. No style is fetched again and no frame asked: no rule of these needs it, and there is no frame. */
const axeFaults = (within: string) => `axe.run(${within}, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    resultTypes: ['violations'],
    preload: false,
    iframes: false,
  }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0]?.html))`;

const kindOf = (page: Page) => new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');

/** Judges what a window shows, as script left it, once for its kind and direction. Its source is asked for again where it is not known. Needs script. */
export async function lookAt(page: Page, source?: string): Promise<void> {
  const dir = await page.evaluate<string>('document.documentElement.dir');
  const kind = `${kindOf(page)}${dir === 'rtl' ? ' (rtl)' : ''}`;
  if (judgedKinds.has(kind)) return;
  judgedKinds.add(kind);
  const asked = source ?? (await (await page.request.get(page.url())).text());
  await judge(kind, await page.content(), { source: asked });
}

/**
 * Judges a drawing of a page: axe, valid HTML, its rows even and nothing wider than a telephone. It is laid on one table of 360 pixels
 * after the other, with the styles of the build and without its scripts; `source` is what was answered, when script has changed it since.
 * Of a form that is shown again only its `main` is new: axe looks at no more then. Of a page that was judged with other records in it
 * only the layout is looked at.
 */
export async function judge(
  kind: string,
  drawing: string,
  { source = drawing, again = false, judged = false } = {},
): Promise<void> {
  table ??= openTable();
  forgetAtEnd();
  const page = await table;
  await page.setContent(drawing.replace(/<script\b[^>]*>[^<]*<\/script>/g, ''));
  if (!(await page.evaluate<boolean>('Boolean(window.axe)'))) await page.evaluate(axe.source);
  const [styles, wide, height, uneven, serif, stray, violations] = await page.evaluate<
    [number, number, number, string[], string[], string[], string[]]
  >(
    `${judged ? 'Promise.resolve([])' : axeFaults(again ? 'document.querySelector("main")' : 'document')}.then((violations) => [document.styleSheets.length, ${tooWide}, document.documentElement.scrollHeight, ${unevenRows}, ${serifWords}, ${strayWords}, violations])`,
  );
  heightsOf().set(kind, height);
  if (styles === 0) faults().push(`${kind} has no styles`);
  if (wide > 0) faults().push(`${kind} is ${wide} px wider than a telephone`);
  for (const one of uneven) faults().push(`${kind}: not at one height with its neighbours: ${one}`);
  for (const one of serif) faults().push(`${kind}: not in the font of the project: ${one}`);
  for (const one of stray) faults().push(`${kind}: a label off its drawing by ${one}`);
  for (const one of violations) faults().push(`${kind}: axe ${one}`);
  if (judged) return;
  const report = await htmlValidator.validateString(source);
  for (const { messages } of report.results)
    for (const { ruleId, message, line } of messages)
      faults().push(`${kind}: html ${ruleId} (line ${line}): ${message}`);
}

const address = 'http://drawing.test';

/** A page that stays: what is written on it is laid out, and axe stays beside it. */
async function openTable(): Promise<Page> {
  const assets: Record<string, string> = JSON.parse(await readFile('dist/assets/manifest.json', 'utf8'));
  const context = await openWindow({ viewport: { width: 360, height: 800 } });
  await context.route(`${address}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (!pathname.startsWith('/assets/'))
      return route.fulfill({ contentType: 'text/html', body: pathname === '/' ? '<!doctype html>' : '' });
    // The matrix names what the build made by its kind.
    return route.fulfill({
      path: `dist${assets[/^\/assets\/(\w+)\.\w+$/.exec(pathname)?.[1] ?? ''] ?? pathname}`,
    });
  });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}
