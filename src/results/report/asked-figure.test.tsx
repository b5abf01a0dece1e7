import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { money } from '../../platform/money.ts';
import { renderIn } from '../../ui/testing.tsx';
import { askedRow, figureText } from './asked-figure.ts';
import type { FigureTable } from './figure-tables.ts';
import { AnnexesPage } from './pages/annexes-page.tsx';

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

it('Each row leads to a question for who may ask, and for nobody else', () => {
  const page = (ask?: string) =>
    renderIn(
      language,
      <AnnexesPage
        name="Spring"
        parts={[{ key: 'financial', name: 'Expenditure', tables: [{ place: 0, table: tables[0]! }] }]}
        earlier={undefined}
        moved={undefined}
        ask={ask}
        query={{}}
      />,
    );
  expect(page('/staff/donor-reports/x/ask')).toContain('href="/staff/donor-reports/x/ask?table=0&amp;row=0"');
  expect(page()).not.toContain('Ask about this number');
});
