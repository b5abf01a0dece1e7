import { isPlainDate } from '../../platform/dates.ts';
import { paged, pageLimit } from '../../platform/http/paging.ts';
import {
  type Context,
  csv,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { isId } from '../../platform/ids.ts';
import { money, toDecimal } from '../../platform/money.ts';
import { may } from '../../platform/permissions.ts';
import { getDefinition, listPartners } from '../queries.ts';
import { loadRatesPermission } from '../rates/permissions.ts';
import { listCurrencies } from '../rates/queries.ts';
import { importBudget } from './import-budget.ts';
import { BudgetPage } from './pages/budget-page.tsx';
import { ExpenditureListPage } from './pages/expenditure-list-page.tsx';
import { ImportBudgetPage } from './pages/import-budget-page.tsx';
import { RecordExpenditurePage } from './pages/record-expenditure-page.tsx';
import { importBudgetPermission, recordExpenditurePermission, seeBudget } from './permissions.ts';
import {
  type ExpenditureFilter,
  listBudgetByHeading,
  listBudgetByPartner,
  listExpenditure,
} from './queries.ts';
import { recordExpenditure } from './record-expenditure.ts';
import { type ExpenditureForm, expenditureForm, type ImportForm, importForm } from './schema.ts';

const exportLimit = 100_000;

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
  pageRoute({
    path: '/staff/budget/expenditure',
    may: seeBudget,
    async show(context) {
      const { tx, actionId, language, query } = context;
      const { action } = await getDefinition(tx, actionId);
      const filter = filterOf(query);
      const found = await listExpenditure(tx, actionId, filter, pageLimit);
      const chosen = {
        ...(filter.partnerId ? { partner: filter.partnerId } : {}),
        ...(filter.heading ? { heading: filter.heading } : {}),
      };
      const { rows, next } = paged(chosen, found, ({ spentOn, id }) => `${spentOn}.${id}`);
      return page(
        language.t('action.expenditure.list.title'),
        <ExpenditureListPage
          action={action}
          partners={await listPartners(tx, actionId)}
          rows={rows}
          filter={chosen}
          next={next}
          csv={`/staff/budget/expenditure.csv?${new URLSearchParams(chosen)}`}
        />,
        { wide: true, back: backToBudget(context) },
      );
    },
  }),
  pageRoute({
    path: '/staff/budget/expenditure.csv',
    stepUp: true,
    may: seeBudget,
    async show({ tx, actionId, query }) {
      const partners = new Map((await listPartners(tx, actionId)).map(({ id, name }) => [id, name]));
      const rows = await listExpenditure(tx, actionId, filterOf(query), exportLimit);
      return csv('expenditure.csv', [
        [
          'spent_on',
          'partner',
          'heading',
          'description',
          'document',
          'original',
          'original_currency',
          'rate',
          'rate_month',
          'amount',
          'currency',
        ],
        ...rows.map((row) => [
          row.spentOn,
          partners.get(row.partnerId),
          row.heading,
          row.description,
          row.documentReference,
          toDecimal(money(row.originalMinor, row.originalCurrency)),
          row.originalCurrency,
          row.rate,
          row.rateMonth?.slice(0, 7),
          toDecimal(money(row.amountMinor, row.currency)),
          row.currency,
        ]),
      ]);
    },
  }),
  formRoute<void, ExpenditureForm>({
    path: '/staff/budget/expenditure/new',
    stepUp: true,
    may: recordExpenditurePermission,
    schema: expenditureForm,
    async show(context, _, state) {
      const { tx, actionId, language } = context;
      const { action } = await getDefinition(tx, actionId);
      const currencies = [...new Set([action.currency, ...(await listCurrencies(tx))])];
      return page(
        language.t('action.expenditure.record.title'),
        <RecordExpenditurePage context={context} state={state} action={action} currencies={currencies} />,
        { back: backToBudget(context) },
      );
    },
    async act({ work }, _, input) {
      await recordExpenditure(work, input);
      return redirect('/staff/budget/expenditure');
    },
  }),
];

function backToBudget({ language }: Context) {
  return { href: '/staff/budget', text: language.t('action.budget.title') };
}

function idIn(text: string | undefined): string | undefined {
  return text && isId(text) ? text : undefined;
}

function filterOf(query: Readonly<Record<string, string>>): ExpenditureFilter {
  const [spentOn = '', id = ''] = (query.after ?? '').split('.');
  return {
    partnerId: idIn(query.partner),
    heading: /^[a-z][a-z0-9_-]{0,59}$/.test(query.heading ?? '') ? query.heading : undefined,
    after: isPlainDate(spentOn) && isId(id) ? { spentOn, id } : undefined,
  };
}
