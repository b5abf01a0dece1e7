import { readTable } from '../../platform/files/read-table.ts';
import { monthOf, mostRateLines, unsaid } from './rules.ts';

/**
 * What columns are called, without spaces and signs and in lower case. Those of InforEuro's JSON are `isoA3Code` and `value` of a month,
 * and `currencyIso`, `refCurrencyIso`, `amount`, `dateStart` and `dateEnd` of a currency; the others are what its tables may say.
 */
const heads = {
  currency: [
    ...['isoa3code', 'currencyiso', 'isocode', 'isoa3', 'iso3', 'iso', 'currencycode', 'currencyisocode'],
    ...['isocurrencycode', 'isocurrency', 'codeiso', 'iso4217', 'code'],
  ],
  rate: [
    ...['value', 'amount', 'rate', 'exchangerate', 'monthlyrate', 'accountingrate', 'monthlyaccountingrate'],
    ...['conversionrate', 'eur', 'euro', '1eur', '1euro', 'unitsforoneeuro', 'unitsper1euro', 'taux'],
  ],
  start: [
    ...['datestart', 'startdate', 'start', 'from', 'validfrom', 'begin', 'begindate', 'beginning'],
    ...['monthyear', 'date', 'perioddate', 'period', 'validity', 'month'],
  ],
  end: ['dateend', 'enddate', 'end', 'to', 'until', 'validto', 'validuntil'],
  year: ['year'],
  reference: ['refcurrencyiso', 'refcurrency', 'referencecurrency'],
} as const;
type Column = keyof typeof heads;

/** A file with columns that are none of a table of rates. */
export const unknownFile = 'unknown';

/**
 * The rates of a file of InforEuro as lines (`2026-03; RSD; 117.1925`): all currencies of a month, or all months of a currency; JSON, CSV or
 * XLSX. What the file does not say is `?` in its lines. Undefined when it cannot be read.
 */
export async function readRatesFile(content: Buffer): Promise<string | typeof unknownFile | undefined> {
  const text = asUtf8(content)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  const isJson = text.startsWith('[') || text.startsWith('{');
  const table = isJson ? rowsOfJson(text) : await readTable(asUtf8(content), mostRateLines + 20);
  if (!table) return undefined;
  return linesOf(table) ?? unknownFile;
}

/** Older tables are in Latin-1, where Côte d’Ivoire is no UTF-8. */
function asUtf8(content: Buffer): Buffer {
  if (content.subarray(0, 2).toString('latin1') === 'PK') return content;
  return content.toString('utf8').includes('\ufffd') ? Buffer.from(content.toString('latin1')) : content;
}

function rowsOfJson(text: string): string[][] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const list = Array.isArray(parsed) ? parsed : Object.values(parsed as object).find(Array.isArray);
  const objects = (list ?? [])
    .slice(0, mostRateLines + 1)
    .filter((one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null);
  if (objects.length === 0) return undefined;
  const names = [...new Set(objects.flatMap((one) => Object.keys(one)))].slice(0, 64);
  const cell = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : '';
  return [names, ...objects.map((one) => names.map((name) => cell(one[name])))];
}

function linesOf(table: readonly (readonly string[])[]): string | undefined {
  const at = table.slice(0, 20).findIndex((row) => columnsOf(row).rate !== undefined);
  if (at === -1) return undefined;
  const columns = { ...columnsOf(table[at]!) };
  const rows = table.slice(at + 1);
  columns.currency ??= columnOfCodes(rows, columns);
  if (columns.currency === undefined && columns.start === undefined) return undefined;
  return rows.flatMap((row) => linesOfRow(row, columns)).join('\n');
}

function columnsOf(row: readonly string[]): Partial<Record<Column, number>> {
  const names = row.map((cell) =>
    cell
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ''),
  );
  const found: Partial<Record<Column, number>> = {};
  for (const [column, known] of Object.entries(heads) as [Column, readonly string[]][]) {
    const at = known.map((name) => names.indexOf(name)).find((place) => place !== -1);
    if (at !== undefined) found[column] = at;
  }
  const named = names.findIndex((name) => /rate|value|amount|eur[o1]?$/.test(name));
  const isData = row.some((cell) => /^\d+[.,]\d+$/.test(cell.trim()));
  if (found.rate === undefined && named !== -1 && !isData && row.length > 1) found.rate = named;
  return found;
}

/** A column of three capital letters in each of its cells says the currency, whatever it is called. */
function columnOfCodes(
  rows: readonly (readonly string[])[],
  taken: Partial<Record<Column, number>>,
): number | undefined {
  const used = new Set(Object.values(taken));
  const most = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: most }, (_, at) => at).find((at) => {
    const cells = rows.map((row) => row[at]?.trim() ?? '').filter(Boolean);
    return !used.has(at) && cells.length > 0 && cells.every((cell) => /^[A-Z]{3}$/.test(cell));
  });
}

/** Of a period of several months, a line a month. */
function linesOfRow(row: readonly string[], columns: Partial<Record<Column, number>>): string[] {
  const cell = (column: Column) => {
    const at = columns[column];
    return at === undefined ? '' : (row[at] ?? '').replace(/[;\s]+/g, ' ').trim();
  };
  const [currency, rate, reference] = [cell('currency'), cell('rate'), cell('reference')];
  const isNote = columns.currency === undefined ? rate === '' && cell('start') === '' : currency === '';
  if (isNote) return [];
  const said = reference === '' || /^(EUR|XEU|ECU)$/i.test(reference) ? rate : `${rate} ${reference}`;
  const year = cell('year');
  const start = /^\d{4}$/.test(year) ? `${year}-${cell('start').padStart(2, '0')}` : cell('start');
  const line = (month: string) =>
    `${month}; ${columns.currency === undefined ? unsaid : currency}; ${said}`.slice(0, 200);
  if (columns.start === undefined) return [line(unsaid)];
  const [first, last] = [monthOf(start), monthOf(cell('end'))];
  if (!first || !last || last <= first) return [line(first?.slice(0, 7) ?? start)];
  const months: string[] = [];
  for (let [years, month] = first.split('-').map(Number) as [number, number]; months.length < 24; month++) {
    if (month > 12) [years, month] = [years + 1, 1];
    const one = `${years}-${String(month).padStart(2, '0')}`;
    if (`${one}-01` > last) break;
    months.push(one);
  }
  return months.map(line);
}
