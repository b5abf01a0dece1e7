import { z } from 'zod';
import { readCsv, readTable } from '../../platform/files/read-table.ts';
import { optionalParagraphs } from '../../platform/http/fields.ts';
import {
  type ActingContext,
  csv,
  type FormState,
  formRoute,
  type Page,
  page,
  pageRoute,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { getDefinition } from '../queries.ts';
import { importExpenditure, mustBeOfATable, weighTable } from './import-expenditure.ts';
import { CheckTablePage, ChooseTablePage } from './pages/import-expenditure-pages.tsx';
import { importExpenditurePermission } from './permissions.ts';
import { listLines } from './queries-questions.ts';
import { asText, expenditureColumns, mostLines } from './read-expenditure.ts';

const base = '/staff/budget/expenditure';
const longest = 100_000;
const chooseForm = z.object({ lines: optionalParagraphs(longest) });
/** The table as text, and why rows are right: `reason_<line>`, or `reason` for all that have none of their own. */
const tableForm = z
  .looseObject({ lines: optionalParagraphs(longest), reason: optionalParagraphs(1000) })
  .transform((typed) => {
    const reasons = Object.entries(typed).flatMap(([name, value]) => {
      const line = /^reason_(\d{1,4})$/.exec(name)?.[1];
      return line && typeof value === 'string' ? [[Number(line), value.trim().slice(0, 1000)] as const] : [];
    });
    return { lines: typed.lines, reason: typed.reason, reasons: new Map(reasons) };
  });

/** A table of expenditure: chosen, looked at with all its faults and questions, and taken whole. */
export const importExpenditureRoutes: readonly Route[] = [
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
    async show(context, _none, state) {
      const { tx, actionId, actor, language } = context;
      const { action } = await getDefinition(tx, actionId);
      const lines = await listLines(tx, actionId, actor.organisationId);
      return page(
        language.t('action.expenditure.import.title'),
        <ChooseTablePage context={context} state={state} action={action} lines={lines} />,
        { back: { href: base, text: language.t('action.expenditure.list.title') } },
      );
    },
    async act(context, _none, { lines: pasted }) {
      const file = context.files.file?.[0];
      // One line more than a table has: then it is too long.
      const table = file?.bytes?.length ? await readTable(file.bytes, mostLines + 1) : undefined;
      if (file?.bytes?.length && !table) throw problem('expenditure_table_unread', {}, { field: 'file' });
      const lines = asText(table ?? readCsv(pasted, mostLines + 1));
      if (lines.length > longest) throw problem('expenditure_table_unread', {}, { field: 'file' });
      if (lines.trim() === '') throw problem('expenditure_table_empty', {}, { field: 'file' });
      mustBeOfATable(lines, 'file');
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
    async act({ work }, _none, input) {
      return redirect(`${base}?taken=${await importExpenditure(work, input)}`);
    },
  }),
];

async function checkPage(context: ActingContext, state: FormState): Promise<Page> {
  const { tx, actionId, actor, language, work } = context;
  const { action } = await getDefinition(tx, actionId);
  const lines = typeof state.typed.lines === 'string' ? state.typed.lines.replace(/\r\n?/g, '\n') : '';
  const table = await weighTable(work, lines, actor.organisationId);
  return page(
    language.t('action.expenditure.import.check_title'),
    <CheckTablePage context={context} state={state} action={action} {...table} />,
    { wide: true, back: { href: `${base}/import`, text: language.t('action.expenditure.import.title') } },
  );
}
