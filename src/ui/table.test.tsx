import { expect, it } from 'vitest';
import { Table } from './table.tsx';
import { renderIn, uiLanguage } from './testing.tsx';

const drawn = (rows: readonly string[], hideCaption = false) =>
  renderIn(
    uiLanguage(),
    <Table
      {...{ rows, hideCaption }}
      caption="Mentors"
      empty="No mentor yet."
      columns={[{ head: 'Name', cell: (row) => row }]}
    />,
  );

it('A table without rows keeps its caption above what it says instead', () => {
  expect(drawn(['Ana'])).toContain('Mentors</caption>');
  expect(drawn([])).toMatch(/Mentors<\/p>.*No mentor yet\./);
});

it('A table whose caption repeats a heading does not show it again when it has no rows', () => {
  expect(drawn([], true)).not.toContain('Mentors');
});

it('The name of a row of totals is under no column, and each total under its own', () => {
  const html = renderIn(
    uiLanguage(),
    <Table
      caption="Mentors"
      rows={['Ana']}
      columns={[
        { head: 'Name', cell: (row) => row },
        { head: 'Visits', numeric: true, cell: () => 3 },
      ]}
      foot={['Total', 3]}
    />,
  );
  expect(html).toContain('<td data-label="">Total</td><td class="m-n" data-label="Visits">3</td>');
});
