import { limitOf, paged } from '../../platform/http/paging.ts';
import { page, pageRoute, type Route } from '../../platform/http/route.ts';
import { tableRoutes } from '../../platform/public-tables/table-routes.ts';
import { outcomesTable } from './outcomes-table.ts';
import { PublicListPage, PublicPage } from './pages/public-pages.tsx';
import { seePublishedOutcomes } from './permissions.ts';
import type { OutcomeText } from './queries.ts';
import { listPublished, listPublishedLinks, listPublishedSubstantiations } from './queries-published.ts';
import { publishedFilter } from './schema.ts';
import { backToOutcomes, publishedSubject } from './subject.ts';

const open = { may: seePublishedOutcomes, portal: true } as const;

export const publicOutcomeRoutes: Route[] = [
  pageRoute({
    ...open,
    path: '/outcomes',
    show: async (context) => {
      const { tx, actionId, query, language } = context;
      const found = await listPublished(tx, actionId, publishedFilter.parse(query), limitOf(query));
      const { rows, next } = paged(query, found);
      return page(
        language.t('advocacy.outcome.list.title'),
        <PublicListPage context={context} outcomes={rows} next={next} />,
        { wide: true },
      );
    },
  }),
  ...tableRoutes(outcomesTable),
  pageRoute<OutcomeText>({
    ...open,
    path: '/outcomes/:outcomeId',
    subject: publishedSubject,
    show: async (context, outcome) => {
      const { tx } = context;
      const body = (
        <PublicPage
          outcome={outcome}
          recommendations={await listPublishedLinks(tx, outcome.id)}
          substantiations={await listPublishedSubstantiations(tx, outcome.id)}
        />
      );
      return page(outcome.title, body, { wide: true, ...backToOutcomes(context, '/outcomes') });
    },
  }),
];
