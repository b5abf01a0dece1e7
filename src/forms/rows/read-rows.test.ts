import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { locales } from '../../platform/language/language.ts';
import { headings } from '../questions.ts';
import { type GivenRows, readRows } from './read-rows.ts';
import { columnOf, headingOf } from './words.ts';

const rules = { currency: 'EUR', headings: headings.filter((one) => one !== 'contingency') };
const read = (rows: string, given: Partial<GivenRows> = {}) =>
  readRows({ text: rows.replaceAll(' | ', '\t'), ...given }, rules);
const faultsOf = (rows: string, given: Partial<GivenRows> = {}) =>
  read(rows, given).rows.flatMap((row) =>
    row.outcome === 'refused' ? row.faults.map(({ code, column }) => `${row.row}:${code}:${column}`) : [],
  );

describe('rows of a spreadsheet', () => {
  it('name each cell that is wrong, and what is wrong with it', () => {
    const head = 'Heading | Description | Unit | Number of units | Price of one unit | Amount';
    const rows = [
      head,
      'Staff costs | Trainer | day | 3 | 100 | 300',
      'Contingency | Reserve | month | 1 | 100 | ',
      ' | Bus | trip | 2 | 20 | ',
      'Travel |  | trip | 2 | 20 | ',
      'Travel | Bus | trip | many | 20 | ',
      'Travel | Bus | trip | 1.200 | 20 | ',
      'Travel | Bus | trip | 1,2345 | 20 | ',
      'Travel | Bus | trip | -2 | 20 | ',
      'Travel | Bus | trip | | 20 | ',
      'Travel | Bus | trip | 2 | 2 500 lekë | ',
      'Travel | Bus | trip | 2 | | ',
      'Travel | Bus | trip | 2 | -20 | ',
      'Travel | Bus | trip | 900000000 | 90000000 | ',
    ];
    expect(faultsOf(rows.join('\n').replaceAll('| |', '|  |').replaceAll('|  | ', '|  | '))).toEqual([
      '2:heading_unknown:0',
      '3:heading_not_taken:0',
      '4:heading_missing:0',
      '5:description_missing:1',
      '6:units_unreadable:3',
      '7:units_ambiguous:3',
      '8:units_decimals:3',
      '9:units_negative:3',
      '10:units_missing:3',
      '11:rate_unreadable:4',
      '12:rate_missing:4',
      '13:rate_negative:4',
      '14:line_large:4',
    ]);
  });

  it('are read as people of the region write numbers', () => {
    const { rows, total } = read(
      [
        'Kapitulli | Përshkrimi | Njësia | Numri i njësive | Çmimi i një njësie',
        'Burimet njerëzore | Trajnerja | ditë | 2,5 | 1.200,50',
        'Udhëtimet | Autobusi | udhëtim | 10 | 1 200',
        '2. Travel | Taxi | trip | 1 | 12,30 €',
      ].join('\n'),
    );
    expect(rows.map((row) => row.outcome === 'taken' && row.minor)).toEqual([300_125, 1_200_000, 1230]);
    expect(total).toBe(1_501_355);
  });

  it('are in the total, or said to be left out: sums, names of headings and texts are no costs', () => {
    const { rows, total } = read(
      [
        'Budget of the project',
        'Costs | Unit | # of units | Unit value (in EUR) | Total Cost (in EUR)',
        '1. Human Resources',
        '1.1 Trainer | day | 3 | 100 | 300',
        'Subtotal Human Resources |  |  |  | 300',
        'To be discussed',
        '2. Travel |  |  |  | 40',
        '2.1 Bus | trip | 2 | 20 | 45',
        'Total |  |  |  | 340',
      ].join('\n'),
    );
    expect(rows.map((row) => (row.outcome === 'left_out' ? row.why : row.outcome))).toEqual([
      'heading',
      'taken',
      'sum',
      'no_figures',
      'heading',
      'taken',
      'sum',
    ]);
    expect(rows.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(rows[1]!.line).toEqual({
      heading: 'human_resources',
      description: '1.1 Trainer',
      unit: 'day',
      units: '3',
      rateMinor: 10_000,
    });
    expect(rows[5]).toMatchObject({ line: { heading: 'travel' }, differs: '45' });
    expect(total).toBe(34_000);
  });

  it('with only an amount are lump sums, or the sum of the rows beside them: no cost is lost, and none counts twice', () => {
    const { rows, total } = read(
      [
        'Heading | Description | Unit | Number of units | Price of one unit | Amount',
        'Travel | Insurance |  |  |  | 500',
        ' | Website | lump sum |  |  | 1.500,00',
        ' | Trainings of paralegals |  |  |  | 440',
        ' | Room | lump sum |  |  | 100',
        ' | Trainer | day | 3 | 100 | 300',
        ' | Bus | trip | 2 | 20 | 40',
        ' | Evaluation |  |  |  | 700',
        ' |  |  |  |  | 440',
        'Travel | Taxi |  |  |  | many',
      ].join('\n'),
      { heading: 'human_resources' },
    );
    expect(
      rows.map((row) =>
        row.outcome === 'left_out'
          ? row.why
          : row.outcome === 'taken'
            ? row.minor
            : row.faults.map(({ code, column }) => `${code}:${column}`).join(),
      ),
    ).toEqual([
      ...[50_000, 150_000, 'sum', 10_000, 30_000, 4000],
      ...['units_missing:3,rate_missing:4', 'sum', 'rate_unreadable:5'],
    ]);
    expect(rows[0]!.line).toMatchObject({ heading: 'travel', units: '1', rateMinor: 50_000 });
    expect(total).toBe(244_000);
  });

  it('without heads are understood by what is in them', () => {
    expect(
      read('1 | Travel | Bus to Tirana | trip | 2 | 20 | 40\n2 | Equipment | Lap | piece | 1 | 700 | 700')
        .columns,
    ).toEqual([undefined, 'heading', 'description', 'unit', 'units', 'rate', 'amount']);
    expect(read('Bus to Tirana | 2 | 20\nPaper | 3 | 4').columns).toEqual(['description', 'units', 'rate']);
  });

  it('with nothing but an amount count once', () => {
    const { rows, once, total } = read('Zëri | Shuma\nAutobusi | 40\nGjithsej | 40', { heading: 'travel' });
    expect(once).toBe(true);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['taken', 'left_out']);
    expect(total).toBe(4000);
  });

  it('are read by what was chosen for their columns', () => {
    const given = { columns: [undefined, 'rate', 'description'] as const, heading: 'travel' as const };
    expect(read('x | 20 | Bus', given).rows[0]).toMatchObject({ outcome: 'taken', minor: 2000 });
  });

  it('leave out the rows of our own sheet that nobody filled', () => {
    const head = 'Heading | Description | Unit | Number of units | Price of one unit | Amount';
    expect(read(`${head}\n |  |  |  |  | 0.00\nTravel | Bus | trip | 1 | 2 | 2`).rows).toHaveLength(1);
  });
});

describe('the words of heads and headings', () => {
  it.each(locales)('are those of the pages in %s', (locale) => {
    const { t } = languageOf(locale);
    for (const heading of headings) expect(headingOf(t(`forms.heading.${heading}`)), heading).toBe(heading);
    for (const kind of ['heading', 'description', 'unit', 'units', 'rate', 'amount'] as const)
      expect(columnOf(`${t(`forms.budget.${kind}`)} (EUR)`), kind).toBe(kind);
  });
});
