import { cellField } from '../../platform/files/table-text.ts';
import { problemText } from '../../platform/http/problem-text.ts';
import { type ActingContext, type FormState, type Page, page } from '../../platform/http/route.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import type { ActionFile } from '../definition/schema.ts';
import { getDefinition } from '../queries.ts';
import { seenOfTable, type WeighedRow, weighTable } from './import-expenditure.ts';
import { CheckTablePage } from './pages/import-expenditure-pages.tsx';
import {
  cellsOf,
  type ExpenditureColumn,
  expenditureColumns,
  type Fault,
  fieldsOf,
  withCells,
} from './read-expenditure.ts';

const base = '/staff/budget/expenditure';

/** The page on which a table of expenditure is looked at with all its faults and questions before it is taken. */
export async function checkPage(context: ActingContext, state: FormState): Promise<Page> {
  const { tx, actionId, actor, language, work } = context;
  const { action } = await getDefinition(tx, actionId);
  const sent = typeof state.typed.lines === 'string' ? state.typed.lines.replace(/\r\n?/g, '\n') : '';
  const lines = withCells(sent, state.typed);
  const { rows, faults } = await weighTable(work, lines, actor.organisationId);
  const { lines: _table, reason, ...others } = state.errors;
  const wrong = faultsOf(language, { action, lines, rows, faults });
  const errors = { ...others, ...wrong, ...(reason ? unanswered(language, state, rows) : {}) };
  const typed = { ...state.typed, ...fieldsOf(lines, linesOf([...rows, ...faults])), lines };
  return page(
    language.t('action.expenditure.import.check_title'),
    <CheckTablePage
      context={context}
      state={{ ...state, typed, errors }}
      {...{ action, rows, seen: seenOfTable(rows) }}
      wrong={wrongCells(rows, faults)}
    />,
    {
      ...(Object.keys(errors).length > 0 ? { status: 422 } : {}),
      wide: true,
      back: { href: `${base}/import`, text: language.t('action.expenditure.import.title') },
    },
  );
}

const columnOfFault = { ...named(expenditureColumns), line: 'budget_line', large: 'amount' } as Readonly<
  Record<Fault['fault'], ExpenditureColumn>
>;
function named<Name extends string>(names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [name, name]));
}

/** The column that a problem of a row is about, by the field of the form in which one entry is typed. */
function columnOfProblem({ problem }: WeighedRow): ExpenditureColumn {
  return columnOfField[problem!.field ?? ''] ?? 'heading';
}
const columnOfField: Readonly<Record<string, ExpenditureColumn>> = {
  spent_on: 'date',
  currency: 'currency',
  amount: 'amount',
};

/** Of each row that cannot be taken, the columns to correct. */
function wrongCells(
  rows: readonly WeighedRow[],
  faults: readonly Fault[],
): ReadonlyMap<number, ReadonlySet<ExpenditureColumn>> {
  const found = new Map<number, Set<ExpenditureColumn>>();
  const add = (line: number, ...columns: ExpenditureColumn[]) =>
    found.set(line, new Set([...(found.get(line) ?? []), ...columns]));
  for (const { line, fault } of faults)
    add(line, columnOfFault[fault], ...(fault === 'heading' ? (['budget_line'] as const) : []));
  for (const row of rows) {
    if (!row.problem) continue;
    add(row.line, columnOfProblem(row));
    // No rate of a month: its day may be wrong as well as its currency.
    if (row.problem.code === 'no_rate') add(row.line, 'date');
  }
  return new Map([...found].sort(([one], [other]) => one - other));
}

/** What is wrong, by the field of its cell, in the order of the table. */
function faultsOf(
  language: Language,
  {
    action,
    lines,
    rows,
    faults,
  }: {
    action: ActionFile;
    lines: string;
    rows: readonly WeighedRow[];
    faults: readonly Fault[];
  },
): Record<string, string> {
  const headings = action.budgetHeadings
    .map(({ number, name }) => `${number}. ${inLanguage(name, language.locale)}`)
    .join('; ');
  const found = [
    ...faults.map(({ line, fault }) => {
      const column = columnOfFault[fault];
      const typed = cellsOf(lines, line)[column];
      const kind = typed === '' && (fault === 'heading' || fault === 'date') ? `${fault}.none` : fault;
      return { line, column, text: language.t(`action.import.fault.${kind}`, { typed, headings }) };
    }),
    ...rows
      .filter(({ problem }) => problem)
      .map((row) => ({
        line: row.line,
        column: columnOfProblem(row),
        text: problemText(language, row.problem!),
      })),
  ];
  return Object.fromEntries(
    found
      .toSorted((one, other) => one.line - other.line)
      .map(({ line, column, text }) => [cellField(line, column), text]),
  );
}

/** The rows that were asked about before and have no reason yet. */
function unanswered(
  { t }: Language,
  { typed }: FormState,
  rows: readonly WeighedRow[],
): Record<string, string> {
  const asked = new Set(String(typed.asked ?? '').split(' '));
  const open = rows.filter(
    ({ line, weighed }) =>
      (weighed?.questions.length ?? 0) > 0 && asked.has(String(line)) && !typed[`reason_${line}`],
  );
  return Object.fromEntries(
    open.map(({ line, weighed }) => [
      `reason_${line}`,
      t('problem.expenditure_questions', { count: weighed!.questions.length }),
    ]),
  );
}

const linesOf = (rows: readonly { readonly line: number }[]) => rows.map(({ line }) => line);
