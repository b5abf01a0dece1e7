import { getContract, getDefinition, type Indicator, indicatorsOf } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { taggedTable } from '../../platform/documents/hxl.ts';
import type { CsvCell } from '../../platform/documents/write-csv.ts';
import {
  type Context,
  csv,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { hasRole, may } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { zone } from '../../platform/zone.ts';
import { CountedChanges, listCountedChanges } from '../../training/index.ts';
import { disputesOf } from '../disputes/disputes-of.tsx';
import { figureOfCsv } from '../figure-of-csv.ts';
import { byJurisdiction, type Measured, untilToday, type Window } from '../measure.ts';
import { listFrozenOf, listPeriods, type Period } from '../periods/queries.ts';
import { resultsPermissions } from '../permissions.ts';
import { measure, measureParts, measurePlaces } from '../queries-measure.ts';
import { roundsMoney } from '../queries-rounded.ts';
import { pathsFor } from '../record-paths.ts';
import { ruleInWords } from '../rule-in-words.ts';
import { changesBehind } from './changes-behind.ts';
import { grownMonths, targetsByDay } from './growth.ts';
import { IndicatorPage } from './pages/indicator-page.tsx';
import { LogframePage } from './pages/logframe-page.tsx';
import { TargetPage } from './pages/target-page.tsx';
import { listTargets } from './queries.ts';
import { listInterim } from './queries-interim.ts';
import { type IndicatorFilter, indicatorFilter, type TargetForm, targetForm } from './schema.ts';
import { setTarget } from './set-target.ts';
import { shareUntilToday } from './share-until-today.ts';
import { resultsChain, targetOf } from './view.ts';

/** The logframe as staff and the contracting authority read it, down to the records behind every number. */
export const logframeRoutes: Route[] = [
  pageRoute({
    path: '/staff/logframe',
    may: resultsPermissions.readLogframe,
    async show(context) {
      const { definition, chain } = await chainOf(context);
      const { logframe, action } = definition;
      return page(
        context.language.t('results.logframe.title'),
        <LogframePage
          chain={chain}
          currency={action.currency}
          rounded={await roundsMoney(context.tx, context.actionId)}
          remark={logframe.remark && inLanguage(logframe.remark, context.language.locale)}
          showsPeriods={may(context.actor, resultsPermissions.listPeriods, undefined)}
        />,
        { wide: true },
      );
    },
  }),
  pageRoute({
    path: '/staff/logframe.csv',
    may: resultsPermissions.readLogframe,
    async show(context) {
      const { definition, chain } = await chainOf(context);
      const { currency } = definition.action;
      const rows = chain.flatMap(({ result, indicators }) =>
        indicators.map(({ indicator, target, value }): CsvCell[] => [
          result.level,
          result.title.en,
          indicator.code,
          inLanguage(indicator.name, context.language.locale),
          indicator.unit === 'money' ? currency : indicator.unit,
          figureOfCsv(indicator, indicator.baseline.value, currency),
          figureOfCsv(indicator, target, currency),
          figureOfCsv(indicator, value, currency),
        ]),
      );
      const columns = [
        ['level', '#indicator+level'],
        ['result', '#output+name'],
        ['indicator', '#indicator+code'],
        ['name', '#indicator+name'],
        ['unit', '#indicator+unit'],
        ['baseline', '#indicator+baseline+num'],
        ['target', '#indicator+target+num'],
        ['value', '#indicator+value+num'],
      ] as const;
      return csv('logframe.csv', taggedTable(columns, rows));
    },
  }),
  pageRoute({
    path: '/staff/logframe/:indicator',
    may: resultsPermissions.readLogframe,
    show: showIndicator,
  }),
  pageRoute({
    path: '/staff/logframe/:indicator/records.csv',
    stepUp: true,
    may: resultsPermissions.readLogframe,
    async show(context) {
      const { indicator, action } = await indicatorOf(context);
      const { measured } = await measureFiltered(context, indicator, action.currency);
      const rows = measured.records.map((one): CsvCell[] => [
        one.kind,
        one.id,
        one.label,
        one.jurisdiction === null ? '' : jurisdictionName(one.jurisdiction, context.language.locale),
        one.on,
        figureOfCsv(indicator, one.value, action.currency),
      ]);
      const columns = [
        ['kind', '#meta+record+type'],
        ['id', '#meta+record+id'],
        ['record', '#meta+record+name'],
        ['jurisdiction', '#country+name'],
        ['date', '#date+counted'],
        ['adds', '#indicator+value+num'],
      ] as const;
      return csv(`${indicator.code}.csv`, taggedTable(columns, rows));
    },
  }),
  formRoute<void, TargetForm>({
    path: '/staff/logframe/:indicator/target',
    may: resultsPermissions.setTarget,
    schema: targetForm,
    async fill(context) {
      const { indicator } = await indicatorOf(context);
      const target = targetOf(indicator, await listTargets(context.tx, context.actionId));
      return { value: target === null ? '' : String(target) };
    },
    async show(context, _none, state) {
      const { indicator } = await indicatorOf(context);
      return page(
        context.language.t('results.target.set'),
        <TargetPage
          context={context}
          state={state}
          name={inLanguage(indicator.name, context.language.locale)}
        />,
      );
    },
    async act(context, _none, form) {
      const { indicator } = await indicatorOf(context);
      await setTarget(context.work, { ...form, indicator: indicator.code });
      return redirect(`/staff/logframe/${indicator.code}`);
    },
  }),
];

async function chainOf({ tx, actionId, now }: Context) {
  const definition = await getDefinition(tx, actionId);
  const { logframe, action } = definition;
  const places = await measurePlaces(tx, indicatorsOf(logframe), {
    actionId,
    window: { from: null, to: dayIn(zone, now) },
    currency: action.currency,
    eyes: 'staff',
  });
  return { definition, chain: resultsChain(logframe, await listTargets(tx, actionId), places) };
}

/** The indicator of the path. Throws `not_found`. */
async function indicatorOf({ tx, actionId, params }: Context) {
  const { logframe, action, advocacy } = await getDefinition(tx, actionId);
  const indicator = indicatorsOf(logframe).find(({ code }) => code === params.indicator);
  if (!indicator) throw problem('not_found');
  return { indicator, logframe, action, advocacy };
}

async function showIndicator(context: Context) {
  const { tx, actor, actionId, query, language } = context;
  const { indicator, logframe, action, advocacy } = await indicatorOf(context);
  const { currency } = action;
  const showsPeriods = may(actor, resultsPermissions.listPeriods, undefined);
  const { measured, parts, window, whole, periods } = await measureFiltered(context, indicator, currency);
  const targets = await listTargets(tx, actionId);
  const target = targetOf(indicator, targets);
  return page(
    inLanguage(indicator.name, language.locale),
    <IndicatorPage
      indicator={indicator}
      rule={ruleInWords(language, indicator.measurement, { logframe, advocacy })}
      currency={currency}
      rounded={indicator.unit === 'money' && (await roundsMoney(tx, actionId))}
      target={target}
      growth={await growthOf(context, indicator, { records: whole.records, target })}
      history={targets.get(indicator.code) ?? []}
      total={whole.value}
      share={await shareUntilToday(context, indicator, whole.value)}
      measured={measured}
      parts={parts}
      ladder={advocacy.ladder}
      places={byJurisdiction(measured.records, action.jurisdictions)}
      window={window}
      frozen={showsPeriods ? await frozenOf(context, indicator) : []}
      pathOf={pathsFor(actor)}
      filter={{ typed: query, periods, jurisdictions: action.jurisdictions }}
      changes={await changesOf(context, indicator, whole.records)}
      maySetTarget={may(actor, resultsPermissions.setTarget, undefined)}
      showsPeriods={showsPeriods}
      {...(await disputesOf(context, indicator, currency))}
    />,
    { wide: true, back: { href: '/staff/logframe', text: language.t('results.logframe.title') } },
  );
}

/** What was changed of the events behind an indicator; who did it is no matter of the contracting authority. */
async function changesOf(
  { tx, actor, actionId, language }: Context,
  { measurement }: Indicator,
  records: Measured['records'],
) {
  const changes = changesBehind(measurement, await listCountedChanges(tx, actionId), records);
  if (changes.length === 0) return null;
  const names = !hasRole(actor, 'contracting_authority');
  return (
    <CountedChanges
      caption={language.t('results.counted.title')}
      hideCaption
      changes={changes}
      events
      names={names}
    />
  );
}

/** How an indicator came to its value until today, whatever the filter leaves of it. */
async function growthOf(
  { tx, actionId, now }: Context,
  { code }: Indicator,
  { records, target }: { records: Measured['records']; target: number | null },
) {
  const today = dayIn(zone, now);
  const { startsOn, endsOn } = await getContract(tx, actionId);
  const interim = (await listInterim(tx, actionId)).filter(({ indicator }) => indicator === code);
  const targets = targetsByDay(records, { interim, target, endsOn, today });
  return { months: grownMonths(records, today), targets, startsOn, endsOn, today };
}

/** What the filter of the address leaves of an indicator, and its value until today without any. */
async function measureFiltered(context: Context, indicator: Indicator, currency: string) {
  const { tx, actor, actionId, now, query } = context;
  const today = dayIn(zone, now);
  const filter = indicatorFilter.parse(query);
  const all = await listPeriods(tx, actionId);
  const periods = all.filter((one) => may(actor, resultsPermissions.readPeriod, one));
  const window = untilToday(windowOf(filter, periods, today), today);
  const asked = { actionId, measurement: indicator.measurement, currency, eyes: 'staff' } as const;
  const whole = await measure(tx, { ...asked, window: { from: null, to: today } });
  const measured = await measure(tx, { ...asked, window });
  const { jurisdiction } = filter;
  const place = jurisdiction && { jurisdiction: jurisdiction === 'region' ? null : jurisdiction };
  const { advocacy } = await getDefinition(tx, actionId);
  const parts = await measureParts(tx, [indicator], { ...asked, ...place, window, ladder: advocacy.ladder });
  return {
    window,
    periods,
    whole,
    measured: within(measured, jurisdiction),
    parts: parts.get(indicator.code) ?? [],
  };
}

function windowOf({ period, from, to }: IndicatorFilter, periods: readonly Period[], today: string): Window {
  const chosen = periods.find(({ id }) => id === period);
  if (chosen) return { from: chosen.startsOn, to: chosen.endsOn };
  return { from: from ?? null, to: to ?? today };
}

function within(measured: Measured, jurisdiction: string | undefined): Measured {
  if (!jurisdiction) return measured;
  const wanted = jurisdiction === 'region' ? null : jurisdiction;
  const records = measured.records.filter((one) => one.jurisdiction === wanted);
  return { value: records.reduce((sum, { value }) => sum + value, 0), records };
}

/** The frozen values of an indicator, of the periods that this reader may read. */
async function frozenOf({ tx, actor, actionId }: Context, { code }: Indicator) {
  const frozen = await listFrozenOf(tx, actionId, code);
  return frozen
    .filter(({ period }) => may(actor, resultsPermissions.readPeriod, period))
    .map(({ period, value, inPeriod }) => ({
      periodId: period.id,
      name: period.name,
      endsOn: period.endsOn,
      value,
      inPeriod,
    }));
}
