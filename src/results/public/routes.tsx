import { indicatorsOf } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { taggedTable } from '../../platform/documents/hxl.ts';
import type { CsvCell } from '../../platform/documents/write-csv.ts';
import { type Context, csv, page, pageRoute, type Route } from '../../platform/http/route.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Shown } from '../../platform/suppression.ts';
import { zone } from '../../platform/zone.ts';
import { figureOfCsv } from '../figure-of-csv.ts';
import { levelOrder, targetOf } from '../logframe/view.ts';
import { seeResults } from '../permissions.ts';
import { measure } from '../queries-measure.ts';
import { ruleInWords } from '../rule-in-words.ts';
import { PublicIndicatorPage } from './pages/public-indicator-page.tsx';
import { ResultsPage } from './pages/results-page.tsx';
import { listing } from './publication.ts';
import { publishedResults } from './published-values.ts';
import { listPublishedTargets } from './queries.ts';

/** What everybody sees of the results. Read under the public's database role: published views and nothing else. */
export const publicResultsRoutes: Route[] = [
  pageRoute({
    path: '/results',
    may: seeResults,
    portal: true,
    async show({ tx, actionId, now, language }) {
      const { definition, values } = await publishedResults(tx, actionId, now);
      const targets = await listPublishedTargets(tx, actionId);
      const { action, logframe } = definition;
      const chain = levelOrder(logframe.results)
        .filter(({ indicators }) => indicators.length > 0)
        .map((result) => ({
          result,
          indicators: result.indicators.map((indicator) => ({
            indicator,
            target: targetOf(indicator, targets),
            now: values.get(indicator.code)!.now,
          })),
        }));
      return page(
        language.t('results.public.title'),
        <ResultsPage chain={chain} currency={action.currency} remark={logframe.remark} />,
        { wide: true },
      );
    },
  }),
  pageRoute({
    path: '/results.csv',
    may: seeResults,
    portal: true,
    async show({ tx, actionId, now, language }) {
      const { definition, values } = await publishedResults(tx, actionId, now);
      const { action, logframe } = definition;
      const targets = await listPublishedTargets(tx, actionId);
      const rows = indicatorsOf(logframe).map((indicator): CsvCell[] => [
        indicator.code,
        inLanguage(indicator.name, language.locale),
        indicator.unit === 'money' ? action.currency : indicator.unit,
        figureOfCsv(indicator, targetOf(indicator, targets), action.currency),
        ...cellsOf(values.get(indicator.code)!.now, (value) =>
          figureOfCsv(indicator, value, action.currency),
        ),
      ]);
      const columns = [
        ['indicator', '#indicator+code'],
        ['name', '#indicator+name'],
        ['unit', '#indicator+unit'],
        ['target', '#indicator+target+num'],
        ['value', '#indicator+value+num'],
        ['hidden', '#meta+hidden'],
      ] as const;
      return csv('results.csv', taggedTable(columns, rows));
    },
  }),
  pageRoute({
    path: '/results/:indicator',
    may: seeResults,
    portal: true,
    async show(context) {
      const { tx, actionId, language } = context;
      const { indicator, definition, value, frozen } = await publishedIndicator(context);
      const { action } = definition;
      return page(
        inLanguage(indicator.name, language.locale),
        <PublicIndicatorPage
          indicator={indicator}
          rule={ruleInWords(language, indicator.measurement, definition)}
          ladder={definition.advocacy.ladder}
          currency={action.currency}
          target={targetOf(indicator, await listPublishedTargets(tx, actionId))}
          value={value}
          toldUntil={value.asOf === undefined ? undefined : frozen[value.asOf]!.endsOn}
          frozen={frozen.map((one, index) => ({ ...one, value: value.frozen[index] })).reverse()}
          showsHash={indicator.counts === 'other'}
          listing={listing(indicator)}
          {...(await publicRecords(context, indicator, action.currency))}
        />,
        { back: { href: '/results', text: language.t('results.public.title') } },
      );
    },
  }),
  pageRoute({
    path: '/results/:indicator/values.csv',
    may: seeResults,
    portal: true,
    async show(context) {
      const { indicator, definition, value, frozen } = await publishedIndicator(context);
      const { locale } = context.language;
      const write = (one: Shown | undefined) =>
        cellsOf(one, (shown) => figureOfCsv(indicator, shown, definition.action.currency));
      const today = dayIn(zone, context.now);
      const told = value.asOf === undefined ? undefined : frozen[value.asOf];
      const since = [told?.name ?? 'now', told?.endsOn ?? today];
      const rows: CsvCell[][] = [
        ...frozen.map(({ name, endsOn }, index) => [name, endsOn, '', '', '', ...write(value.frozen[index])]),
        ...value.places.map(({ jurisdiction, value: one }) => [
          ...since,
          jurisdiction === null ? 'region' : jurisdictionName(jurisdiction, locale),
          '',
          '',
          ...write(one),
        ]),
        ...value.parts.map(({ axis, key, value: one }) => [...since, '', axis, key, ...write(one)]),
        ['now', today, '', '', '', ...write(value.now)],
      ];
      const columns = [
        ['period', '#date+name'],
        ['until', '#date+end'],
        ['jurisdiction', '#country+name'],
        ['by', '#indicator+by'],
        ['part', '#indicator+part'],
        ['value', '#indicator+value+num'],
        ['hidden', '#meta+hidden'],
      ] as const;
      return csv(`${indicator.code}.csv`, taggedTable(columns, rows));
    },
  }),
];

/** The indicator of the path with everything published of it. Throws `not_found`. */
async function publishedIndicator({ tx, actionId, now, params }: Context) {
  const { definition, values, frozen } = await publishedResults(tx, actionId, now);
  const indicator = indicatorsOf(definition.logframe).find(({ code }) => code === params.indicator);
  if (!indicator) throw problem('not_found');
  return {
    indicator,
    definition,
    value: values.get(indicator.code)!,
    frozen: frozen.filter((one) => one.indicator === indicator.code),
  };
}

type Asked = ReturnType<typeof indicatorsOf>[number];

async function publicRecords({ tx, actionId, now }: Context, indicator: Asked, currency: string) {
  if (listing(indicator) === 'none') return { records: [], unlisted: false };
  const { measurement } = indicator;
  const window = { from: null, to: dayIn(zone, now) };
  const { records } = await measure(tx, { actionId, measurement, window, currency, eyes: 'public' });
  // What was not published is counted and has no page to lead to.
  const listed = records.filter(({ pageId }) => pageId !== null);
  return { records: listed, unlisted: listed.length < records.length };
}

/** Two cells: the value, and whether one is hidden. */
function cellsOf(value: Shown | undefined, write: (shown: number) => CsvCell): CsvCell[] {
  return value && 'shown' in value ? [write(value.shown), 'no'] : [null, 'yes'];
}
