import { taggedTable } from '../platform/documents/hxl.ts';
import { csv, page, pageRoute, type Route } from '../platform/http/route.ts';
import { countTables } from './count-table.ts';
import { CountsPage } from './pages/counts-page.tsx';
import { seeCounts } from './permissions.ts';
import { listPublishedCounts } from './queries-clock.ts';
import { countedOutcomes } from './rules.ts';

/** What everybody may know of the cases. Read under the public's database role. */
export const countsRoutes: Route[] = [
  pageRoute({
    path: '/voice/counts',
    may: seeCounts,
    portal: true,
    show: async ({ tx, actionId, language }) =>
      page(
        language.t('voice.counts.title'),
        <CountsPage tables={countTables(await listPublishedCounts(tx, actionId))} />,
        { wide: true, back: { href: '/voice', text: language.t('voice.report.title') } },
      ),
  }),
  pageRoute({
    path: '/voice/counts.csv',
    may: seeCounts,
    portal: true,
    show: async ({ tx, actionId }) =>
      csv(
        'cases-by-year.csv',
        taggedTable(
          [
            ['year', '#date+year'],
            ['kind', '#service+type'],
            ['outcome', '#status+outcome'],
            ['cases', '#output+cases+num'],
            ['hidden', '#meta+hidden'],
          ],
          countTables(await listPublishedCounts(tx, actionId)).flatMap(({ year, rows }) =>
            rows.flatMap(({ kind, cells }) =>
              countedOutcomes.map((outcome) => {
                const value = cells.get(outcome)!;
                return 'hidden' in value
                  ? [year, kind, outcome, null, 'yes']
                  : [year, kind, outcome, value.shown, 'no'];
              }),
            ),
          ),
        ),
      ),
  }),
];
