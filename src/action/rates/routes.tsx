import { dayIn } from '../../platform/dates.ts';
import {
  type ActingContext,
  type Context,
  type FormState,
  formRoute,
  type Page,
  page,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import { listPartners } from '../queries.ts';
import { correctRate } from './correct-rate.ts';
import { listMissingNow } from './list-missing.ts';
import { type LoadedRates, loadRates } from './load-rates.ts';
import { CheckRatesPage } from './pages/check-rates-page.tsx';
import { CorrectRatePage } from './pages/correct-rate-page.tsx';
import { RatesPage } from './pages/rates-page.tsx';
import { correctRatePermission, loadRatesPermission } from './permissions.ts';
import { findLoaded, listCorrections, listRates } from './queries.ts';
import { countUses, knowsEveryUse, listUses } from './queries-uses.ts';
import { readRatesFile, unknownFile } from './read-file.ts';
import { askedFor, monthOf, rateFrom, rateKey } from './rules.ts';
import {
  type ChooseRatesForm,
  type CorrectionForm,
  chooseRatesForm,
  codesIn,
  correctionForm,
  type RatesForm,
  ratesForm,
} from './schema.ts';
import { currenciesOf, weighRates } from './weigh-rates.ts';

const base = '/staff/rates';
const shownRates = 240;
const shownUses = 50;

/** The table of exchange rates that expenditure is converted by: loaded, looked at before it is stored, and corrected until it is used. */
export const rateRoutes: readonly Route[] = [
  formRoute<void, ChooseRatesForm>({
    path: base,
    done: toldByPage,
    may: loadRatesPermission,
    schema: chooseRatesForm,
    files: 'in_hand',
    async show(context, _none, state) {
      const { tx, actionId, now, language, query } = context;
      const rates = await listRates(tx, shownRates);
      return page(
        language.t('action.rates.title'),
        <RatesPage
          context={context}
          state={state}
          rates={rates}
          uses={await countUses(tx, rates)}
          knowsAll={await knowsEveryUse(tx)}
          corrections={await listCorrections(tx, actionId)}
          missing={await listMissingNow(tx, actionId, now)}
          partners={await listPartners(tx, actionId)}
          done={doneOf(query)}
        />,
        { back: { href: '/staff/budget', text: language.t('action.budget.title') } },
      );
    },
    async act(context, _none, typed) {
      const file = context.files.file?.[0];
      const read = file?.bytes?.length ? await readRatesFile(file.bytes) : typed.lines;
      if (read === undefined) throw problem('expenditure_table_unread', {}, { field: 'file' });
      if (read === unknownFile) throw problem('rates_file_unknown', {}, { field: 'file' });
      if (read.trim() === '') throw problem('rates_none', {}, { field: 'lines' });
      const source = typed.source || (file ? `InforEuro, ${dayIn(zone, context.now)}` : '');
      const { checked, ...kept } = typed;
      const isTyped = !checked && !file?.bytes?.length;
      const also = isTyped ? askedFor(codesIn(typed.lines), await currenciesOf(context.work)) : typed.also;
      const again = { ...kept, lines: read, source, also };
      return checkPage(context, { typed: again, errors: {}, conflict: false });
    },
  }),
  formRoute<void, RatesForm>({
    path: `${base}/confirm`,
    done: toldByPage,
    stepUp: true,
    may: loadRatesPermission,
    schema: ratesForm,
    show: (context, _none, state) => checkPage(context, state),
    async act({ work }, _none, input) {
      const { added, corrected, left } = await loadRates(work, input);
      return redirect(`${base}?added=${added}&corrected=${corrected}&left=${left}`);
    },
  }),
  formRoute<void, CorrectionForm>({
    path: `${base}/edit`,
    stepUp: true,
    may: correctRatePermission,
    schema: correctionForm,
    async show(context, _none, state) {
      const { tx, actionId, language, query } = context;
      const key = String(state.typed.rate ?? query.rate ?? '');
      const of = /^\d{4}-(0[1-9]|1[0-2])_[A-Z]{3}$/.test(key) ? rateFrom(key) : undefined;
      const loaded = of && (await findLoaded(tx, of));
      const open = loaded ? [] : await listRates(tx, shownRates);
      const used = await countUses(tx, loaded ? [loaded] : open);
      const typed = loaded ? { source: loaded.source, ...state.typed, rate: rateKey(loaded) } : state.typed;
      return page(
        language.t('action.rates.correct.title'),
        <CorrectRatePage
          context={context}
          state={{ ...state, typed }}
          loaded={loaded}
          open={open.filter((one) => !used.has(rateKey(one)))}
          uses={loaded ? await listUses(tx, loaded, shownUses) : []}
          count={loaded ? (used.get(rateKey(loaded)) ?? 0) : 0}
          mayCorrect={await knowsEveryUse(tx)}
          corrections={loaded ? await listCorrections(tx, actionId, loaded) : []}
        />,
        { back: { href: base, text: language.t('action.rates.title') } },
      );
    },
    async act({ work }, _none, input) {
      await correctRate(work, input);
      return redirect(`${base}/edit?rate=${input.rate}`);
    },
  }),
];

/** What was just loaded, as the address says it. */
function doneOf({ added, corrected, left }: Context['query']): LoadedRates | undefined {
  const counts = [added, corrected, left].map((count) =>
    /^\d{1,4}$/.test(count ?? '') ? Number(count) : undefined,
  );
  if (counts.includes(undefined)) return undefined;
  return { added: counts[0]!, corrected: counts[1]!, left: counts[2]! };
}

async function checkPage(context: ActingContext, state: FormState): Promise<Page> {
  const { language, work } = context;
  const said = (name: string) => {
    const typed = state.typed[name];
    return typeof typed === 'string' ? typed.replace(/\r\n?/g, '\n') : '';
  };
  const weighed = await weighRates(work, {
    ...{ lines: said('lines'), also: codesIn(said('also')) },
    ...{ month: monthOf(said('month')) ?? null, currency: codesIn(said('currency'))[0] ?? null },
  });
  return page(
    language.t('action.rates.check.title'),
    <CheckRatesPage context={context} state={state} weighed={weighed} />,
    { back: { href: base, text: language.t('action.rates.title') } },
  );
}
