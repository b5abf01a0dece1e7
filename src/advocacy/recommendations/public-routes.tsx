import { listPublicPapers } from '../../papers/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { limitOf, paged } from '../../platform/http/paging.ts';
import { type Context, page, pageRoute, type Route, type Subject } from '../../platform/http/route.ts';
import { tableRoutes } from '../../platform/public-tables/table-routes.ts';
import { zone } from '../../platform/zone.ts';
import { listPublishedMeasures } from '../measures/queries.ts';
import { listPublishedResponses } from '../responses/queries.ts';
import { listPublishedStandardsOf } from '../standards/queries.ts';
import { ladderOf } from './ladder-of.ts';
import { AddresseePage, PublicListPage, PublicPage } from './pages/public-pages.tsx';
import { seePublishedRecommendations } from './permissions.ts';
import type { RecommendationText } from './queries.ts';
import {
  type Addressee,
  findPublished,
  findPublishedAddressee,
  listPublished,
  listPublishedEvidence,
} from './queries-published.ts';
import { recommendationsTable } from './recommendations-table.ts';
import { publishedFilter } from './schema.ts';

const open = { may: seePublishedRecommendations, portal: true } as const;
const backToList = ({ language }: Pick<Context, 'language'>) => ({
  back: { href: '/recommendations', text: language.t('advocacy.recommendation.list.title') },
});

const publishedSubject: Subject<RecommendationText> = {
  kind: 'published_recommendation',
  param: 'recommendationId',
  find: (tx, id, { actionId }) => findPublished(tx, actionId, id),
};
const addresseeSubject: Subject<Addressee> = {
  kind: 'addressee',
  param: 'addresseeId',
  find: (tx, id, { actionId }) => findPublishedAddressee(tx, actionId, id),
};

export const publicRecommendationRoutes: Route[] = [
  pageRoute({
    ...open,
    path: '/recommendations',
    show: async (context) => {
      const { tx, actionId, query, language } = context;
      const found = await listPublished(tx, actionId, publishedFilter.parse(query), limitOf(query));
      const { rows, next } = paged(query, found);
      return page(
        language.t('advocacy.recommendation.list.title'),
        <PublicListPage
          context={context}
          ladder={await ladderOf(context)}
          recommendations={rows}
          next={next}
        />,
        { wide: true },
      );
    },
  }),
  ...tableRoutes(recommendationsTable),
  pageRoute<Addressee>({
    ...open,
    path: '/recommendations/to/:addresseeId',
    subject: addresseeSubject,
    show: async (context, { id, name }) => {
      const { tx, actionId, language } = context;
      const body = (
        <AddresseePage
          id={id}
          name={name}
          ladder={await ladderOf(context)}
          recommendations={await listPublished(tx, actionId, { addresseeId: id })}
          language={language}
        />
      );
      return page(name, body, { wide: true, ...backToList(context) });
    },
  }),
  pageRoute<RecommendationText>({
    ...open,
    path: '/recommendations/:recommendationId',
    subject: publishedSubject,
    show: async (context, recommendation) => {
      const responses = await listPublishedResponses(context.tx, recommendation.id);
      const replies = responses.map(({ id }) => id);
      const body = (
        <PublicPage
          recommendation={recommendation}
          ladder={await ladderOf(context)}
          evidence={await listPublishedEvidence(context.tx, recommendation.id)}
          responses={responses}
          letters={[
            ...(await listPublicPapers(context.tx, 'response', replies)),
            ...(await listPublicPapers(context.tx, 'reply', replies)),
          ]}
          standards={await listPublishedStandardsOf(context.tx, recommendation.id)}
          measures={await listPublishedMeasures(context.tx, recommendation.id)}
          today={dayIn(zone, context.now)}
          language={context.language}
        />
      );
      return page(recommendation.title, body, { wide: true, ...backToList(context) });
    },
  }),
];
