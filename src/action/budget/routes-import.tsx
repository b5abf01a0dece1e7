import { z } from 'zod';
import { readCsv, readTable } from '../../platform/files/read-table.ts';
import { asText } from '../../platform/files/table-text.ts';
import { optionalParagraphs, seen, tableText } from '../../platform/http/fields.ts';
import { problemText } from '../../platform/http/problem-text.ts';
import {
  type ActingContext,
  csv,
  formRoute,
  pageRoute,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import { Problem, problem } from '../../platform/problem.ts';
import { getDefinition } from '../queries.ts';
import { checkPage } from './check-table.tsx';
import { chooseTablePage } from './choose-table.tsx';
import { importExpenditure, mustBeOfATable } from './import-expenditure.ts';
import { importExpenditurePermission } from './permissions.ts';
import { listLines } from './queries-questions.ts';
import {
  expenditureColumns,
  isCorrected,
  mostLines,
  readExpenditure,
  withCells,
} from './read-expenditure.ts';
import { statementOf } from './read-statement.ts';
import { columnsPage, statementRoutes } from './routes-statement.tsx';

const base = '/staff/budget/expenditure';
const longest = 100_000;
const chooseForm = z.object({ lines: tableText(longest) });
/**
 * The table as text with what was corrected in the fields of its rows, and why rows are right: `reason_<line>`, or `reason` for all that have
 * none of their own. `asked`: the rows about which the page that was sent asked. `seen`: the entries that it showed, if they could be taken;
 * `corrected`: its fields say something else than they did.
 */
const tableForm = z
  .looseObject({
    lines: tableText(longest),
    seen,
    reason: optionalParagraphs(1000),
    asked: optionalParagraphs(2000),
  })
  .transform((typed) => {
    const reasons = Object.entries(typed).flatMap(([name, value]) => {
      const line = /^reason_(\d{1,4})$/.exec(name)?.[1];
      return line && typeof value === 'string' ? [[Number(line), value.trim().slice(0, 1000)] as const] : [];
    });
    const lines = withCells(typed.lines, typed);
    const { seen: shown, reason, asked } = typed;
    const corrected = isCorrected(typed.lines, typed);
    return { lines, seen: shown, corrected, reason, reasons: new Map(reasons), asked };
  });

/** A table of expenditure: chosen, looked at with all its faults and questions, and taken whole. */
export const importExpenditureRoutes: readonly Route[] = [
  ...statementRoutes,
  pageRoute({
    path: `${base}/template.csv`,
    may: importExpenditurePermission,
    show: () => csv('expenditure-template.csv', [[...expenditureColumns]]),
  }),
  formRoute<void, z.output<typeof chooseForm>>({
    path: `${base}/import`,
    done: toldByPage,
    may: importExpenditurePermission,
    schema: chooseForm,
    files: 'in_hand',
    show: (context, _none, state) => chooseTablePage(context, state),
    async act(context, _none, { lines: pasted }) {
      const file = context.files.file?.[0];
      // One line more than a table has: then it is too long.
      const table = file?.bytes?.length ? await readTable(file.bytes, mostLines + 1) : undefined;
      if (file?.bytes?.length && !table) throw problem('expenditure_table_unread', {}, { field: 'file' });
      const lines = asText(table ?? readCsv(pasted, mostLines + 1));
      if (lines.length > longest) throw problem('expenditure_table_unread', {}, { field: 'file' });
      if (lines.trim() === '') throw problem('expenditure_table_empty', {}, { field: 'file' });
      mustBeOfATable(lines, 'file');
      if (await isOfABank(context, lines))
        return columnsPage(context, { typed: { table: lines }, errors: {}, conflict: false });
      return checkPage(context, { typed: { lines }, errors: {}, conflict: false });
    },
  }),
  formRoute<void, z.output<typeof tableForm>>({
    path: `${base}/import/confirm`,
    done: toldByPage,
    stepUp: true,
    may: importExpenditurePermission,
    schema: tableForm,
    show: (context, _none, state) => checkPage(context, state),
    async act(context, _none, input) {
      try {
        const { taken, late } = await importExpenditure(context.work, input);
        return redirect(`${base}?taken=${taken}${late > 0 ? `&late=${late}` : ''}`);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const isUnseen = error.code === 'changed_since_shown';
        if (!isUnseen && error.code !== 'expenditure_questions') throw error;
        // What is asked for the first time is no error yet, and neither is a table that was corrected: it is shown before it is taken.
        const isAwaited = isUnseen && (input.seen === '' || input.corrected);
        const reasons = [...input.reasons].map(([line, reason]) => [`reason_${line}`, reason] as const);
        const { lines, reason, asked } = input;
        return checkPage(context, {
          typed: { lines, reason, asked, ...Object.fromEntries(reasons) },
          errors: isAwaited ? {} : { [isUnseen ? '' : 'reason']: problemText(context.language, error) },
          conflict: false,
        });
      }
    },
  }),
];

/** A table in which no row names a heading of the budget, and that has the days of a statement. */
async function isOfABank({ tx, actionId, actor }: ActingContext, lines: string): Promise<boolean> {
  const { action } = await getDefinition(tx, actionId);
  const own = await listLines(tx, actionId, actor.organisationId);
  const { rows, faults } = readExpenditure(lines, {
    headings: action.budgetHeadings,
    lines: own,
    currency: action.currency,
  });
  const withoutHeading = faults.filter(({ fault }) => fault === 'heading').length;
  const wrong = new Set(faults.map(({ line }) => line)).size;
  const isTemplate = /(^|\t)budget_line(\t|\n)/.test(lines);
  return !isTemplate && rows.length === 0 && withoutHeading === wrong && statementOf(lines) !== undefined;
}
