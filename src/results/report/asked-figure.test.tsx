import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { money } from '../../platform/money.ts';
import { renderIn } from '../../ui/testing.tsx';
import { askedRow, figureText } from './asked-figure.ts';
import type { FigureTable } from './figure-tables.ts';
import { AnnexesPage } from './pages/annexes-page.tsx';
import { Questions } from './pages/questions.tsx';
import type { DonorQuestion } from './queries-questions.ts';

const language = languageOf('en');
const tables: readonly FigureTable[] = [
  {
    caption: 'Expenditure',
    columns: [{ head: 'Heading' }, { head: 'Budget', numeric: true }, { head: 'Spent', numeric: true }],
    rows: [['Travel', { money: money(123_456, 'EUR') }, null]],
    hrefs: ['/staff/budget/expenditure?heading=travel'],
  },
];

it('A figure is asked about by the place of its table, row and column, and kept as it was read', () => {
  const row = askedRow(language, tables, { table: '0', row: '0' })!;
  expect(row).toEqual({
    name: 'Expenditure · Travel',
    figures: [{ value: '1', text: 'Budget: 1,234.56\u00a0EUR' }],
  });
  expect(figureText(row, '1')).toBe('Expenditure · Travel · Budget: 1,234.56\u00a0EUR');
  for (const chosen of ['', '2', '0', 'x']) expect(figureText(row, chosen)).toBe('Expenditure · Travel');
  for (const place of ['1', '-1', '0.5', '', '1e0', undefined]) {
    expect(askedRow(language, tables, { table: place, row: '0' })).toBeUndefined();
    expect(askedRow(language, tables, { table: '0', row: place })).toBeUndefined();
  }
});

it('A question names its section and its figure, each where there is one', () => {
  const asked: Omit<DonorQuestion, 'section' | 'figure'> = {
    ...{ id: 'x', version: 1, kind: 'question', text: 'Why?', askedBy: null },
    ...{ askedAt: '2026-11-25T12:00:00.000Z', answer: null, answeredBy: null, answeredAt: null },
  };
  const shown = (section: '2.1' | null, figure: string | null) =>
    renderIn(
      language,
      <Questions questions={[{ ...asked, section, figure }]} kind="interim" path="/r" mayAnswer={false} />,
    ).replace(/<[^>]+>/g, '|');
  const [named, figure, whole] = ['2.1 ', 'Expenditure · Travel', 'The whole report'];
  const cases = [
    ['2.1', figure, [true, true, false]],
    ['2.1', null, [true, false, false]],
    [null, figure, [false, true, false]],
    [null, null, [false, false, true]],
  ] as const;
  for (const [section, at, found] of cases)
    expect([named, figure, whole].map((one) => shown(section, at).includes(one))).toEqual(found);
});

it('Each row leads to a question for who may ask, and for nobody else', () => {
  const page = (ask?: string) =>
    renderIn(
      language,
      <AnnexesPage
        name="Spring"
        parts={[{ key: 'financial', name: 'Expenditure', tables: [{ place: 0, table: tables[0]! }] }]}
        earlier={undefined}
        moved={undefined}
        period={{ startsOn: '2026-03-01', endsOn: '2026-05-31' }}
        ask={ask}
        query={{}}
      />,
    );
  expect(page('/staff/donor-reports/x/ask')).toContain('href="/staff/donor-reports/x/ask?table=0&amp;row=0"');
  expect(page()).not.toContain('Ask about this number');
});
