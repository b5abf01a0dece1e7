import { beforeAll, describe, expect, it } from 'vitest';
import { indicatorsOf, loadAction } from '../../src/action/index.ts';
import { type Asked, lookAtInstance } from './instance.ts';

const { logframe } = await loadAction('actions/shbb');
const indicators = indicatorsOf(logframe);
let instance: Asked;
beforeAll(async () => {
  instance = await lookAtInstance();
});

/** The part of a page between the caption of a table and its end; the heading of its part may say the same before it. */
function tableOf(html: string, caption: string): string {
  const from = html.lastIndexOf(`>${caption}<`);
  return from < 0 ? '' : html.slice(from, html.indexOf('</table>', from));
}
const textsOf = (row: string) =>
  [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell]) => cell!.replace(/<[^>]+>/g, '').trim());
/** NaN where there is no number, which equals nothing. */
const numberOf = (text: string) => (/\d/.test(text) ? Number(text.replace(/[^\d.-]/g, '')) : Number.NaN);
/** What a page says an indicator is, without what it aims at; in words where it is hidden. */
const figuresOf = (html: string) =>
  [...html.matchAll(/m-meter__(?:figure|words)[^>]*>(?:<bdi>)?([^<]+)</g)].map(
    ([, one]) => one!.split(' of ')[0]!,
  );
const isHidden = (figure: string) => figure.startsWith('fewer than five');
/** What is wrong with the figures of a public page: none, one that is no number, and a small number of somebody. */
function figureFaults(figures: readonly string[], ofSomebody: boolean): string[] {
  if (figures.length === 0) return ['says no figure'];
  return figures.flatMap((figure) => {
    const value = numberOf(figure);
    if (Number.isNaN(value)) return isHidden(figure) ? [] : [`says ${figure}`];
    return ofSomebody && value > 0 && value < 5 ? [`shows ${value}`] : [];
  });
}
const rowsOf = (table: string) =>
  (table.match(/<tbody[\s\S]*?<\/tbody>/)?.[0].match(/<tr[\s\S]*?<\/tr>/g) ?? []).map((row) => ({
    cells: textsOf(row),
    href: /href="([^"]+)"/.exec(row)?.[1],
  }));

describe.each(['ana', 'goran'] as const)('every figure of the logframe, opened by %s', (name) => {
  it('is what the records behind it add, and every record that has a page leads to it', async () => {
    const actor = instance.world.cast[name];
    const wrong: string[] = [];
    const opened = new Set<string>();
    for (const { code } of indicators) {
      const { status, body } = await instance.ask(actor, `/staff/logframe/${code}`);
      if (status !== 200) wrong.push(`${code}: ${status}`);
      const figure = String(figuresOf(body)[0]);
      const total = numberOf(figure);
      const rows = rowsOf(tableOf(body, 'Records behind the number')).filter(({ cells }) => cells.length > 1);
      const sum = rows.reduce((all, { cells }) => all + numberOf(cells.at(-1)!), 0);
      if (!(Math.abs(sum - total) <= 0.001)) wrong.push(`${code}: ${figure} on the page, ${sum} behind it`);
      for (const { href } of rows) {
        if (!href || opened.has(href)) continue;
        opened.add(href);
        const answered = await instance.ask(actor, href.replaceAll('&amp;', '&'));
        if (answered.status !== 200) wrong.push(`${code}: ${href} ${answered.status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(opened.size).toBeGreaterThan(5);
  });
});

it('every figure in public opens to what is public behind it, or says that it is hidden', async () => {
  const wrong: string[] = [];
  const opened = new Set<string>();
  const small = new Set<string>();
  for (const { code, counts } of indicators) {
    const { status, body } = await instance.ask(undefined, `/results/${code}`);
    if (status !== 200) wrong.push(`${code}: ${status}`);
    for (const { href, cells } of rowsOf(tableOf(body, 'Records behind the number'))) {
      if (counts !== 'other' && cells.length > 4) wrong.push(`${code} tells what one record adds`);
      if (!href) continue;
      opened.add(href);
      const answered = await instance.ask(undefined, href.replaceAll('&amp;', '&'));
      if (answered.status !== 200) wrong.push(`${code}: ${href} ${answered.status}`);
    }
    const figures = figuresOf(body);
    wrong.push(...figureFaults(figures, counts !== 'other').map((fault) => `${code} ${fault}`));
    if (figures.some(isHidden)) small.add(code);
  }
  expect(wrong).toEqual([]);
  expect(indicators.length).toBeGreaterThan(20);
  expect(opened.size).toBeGreaterThan(5);
  expect(small.size).toBeGreaterThan(0);
});
