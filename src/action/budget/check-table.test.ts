import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import type { Tx } from '../../platform/work.ts';
import { loadRates } from '../rates/load-rates.ts';
import { importBudget } from './import-budget.ts';
import { listExpenditure } from './queries.ts';
import { cellsOf, readExpenditure, withCells } from './read-expenditure.ts';
import { expenditureRoutes } from './routes-expenditure.tsx';
import { importExpenditureRoutes } from './routes-import.tsx';
import { buildBudget, castWithHeadings, freezeAutumn } from './testing.ts';

const names = {
  headings: [
    { key: 'office', number: '4', name: { en: 'Local office', 'sr-Cyrl': 'Локална канцеларија' } },
    { key: 'travel', number: '2', name: { en: 'Travel' } },
  ],
  lines: [{ id: 'l-1', heading: 'office', description: 'Office' }],
  currency: 'EUR',
};
const row = (heading: string, line = '', date = '2026-11-02') =>
  [date, heading, line, 'Rent', 'Owner', 'R-1', 'EUR', '60'].join('\t');

describe('a heading of a row', () => {
  it.each([...['4', 'office', 'Local office', 'local  OFFICE', '4. Local office'], 'Lokalna kancelarija'])(
    'is found as %s',
    (heading) => {
      const { rows, faults } = readExpenditure(row(heading, 'office'), names);
      expect(faults).toEqual([]);
      expect(rows[0]!.form).toMatchObject({ heading: 'office', line: 'l-1' });
    },
  );

  it('is not found as nothing, or as letters that fold to nothing', () => {
    for (const heading of ['', 'ოფისი'])
      expect(readExpenditure(row(heading), names).faults).toEqual([{ line: 1, fault: 'heading' }]);
  });

  it('is asked for in a first row whose day alone is missing', () => {
    expect(readExpenditure(row('4', '', ''), names).faults).toEqual([{ line: 1, fault: 'date' }]);
  });
});

describe('fields of rows', () => {
  it('replace cells of their row, leave a row out, and keep the numbers of the others', () => {
    const lines = [row('1'), row('2'), row('3')].join('\n');
    const changed = withCells(lines, { cell_3_heading: ' tra\tvel ', leave_1: 'yes' });
    expect(changed.split('\n')[0]).toBe('');
    expect(cellsOf(changed, 2)).toEqual(cellsOf(lines, 2));
    expect(cellsOf(changed, 3)).toEqual({ ...cellsOf(lines, 3), heading: 'tra vel' });
  });
});

describe('a table with wrong rows', () => {
  it('is corrected in fields of those rows, and asks before it says that an answer is missing', async () => {
    const db = await testDatabase();
    const cast = await db.transaction().execute(async (tx) => {
      const built = await castWithHeadings(tx);
      await importBudget(built.work(built.ana), buildBudget('Group 484; 4; Office; 5000'));
      await freezeAutumn(tx, built, '2026-11-24T00:00:00.000Z');
      return built;
    });
    const pages = openPages(db, cast.actionId, [...importExpenditureRoutes, ...expenditureRoutes]);
    const browser = pages.visit(cast.fatos);
    const base = '/staff/budget/expenditure';
    await browser.go(`${base}/import`);
    const lines = [row('Local ofice'), row('Travel', '', '31.2.2026'), row('Local office')].join('\n');
    const wrong = await browser.send({ lines });
    expect(wrong.status).toBe(422);
    expect(await faultsOf(wrong)).toEqual([]);
    expect(wrong.html).toContain('2 of 3 rows have an error. 1 row is correct.');
    expect(wrong.html).toContain(
      '“Local ofice” is not a budget heading of your organisation. Use one of: 1.',
    );
    expect(wrong.html).toContain('href="#cell_1_heading"');
    expect(wrong.html).not.toContain('name="cell_1_amount"');

    const still = await browser.send({ cell_1_heading: 'Local office', cell_1_budget_line: '' });
    expect(still.html).toContain('1 of 3 rows has an error. 2 rows are correct.');
    const asked = await browser.send({ leave_2: 'yes' });
    expect(asked.status).toBe(200);
    expect(asked.html).toContain('2 rows were read. We ask about 2 rows.');
    expect(asked.html).not.toContain('govuk-error-summary');
    const unanswered = await browser.send();
    expect(unanswered.status).toBe(422);
    expect(unanswered.html).toContain('href="#reason_1"');
    const taken = await browser.send({ reason: 'The bill came late.' });
    expect(taken.html).toContain('these entries appear as corrections in the next report');
    expect(pages.errors).toEqual([]);
  });

  /** The pages of a partner without a frozen period: nothing is asked about a row of 60 euros. */
  const opened = async () => {
    const db = await testDatabase();
    const cast = await db.transaction().execute(async (tx) => {
      const built = await castWithHeadings(tx);
      await importBudget(built.work(built.ana), buildBudget('Group 484; 4; Office; 5000'));
      await loadRates(built.work(built.fatos), { lines: '2026-11; KWD; 0,3', source: 'Rates of the tests' });
      return built;
    });
    const pages = openPages(db, cast.actionId, [...importExpenditureRoutes, ...expenditureRoutes]);
    const browser = pages.visit(cast.fatos);
    await browser.go('/staff/budget/expenditure/import');
    const stored = () => listExpenditure(db as unknown as Tx, cast.actionId, {}, 10);
    return { browser, stored, errors: pages.errors };
  };
  const bill = (number: string, heading = 'Local office') =>
    row(heading, '', `2026-11-${number}`).replace('R-1', `R-${number}`);

  it('is shown as it was corrected before anything of it is stored', async () => {
    const { browser, stored, errors } = await opened();
    await browser.send({ lines: [bill('02', 'Local ofice'), bill('03')].join('\n') });
    const sound = await browser.send({ cell_1_heading: 'Local office', cell_1_budget_line: '' });
    expect(sound.status).toBe(200);
    expect(sound.html).toContain('2 rows were read.');
    expect(sound.html).toContain('Save 2 entries</button>');
    expect(await stored()).toEqual([]);
    // Another table than the one that was shown is shown first, too.
    const other = await browser.send({ cell_2_amount: '70' });
    expect([other.status, await stored()]).toEqual([200, []]);
    expect(other.html).toContain('70.00');
    await browser.send();
    expect((await stored()).map(({ amountMinor }) => amountMinor).toSorted()).toEqual([6000, 7000]);
    expect(errors).toEqual([]);
  });

  it('keeps the numbers of its rows when the first is left out, and an empty first cell', async () => {
    const { browser, stored, errors } = await opened();
    const wrong = await browser.send({
      lines: [bill('02').replace(/^[^\t]*/, ''), bill('03', '?'), bill('04')].join('\n'),
    });
    expect(wrong.html).toContain('2 of 3 rows have an error. 1 row is correct.');
    expect(wrong.html).toContain('href="#cell_1_date"');
    expect(wrong.html).not.toContain('name="cell_1_heading"');
    await browser.send({ leave_1: 'yes', cell_2_heading: 'Local office', cell_2_budget_line: '' });
    await browser.send();
    expect((await stored()).map(({ spentOn }) => spentOn).toSorted()).toEqual(['2026-11-03', '2026-11-04']);
    expect(errors).toEqual([]);
  });

  it('asks for the cells that are wrong alone: an amount for one that is too large, the month for a rate', async () => {
    const { browser, errors } = await opened();
    const lines = [
      bill('02').replace('EUR\t60', 'KWD\t9000000000'),
      bill('03').replace('EUR', 'RSD'),
      bill('30'),
    ];
    const { html } = await browser.send({ lines: lines.join('\n') });
    const asked = [...html.matchAll(/ name="cell_(\w+)"/g)].map(([, cell]) => cell);
    expect(asked).toEqual(['1_amount', '2_date', '2_currency', '3_date']);
    expect(html).toContain('href="#cell_1_amount"');
    expect(errors).toEqual([]);
  });
});
