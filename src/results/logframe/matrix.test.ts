import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { indicatorsOf, loadAction } from '../../action/index.ts';
import { matrixHeads, matrixRows, matrixTable } from './matrix.ts';
import { listInterim } from './queries-interim.ts';
import { setInterimTarget } from './set-interim-target.ts';
import { resultsChain } from './view.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const content = {
  ...{ language, definition, ladder: definition.advocacy.ladder },
  ...{ startsOn: '2026-01-01', endsOn: '2028-12-31', today: '2026-11-25' },
  interim: [{ indicator: 'national_sub_grants', dueOn: '2027-06-30', value: 12 }],
  places: new Map([
    [
      'national_sub_grants',
      [
        { jurisdiction: 'RS', value: 5 },
        { jurisdiction: null, value: 1 },
        { jurisdiction: 'AL', value: 0 },
      ],
    ],
  ]),
  parts: new Map([
    [
      'persons_trained',
      [
        { axis: 'sex', key: 'f', value: 9 },
        { axis: 'sex', key: 'm', value: 4 },
      ],
    ],
  ]),
};
const rows = matrixRows({
  ...content,
  chain: resultsChain(definition.logframe, new Map(), content.places),
});
const row = (code: string) => rows.find((one) => one.code === code)!;

it('The matrix has every indicator once, and every result that has none', () => {
  const codes = rows.flatMap(({ code }) => code ?? []);
  expect(codes.toSorted()).toEqual(
    indicatorsOf(definition.logframe)
      .map(({ code }) => code)
      .toSorted(),
  );
  for (const { key, indicators } of definition.logframe.results)
    if (indicators.length === 0)
      expect(
        rows.some(({ code }) => code === null),
        key,
      ).toBe(true);
});

it('A row says the year of the baseline, the targets by day and year, the day of the value, and its share with both numbers', () => {
  expect(row('national_sub_grants')).toMatchObject({
    baseline: '0 (2026)',
    targets: ['12 by 30 June 2027', '24 (2028)'],
    value: '6 (25 November 2026)',
    share: '25% (6 of 24)',
    parts: ['Jurisdiction: Serbia 5, The whole region 1'],
  });
});

it('Attendances and persons trained each say what they are, and nothing else does', () => {
  expect(row('persons_trained').notes[0]).toContain('once');
  expect(row('women_attended').notes[0]).toContain('attendance');
  expect(row('national_sub_grants').notes).toEqual([]);
  expect(row('persons_trained').parts[0]).toMatch(/9.*4/);
});

it('The sheet has the columns of the page', () => {
  const table = matrixTable({
    ...content,
    chain: resultsChain(definition.logframe, new Map(), content.places),
  });
  expect(table.columns.map(({ head }) => head)).toEqual(matrixHeads(language));
  for (const cells of table.rows) expect(cells).toHaveLength(table.columns.length);
});

it('A target before the end is set and taken away by the programme manager, with a reason', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const target = {
      indicator: 'national_sub_grants',
      due_on: '2027-06-30',
      value: 12,
      reason: 'First half.',
    };
    for (const actor of [cast.elira, cast.fatos, cast.goran, cast.besa])
      await expect(setInterimTarget(cast.work(actor), target)).rejects.toThrow('not_permitted');
    const work = cast.work(cast.ana);
    await expect(setInterimTarget(work, { ...target, indicator: 'bridges' })).rejects.toThrow('not_found');
    await setInterimTarget(work, target);
    await expect(setInterimTarget(work, target)).rejects.toThrow('target_unchanged');
    expect(await listInterim(tx, cast.actionId)).toEqual([
      { indicator: 'national_sub_grants', dueOn: '2027-06-30', value: 12 },
    ]);
    const later = cast.work(cast.ana, '2026-11-26T12:00:00.000Z');
    await setInterimTarget(later, { ...target, value: null });
    expect(await listInterim(tx, cast.actionId)).toEqual([]);
  }));
