import { type BudgetLine, budgetOf, type Draft, isEmptyLine } from '../answers.ts';
import { headings, type QuestionOf } from '../questions.ts';
import { gridOf, longestRows, textOf, untilLast } from './grid.ts';
import { type GivenRows, readRows } from './read-rows.ts';
import { type ColumnKind, columnKinds } from './words.ts';

const parts = ['rows_text', 'rows_columns', 'rows_heading', 'rows_sheet', 'rows_cut'] as const;
/** The field in which rows are pasted; what was said of them is stored beside it. */
export const rowsField = (key: string): string => `q.${key}-rows_text`;
const partNames = (key: string) => parts.map((part) => `q.${key}-${part}`);

/** The rows that wait to be taken into a budget: in the draft, as what cannot be read yet, so that nothing pasted is lost. */
export function keptRows(raw: Draft['raw'], key: string): GivenRows | undefined {
  const [text, columns, heading, sheet, cut] = partNames(key).map((name) => raw[name]);
  if (!text) return undefined;
  const known = headings.find((one) => one === heading);
  return {
    text,
    ...(columns ? { columns: columnsOf(columns.split(',')) } : {}),
    ...(known ? { heading: known } : {}),
    ...(sheet ? { sheet } : {}),
    ...(cut ? { cut: true } : {}),
  };
}

/** What was chosen for each column: one kind, or nothing. */
export function columnsOf(chosen: readonly string[]): readonly (ColumnKind | undefined)[] {
  return chosen.map((kind) => columnKinds.find((known) => known === kind));
}

/** The draft with other rows waiting, or none. */
export function withKeptRows(draft: Draft, key: string, rows: GivenRows | undefined): Draft {
  const names = partNames(key);
  const others = Object.entries(draft.raw).filter(([name]) => !names.includes(name));
  const text = cleanRows(rows?.text ?? '');
  const { columns, heading, sheet } = rows ?? {};
  const cut = rows?.cut || isLong(rows?.text ?? '') ? 'yes' : '';
  const values = text === '' ? [] : [text, columns?.map((kind) => kind ?? '').join(','), heading, sheet, cut];
  const own = values.flatMap((value, at) => (value ? [[names[at]!, value]] : []));
  return { ...draft, raw: Object.fromEntries([...others, ...own]) };
}

/** Pasted rows as they are stored: their tabs stay, for an empty first cell is a cell, and of too many signs the whole lines are kept. */
export function cleanRows(text: string): string {
  const even = evenRows(text);
  if (even.length <= longestRows) return even;
  const ends = even.lastIndexOf('\n', longestRows);
  return untilLast(even.slice(0, ends > 0 ? ends : longestRows)).toWellFormed();
}

/** Whether some of the rows are not stored. */
function isLong(text: string): boolean {
  return evenRows(text).length > longestRows;
}

function evenRows(text: string): string {
  const even = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .toWellFormed()
    .normalize('NFC');
  return untilLast(even);
}

export type HowTaken = 'add' | 'replace';

/** What taking the waiting rows leads to. */
export function linesWith(
  question: QuestionOf<'budget'>,
  draft: Draft,
  how: HowTaken,
): { readonly lines: readonly BudgetLine[]; readonly taken: number } {
  const given = keptRows(draft.raw, question.key);
  const { rows } = given ? readRows(given, question) : { rows: [] };
  const taken = rows.flatMap((row) => (row.outcome === 'taken' ? [row.line] : []));
  const before = how === 'add' ? filledLines(question, draft) : [];
  return { lines: [...before, ...taken], taken: taken.length };
}

/** The lines up to the last in which something was typed, read or not. */
export function filledLines({ key }: Pick<QuestionOf<'budget'>, 'key'>, draft: Draft): readonly BudgetLine[] {
  const { lines } = budgetOf(draft.answers[key]);
  const isFilled = (line: BudgetLine, at: number) =>
    !isEmptyLine(line) || Object.keys(draft.raw).some((name) => name.startsWith(`q.${key}.${at}.`));
  return lines.slice(0, lines.findLastIndex(isFilled) + 1);
}

/** The draft with the waiting rows taken. Those that were refused go on waiting. */
export function withRowsTaken(question: QuestionOf<'budget'>, draft: Draft, how: HowTaken): Draft {
  const { key } = question;
  const { lines } = linesWith(question, draft, how);
  const raw = Object.fromEntries(
    Object.entries(draft.raw).filter(([name]) => how === 'add' || !name.startsWith(`q.${key}.`)),
  );
  const answers = { ...draft.answers, [key]: { ...budgetOf(draft.answers[key]), lines } };
  return withKeptRows({ answers, raw }, key, refusedRows(question, keptRows(draft.raw, key)));
}

/** The rows without those that were taken: the heads, what was refused, and the names of headings above it. */
function refusedRows(question: QuestionOf<'budget'>, given: GivenRows | undefined): GivenRows | undefined {
  if (!given) return undefined;
  const read = readRows(given, question);
  const kept = read.rows.filter(
    (row, at) =>
      row.outcome === 'refused' ||
      (row.outcome === 'left_out' &&
        row.why === 'heading' &&
        untilNext(read.rows.slice(at + 1)).some(({ outcome }) => outcome === 'refused')),
  );
  if (!kept.some(({ outcome }) => outcome === 'refused')) return undefined;
  const places = [...(read.head === undefined ? [] : [read.head]), ...kept.map(({ row }) => row - 1)];
  const grid = gridOf(given.text);
  return {
    text: textOf(places.map((place) => grid[place]!)),
    columns: read.columns,
    ...(given.heading ? { heading: given.heading } : {}),
  };
}

function untilNext<Row extends { outcome: string; why?: string }>(rows: readonly Row[]): readonly Row[] {
  const next = rows.findIndex((row) => row.why === 'heading');
  return next === -1 ? rows : rows.slice(0, next);
}
