import { readCsv, readTable } from '../../platform/files/read-table.ts';
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
import { getContract } from '../contract/queries.ts';
import { getDefinition, listPartners } from '../queries.ts';
import { budgetText, textOfTable } from './budget-text.ts';
import { importBudget, seenOfBudget, weighBudget } from './import-budget.ts';
import { CheckBudgetPage } from './pages/check-budget-page.tsx';
import { ImportBudgetPage } from './pages/import-budget-page.tsx';
import { importBudgetPermission } from './permissions.ts';
import { listBudgetLines } from './queries-versions.ts';
import { budgetColumns, mostBudgetLines } from './read-budget.ts';
import { type ChooseBudgetForm, chooseBudgetForm, type ImportForm, importForm } from './schema.ts';

const base = '/staff/budget/import';
const longest = 100_000;

/** A budget: chosen, looked at with all its faults and changes, and stored as the next version. */
export const importBudgetRoutes: readonly Route[] = [
  pageRoute({
    path: `${base}/template.csv`,
    may: importBudgetPermission,
    show: () => csv('budget-template.csv', [[...budgetColumns]]),
  }),
  formRoute<void, ChooseBudgetForm>({
    path: base,
    done: toldByPage,
    may: importBudgetPermission,
    schema: chooseBudgetForm,
    files: 'in_hand',
    async show(context, _none, state) {
      const { tx, actionId, language } = context;
      const { action } = await getDefinition(tx, actionId);
      const lines = budgetText(await listBudgetLines(tx, actionId), {
        ...{ currency: action.currency, headings: action.budgetHeadings },
        partners: await listPartners(tx, actionId),
      });
      const filled = 'lines' in state.typed ? state : { ...state, typed: { ...state.typed, lines } };
      return page(
        language.t('action.budget.import.title'),
        <ImportBudgetPage context={context} state={filled} action={action} />,
        { back: { href: '/staff/budget', text: language.t('action.budget.title') } },
      );
    },
    async act(context, _none, { lines: pasted }) {
      const file = context.files.file?.[0];
      // One line more than a budget has, and its heads: then it is too long.
      const table = file?.bytes?.length ? await readTable(file.bytes, mostBudgetLines + 2) : undefined;
      if (file?.bytes?.length && !table) throw problem('expenditure_table_unread', {}, { field: 'file' });
      const lines = textOfTable(table ?? readCsv(pasted, mostBudgetLines + 2));
      if (lines.length > longest) throw problem('expenditure_table_unread', {}, { field: 'file' });
      if (lines.trim() === '') throw problem('budget_empty', {}, { field: 'lines' });
      return checkPage(context, { typed: { lines }, errors: {}, conflict: false });
    },
  }),
  formRoute<void, ImportForm>({
    path: `${base}/confirm`,
    stepUp: true,
    may: importBudgetPermission,
    schema: importForm,
    show: (context, _none, state) => checkPage(context, state),
    async act({ work }, _none, input) {
      await importBudget(work, input);
      return redirect('/staff/budget/lines');
    },
  }),
];

async function checkPage(context: ActingContext, state: FormState): Promise<Page> {
  const { tx, actionId, language } = context;
  const { action } = await getDefinition(tx, actionId);
  const lines = typeof state.typed.lines === 'string' ? state.typed.lines.replace(/\r\n?/g, '\n') : '';
  const weighed = await weighBudget(context, lines);
  return page(
    language.t('action.budget.import.check_title'),
    <CheckBudgetPage
      context={context}
      state={state}
      action={action}
      partners={await listPartners(tx, actionId)}
      {...{ weighed, shown: seenOfBudget(weighed) }}
      contract={await getContract(tx, actionId)}
    />,
    { wide: true, back: { href: base, text: language.t('action.budget.import.title') } },
  );
}
