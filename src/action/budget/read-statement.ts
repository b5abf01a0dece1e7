import type { PlainDate } from '../../platform/dates.ts';
import { dayOf } from '../../platform/files/table-text.ts';
import { type Currency, money, readMinor, toDecimal } from '../../platform/money.ts';
import {
  type Columns,
  incoming,
  outgoing,
  type StatementColumn,
  statementColumnNames,
  statementColumns,
} from './statement-words.ts';

/** Payments that one statement may hold: a month of a small organisation. */
export const mostPayments = 40;
/** Lines above the table: account, holder, period. */
const linesAbove = 20;

export type Statement = { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] };
/** Money that left the account, by its place among the rows of the file. */
export type StatementPayment = {
  readonly row: number;
  readonly spentOn: PlainDate;
  readonly supplier: string;
  readonly description: string;
  readonly document: string;
  readonly currency: Currency;
  readonly minor: number;
};
export type LeftOut = {
  readonly row: number;
  readonly why: 'date' | 'no_such_day' | 'amount' | 'money_in';
  readonly text: string;
};

/**
 * The table of a statement, below the lines about the account: its heads are the first line that names two columns, else the line above the
 * first day. Undefined when there is neither.
 */
export function statementOf(text: string): Statement | undefined {
  const lines = text.split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
  const above = lines.slice(0, linesAbove + 1);
  const named = above.findIndex((heads) => Object.keys(guessColumns({ heads })).length >= 2);
  const dated = above.findIndex((cells) => cells.some((cell) => /\D/.test(cell) && dayIn(cell)));
  if (named < 0 && dated < 0) return undefined;
  const first = named < 0 ? dated : named + 1;
  const rows = lines.slice(first);
  const heads = lines[first - 1] ?? [];
  const width = Math.max(heads.length, ...rows.map((cells) => cells.length));
  return { heads: Array.from({ length: width }, (_, at) => heads[at] ?? ''), rows };
}

/**
 * Which column holds what, by the words of the heads; each column holds one thing. A column whose cells are words holds no amount: it may say in
 * which direction money went.
 */
export function guessColumns({
  heads,
  rows = [],
}: {
  heads: Statement['heads'];
  rows?: Statement['rows'];
}): Columns {
  const folded = heads.map((head) => head.toLowerCase());
  const ofWords = (at: number) => {
    const cells = rows.map((row) => row[at] ?? '').filter(Boolean);
    return cells.length > 0 && cells.filter((cell) => /\d/.test(cell)).length * 2 < cells.length;
  };
  const isNamed = (name: StatementColumn, head: string) =>
    statementColumns[name].some((word) => head.includes(word));
  const holds = (name: StatementColumn, at: number) => {
    const head = folded[at]!;
    if (name === 'out' || name === 'amount') return isNamed(name, head) && !ofWords(at);
    return name === 'direction'
      ? ofWords(at) && (isNamed(name, head) || isNamed('out', head))
      : isNamed(name, head);
  };
  const taken = new Set<number>();
  const found = statementColumnNames.flatMap((name) => {
    const at = folded.findIndex((_, place) => !taken.has(place) && holds(name, place));
    if (at < 0) return [];
    taken.add(at);
    return [[name, at] as const];
  });
  return Object.fromEntries(found);
}

/**
 * What left the account. A column of money out has its amounts; else the amounts with a minus are meant, or all of them where none has a minus.
 * What a column of directions says came in did not leave. Where that column or a column of money out says what went out, a minus is money that
 * came back.
 * What came in, and lines without a day or an amount, are left out with the reason.
 */
export function readStatement(
  { rows }: Pick<Statement, 'rows'>,
  columns: Columns,
  currency: Currency,
): { readonly payments: readonly StatementPayment[]; readonly leftOut: readonly LeftOut[] } {
  const cellOf = (cells: readonly string[], name: StatementColumn) => {
    const at = columns[name];
    return at === undefined ? '' : (cells[at] ?? '');
  };
  const currencyIn = (cells: readonly string[]) =>
    /^[A-Za-z]{3}$/.test(cellOf(cells, 'currency')) ? cellOf(cells, 'currency').toUpperCase() : currency;
  const amountIn = (cells: readonly string[]) => {
    const typed = cellOf(cells, columns.out === undefined ? 'amount' : 'out');
    const read = readMinor(typed.replace(/^(.*\d)\s*-$/, '-$1'), currencyIn(cells));
    return typeof read === 'number' ? read : undefined;
  };
  const ofOut = columns.out !== undefined;
  const directionOf = (cells: readonly string[]) => cellOf(cells, 'direction').toLowerCase();
  const left = rows.filter((cells) => dayIn(cellOf(cells, 'date')) && !incoming.has(directionOf(cells)));
  const some = (sign: 1 | -1) => left.some((cells) => (amountIn(cells) ?? 0) * sign > 0);
  const directed = left.every((cells) => outgoing.has(directionOf(cells))) && some(1);
  const signed = !ofOut && !directed && some(-1);
  const whyLeft = (cells: readonly string[]): LeftOut['why'] | undefined => {
    if (!dayIn(cellOf(cells, 'date'))) return /\d/.test(cellOf(cells, 'date')) ? 'no_such_day' : 'date';
    const amount = amountIn(cells);
    if (incoming.has(directionOf(cells))) return 'money_in';
    if (ofOut && (cellOf(cells, 'out') === '' || (amount ?? 1) <= 0)) return 'money_in';
    if (!amount) return 'amount';
    if (directed && amount < 0) return 'money_in';
    return signed && amount > 0 ? 'money_in' : undefined;
  };
  const payments: StatementPayment[] = [];
  const leftOut: LeftOut[] = [];
  for (const [row, cells] of rows.entries()) {
    const why = whyLeft(cells);
    if (why) leftOut.push({ row, why, text: cells.filter(Boolean).join(' · ') });
    else
      payments.push({
        ...{ row, spentOn: dayIn(cellOf(cells, 'date'))!, currency: currencyIn(cells) },
        minor: Math.abs(amountIn(cells)!),
        supplier: cellOf(cells, 'supplier'),
        description: cellOf(cells, 'description') || cellOf(cells, 'supplier'),
        document: cellOf(cells, 'document'),
      });
  }
  return { payments, leftOut };
}

type Recorded = {
  readonly spentOn: PlainDate;
  readonly supplier: string;
  readonly originalMinor: number;
  readonly originalCurrency: Currency;
};

/**
 * The rows of the payments that are recorded: the same day, amount and currency. Each entry stands for one payment, first for one to the same
 * supplier: of two equal payments of which one is recorded, one is left.
 */
export function recordedAlready(
  payments: readonly StatementPayment[],
  recorded: readonly Recorded[],
): ReadonlySet<number> {
  const left = [...recorded];
  const found = new Set<number>();
  for (const ofSupplier of [true, false])
    for (const { row, spentOn, minor, currency, supplier } of payments) {
      const at = left.findIndex(
        (one) =>
          one.spentOn === spentOn &&
          one.originalMinor === minor &&
          one.originalCurrency === currency &&
          (!ofSupplier || one.supplier.toLowerCase() === supplier.toLowerCase()),
      );
      if (at < 0 || found.has(row)) continue;
      found.add(row);
      left.splice(at, 1);
    }
  return found;
}

/** The day of a cell that may have an hour behind it. */
function dayIn(cell: string): PlainDate | undefined {
  return dayOf(cell.split(/[\sT]/, 1)[0]!);
}

/** A payment as a row of the table of expenditure. */
export function rowOf(
  { spentOn, description, supplier, currency, minor }: StatementPayment,
  { heading, line, document }: { heading: string; line: string; document: string },
): string {
  const cells = [spentOn, heading, line, description, supplier, document, currency];
  return [...cells, toDecimal(money(minor, currency))].join('\t');
}
