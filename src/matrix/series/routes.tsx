import { page, pageRoute, type Route } from '../../platform/http/route.ts';
import { tableRoutes } from '../../platform/public-tables/table-routes.ts';
import { seeMatrix } from '../permissions.ts';
import { SeriesPage } from './pages/series-page.tsx';
import { listSeries, listSeriesMappings, listSeriesValues } from './queries.ts';
import { seriesTable } from './series-table.ts';

const open = { may: seeMatrix, portal: true } as const;

export const seriesRoutes: Route[] = [
  pageRoute({
    ...open,
    path: '/series',
    show: async ({ tx, actionId, language }) =>
      page(
        language.t('matrix.series.title'),
        <SeriesPage
          series={await listSeries(tx, actionId)}
          values={await listSeriesValues(tx, actionId)}
          mappings={await listSeriesMappings(tx, actionId)}
        />,
        { wide: true, back: { href: '/standards', text: language.t('matrix.standards.title') } },
      ),
  }),
  ...tableRoutes(seriesTable),
];
