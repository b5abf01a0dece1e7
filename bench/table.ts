import type { Measured } from './load.ts';

/** `ofRaw` and `ofSql` are shares of pages a second: the middle one of the rounds, each measured in turn on the same machine. */
export type Figures = {
  readonly name: string;
  readonly app: Measured;
  readonly raw: Measured;
  readonly sql: Measured;
  readonly ofRaw: number;
  readonly ofSql: number;
  /** Milliseconds of processor time a page: program and database together, and the database for the SQL alone. */
  readonly work: { readonly app: number; readonly sql: number } | undefined;
  readonly statements: number;
  readonly bytes: number;
};

export const print = (line: string) => console.log(line);

/** One line a page, at 10 clients. */
export function tableOf(figures: readonly Figures[]): string {
  const head = [
    'page',
    'pages/s',
    'p50 ms',
    'p95 ms',
    'raw Node/s',
    '× raw',
    'its SQL alone/s',
    '× SQL',
    'CPU ms',
    'SQL CPU ms',
    'statements',
    'bytes',
  ];
  const rows = figures.map(({ name, app, raw, sql, ofRaw, ofSql, work, statements, bytes }) => [
    name,
    app.perSecond.toFixed(0),
    app.p50.toFixed(1),
    app.p95.toFixed(1),
    raw.perSecond.toFixed(0),
    ofRaw.toFixed(2),
    sql.perSecond.toFixed(0),
    ofSql.toFixed(2),
    work?.app.toFixed(2) ?? '–',
    work?.sql.toFixed(2) ?? '–',
    String(statements),
    String(bytes),
  ]);
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => '-'.repeat(width - 1) + (at === 0 ? '-' : ':')).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** A figure with its goal beside it, and whether it was reached. */
export function goalOf(
  name: string,
  value: number | undefined,
  unit: string,
  goal: { most?: number; least?: number } = {},
): string {
  if (value === undefined) return `- ${name}: not measured on this system`;
  const { most, least } = goal;
  const reached = value <= (most ?? Number.POSITIVE_INFINITY) && value >= (least ?? 0);
  const wanted = most === undefined ? (least === undefined ? '' : `≥ ${least}`) : `≤ ${most}`;
  return `- ${name}: ${value.toFixed(2)} ${unit}${wanted ? ` (goal ${wanted} ${unit}: ${reached ? 'reached' : 'MISSED'})` : ''}`;
}
