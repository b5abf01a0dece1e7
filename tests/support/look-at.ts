import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import type { Look } from './browser.ts';

const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
const seen = new Set<string>();
const found: string[] = [];

/** What was wrong with the pages looked at so far. */
export function faults(): readonly string[] {
  return found;
}

/**
 * Watches somebody's way: nothing answers that it failed, and every page, with script and without, is in the reader's language and no wider
 * than the window. With script each is looked at once for its kind, too.
 */
export function watching({ width, language, script }: Look): (page: Page) => Promise<void> {
  const heard = new WeakSet<Page>();
  return async (page) => {
    if (!heard.has(page))
      page.on('response', (response) => {
        if (response.status() >= 500) found.push(`${response.url()} answered ${response.status()}`);
      });
    heard.add(page);
    const where = `${kindOf(page)} (${language}, script ${script})`;
    const [lang, wide] = await page.evaluate<[string, number]>(
      '[document.documentElement.lang, document.documentElement.scrollWidth - window.innerWidth]',
    );
    if (lang !== language) found.push(`${where} is in ${lang}`);
    if (wide > 0) found.push(`${where} is ${wide} px wider than ${width}`);
    for (const word of await page.evaluate<string[]>(brokenWords))
      found.push(`${where} breaks the word ${word}`);
    if (script) await lookAt(page);
  };
}

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

const kindOf = (page: Page) => new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');

/**
 * Looks at a page once for its kind: axe (WCAG 2.2 AA), valid HTML, nothing wider than the window. Needs script.
 * The source is asked for again when it is not given.
 */
export async function lookAt(page: Page, source?: string): Promise<void> {
  const kind = kindOf(page);
  const width = page.viewportSize()?.width;
  const dir = await page.evaluate<string>('document.documentElement.dir');
  if (seen.has(`${kind} ${width} ${dir}`)) return;
  seen.add(`${kind} ${width} ${dir}`);
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  if (wide > 0) found.push(`${kind} (${dir}) is ${wide} px wider than ${width}`);
  if (seen.has(kind)) return;
  seen.add(kind);
  for (const uneven of await page.evaluate<string[]>(unevenRows))
    found.push(`${kind}: not at one height with its neighbours: ${uneven}`);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  for (const { id, nodes } of violations) found.push(`${kind}: axe ${id}: ${nodes[0]?.html}`);
  const text = source ?? (await (await page.request.get(page.url())).text());
  const report = await validator.validateString(text);
  for (const { messages } of report.results)
    for (const { ruleId, message, line } of messages)
      found.push(`${kind}: html ${ruleId} (line ${line}): ${message}`);
}
