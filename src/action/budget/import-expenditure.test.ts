import { describe, expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { queriesOf } from '../../../tests/support/queries-of.ts';
import { asText } from '../../platform/files/table-text.ts';
import type { ActingContext } from '../../platform/http/route.ts';
import { importBudget } from './import-budget.ts';
import { importExpenditure, weighTable } from './import-expenditure.ts';
import { listExpenditure } from './queries.ts';
import { readExpenditure } from './read-expenditure.ts';
import { recordExpenditure } from './record-expenditure.ts';
import { importExpenditureRoutes } from './routes-import.tsx';
import { buildBudget, castWithHeadings } from './testing.ts';
import { weighExpenditure } from './weigh-expenditure.ts';

const names = {
  headings: [{ key: 'travel', number: '2', name: { en: 'Travel' } }],
  lines: [{ id: 'l-1', heading: 'travel', description: 'Bus' }],
  currency: 'EUR',
};
const rows = [
  ['date', 'heading', 'budget_line', 'description', 'supplier', 'document', 'currency', 'amount'],
  ['2026-11-02', '2', 'Bus', 'Ticket', 'Lasta', 'R-1', 'EUR', '60'],
  ['03.11.2026', 'travel', '', 'Ticket\nagain', 'Lasta', 'R-2', '', '1.050,50'],
  ['46331', '2', '', 'Paid back', '', 'R-3', 'eur', '-50'],
];
const noReasons = { reason: '', reasons: new Map<number, string>() };

describe('reading a table of expenditure', () => {
  it('takes days and amounts as people write them, and a negative amount as money that came back', () => {
    const read = readExpenditure(asText(rows), names);
    expect(read.faults).toEqual([]);
    expect(
      read.rows.map(({ line, form }) => [line, form.spent_on, form.line, form.amount, form.correction]),
    ).toEqual([
      [2, '2026-11-02', 'l-1', 6000, false],
      [3, '2026-11-03', '', 105_050, false],
      [4, '2026-11-05', '', 5000, true],
    ]);
  });

  it('names every fault of every row at once', () => {
    const wrong = [
      rows[1]!,
      ['31.2.2026', '9', '', '', '', '', 'EURO', 'x'],
      ['2026-11-02', '2', 'Boat', 'a', '', 'b', 'EUR', '0'],
    ];
    const { faults } = readExpenditure(asText(wrong), names);
    const large = [...rows[1]!.slice(0, 7), '90.000.000.000.000'];
    expect(readExpenditure(asText([large]), names).faults).toEqual([{ line: 1, fault: 'large' }]);
    expect(faults.map(({ line, fault }) => `${line} ${fault}`)).toEqual([
      ...['2 date', '2 heading', '2 description', '2 document', '2 currency', '2 amount'],
      ...['3 line', '3 amount'],
    ]);
  });
});

describe('a table longer than one may be', () => {
  const long = 'x\n'.repeat(100_000);

  it('is read as far as a table may go, and refused whole', () =>
    rolledBack(async (tx) => {
      expect(readExpenditure(long, names).faults.at(-1)!.line).toBe(301);
      const cast = await castWithHeadings(tx);
      await expect(importExpenditure(cast.work(cast.fatos), { ...noReasons, lines: long })).rejects.toThrow(
        'expenditure_table_long',
      );
    }));

  it('is refused where it is chosen', async () => {
    const route = importExpenditureRoutes.find(({ path }) => path.endsWith('/import'));
    if (route?.kind !== 'form') throw new Error('no form');
    const context = { files: {} } as unknown as ActingContext;
    await expect(route.act(context, undefined, { lines: 'x\n'.repeat(400) })).rejects.toMatchObject({
      code: 'expenditure_table_long',
      field: 'file',
    });
  });
});

describe('importing a table of expenditure', () => {
  it('is refused to everyone but a finance officer of a partner, and takes all of it or nothing', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const lines = asText(rows);
      for (const actor of [cast.ana, cast.elira, cast.goran, cast.besa])
        await expect(importExpenditure(cast.work(actor), { ...noReasons, lines })).rejects.toThrow(
          'not_permitted',
        );
      const work = cast.work(cast.fatos);
      await expect(importExpenditure(work, { ...noReasons, lines })).rejects.toMatchObject({
        code: 'expenditure_table_faults',
        details: { count: 1 },
      });
      await expect(importExpenditure(work, { ...noReasons, lines: '\n' })).rejects.toThrow(
        'expenditure_table_empty',
      );
      expect(await listExpenditure(tx, cast.actionId, {}, 10)).toEqual([]);
    }));

  it('asks about each row what is asked when the same entries are typed one after the other', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      await importBudget(
        cast.work(cast.ana),
        buildBudget('Group 484; 2; Bus; 130\nGroup 484; 2; Coach; 900'),
      );
      const work = cast.work(cast.fatos);
      const partnerId = cast.organisations.partner;
      const row = (line: string, number: string, amount: string, date = '2026-11-02') => [
        ...[date, '2', line, 'Ticket', 'Lasta', number, 'EUR', amount],
      ];
      const lines = asText([
        row('Bus', 'R-1', '60'),
        row('Bus', 'R-1', '65'),
        row('Coach', 'R-1', '65'),
        row('Coach', 'R-2', '-65', '2026-11-03'),
        row('Coach', 'R-3', '-0,01', '2026-11-04'),
        row('', 'R-4', '9.999.999.999'),
      ]);
      const { rows: weighed } = await weighTable(work, lines, partnerId);
      const imported = weighed.map((one) => one.weighed!.questions.map(({ kind }) => kind));
      const typed: string[][] = [];
      for (const { form } of weighed) {
        const { questions } = await weighExpenditure(work, form, { partnerId });
        typed.push(questions.map(({ kind }) => kind));
        await recordExpenditure(work, { ...form, reason: 'It is right.' });
      }
      expect(imported).toEqual(typed);
      expect(typed).toEqual([
        [],
        ['same_document'],
        ['duplicate'],
        [],
        ['more_than_spent'],
        ['over_heading'],
      ]);
    }));

  it('reads for each further row only what is around it', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      await importBudget(cast.work(cast.ana), buildBudget('Group 484; 2; Bus; 130'));
      const asked = (many: number) => {
        const lines = asText(
          Array.from({ length: many }, (_, at) => [
            ...['2026-11-02', '2', 'Bus', 'Ticket', 'Lasta', `R-${at}`, 'EUR', `${at + 1}`],
          ]),
        );
        return queriesOf(tx, (counting) =>
          weighTable({ ...cast.work(cast.fatos), tx: counting }, lines, cast.organisations.partner),
        );
      };
      expect((await asked(21)) - (await asked(1))).toBe(20);
    }));

  it('asks about each row beside those before it, and keeps the reason of the row, or that of all', () =>
    rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      await importBudget(cast.work(cast.ana), buildBudget('Group 484; 2; Bus; 130'));
      const work = cast.work(cast.fatos);
      const one = ['2026-11-02', '2', 'Bus', 'Ticket', 'Lasta', 'R-1', 'EUR', '60'];
      const lines = asText([
        one,
        [...one.slice(0, 5), 'R-2', 'EUR', '65'],
        [...one.slice(0, 5), 'R-2', 'EUR', '65'],
      ]);
      const { rows: weighed } = await weighTable(work, lines, cast.organisations.partner);
      expect(weighed.map((row) => row.weighed!.questions.map(({ kind }) => kind))).toEqual([
        [],
        [],
        ['over_line', 'over_heading', 'duplicate'],
      ]);
      await expect(importExpenditure(work, { ...noReasons, lines })).rejects.toMatchObject({
        code: 'expenditure_questions',
        details: { count: 1 },
      });
      const reasons = new Map([[3, 'Two buses.']]);
      expect(await importExpenditure(work, { lines, reason: '', reasons })).toEqual({ taken: 3, late: 0 });
      const stored = await listExpenditure(tx, cast.actionId, {}, 10);
      expect(stored.map(({ confirmedBecause }) => confirmedBecause).filter(Boolean)).toEqual(['Two buses.']);
      expect(await importExpenditure(work, { ...noReasons, lines, reason: 'Again.' })).toMatchObject({
        taken: 3,
      });
    }));
});
