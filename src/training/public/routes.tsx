import { GrownFromHere, listPublicPartnershipsFrom } from '../../network/index.ts';
import { dayIn } from '../../platform/dates.ts';
import { ics, writeCalendar } from '../../platform/documents/write-calendar.ts';
import {
  download,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
  type Thing,
  toldByPage,
} from '../../platform/http/route.ts';
import { forReader } from '../../platform/language/written-for.ts';
import { nobody } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { tableRoutes } from '../../platform/public-tables/table-routes.ts';
import { zone } from '../../platform/zone.ts';
import { ruleOf } from '../attendance-list/queries.ts';
import { entriesOf } from '../calendar/entries-of.ts';
import { conclusionsTable } from '../conclusions/conclusions-table.ts';
import { listPublishedClauses } from '../conclusions/queries.ts';
import { listPublishedHandouts } from '../handouts/queries.ts';
import { registrationLimits } from '../limits.ts';
import { listPublishedMedia } from '../media/queries.ts';
import type { TrainingNeeds } from '../needs.ts';
import { participantNotice } from '../participants/participant-notice.ts';
import { registerPermission } from '../participants/permissions.ts';
import { registerParticipant } from '../participants/register-participant.ts';
import { isRegistrable } from '../participants/rules.ts';
import { type RegistrationForm, registrationForm } from '../participants/schema.ts';
import { seeEvents } from '../permissions.ts';
import { calendarFilter } from '../schema.ts';
import { listPublishedSpeakers } from '../speakers/queries.ts';
import { listPublishedTexts } from '../texts/queries.ts';
import { textFor } from '../texts/texts-for.ts';
import { organisationFromAccount, typedFromAccount } from './from-account.ts';
import { ClausesPage } from './pages/clauses-page.tsx';
import { EventPage } from './pages/event-page.tsx';
import { RegisterPage } from './pages/register-page.tsx';
import { RegisteredPage } from './pages/registered-page.tsx';
import {
  findEvent,
  findPublishedOffer,
  listComing,
  listPublishedSessions,
  type PublishedEvent,
  type PublishedOffer,
} from './queries.ts';
import { findAccountFacts } from './queries-account.ts';

export const eventSubject: Subject<PublishedEvent> = {
  kind: 'published_event',
  param: 'eventId',
  find: (tx, id, { actionId }) => findEvent(tx, actionId, id),
};
const open = { may: seeEvents, portal: true } as const;

/** The event in words of schema.org; its place as everybody may know it. */
function thingOfEvent({ title, startsOn, endsOn, place, hostName }: PublishedEvent): Thing {
  return {
    ...{ '@type': 'Event', name: title, startDate: startsOn, endDate: endsOn },
    ...(place ? { location: { '@type': 'Place', name: place } } : {}),
    organizer: { '@type': 'Organization', name: hostName },
  };
}

/** Whether anyone may register now, by the same rule as the verb. */
function isOpen(event: PublishedEvent, offer: PublishedOffer | undefined, now: string): boolean {
  const over = event.endsOn < dayIn(zone, now);
  return (
    offer !== undefined &&
    isRegistrable(offer, { withdrawnAt: null, publishedAt: now, over }, { now, as: 'anyone' })
  );
}

/** What everybody reads of gatherings, and how anybody takes part. */
export function publicRoutes(needs: TrainingNeeds): Route[] {
  return [
    pageRoute({
      ...open,
      path: '/events.ics',
      api: {
        ...{ id: 'calendar', theme: 'work', type: 'text/calendar', standard: 'iCalendar (RFC 5545)' },
        query: calendarFilter,
      },
      show: async ({ tx, actionId, now, language, query }) => {
        const events = await listComing(tx, actionId, dayIn(zone, now), calendarFilter.parse(query));
        const sessions = await listPublishedSessions(
          tx,
          events.map(({ id }) => id),
        );
        const speakers = await listPublishedSpeakers(
          tx,
          events.map(({ id }) => id),
        );
        const entries = events.flatMap((event) =>
          entriesOf(forReader(event, language), { sessions, speakers }, needs.baseUrl),
        );
        return download('events.ics', ics, writeCalendar(language.t('portal.events.title'), entries, now));
      },
    }),
    ...tableRoutes(conclusionsTable),
    pageRoute<PublishedEvent>({
      ...open,
      path: '/events/:eventId',
      subject: eventSubject,
      show: async ({ tx, now, language }, found) => {
        const event = forReader(found, language);
        const offer = await findPublishedOffer(tx, event.id);
        const texts = await listPublishedTexts(tx, event.id);
        const said = (field: 'introduction' | 'bring') =>
          textFor(field, { text: offer?.[field] ?? '', language: found.language }, texts, language.locale);
        return page(
          event.title,
          <>
            <EventPage
              event={event}
              offer={offer}
              introduction={said('introduction')}
              bring={said('bring')}
              sessions={await listPublishedSessions(tx, [event.id])}
              speakers={await listPublishedSpeakers(tx, [event.id])}
              media={await listPublishedMedia(tx, event.id)}
              handouts={await listPublishedHandouts(tx, event.id)}
              concluded={(await listPublishedClauses(tx, event.id)).length > 0}
              registrable={isOpen(event, offer, now)}
              over={event.endsOn < dayIn(zone, now)}
            />
            <GrownFromHere
              partnerships={await listPublicPartnershipsFrom(tx, { gatheringId: event.id })}
              at="/partnerships"
            />
          </>,
          {
            wide: true,
            back: { href: '/events', text: language.t('portal.events.title') },
            about: thingOfEvent(event),
          },
        );
      },
    }),
    pageRoute<PublishedEvent>({
      ...open,
      path: '/events/:eventId/calendar.ics',
      subject: eventSubject,
      show: async ({ tx, now, language }, found) => {
        const event = forReader(found, language);
        const agenda = {
          sessions: await listPublishedSessions(tx, [event.id]),
          speakers: await listPublishedSpeakers(tx, [event.id]),
        };
        const entries = entriesOf(event, agenda, needs.baseUrl);
        return download('training.ics', ics, writeCalendar(event.title, entries, now));
      },
    }),
    pageRoute<PublishedEvent>({
      ...open,
      path: '/events/:eventId/conclusions',
      subject: eventSubject,
      show: async ({ tx, language }, found) => {
        const event = forReader(found, language);
        const clauses = await listPublishedClauses(tx, event.id);
        if (clauses.length === 0) throw problem('not_found');
        return page(language.t('training.conclusions'), <ClausesPage event={event} clauses={clauses} />, {
          back: { href: `/events/${event.id}`, text: event.title },
        });
      },
    }),
    formRoute<PublishedEvent, RegistrationForm>({
      path: '/events/:eventId/register',
      done: toldByPage,
      may: registerPermission,
      limits: registrationLimits,
      subject: eventSubject,
      schema: registrationForm,
      show: async (context, found, state) => {
        const event = forReader(found, context.language);
        const offer = await findPublishedOffer(context.tx, event.id);
        if (event.endsOn < dayIn(zone, context.now)) throw problem('event_over');
        if (!isOpen(event, offer, context.now)) throw problem('registration_closed');
        const title = context.language.t('training.register.title');
        const { basis } = await ruleOf(context.tx, event);
        const known = await findAccountFacts(context.tx, context.actor ?? nobody);
        const untouched = Object.keys(state.typed).length === 0;
        return page(
          title,
          <RegisterPage
            context={context}
            state={known && untouched ? { ...state, typed: typedFromAccount(known) } : state}
            title={title}
            caption={event.title}
            isFromAccount={known !== undefined}
            basis={basis}
            notice={await participantNotice(context, event, basis)}
            full={offer?.fullUp ?? false}
          />,
          { back: { href: `/events/${event.id}`, text: event.title } },
        );
      },
      act: async ({ work, language }, event, form) => {
        // Whoever is not staff chooses nothing from the registry: their account knows their own organisation.
        const known = await findAccountFacts(work.tx, work.actor);
        const organisationId = organisationFromAccount(known, form);
        const asked = { gatheringId: event.id, form: { ...form, organisationId } };
        await registerParticipant(work, needs, { ...asked, locale: language.locale });
        return redirect(`/events/${event.id}/registered`);
      },
    }),
    pageRoute<PublishedEvent>({
      ...open,
      path: '/events/:eventId/registered',
      subject: eventSubject,
      show: ({ language }, event) =>
        page(language.t('training.registered.title'), <RegisteredPage eventId={event.id} />),
    }),
  ];
}
