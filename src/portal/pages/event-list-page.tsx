import { fileQuery, filterOnly } from '../../platform/http/paging.ts';
import type { Context } from '../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { titleFor } from '../../platform/language/written-for.ts';
import { EventPlace } from '../../ui/event-place.tsx';
import { FilterForm } from '../../ui/filter-form.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Select } from '../../ui/select.tsx';
import { SortSelect } from '../../ui/sort-select.tsx';
import { Table } from '../../ui/table.tsx';
import { TakeTable } from '../../ui/take-table.tsx';
import { Day } from '../../ui/time.tsx';
import { WrittenLine } from '../../ui/written-text.tsx';
import type { EventRow } from '../queries.ts';
import type { Coming } from '../queries-jurisdiction.ts';
import { eventKinds, eventSorts } from '../schema.ts';
import { ComingTable } from './coming-table.tsx';

/** Trainings, round tables and conferences of the Action, planned and held. */
export function EventListPage({
  context,
  events,
  next,
  coming,
}: {
  context: Context;
  events: readonly EventRow[];
  next: string | undefined;
  coming: readonly Coming[];
}) {
  const { language, query } = context;
  const { t, locale } = language;
  const typed = filterOnly(query);
  return (
    <>
      <Heading>{t('portal.events.title')}</Heading>
      <p class="govuk-body-l">{t('portal.events.intro')}</p>
      <Heading level={2}>{t('portal.coming.title')}</Heading>
      <ComingTable events={coming} now={context.now} />
      <Heading level={2}>{t('portal.events.all')}</Heading>
      <FilterForm action="/events" typed={typed}>
        <Select
          name="kind"
          label={t('portal.events.kind')}
          empty={t('common.any')}
          options={eventKinds.map((kind) => ({ value: kind, text: t(`portal.events.kind.${kind}`) }))}
        />
        <Select
          name="jurisdiction"
          label={t('common.jurisdiction')}
          empty={t('common.any')}
          options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
        />
        <SortSelect sorts={eventSorts} />
      </FilterForm>
      <Table
        caption={t('portal.events.title')}
        hideCaption
        rows={events}
        empty={t('portal.events.empty')}
        columns={[
          {
            head: t('common.date'),
            cell: ({ startsOn, endsOn }) =>
              startsOn === endsOn ? (
                <Day date={startsOn} />
              ) : (
                <>
                  <Day date={startsOn} /> – <Day date={endsOn} />
                </>
              ),
          },
          {
            head: t('portal.events.event'),
            names: true,
            cell: (event) => (
              <a class="govuk-link" href={`/events/${event.id}`}>
                <WrittenLine written={titleFor(event, locale)} />
              </a>
            ),
          },
          { head: t('portal.events.kind'), cell: (event) => t(`portal.events.kind.${event.kind}`) },
          {
            head: t('portal.where'),
            cell: (event) => (
              <>
                <EventPlace place={event.place} />
                {', '}
                {event.jurisdiction ? jurisdictionName(event.jurisdiction, locale) : t('portal.region')}
              </>
            ),
          },
          { head: t('portal.events.host'), cell: (event) => event.hostName },
        ]}
      />
      <Pagination next={next} />
      <TakeTable of="events" path="/events" query={typed} />
      <TakeTable of="conclusions" path="/conclusions" name={t('opendata.set.conclusions')} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/events.ics${fileQuery(typed)}`} download="">
          {t('training.calendar.all')}
        </a>
      </p>
    </>
  );
}
