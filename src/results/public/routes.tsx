import { type Indicator, indicatorsOf } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { page, pageRoute, type Route } from '../../platform/http/route.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { tableRoutes } from '../../platform/public-tables/table-routes.ts';
import { zone } from '../../platform/zone.ts';
import { levelOrder, targetOf } from '../logframe/view.ts';
import { seeResults } from '../permissions.ts';
import { ruleInWords } from '../rule-in-words.ts';
import { shareLine, shownCounted } from '../share-of.ts';
import { indicatorTable, publishedIndicator } from './indicator-table.ts';
import { PublicIndicatorPage } from './pages/public-indicator-page.tsx';
import { ResultsPage } from './pages/results-page.tsx';
import { publicRecords } from './public-records.ts';
import { listing } from './publication.ts';
import { type PublishedResults, publishedResults } from './published-values.ts';
import { listPublishedTargets } from './queries.ts';
import { resultsTable } from './results-table.ts';

/** What everybody sees of the results. Read under the public's database role: published views and nothing else. */
export const publicResultsRoutes: Route[] = [
  pageRoute({
    path: '/results',
    may: seeResults,
    portal: true,
    async show({ tx, actionId, now, language }) {
      const results = await publishedResults(tx, actionId, now);
      const { definition, values } = results;
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
            share: publicShare(language, indicator, results),
          })),
        }));
      return page(
        language.t('results.public.title'),
        <ResultsPage chain={chain} currency={action.currency} remark={logframe.remark} />,
        { wide: true },
      );
    },
  }),
  ...tableRoutes(resultsTable),
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
          share={publicShare(language, indicator, await publishedResults(tx, actionId, context.now))}
          nowUntil={value.nowAsOf === undefined ? undefined : frozen[value.nowAsOf]!.endsOn}
          toldUntil={value.asOf === undefined ? undefined : frozen[value.asOf]!.endsOn}
          frozen={frozen.map((one, index) => ({ ...one, value: value.frozen[index] })).reverse()}
          showsHash={indicator.counts === 'other'}
          listing={listing(indicator)}
          {...(await publicRecords(tx, indicator, {
            actionId,
            until: dayIn(zone, context.now),
            currency: action.currency,
          }))}
        />,
        { back: { href: '/results', text: language.t('results.public.title') } },
      );
    },
  }),
  ...tableRoutes(indicatorTable),
];

/** What share an indicator is of another one, as far as the public may see both. */
function publicShare(language: Language, indicator: Indicator, { definition, values }: PublishedResults) {
  const all = indicatorsOf(definition.logframe).flatMap((one) => shownCounted(one, values.get(one.code)!));
  const own = all.find((one) => one.indicator.code === indicator.code);
  return own && shareLine(language, own, all, definition.action.currency);
}
