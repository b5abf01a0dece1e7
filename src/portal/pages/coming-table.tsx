import type { Instant } from '../../platform/dates.ts';
import { jurisdictionName } from '../../platform/language/jurisdictions.ts';
import { titleFor } from '../../platform/language/written-for.ts';
import { EventPlace } from '../../ui/event-place.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { Table } from '../../ui/table.tsx';
import { Day } from '../../ui/time.tsx';
import { WrittenLine } from '../../ui/written-text.tsx';
import type { Coming } from '../queries-jurisdiction.ts';
import { isOpenToAll } from '../rules.ts';

/** Gatherings to come, and for each whether anybody may register. */
export function ComingTable({ events, now }: { events: readonly Coming[]; now: Instant }) {
  const { t, locale } = useLanguage();
  return (
    <Table
      caption={t('portal.coming.title')}
      hideCaption
      rows={events}
      empty={t('portal.coming.none')}
      columns={[
        {
          head: t('common.date'),
          cell: ({ startsOn, endsOn }) => (
            <>
              <Day date={startsOn} />
              {startsOn === endsOn ? null : (
                <>
                  {' – '}
                  <Day date={endsOn} />
                </>
              )}
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
        { head: t('portal.events.kind'), cell: ({ kind }) => t(`portal.events.kind.${kind}`) },
        {
          head: t('portal.where'),
          cell: ({ place, jurisdiction }) => (
            <>
              <EventPlace place={place} />
              {', '}
              {jurisdiction ? jurisdictionName(jurisdiction, locale) : t('portal.region')}
            </>
          ),
        },
        {
          head: t('portal.coming.registration'),
          cell: (event) =>
            isOpenToAll(event, now) ? (
              <a class="govuk-link" href={`/events/${event.id}/register`}>
                {t(event.fullUp ? 'portal.coming.waiting_list' : 'portal.coming.register')}
              </a>
            ) : (
              t(event.registration === 'invited' ? 'portal.coming.invited' : 'portal.coming.closed')
            ),
        },
      ]}
    />
  );
}
