import { dayIn } from '../../platform/dates.ts';
import { type TaggedColumn, taggedRows } from '../../platform/documents/hxl.ts';
import { filterOnly } from '../../platform/http/paging.ts';
import { csv, page, pageRoute, type Route } from '../../platform/http/route.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { tableRoutes } from '../../platform/public-tables/table-routes.ts';
import { zone } from '../../platform/zone.ts';
import { PublicWayPage } from './pages/public-way-page.tsx';
import { WayPage } from './pages/way-page.tsx';
import { listWay, seePublicWay } from './permissions.ts';
import { findEngagementTarget, listOnTheWay, listPublishedWay } from './queries.ts';
import { type WayFilter, wayFilter } from './schema.ts';
import { isIn, latestOf, marks, marksOf, type OnTheWay, publishedWay } from './steps.ts';
import { wayTable } from './way-table.ts';

const narrowed = (all: readonly OnTheWay[], { jurisdiction, field }: WayFilter) =>
  all.filter(
    (one) => (!jurisdiction || one.jurisdiction === jurisdiction) && (!field || one.fields.includes(field)),
  );
const at = (all: readonly OnTheWay[], { step }: WayFilter) =>
  step ? all.filter((one) => isIn(one, step)) : [...all];

export const wayRoutes: Route[] = [
  pageRoute({
    path: '/staff/way',
    may: listWay,
    show: async (context) => {
      const { tx, actionId, query, language, now } = context;
      const filter = wayFilter.parse(query);
      const today = dayIn(zone, now);
      const all = narrowed(await listOnTheWay(tx, actionId, today), filter);
      return page(
        language.t('network.way.title'),
        <WayPage
          context={context}
          filter={filter}
          organisations={all}
          listed={at(all, filter)}
          target={await findEngagementTarget(tx, actionId)}
          today={today}
          csv={`/staff/way.csv?${new URLSearchParams(filterOnly(query))}`}
        />,
        { wide: true, back: { href: '/staff/organisations', text: language.t('network.list.title') } },
      );
    },
  }),
  pageRoute({
    path: '/staff/way.csv',
    may: listWay,
    stepUp: true,
    show: async ({ tx, actionId, query, language, now }) => {
      const { t, locale } = language;
      const filter = wayFilter.parse(filterOnly(query));
      const rows = at(narrowed(await listOnTheWay(tx, actionId, dayIn(zone, now)), filter), filter);
      const columns: TaggedColumn<(typeof rows)[number]>[] = [
        { head: t('common.name'), tag: '#org+name', value: ({ name }) => name },
        {
          head: t('common.jurisdiction'),
          tag: '#country+name',
          value: ({ jurisdiction }) =>
            jurisdiction ? jurisdictionName(jurisdiction, locale) : t('network.regional'),
        },
        {
          head: t('network.field'),
          tag: '#sector+list',
          value: ({ fields }) => fields.map((field) => t(`people.field_of_work.${field}`)).join('; '),
        },
        ...marks.map(
          (mark): TaggedColumn<(typeof rows)[number]> => ({
            head: t(`network.way.step.${mark}`),
            tag: `#status+${mark}`,
            value: (one) => (marksOf(one).includes(mark) ? 1 : 0),
          }),
        ),
      ];
      return csv('way.csv', taggedRows(columns, rows));
    },
  }),
  pageRoute({
    path: '/way',
    may: seePublicWay,
    portal: true,
    show: async ({ tx, actionId, language }) => {
      const moments = await listPublishedWay(tx, actionId);
      return page(
        language.t('network.way.title'),
        <PublicWayPage
          rows={publishedWay(moments)}
          target={await findEngagementTarget(tx, actionId)}
          asOf={latestOf(moments)?.endsOn}
        />,
      );
    },
  }),
  ...tableRoutes(wayTable),
];
