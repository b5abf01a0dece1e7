import type { NotNull } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Titled } from '../../platform/language/written-for.ts';
import type { Tx } from '../../platform/work.ts';
import type { Registration } from '../participants/rules.ts';
import type { Part, Spoken } from '../programme/schema.ts';
import type { CalendarFilter, GatheringKind, GatheringScope } from '../schema.ts';

/** A gathering as everybody may know it. */
/** `titles`: in other languages than its own. */
export type PublishedEvent = Titled & {
  readonly id: string;
  readonly kind: GatheringKind;
  readonly scope: GatheringScope;
  readonly jurisdiction: string | null;
  /** Null where it is for participants alone. */
  readonly place: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly hostName: string;
};
export type PublishedOffer = {
  readonly registration: Registration;
  readonly places: number | null;
  readonly registerUntil: Instant | null;
  readonly introduction: string;
  readonly languages: readonly Spoken[];
  readonly interpretation: readonly Spoken[];
  readonly coFunder: string;
  /** What participants are asked to bring; '' where nothing was written, and where the place is for participants alone. */
  readonly bring: string;
  readonly fullUp: boolean;
  /** Nights for which a bed is offered, and how much of the travel is refunded. */
  readonly nights: readonly number[];
  readonly travelUpToMinor: number | null;
};
export type PublishedSession = {
  readonly id: string;
  readonly gatheringId: string;
  readonly day: PlainDate;
  readonly part: Part;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly title: string;
  readonly room: string;
  readonly online: boolean;
  readonly trainers: string;
};

const events = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('published.gathering')
    .select(['id', 'kind', 'scope', 'title', 'jurisdiction', 'place', 'startsOn', 'endsOn', 'hostName'])
    .select(['language', 'titles'])
    .where('actionId', '=', actionId)
    .$castTo<PublishedEvent>();

export async function findEvent(tx: Tx, actionId: string, id: string): Promise<PublishedEvent | undefined> {
  return events(tx, actionId).where('id', '=', id).executeTakeFirst();
}

/** Gatherings that end on this day or later, the nearest first: as many as a calendar is asked for. */
export async function listComing(
  tx: Tx,
  actionId: string,
  from: PlainDate,
  { kind, jurisdiction }: CalendarFilter = {},
): Promise<PublishedEvent[]> {
  return events(tx, actionId)
    .where('endsOn', '>=', from)
    .$if(kind !== undefined, (all) => all.where('kind', '=', kind!))
    .$if(jurisdiction !== undefined, (all) => all.where('jurisdiction', '=', jurisdiction!))
    .orderBy('startsOn')
    .orderBy('id')
    .limit(500)
    .execute();
}

export async function findPublishedOffer(tx: Tx, gatheringId: string): Promise<PublishedOffer | undefined> {
  return tx
    .selectFrom('published.offer')
    .select([
      'registration',
      'places',
      'registerUntil',
      'introduction',
      'languages',
      'interpretation',
      'coFunder',
      'bring',
      'fullUp',
      'nights',
      'travelUpToMinor',
    ])
    .where('gatheringId', '=', gatheringId)
    .$castTo<PublishedOffer>()
    .executeTakeFirst();
}

/** The sessions of these gatherings in their order. */
export async function listPublishedSessions(
  tx: Tx,
  gatheringIds: readonly string[],
): Promise<PublishedSession[]> {
  if (gatheringIds.length === 0) return [];
  return tx
    .selectFrom('published.session')
    .select(['id', 'gatheringId', 'day', 'part', 'startsAt', 'endsAt', 'title', 'room', 'online', 'trainers'])
    .where('gatheringId', 'in', [...gatheringIds])
    .orderBy('startsAt')
    .orderBy('room')
    .orderBy('id')
    .$narrowType<{ room: NotNull }>()
    .execute();
}
