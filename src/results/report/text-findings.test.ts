import { expect, it } from 'vitest';
import type { Facts } from './facts.ts';
import type { Checked } from './finding.ts';
import type { Section } from './sections.ts';
import { findingsInTexts } from './text-findings.ts';

const facts = {
  ...{ currency: 'EUR', gatherings: [], subGrants: [] },
  indicators: [{ code: 'trainings', target: 10, inPeriod: 2, value: 41 }],
  headings: [{ heading: 'travel', budget: 1000, inPeriod: 100, spent: 400 }],
} as unknown as Facts;

/** What is found in one text about its fields and figures: of the sections without a text only that they have none. */
function foundIn(section: Section, text: string, over: Partial<Checked> = {}): string[] {
  const checked = {
    ...{ reportId: 'r', endsOn: '2026-05-31', facts, moved: [], narrativesBefore: new Map() },
    ...{ contract: { endsOn: null, contactPerson: null }, narratives: new Map([[section, text]]) },
    ...over,
  };
  return findingsInTexts(checked as unknown as Checked)
    .filter((one) => one.section === section)
    .map(({ id }) => id);
}
const said =
  'In all {indicator:trainings} trainings were held for {heading:travel:spent} in six of our towns.';

it('A live field is no reason, in a text or in an explanation, while its report has the figure', () => {
  expect(foundIn('3.4', said)).toEqual([]);
  expect(foundIn('v.travel', said)).toEqual([]);
  expect(foundIn('v.travel', 'It was {total:flights}.')).toEqual(['field_unknown']);
  // A report that was never filled is a reason itself.
  expect(foundIn('3.4', said, { facts: undefined })).toEqual([]);
});

it('A table is put once into its section, alone on its line, and into no explanation', () => {
  expect(foundIn('3.4', `${said}\n{table:events}\n`)).toEqual([]);
  expect(foundIn('3.4', `${said}\n{table:events}\n{table:events}\n`)).toContain('field_table_placed');
  expect(foundIn('3.4', `${said} They are {table:events}.`)).toContain('field_table_placed');
  expect(foundIn('v.travel', '{table:events}')).toEqual(['field_table_placed']);
});

it('A sentence with the figure of before is marked, unless a live field says the figure of today', () => {
  const moved = [{ label: 'trainings', before: 40, now: 41 }];
  const before = 'By spring 40 trainings had been held in the six jurisdictions, as was planned.';
  expect(foundIn('3.4', before, { moved })).toEqual(['figure_moved']);
  expect(foundIn('3.4', `${before} Today they are {indicator:trainings}.`, { moved })).toEqual([]);
});
