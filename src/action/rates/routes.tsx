import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { loadRates } from './load-rates.ts';
import { RatesPage } from './pages/rates-page.tsx';
import { loadRatesPermission } from './permissions.ts';
import { listRates } from './queries.ts';
import { type RatesForm, ratesForm } from './schema.ts';

const shownRates = 120;

/** The table of exchange rates that expenditure is converted by. */
export const rateRoutes: readonly Route[] = [
  formRoute<void, RatesForm>({
    path: '/staff/rates',
    stepUp: true,
    may: loadRatesPermission,
    schema: ratesForm,
    async show(context, _, state) {
      const { tx, language } = context;
      return page(
        language.t('action.rates.title'),
        <RatesPage context={context} state={state} rates={await listRates(tx, shownRates)} />,
        { back: { href: '/staff/budget', text: language.t('action.budget.title') } },
      );
    },
    async act({ work }, _, input) {
      await loadRates(work, input);
      return redirect('/staff/rates');
    },
  }),
];
