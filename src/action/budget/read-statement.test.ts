import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../platform/files/read-table.ts';
import { asText } from '../../platform/files/table-text.ts';
import { guessColumns, readStatement, recordedAlready, rowOf, statementOf } from './read-statement.ts';

const read = (csv: string, currency = 'RSD') => {
  const statement = statementOf(asText(readCsv(csv, 500)))!;
  return readStatement(statement, guessColumns(statement), currency);
};

describe('a bank statement', () => {
  it('of one column of amounts: what has a minus left the account', () => {
    const { payments, leftOut } = read(
      [
        'Račun;160-0000000000000-00;;;',
        'Izvod za;1.3.2027 - 31.3.2027;;;',
        'Datum;Opis;Primalac;Iznos;Poziv na broj',
        '10.03.2027.;Iznajmljivanje sale;Sala d.o.o.;-12.000,50;R-17',
        '11.03.2027;Uplata;Donator;500.000,00;',
        'Stanje;;;488.000,00;',
      ].join('\n'),
    );
    expect(payments).toEqual([
      {
        ...{ row: 0, spentOn: '2027-03-10', supplier: 'Sala d.o.o.', description: 'Iznajmljivanje sale' },
        ...{ document: 'R-17', currency: 'RSD', minor: 1_200_050 },
      },
    ]);
    expect(leftOut.map(({ row, why }) => [row, why])).toEqual([
      [1, 'money_in'],
      [2, 'date'],
    ]);
  });

  it('of two columns, with hours and its own currency', () => {
    const { payments, leftOut } = read(
      [
        'Датум\tПримач\tЦел на дознака\tДолжи\tПобарува\tВалута',
        '05/03/2027 10:12\tПечатница\tЛетоци\t3.100,00\t\tMKD',
        '06/03/2027 09:00\tДонатор\tГрант\t\t90.000,00\tMKD',
        '07/03/2027 09:00\tПечатница\tПлакати\tмногу\t\tMKD',
      ].join('\n'),
    );
    expect(payments).toMatchObject([
      { spentOn: '2027-03-05', supplier: 'Печатница', currency: 'MKD', minor: 310_000 },
    ]);
    expect(leftOut.map(({ why }) => why)).toEqual(['money_in', 'amount']);
  });

  it('without a minus anywhere: all of it left the account; a minus may stand behind', () => {
    expect(read('Date,Payee,Amount\n2027-03-01,Bus,120.00').payments).toMatchObject([{ minor: 12_000 }]);
    expect(read('Date,Payee,Amount\n2027-03-01,Bus,120.00-\n2027-03-02,In,5').payments).toMatchObject([
      { minor: 12_000 },
    ]);
  });

  it('with a column of directions: what came in is no payment, and a minus in money out came back', () => {
    const credited = ['Date,Payee,Amount,Debit/Credit', '2027-03-01,Bus,120.00,D', '2027-03-02,Donor,9000,C'];
    const { payments, leftOut } = read(credited.join('\n'));
    expect([payments.map(({ minor }) => minor), leftOut.map(({ why }) => why)]).toEqual([
      [12_000],
      ['money_in'],
    ]);
    const reversed = ['Datum;Primalac;Duguje', '1.3.2027;Sala;100,00', '2.3.2027;Sala;-100,00'];
    expect(read(reversed.join('\n')).payments).toMatchObject([{ minor: 10_000 }]);
  });

  it('with a column of directions takes no reversal for a payment, nor payments for money in because of one', () => {
    const reversed = [
      ...['Date,Payee,Amount,Debit/Credit', '2027-03-01,Bus,120.00,D', '2027-03-02,Hall,-100.00,D'],
      '2027-03-03,Donor,9000,C',
    ];
    const { payments, leftOut } = read(reversed.join('\n'));
    expect(payments).toMatchObject([{ minor: 12_000, supplier: 'Bus' }]);
    expect(leftOut.map(({ row, why }) => [row, why])).toEqual([
      [1, 'money_in'],
      [2, 'money_in'],
    ]);
    // Each debit with a minus left the account; and so it is where other words than directions are beside it.
    const signed = ['Date,Payee,Amount,Debit/Credit', '2027-03-01,Bus,-120.00,D', '2027-03-02,Donor,9000,C'];
    expect(read(signed.join('\n')).payments).toMatchObject([{ minor: 12_000 }]);
    const typed = ['Date,Payee,Amount,Type', '2027-03-01,Bus,-120.00,Card', '2027-03-02,Bank,3,Interest'];
    expect(read(typed.join('\n')).payments).toMatchObject([{ minor: 12_000 }]);
  });

  it('is not read by the sign of a balance below it', () => {
    const { payments } = read('Date,Payee,Amount\n2027-03-01,Bus,120.00\nBalance,,-488.00');
    expect(payments).toMatchObject([{ minor: 12_000 }]);
  });

  it('without heads is found by its first day, and its columns are not guessed', () => {
    const statement = statementOf('2027-03-01\tBus\t-120.00')!;
    expect(statement.rows).toHaveLength(1);
    expect(guessColumns(statement)).toEqual({});
    expect(readStatement(statement, { date: 0, supplier: 1, amount: 2 }, 'EUR').payments).toMatchObject([
      { minor: 12_000, description: 'Bus' },
    ]);
    expect(statementOf('no table\nat all')).toBeUndefined();
  });

  it('loses no line: each is a payment, or left out with a reason, whatever is in it', () => {
    const cell = fc.oneof(
      fc.constantFrom('2027-03-01', '1.3.2027', '-5', '7,50', '0', '', 'EUR'),
      fc.string(),
    );
    const table = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 });
    const place = fc.option(fc.nat(8), { nil: undefined });
    const columns = fc.record({ date: place, amount: place, out: place, supplier: place, currency: place });
    fc.assert(
      fc.property(table, columns, (rows, chosen) => {
        const known = Object.fromEntries(Object.entries(chosen).filter(([, at]) => at !== undefined));
        const { payments, leftOut } = readStatement({ rows }, known, 'EUR');
        expect([...payments, ...leftOut].map(({ row }) => row).toSorted((a, b) => a - b)).toEqual([
          ...rows.keys(),
        ]);
        for (const { minor } of payments) expect(minor).toBeGreaterThan(0);
      }),
    );
  });

  it('becomes a row of the table of expenditure', () => {
    const [payment] = read('Date,Payee,Amount,Purpose\n2027-03-01,Bus,-120.00,Tickets', 'EUR').payments;
    expect(rowOf(payment!, { heading: '2', line: 'Bus', document: 'R-1' })).toBe(
      '2027-03-01\t2\tBus\tTickets\tBus\tR-1\tEUR\t120.00',
    );
  });
});

it('what is recorded is found once for each entry, first that of the same supplier', () => {
  const payment = (row: number, supplier: string) => ({
    ...{
      row,
      supplier,
      spentOn: '2026-11-02',
      minor: 120_00,
      currency: 'EUR',
      description: '',
      document: '',
    },
  });
  const entry = (supplier: string, originalMinor = 120_00) => ({
    ...{ supplier, originalMinor, spentOn: '2026-11-02', originalCurrency: 'EUR' },
  });
  const found = (...entries: ReturnType<typeof entry>[]) => [
    ...recordedAlready([payment(0, 'Bakery'), payment(1, 'Bus line'), payment(2, 'Bus line')], entries),
  ];
  expect(found()).toEqual([]);
  expect(found(entry('BUS LINE'))).toEqual([1]);
  expect(found(entry('Somebody'))).toEqual([0]);
  expect(found(entry('Bus line'), entry('Bus line'))).toEqual([1, 2]);
  expect(found(entry('Bus line', 120_01))).toEqual([]);
});
