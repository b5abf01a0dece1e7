import { listPublicPapers } from '../../papers/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { cardSize, filterOnly, limitOf, paged } from '../../platform/http/paging.ts';
import { page, pageRoute, type Route, type Subject } from '../../platform/http/route.ts';
import { tableRoutes } from '../../platform/public-tables/table-routes.ts';
import { zone } from '../../platform/zone.ts';
import { PublicListPage, PublicPage } from './pages/public-pages.tsx';
import { partnershipsTable } from './partnerships-table.ts';
import { seePublicPartnerships } from './permissions.ts';
import {
  findPublicPartnership,
  listPublicPartnerships,
  listPublicResults,
  type PublicPartnership,
} from './queries-published.ts';
import { countByJurisdiction } from './rules.ts';
import { partnershipFilter } from './schema.ts';
import { partiesOf, whoWithWhom } from './who-with-whom.ts';

const open = { may: seePublicPartnerships, portal: true } as const;
const publicSubject: Subject<PublicPartnership> = {
  kind: 'published_partnership',
  param: 'partnershipId',
  find: (tx, id, { actionId }) => findPublicPartnership(tx, actionId, id),
};

/** Who works with whom, as far as it is marked public. Read under the public's database role. */
export const publicPartnershipRoutes: Route[] = [
  pageRoute({
    ...open,
    path: '/partnerships',
    show: async (context) => {
      const { tx, actionId, query, language, now } = context;
      const filter = partnershipFilter.parse(query);
      const { rows, next } = paged(
        query,
        await listPublicPartnerships(tx, actionId, filter, limitOf(query, cardSize)),
        ({ id }) => id,
        cardSize,
      );
      const all = await listPublicPartnerships(tx, actionId, filterOnly(filter));
      return page(
        language.t('network.partnership.list.title'),
        <PublicListPage
          context={context}
          partnerships={rows}
          next={next}
          drawn={whoWithWhom(all.map(partiesOf))}
          counts={countByJurisdiction(all)}
          today={dayIn(zone, now)}
        />,
        { wide: true },
      );
    },
  }),
  ...tableRoutes(partnershipsTable),
  pageRoute<PublicPartnership>({
    ...open,
    path: '/partnerships/:partnershipId',
    subject: publicSubject,
    show: async ({ tx, language }, partnership) =>
      page(
        partnership.subject,
        <PublicPage
          partnership={partnership}
          results={await listPublicResults(tx, partnership.id)}
          papers={await listPublicPapers(tx, 'partnership', [partnership.id])}
        />,
        { wide: true, back: { href: '/partnerships', text: language.t('network.partnership.list.title') } },
      ),
  }),
];
