import { listPublicPapers } from '../../papers/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { limitOf, paged } from '../../platform/http/paging.ts';
import { page, pageRoute, type Route } from '../../platform/http/route.ts';
import { tableRoutes } from '../../platform/public-tables/table-routes.ts';
import { zone } from '../../platform/zone.ts';
import { PublicListPage, PublicPage } from './pages/public-pages.tsx';
import { seePublishedPractices } from './permissions.ts';
import { practicesTable } from './practices-table.ts';
import type { PracticeText } from './queries.ts';
import {
  listPublished,
  listPublishedAdoptions,
  listPublishedDocuments,
  listPublishedSteps,
} from './queries-published.ts';
import { publishedFilter } from './schema.ts';
import { backToPractices, publishedSubject } from './subject.ts';

const open = { may: seePublishedPractices, portal: true } as const;

export const publicPracticeRoutes: Route[] = [
  pageRoute({
    ...open,
    path: '/practices',
    show: async (context) => {
      const { tx, actionId, query, language } = context;
      const found = await listPublished(tx, actionId, publishedFilter.parse(query), limitOf(query));
      const { rows, next } = paged(query, found);
      return page(
        language.t('advocacy.practice.list.title'),
        <PublicListPage context={context} practices={rows} next={next} />,
        { wide: true },
      );
    },
  }),
  ...tableRoutes(practicesTable),
  pageRoute<PracticeText>({
    ...open,
    path: '/practices/:practiceId',
    subject: publishedSubject,
    show: async (context, practice) => {
      const { tx, actionId } = context;
      const adoptions = await listPublishedAdoptions(tx, actionId, [practice.id]);
      const adopted = adoptions.map(({ id }) => id);
      const body = (
        <PublicPage
          practice={practice}
          documents={await listPublishedDocuments(tx, practice.id)}
          adoptions={adoptions}
          steps={await listPublishedSteps(tx, practice.id)}
          papers={await listPublicPapers(tx, 'practice', [practice.id])}
          evidence={await listPublicPapers(tx, 'adoption', adopted)}
          today={dayIn(zone, context.now)}
        />
      );
      return page(practice.title, body, { wide: true, ...backToPractices(context, '/practices') });
    },
  }),
];
