import type { CalendarEntry } from '../../platform/documents/write-calendar.ts';
import type { PublishedEvent, PublishedSession } from '../public/queries.ts';
import type { PublishedSpeaker } from '../speakers/queries.ts';
import { ofSession, speakerText } from '../speakers/speaker-text.ts';

/** In the calendar of somebody who has a place, a session says where it is joined. */
type Joined = PublishedSession & { readonly joinLink?: string };

/** A gathering in a calendar: each session at its hours with who speaks, or its days where there are no sessions yet. */
export function entriesOf(
  event: PublishedEvent & { readonly published?: boolean },
  { sessions, speakers }: { sessions: readonly Joined[]; speakers: readonly PublishedSpeaker[] },
  baseUrl: string,
): CalendarEntry[] {
  const page = event.published === false ? {} : { url: `${baseUrl}/events/${event.id}` };
  const host = new URL(baseUrl).host;
  const own = sessions.filter(({ gatheringId }) => gatheringId === event.id);
  if (own.length === 0)
    return [
      {
        uid: `${event.id}@${host}`,
        summary: event.title,
        location: event.place ?? '',
        description: event.hostName,
        ...page,
        when: { day: event.startsOn, lastDay: event.endsOn },
      },
    ];
  return own.map((session) => ({
    uid: `${session.id}@${host}`,
    summary: `${event.title}: ${session.title}`,
    location: [session.room, event.place].filter(Boolean).join(', '),
    description: [
      session.joinLink,
      session.trainers,
      ...ofSession(speakers, session).map(speakerText),
      event.hostName,
    ]
      .filter(Boolean)
      .join('\n'),
    ...page,
    ...(session.joinLink ? { joinLink: session.joinLink } : {}),
    when: { from: session.startsAt, until: session.endsAt },
  }));
}
