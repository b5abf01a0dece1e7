import { page, pageRoute, type Route } from '../platform/http/route.ts';
import { tableRoutes } from '../platform/public-tables/table-routes.ts';
import { countTables } from './count-table.ts';
import { countsTable } from './counts-table.ts';
import { CountsPage } from './pages/counts-page.tsx';
import { seeCounts } from './permissions.ts';
import { listPublishedCounts } from './queries-clock.ts';

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
  ...tableRoutes(countsTable),
];
