import { addDays, daysBetween, isPlainDate, type PlainDate } from '../../platform/dates.ts';

/** A rate of the table: units of the currency for one euro in a month (its first day), decimal text without needless noughts. */
export type Rate = { readonly currency: string; readonly month: PlainDate; readonly rate: string };

/** What is wrong with a line: its text is `action.rates.fault.<fault>`. */
export type RateFault = {
  readonly line: number;
  readonly text: string;
  readonly fault: 'columns' | 'month' | 'currency' | 'rate' | 'twice' | 'future' | 'too_long';
};
/** What the lines do not say themselves: of a file of one month its month, of a file of one currency its currency. */
export type Unsaid = { readonly month: PlainDate | null; readonly currency: string | null };
/** What is left out of the lines: currencies that were not asked for, and months before the first. */
export type Sieve = {
  takes(currency: string): boolean;
  readonly first: PlainDate | undefined;
  /** The latest month that may be known: InforEuro gives the next one two days before it begins. */
  readonly last: PlainDate;
};
export type ReadRates = {
  readonly rates: readonly (Rate & { readonly line: number })[];
  readonly faults: readonly RateFault[];
  /** Currencies that were left out. */
  readonly leftOut: readonly string[];
  /** How many lines of earlier months were left out. */
  readonly early: number;
  readonly needs: { readonly month: boolean; readonly currency: boolean };
};

/** What a file does not say stands so in its lines. */
export const unsaid = '?';
export const mostRateLines = 2000;

/**
 * Reads rates one a line: month, currency and rate, parted by tabs or semicolons (`2026-03; RSD; 117,1925`). All faults are found at
 * once; empty lines, and a rate that is there twice, are passed over.
 */
export function readRates(text: string, given: Unsaid, sieve: Sieve): ReadRates {
  const rates = new Map<string, Rate & { line: number }>();
  const faults: RateFault[] = [];
  const leftOut = new Set<string>();
  const needs = { month: false, currency: false };
  let early = 0;
  let lines = 0;
  for (const [at, row] of text.split('\n').entries()) {
    const line = at + 1;
    if (row.trim() === '') continue;
    const fault = (what: RateFault['fault']) =>
      faults.push({ line, text: row.trim().replace(/\s+/g, ' ').slice(0, 60), fault: what });
    if (++lines > mostRateLines) {
      fault('too_long');
      break;
    }
    const cells = row.split(row.includes('\t') ? '\t' : ';').map((cell) => cell.trim());
    const [typedMonth = '', typedCurrency = '', typedRate = ''] = cells;
    if (cells.length !== 3) {
      fault('columns');
      continue;
    }
    const currency = typedCurrency === unsaid ? given.currency : typedCurrency.toUpperCase();
    const month = typedMonth === unsaid ? given.month : monthOf(typedMonth);
    if (currency !== null && !/^[A-Z]{3}$/.test(currency)) fault('currency');
    else if (currency !== null && !sieve.takes(currency)) leftOut.add(currency);
    else if (month === undefined) fault('month');
    else if (currency === null || month === null) {
      needs.currency ||= currency === null;
      needs.month ||= month === null;
    } else if (sieve.first && month < sieve.first) early++;
    else if (month > sieve.last) fault('future');
    else {
      const rate = rateOf(typedRate);
      const key = `${month} ${currency}`;
      const other = rates.get(key);
      if (rate === undefined) fault('rate');
      else if (!other) rates.set(key, { currency, month, rate, line });
      else if (other.rate !== rate) fault('twice');
    }
  }
  return { rates: [...rates.values()], faults, leftOut: [...leftOut].sort(), early, needs };
}

/** The first day of the month of a cell: `2026-03`, `03/2026`, any day of it, or the number of a day in a workbook. */
export function monthOf(text: string): PlainDate | undefined {
  const said = text.trim().replace(/[T ]\d{1,2}:.*$/, '');
  if (/^[34567]\d{4}$/.test(said)) return firstOf(serialDay(Number(said)));
  const [, year, month] = /^(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2})?$/.exec(said) ?? [];
  if (year) return firstOf(`${year}-${month!.padStart(2, '0')}-01`);
  const [, late, of] = /^(?:\d{1,2}[-/.])?(\d{1,2})[-/.](\d{4})\.?$/.exec(said) ?? [];
  return of ? firstOf(`${of}-${late!.padStart(2, '0')}-01`) : undefined;
}

const serialDay = (days: number) => addDays('1899-12-30', days);
const firstOf = (day: string): PlainDate | undefined =>
  isPlainDate(day) ? `${day.slice(0, 7)}-01` : undefined;

/** A rate as it is typed, with point or comma and groups of thousands where both are there: plain decimal text. */
export function rateOf(typed: string): string | undefined {
  const bare = typed.replace(/[\s\u00a0\u2009\u202f'’]/g, '');
  const decimal = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const grouped = bare.includes('.') && bare.includes(',');
  const plain = grouped
    ? `${bare.slice(0, decimal).replace(/[.,]/g, '')}.${bare.slice(decimal + 1)}`
    : bare.replace(',', '.');
  if (!/^\d{1,9}(\.\d{1,9})?$/.test(plain) || Number(plain) <= 0) return undefined;
  const [whole = '', decimals = ''] = plain.split('.');
  const kept = decimals.replace(/(?<!0)0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${kept ? `.${kept}` : ''}`;
}

/** From which difference to the months around a rate is asked about, in percent, where `rateChangePercent` of the Action says no other: our proposal. */
export const proposedRatePercent = 10;

/** More than so many percent from what is usual. */
export function isUnlike(rate: string, usual: string, percent: number): boolean {
  return Math.abs(Number(rate) - Number(usual)) * 100 > Number(usual) * percent * (1 + 1e-12);
}

export type Known = { readonly month: PlainDate; readonly rate: string };
/** Why a rate looks wrong: `inverted` is euros for one unit, where units for one euro are asked for. */
export type Doubt = { readonly kind: 'change' | 'inverted'; readonly near: Known };

/** The known month that is nearest to another; of two as near, the earlier. */
function nearest(month: PlainDate, known: readonly Known[]): Known | undefined {
  let found: Known | undefined;
  for (const one of known) {
    if (one.month === month) continue;
    const [far, best] = [distance(one.month, month), found ? distance(found.month, month) : Infinity];
    if (far < best || (far === best && one.month < found!.month)) found = one;
  }
  return found;
}

const distance = (one: PlainDate, other: PlainDate) => Math.abs(daysBetween(one, other));

/** What is odd about a rate beside those of its currency that are known; undefined where it is in line or the first. */
export function doubtAbout(rate: Known, known: readonly Known[], percent: number): Doubt | undefined {
  const near = nearest(rate.month, known);
  if (!near || !isUnlike(rate.rate, near.rate, percent)) return undefined;
  const product = Number(rate.rate) * Number(near.rate);
  return { kind: Math.abs(product - 1) * 100 <= percent ? 'inverted' : 'change', near };
}

/**
 * The doubts about rates of one currency beside those that are loaded, by month. The nearest to a loaded month is looked at first; each that is in line is
 * known for the next, and one in doubt is not.
 */
export function doubtsOf(
  typed: readonly Known[],
  loaded: readonly Known[],
  percent: number,
): Map<PlainDate, Doubt> {
  const doubts = new Map<PlainDate, Doubt>();
  const known = [...loaded];
  const far = ({ month }: Known) => {
    const near = nearest(month, loaded);
    return near ? distance(near.month, month) : 0;
  };
  const inOrder = typed
    .map((one) => ({ one, far: far(one) }))
    .sort((a, b) => a.far - b.far || (a.one.month < b.one.month ? -1 : 1));
  for (const { one } of inOrder) {
    const doubt = doubtAbout(one, known, percent);
    if (doubt) doubts.set(one.month, doubt);
    else if (!known.some(({ month }) => month === one.month)) known.push(one);
  }
  return doubts;
}

/** How far a rate is from another, in whole percent of it. */
export function changeBetween(rate: string, near: string): number {
  return Math.round(Math.abs(Number(rate) / Number(near) - 1) * 100);
}

/** A rate as an address and a tick name it: `2026-03_RSD`. */
export const rateKey = ({ month, currency }: Pick<Rate, 'month' | 'currency'>) =>
  `${month.slice(0, 7)}_${currency}`;
/** A tick holds for one value: another one is asked about again. */
export const tickOf = (rate: Rate) => `${rateKey(rate)}_${rate.rate}`;
/** What `rateKey` names. */
export function rateFrom(key: string): Pick<Rate, 'month' | 'currency'> {
  const [month = '', currency = ''] = key.split('_');
  return { month: `${month}-01`, currency };
}

/** The currencies of typed lines that are not used yet, as their own wish: who types a line asks for its currency, while a pasted table has those of the world. */
export function askedFor(codes: readonly string[], used: readonly string[]): string {
  const different = [...new Set(codes)].filter((code) => !used.includes(code));
  return different.length > 20 ? '' : different.join(', ');
}
