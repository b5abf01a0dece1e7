import { type Context, formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { isId } from '../../platform/ids.ts';
import { may } from '../../platform/permissions.ts';
import { getDefinition, listPartners } from '../queries.ts';
import { loadRatesPermission } from '../rates/permissions.ts';
import { importBudget } from './import-budget.ts';
import { BudgetPage } from './pages/budget-page.tsx';
import { ImportBudgetPage } from './pages/import-budget-page.tsx';
import { importBudgetPermission, recordExpenditurePermission, seeBudget } from './permissions.ts';
import { listBudgetByHeading, listBudgetByPartner } from './queries.ts';
import { expenditureRoutes } from './routes-expenditure.tsx';
import { importExpenditureRoutes } from './routes-import.tsx';
import { warningRoutes } from './routes-warnings.tsx';
import { type ImportForm, importForm } from './schema.ts';

/** The Action's money, for those who run it: budget by heading, what was spent, importing and recording. */
export const budgetRoutes: readonly Route[] = [
  pageRoute({
    path: '/staff/budget',
    may: seeBudget,
    async show({ tx, actionId, actor, language, query }) {
      const { action } = await getDefinition(tx, actionId);
      const partnerId = idIn(query.partner);
      return page(
        language.t('action.budget.title'),
        <BudgetPage
          action={action}
          partners={await listPartners(tx, actionId)}
          byHeading={await listBudgetByHeading(tx, actionId, { partnerId })}
          byPartner={await listBudgetByPartner(tx, actionId)}
          query={partnerId ? { partner: partnerId } : {}}
          mayImport={may(actor, importBudgetPermission, undefined)}
          mayRecord={may(actor, recordExpenditurePermission, undefined)}
          mayLoadRates={may(actor, loadRatesPermission, undefined)}
        />,
        { wide: true },
      );
    },
  }),
  formRoute<void, ImportForm>({
    path: '/staff/budget/import',
    stepUp: true,
    may: importBudgetPermission,
    schema: importForm,
    async show(context, _, state) {
      const { action } = await getDefinition(context.tx, context.actionId);
      return page(
        context.language.t('action.budget.import.title'),
        <ImportBudgetPage context={context} state={state} action={action} />,
        { back: backToBudget(context) },
      );
    },
    async act({ work }, _, input) {
      await importBudget(work, input);
      return redirect('/staff/budget');
    },
  }),
  ...warningRoutes,
  ...importExpenditureRoutes,
  ...expenditureRoutes,
];

function backToBudget({ language }: Context) {
  return { href: '/staff/budget', text: language.t('action.budget.title') };
}

function idIn(text: string | undefined): string | undefined {
  return text && isId(text) ? text : undefined;
}
