import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { writeCsv } from '../../platform/documents/write-csv.ts';
import { writeXlsx } from '../../platform/documents/write-xlsx.ts';
import { readRatesFile, unknownFile } from './read-file.ts';
import { readRates } from './rules.ts';

const of = (text: string) => readRatesFile(Buffer.from(text));
const month = [
  { country: 'Albania', currency: 'Lek', isoA3Code: 'ALL', isoA2Code: 'AL', value: 98.4, comment: null },
  {
    country: 'Serbia',
    currency: 'Dinar',
    isoA3Code: 'RSD',
    isoA2Code: 'RS',
    value: 117.1925,
    comment: 'a; b',
  },
];

it('InforEuro’s JSON of a month is read without a month, and that of a currency with its months', async () => {
  expect(await of(JSON.stringify(month))).toBe('?; ALL; 98.4\n?; RSD; 117.1925');
  const history = [
    {
      ...{ currencyIso: 'RSD', refCurrencyIso: 'EUR', amount: 117.2 },
      ...{ dateStart: '01/03/2026', dateEnd: '31/03/2026' },
    },
    {
      ...{ currencyIso: 'RSD', refCurrencyIso: 'USD', amount: 101 },
      ...{ dateStart: '01/02/2026', dateEnd: '28/02/2026' },
    },
  ];
  expect(await of(JSON.stringify(history))).toBe('2026-03; RSD; 117.2\n2026-02; RSD; 101 USD');
});

it('A table is read by the names of its columns, whatever stands before and between them', async () => {
  const csv =
    'InforEuro monthly rates\n\nCountry,Currency,ISO code,"Value (EUR 1 =)",Comment\nSerbia,Dinar,RSD,117.1925,\nNotes,,,,';
  expect(await of(csv)).toBe('?; RSD; 117.1925');
  expect(await of('Start date;End date;Rate\n01/01/2026;28/02/2026;117,2')).toBe(
    '2026-01; ?; 117,2\n2026-02; ?; 117,2',
  );
  expect(await of('Year;Month;Devise;Exchange rate\n2026;3;RSD;117,2')).toBe('2026-03; RSD; 117,2');
  const latin = Buffer.from('Country;ISO;Rate\nCôte d’Ivoire;XOF;655,957', 'latin1');
  expect(await readRatesFile(latin)).toBe('?; XOF; 655,957');
});

it('A workbook is read as a table is', async () => {
  const sheet = {
    name: 'Rates',
    columns: [{ head: 'Currency ISO' }, { head: 'Amount' }, { head: 'Date start' }],
    rows: [['RSD', { number: 117.1925, decimals: 4 }, { day: '2026-03-01' }]],
  };
  const bytes = await writeXlsx([sheet], { language: languageOf(), demonstration: false });
  expect(await readRatesFile(Buffer.from(bytes))).toMatch(/^2026-03; RSD; 117\.1925(00)?$/);
});

it('What is no table of rates is refused', async () => {
  expect(await of('Name;Town\nAna;Skopje')).toBe(unknownFile);
  expect(await of('{"a": 1}')).toBeUndefined();
  expect(await of('[1')).toBeUndefined();
});

it('Each rate of a table is read back from it, in JSON and CSV', async () => {
  const code = fc.stringMatching(/^[A-Z]{3}$/).filter((one) => one !== 'EUR');
  const rate = fc.integer({ min: 1, max: 99_999_999 }).map((digits) => digits / 10_000);
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(code, rate), { minLength: 1, selector: ([one]) => one }),
      async (some) => {
        const heads = ['Country', 'Currency', 'ISO A3 code', 'Value'];
        const csv = writeCsv([
          heads,
          ...some.map(([one, value]) => ['Land, of', 'Coin', one, String(value)]),
        ]);
        const json = JSON.stringify(some.map(([isoA3Code, value]) => ({ isoA3Code, value })));
        for (const text of [csv, json]) {
          const lines = (await of(text))!;
          const { rates } = readRates(
            lines,
            { month: '2026-03-01', currency: null },
            {
              ...{ takes: () => true, first: undefined, last: '2026-12-01' },
            },
          );
          expect(rates.map((one) => [one.currency, Number(one.rate)])).toEqual(some);
        }
      },
    ),
    { numRuns: 50 },
  );
});
