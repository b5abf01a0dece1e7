import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = 'docs/asvs';
const states = ['test', 'code', 'document', 'set-up', 'not yet', 'does not apply'] as const;
/**
 * OWASP ASVS 5.0.0, by chapter: how many requirements of level 1 and of level 2, and the last of them in each section. In every
 * section those of levels 1 and 2 come first and are numbered from 1.
 */
const asked: readonly (readonly [first: number, second: number, last: Readonly<Record<string, number>>])[] = [
  [8, 19, { 1.1: 2, 1.2: 9, 1.3: 11, 1.4: 3, 1.5: 2 }],
  [4, 7, { 2.1: 3, 2.2: 3, 2.3: 4, 2.4: 1 }],
  [8, 11, { 3.2: 2, 3.3: 4, 3.4: 6, 3.5: 5, 3.7: 2 }],
  [2, 8, { 4.1: 3, 4.2: 1, 4.3: 2, 4.4: 4 }],
  [4, 5, { 5.1: 1, 5.2: 3, 5.3: 2, 5.4: 3 }],
  [13, 22, { 6.1: 3, 6.2: 12, 6.3: 4, 6.4: 4, 6.5: 5, 6.6: 3, 6.8: 4 }],
  [6, 12, { 7.1: 3, 7.2: 4, 7.3: 2, 7.4: 5, 7.5: 2, 7.6: 2 }],
  [4, 3, { 8.1: 2, 8.2: 3, 8.3: 1, 8.4: 1 }],
  [4, 3, { 9.1: 3, 9.2: 4 }],
  [5, 24, { 10.1: 2, 10.2: 2, 10.3: 4, 10.4: 11, 10.5: 5, 10.6: 2, 10.7: 3 }],
  [3, 11, { 11.1: 2, 11.2: 3, 11.3: 3, 11.4: 4, 11.5: 1, 11.6: 1 }],
  [3, 6, { 12.1: 3, 12.2: 2, 12.3: 4 }],
  [1, 12, { 13.1: 1, 13.2: 5, 13.3: 2, 13.4: 5 }],
  [2, 7, { 14.1: 2, 14.2: 4, 14.3: 3 }],
  [3, 10, { 15.1: 3, 15.2: 3, 15.3: 7 }],
  [0, 16, { 16.1: 1, 16.2: 5, 16.3: 4, 16.4: 3, 16.5: 3 }],
  [0, 7, { 17.1: 1, 17.2: 4, 17.3: 2 }],
];
type Item = { id: string; level: number; asks: string; state: string; where: string };

function itemsOf(chapter: number): Item[] {
  const text = fs.readFileSync(path.join(folder, fileOf(chapter)), 'utf8');
  return text
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) => {
      const [id = '', level = '', asks = '', state = '', ...where] = line.slice(2, -2).split(' | ');
      return { id, level: Number(level), asks, state, where: where.join(' | ') };
    });
}
const fileOf = (chapter: number) => `v${String(chapter).padStart(2, '0')}.md`;
const chapters = asked.map((_, at) => at + 1);
const all = chapters.flatMap(itemsOf);

it.each(chapters)('chapter %i has each of its requirements of levels 1 and 2 once', (chapter) => {
  const items = itemsOf(chapter);
  const [first, second, last] = asked[chapter - 1]!;
  const sections = Object.entries(last).sort(([a], [b]) => Number(a) - Number(b));
  const ids = sections.flatMap(([section, count]) =>
    Array.from({ length: count }, (_, at) => `${section}.${at + 1}`),
  );
  expect(items.map(({ id }) => id)).toEqual(ids);
  expect(items.filter(({ level }) => level === 1)).toHaveLength(first);
  expect(items.filter(({ level }) => level === 2)).toHaveLength(second);
});

it('each says what is asked, one of the states, and where or why', () => {
  for (const { id, asks, state, where } of all) {
    expect(states, id).toContain(state);
    expect(asks.length, id).toBeGreaterThan(5);
    expect(where.length, id).toBeGreaterThan(5);
    if (['test', 'code', 'document', 'set-up'].includes(state))
      expect(where, id).toMatch(/`|what-is-decided/);
  }
  for (const { id, where } of all.filter(({ state }) => state === 'test'))
    expect(where, `${id} names a test`).toMatch(/\.test\.tsx?`|`tests\/|`src\/grants\/selection`/);
});

it('every place that is named is there', () => {
  const documents = [...chapters.map(fileOf), 'what-is-decided.md', 'README.md'];
  const missing = documents.flatMap((file) => {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    const named = [...text.matchAll(/`((?:src|tests|docs|scripts|migrations)\/[^`]+|[\w.-]+\.json)`/g)];
    const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, to]) => path.join(folder, to!));
    return [...named.map(([, place]) => place!), ...linked].filter((place) => !fs.existsSync(place));
  });
  expect(missing).toEqual([]);
  const decided = fs.readFileSync(path.join(folder, 'what-is-decided.md'), 'utf8');
  const heads = [...decided.matchAll(/^## (.+)$/gm)].map(([, head]) =>
    head!.toLowerCase().replaceAll(' ', '-'),
  );
  const led = all.flatMap(({ where }) => [...where.matchAll(/what-is-decided\.md#([\w-]+)/g)]);
  expect(led.map(([, head]) => head).filter((head) => !heads.includes(head!))).toEqual([]);
});

it('the counts of the first page are those of the chapters', () => {
  const text = fs.readFileSync(path.join(folder, 'README.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (?:\[V(\d+)[^\]]*\]\([^)]*\)|all) \| ([\d |]+) \|$/gm)];
  expect(rows).toHaveLength(18);
  for (const [, chapter, counts] of rows) {
    const items = chapter ? itemsOf(Number(chapter)) : all;
    const counted = states.map((state) => items.filter((item) => item.state === state).length);
    expect(counts!.split(' | ').map(Number), chapter ?? 'all').toEqual([...counted, items.length]);
  }
});
