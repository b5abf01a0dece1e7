import { expect, it } from 'vitest';
import { readersOfRecords, sourcesOfArea } from './sources.ts';

it('No report, indicator, milestone or other area reads incidents, or numbers that no release shows', () => {
  const sources = sourcesOfArea('src');
  expect(sources.size).toBeGreaterThan(1000);
  expect(readersOfRecords(sources)).toEqual([]);
});

it.each([
  ["tx.selectFrom('incidents.incident').select('people')", 'incidents.incident'],
  ['sql`select sum(value) from release.atom where family = 1`', 'release.atom'],
  ['sql`select value from release.cell`', 'release.cell'],
  ["import { listOwnIncidents } from '../protection/incidents/queries.ts';", '/protection/incidents/'],
])('A reader is found: %s', (text, found) => {
  const file = 'results/planted.ts';
  expect(readersOfRecords(new Map([[file, text]]))).toEqual([`${file}: ${found}`]);
  expect(readersOfRecords(new Map([['protection/planted.ts', text]]))).toEqual([]);
});

it('What was published may be read, and a text may be called like a table', () => {
  const text = "sql`select content from published.release`; t('release.contribution.list.title')";
  expect(readersOfRecords(new Map([['results/planted.ts', text]]))).toEqual([]);
});
