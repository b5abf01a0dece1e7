import {
  type ActingContext,
  type Context,
  csv,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { money, toDecimal } from '../../platform/money.ts';
import { may } from '../../platform/permissions.ts';
import { Problem } from '../../platform/problem.ts';
import { sourcesOf } from '../contract/cofinancing.ts';
import { getContract } from '../contract/queries.ts';
import { getDefinition } from '../queries.ts';
import { listCurrencies } from '../rates/queries.ts';
import { IncomeFormPage } from './pages/income-form-page.tsx';
import { IncomePage } from './pages/income-page.tsx';
import { counterIncomePermission, listIncomePermission, recordIncomePermission } from './permissions.ts';
import { listIncome } from './queries.ts';
import { recordIncome } from './record-income.ts';
import { incomeEntryRoutes } from './routes-entry.tsx';
import { type IncomeForm, incomeForm } from './schema.ts';
import { weighIncome } from './weigh-income.ts';

const list = '/staff/budget/income';
const backToList = ({ language }: Pick<Context, 'language'>) => ({
  back: { href: list, text: language.t('action.income.title') },
});

/** Other sources of funding: co-financing and bank interest that partners received. */
export const incomeRoutes: readonly Route[] = [
  pageRoute({
    path: list,
    may: listIncomePermission,
    async show({ tx, actionId, actor, language }) {
      const { action } = await getDefinition(tx, actionId);
      const { cofinancing } = await getContract(tx, actionId);
      return page(
        language.t('action.income.title'),
        <IncomePage
          currency={action.currency}
          sources={sourcesOf(cofinancing, action.currency)}
          entries={await listIncome(tx, { actionId })}
          mayRecord={may(actor, recordIncomePermission, undefined)}
          mayCounter={(one) => may(actor, counterIncomePermission, one)}
        />,
        { wide: true, back: { href: '/staff/budget', text: language.t('action.budget.title') } },
      );
    },
  }),
  pageRoute({
    path: `${list}.csv`,
    may: listIncomePermission,
    stepUp: true,
    async show({ tx, actionId }) {
      const found = await listIncome(tx, { actionId });
      return csv('income.csv', [
        [
          ...['received_on', 'partner', 'kind', 'source', 'original', 'original_currency', 'rate'],
          ...['amount', 'currency', 'note', 'confirmed_because'],
        ],
        ...found.map((one) => [
          ...[one.receivedOn, one.partner, one.kind, one.source],
          ...[toDecimal(money(one.originalMinor, one.originalCurrency)), one.originalCurrency, one.rate],
          ...[toDecimal(money(one.amountMinor, one.currency)), one.currency, one.note, one.confirmedBecause],
        ]),
      ]);
    },
  }),
  formRoute<void, IncomeForm>({
    path: `${list}/new`,
    may: recordIncomePermission,
    stepUp: true,
    schema: incomeForm,
    async show(context, _none, state) {
      const { tx, actionId, language } = context;
      const { action } = await getDefinition(tx, actionId);
      const { cofinancing } = await getContract(tx, actionId);
      return page(
        language.t('action.income.record'),
        <IncomeFormPage
          {...{ context, state }}
          currency={action.currency}
          currencies={[...new Set([action.currency, ...(await listCurrencies(tx))])]}
          sources={sourcesOf(cofinancing, action.currency)}
          weighed={await weighed(context, state)}
        />,
        backToList(context),
      );
    },
    async act({ work }, _none, form) {
      await recordIncome(work, form);
      return redirect(list);
    },
  }),
  ...incomeEntryRoutes,
];

/** What was typed, weighed, where it can be and was sent. */
async function weighed({ work, actor }: ActingContext, { typed, errors }: FormState) {
  if (typed.asked !== 'yes' && errors.reason === undefined) return undefined;
  const read = incomeForm.safeParse(typed);
  if (!read.success) return undefined;
  return weighIncome(work, read.data, actor.organisationId).catch((error) => {
    // What cannot be weighed has its own error at its field.
    if (error instanceof Problem) return undefined;
    throw error;
  });
}
