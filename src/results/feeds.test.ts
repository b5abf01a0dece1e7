import fs from 'node:fs';
import { expect, it } from 'vitest';
import { indicatorsOf, loadAction } from '../action/index.ts';

const { logframe, workplan } = await loadAction('actions/shbb');
const decision = fs.readFileSync('docs/decisions/0010-measurements-over-records.md', 'utf8');
const rows = decision
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| part '))
  .map((line) => line.slice(2, -2).split(' | '));
const named = (column: number) =>
  rows.flatMap((cells) => [...cells[column]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));

it('every indicator of the logframe stands once in the table of what feeds what', () => {
  expect(named(1).toSorted()).toEqual(
    indicatorsOf(logframe)
      .map(({ code }) => code)
      .toSorted(),
  );
});

it('every milestone that records reach stands in it beside an indicator of its part', () => {
  const milestones = workplan.activities
    .flatMap((one) => one.milestones)
    .filter(({ indicator }) => indicator);
  expect([...new Set(named(2))].toSorted()).toEqual(
    [...new Set(milestones.map(({ key }) => key))].toSorted(),
  );
  const apart = milestones.filter(
    ({ key, indicator }) =>
      !rows.some((cells) => cells[2]!.includes(`\`${key}\``) && cells[1]!.includes(`\`${indicator}\``)),
  );
  expect(apart.map(({ key }) => key)).toEqual([]);
});
