import { type NotNull, sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';
import type { ParticipantState } from '../participants/schema.ts';

export type OwnInvitation = {
  readonly applicationId: string;
  readonly number: string | null;
  readonly callTitle: Multilingual;
  readonly criterion: string;
  /** The criterion as the call's frozen grid names it. */
  readonly criterionTitle: Multilingual;
  readonly moduleId: string;
  readonly code: string;
  readonly title: string;
  readonly objectives: string;
  readonly invitedAt: Instant;
};

/** To what the organisation at work is invited, the newest first: row security shows it to nobody else. */
export async function listOwnInvitations(tx: Tx, organisationId: string): Promise<OwnInvitation[]> {
  return tx
    .selectFrom('training.loopInvitation as invitation')
    .innerJoin('training.module as module', 'module.id', 'invitation.moduleId')
    .innerJoin('grants.application as application', 'application.id', 'invitation.applicationId')
    .innerJoin('grants.call as call', 'call.id', 'application.callId')
    .select([
      'invitation.applicationId',
      'application.number',
      'call.title as callTitle',
      'invitation.criterion',
      sql<Multilingual>`coalesce(jsonb_path_query_first(call.grid, '$.sections[*].criteria[*] ? (@.key == $key).title',
        jsonb_build_object('key', invitation.criterion)), jsonb_build_object('en', invitation.criterion))`.as(
        'criterionTitle',
      ),
      'invitation.moduleId',
      'module.code',
      'module.title',
      'module.objectives',
      'invitation.invitedAt',
    ])
    .where('invitation.organisationId', '=', organisationId)
    .orderBy('invitation.invitedAt', 'desc')
    .orderBy('application.number')
    .orderBy('module.code')
    .orderBy('invitation.criterion')
    .execute();
}

export type Coming = {
  readonly gatheringId: string;
  readonly moduleId: string;
  readonly title: string;
  /** Null where it is for participants alone. */
  readonly place: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly registerUntil: Instant | null;
  readonly registration: 'open' | 'invited';
  /** All places are taken: who comes now waits. */
  readonly fullUp: boolean;
};

/** The trainings to come that teach one of these modules and may still be registered for, where the organisation is or for the whole region. */
export async function listComing(
  tx: Tx,
  actionId: string,
  {
    moduleIds,
    jurisdiction,
    today,
    now,
  }: { moduleIds: readonly string[]; jurisdiction: string | null; today: PlainDate; now: Instant },
): Promise<Coming[]> {
  if (moduleIds.length === 0) return [];
  return tx
    .selectFrom('training.session as session')
    .innerJoin('training.gathering as gathering', 'gathering.id', 'session.gatheringId')
    .innerJoin('training.offer as offer', 'offer.gatheringId', 'gathering.id')
    .leftJoin('published.offer as shown', 'shown.gatheringId', 'gathering.id')
    .select([
      'gathering.id as gatheringId',
      'session.moduleId',
      'gathering.title',
      sql<string | null>`case when gathering.place_for = 'everybody' then gathering.place end`.as('place'),
      'gathering.startsOn',
      'gathering.endsOn',
      'offer.registerUntil',
      'offer.registration',
      sql<boolean>`coalesce(shown.full_up, false)`.as('fullUp'),
    ])
    .distinct()
    .where('gathering.actionId', '=', actionId)
    .where('gathering.withdrawnAt', 'is', null)
    .where('gathering.publishedAt', 'is not', null)
    .where('gathering.endsOn', '>=', today)
    .where('session.moduleId', 'in', [...moduleIds])
    .where('offer.registration', 'in', ['open', 'invited'])
    .where((is) => is.or([is('offer.registerUntil', 'is', null), is('offer.registerUntil', '>=', now)]))
    .where((is) =>
      is.or([is('gathering.jurisdiction', 'is', null), is('gathering.jurisdiction', '=', jurisdiction)]),
    )
    .orderBy('gathering.startsOn')
    .orderBy('gathering.id')
    .$narrowType<{ moduleId: NotNull; registration: Coming['registration'] }>()
    .execute();
}

export type OwnOrganisation = {
  readonly name: string;
  readonly jurisdiction: string | null;
  readonly keptId: string;
};

/** The organisation at work, and under which name it is kept when it was registered twice. */
export async function findOwnOrganisation(tx: Tx, id: string): Promise<OwnOrganisation> {
  return tx
    .selectFrom('network.organisation')
    .select(['name', 'jurisdiction', sql<string>`coalesce(merged_into, id)`.as('keptId')])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export type OwnPlace = {
  readonly id: string;
  readonly gatheringId: string;
  readonly state: ParticipantState;
};

/** Where the person at work is written down in these gatherings, also by their address alone, the latest last. */
export async function listOwnPlaces(tx: Tx, gatheringIds: readonly string[]): Promise<OwnPlace[]> {
  if (gatheringIds.length === 0) return [];
  const { rows } = await sql<OwnPlace>`
    select id, gathering_id as "gatheringId", state from training.own_places(${[...gatheringIds]}::uuid[])`.execute(
    tx,
  );
  return rows;
}

export async function findOwnAddress(tx: Tx, personId: string): Promise<{ email: string; locale: string }> {
  return tx
    .selectFrom('people.person')
    .select(['email', 'locale'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
}

/** A gathering with a module to which the organisation at work is invited. */
export async function findInvitedTo(
  tx: Tx,
  actionId: string,
  gatheringId: string,
): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom('training.gathering as gathering')
    .innerJoin('training.session as session', 'session.gatheringId', 'gathering.id')
    .innerJoin('training.loopInvitation as invitation', 'invitation.moduleId', 'session.moduleId')
    .select('gathering.id')
    .where('gathering.id', '=', gatheringId)
    .where('gathering.actionId', '=', actionId)
    .where('gathering.publishedAt', 'is not', null)
    .limit(1)
    .executeTakeFirst();
}
