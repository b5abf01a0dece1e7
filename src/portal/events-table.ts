import { filterOnly } from '../platform/http/paging.ts';
import { columnsOf } from '../platform/public-tables/columns.ts';
import { publicTable } from '../platform/public-tables/public-table.ts';
import { seePortal } from './permissions.ts';
import { type EventRow, listEvents } from './queries.ts';
import { eventFilter } from './schema.ts';

const { text, code, date, coded, jurisdiction } = columnsOf<EventRow>();

/** Events, planned and held. How many people came is in the results, small numbers withheld. */
export const eventsTable = publicTable<EventRow>({
  key: 'events',
  theme: 'work',
  path: '/events',
  page: '/events',
  may: seePortal,
  query: eventFilter,
  method: 'recorded',
  licence: 'ours',
  columns: [
    code('id', '#meta+id', 'opendata.column.id', ({ id }) => id),
    text('event', '#event+name', 'portal.events.event', ({ title }) => title),
    ...coded(
      'type',
      '#event+type',
      'portal.events.kind',
      ({ kind }) => kind,
      (one, { t }) => t(`portal.events.kind.${one}`),
    ),
    ...coded(
      'scope',
      '#event+scope',
      'portal.scope',
      ({ scope }) => scope,
      (one, { t }) => t(`portal.scope.${one}`),
    ),
    ...jurisdiction(({ jurisdiction: place }) => place, { elsewhere: 'portal.region' }),
    text('place', '#loc+name', 'portal.where', ({ place }, { t }) => place ?? t('ui.place.for_participants')),
    date('starts_on', '#date+start', 'portal.events.from', ({ startsOn }) => startsOn),
    date('ends_on', '#date+end', 'portal.events.until', ({ endsOn }) => endsOn),
    text('host', '#org+host+name', 'portal.events.host', ({ hostName }) => hostName),
  ],
  rows: ({ tx, actionId, query }) => listEvents(tx, actionId, filterOnly(eventFilter.parse(query))),
});
