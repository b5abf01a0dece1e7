import { sql } from 'kysely';
import type { BodyKind, InstitutionKind } from '../../platform/bodies.ts';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Counting, KeyBasis } from './counting.ts';
import type { Offer, PlaceGroup, Someone, Taken } from './rules.ts';
import type { ParticipantState, Sex } from './schema.ts';

export type ParticipantValues = {
  readonly personId: string | null;
  readonly name: string;
  readonly mail: string | null;
  readonly sex: Sex;
  readonly organisationId: string | null;
  readonly organisationName: string;
  readonly organisationKind: BodyKind;
  readonly institutionKind: InstitutionKind | null;
  readonly jurisdiction: string | null;
  readonly locale: string;
};
export type Participant = ParticipantValues & {
  readonly id: string;
  readonly gatheringId: string;
  readonly state: ParticipantState;
  readonly secretMac: string;
  readonly createdAt: Instant;
  readonly registeredAt: Instant | null;
  readonly consentedAt: Instant | null;
  /** Of a registration whose link was not opened yet: until when a place is reserved; null when none was left. */
  readonly heldUntil: Instant | null;
  readonly remindedAt: Instant | null;
  readonly invitationRemindedAt: Instant | null;
  readonly invitationAnsweredAt: Instant | null;
  /** What the organiser wrote to those who were invited together. */
  readonly inviteNote: string;
  /** The letter in whose reply their body named them. */
  readonly letterId: string | null;
  readonly emptiedAt: Instant | null;
  readonly keyBasis: KeyBasis;
  /** When staff said of which organisation of the registry they are, or of none. */
  readonly organisationSettledAt: Instant | null;
  /** The name of that organisation as the registry has it now. */
  readonly registryName: string | null;
  readonly version: number;
};

/** Says for this transaction which link was opened: row security then shows its participation. */
export async function present(tx: Tx, secretMac: string): Promise<void> {
  await sql`select set_config('app.training_key', ${secretMac}, true)`.execute(tx);
}

const participants = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('training.participant')
    .select([
      'id',
      'gatheringId',
      'personId',
      'name',
      'mail',
      'sex',
      'organisationId',
      'organisationName',
      'organisationKind',
      'institutionKind',
      'jurisdiction',
      'locale',
      'state',
      'secretMac',
      'createdAt',
      'registeredAt',
      'consentedAt',
      'heldUntil',
      'remindedAt',
      'invitationRemindedAt',
      'invitationAnsweredAt',
      'inviteNote',
      'letterId',
      'emptiedAt',
      'keyBasis',
      'organisationSettledAt',
      sql<string | null>`(select o.name from network.organisation alias
        join network.organisation o on o.id = coalesce(alias.merged_into, alias.id)
        where alias.id = participant.organisation_id)`.as('registryName'),
      'version',
    ])
    .where('actionId', '=', actionId);

export async function findParticipant(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<Participant | undefined> {
  return participants(tx, actionId).where('id', '=', id).executeTakeFirst();
}

export type ParticipantOfGathering = {
  readonly id: string;
  readonly gatheringId: string;
  readonly partnerId: string;
  readonly jurisdiction: string | null;
};

/** A participation of this Action as permissions see it: by its gathering's host and jurisdiction. */
export async function findParticipantOfGathering(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<ParticipantOfGathering | undefined> {
  return tx
    .selectFrom('training.participant as participant')
    .innerJoin('training.gathering as gathering', 'gathering.id', 'participant.gatheringId')
    .select([
      'participant.id',
      'participant.gatheringId',
      'gathering.hostId as partnerId',
      'gathering.jurisdiction',
    ])
    .where('participant.id', '=', id)
    .where('participant.actionId', '=', actionId)
    .executeTakeFirst();
}

/** The participation of a link, presented before. */
export async function findPresented(
  tx: Tx,
  actionId: string,
  secretMac: string,
): Promise<Participant | undefined> {
  return participants(tx, actionId).where('secretMac', '=', secretMac).executeTakeFirst();
}

/** The participant, locked until the transaction ends. Throws `not_found`. */
export async function lockParticipant(tx: Tx, actionId: string, id: string): Promise<Participant> {
  const found = await participants(tx, actionId).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!found) throw problem('not_found');
  return found;
}

/**
 * Who takes part, is invited or waits, the first registered first. Whoever took up an invitation that nobody of the staff wrote is left
 * out until they answer it: before that, only they know that they were invited.
 */
export async function listParticipants(
  tx: Tx,
  actionId: string,
  gatheringId: string,
): Promise<Participant[]> {
  return participants(tx, actionId)
    .where('gatheringId', '=', gatheringId)
    .where((is) => is.or([is('state', '<>', 'invited'), is('recordedBy', 'is not', null)]))
    .orderBy(sql`coalesce(registered_at, created_at)`)
    .orderBy('id')
    .execute();
}

export async function insertParticipant(
  tx: Tx,
  row: ParticipantValues & {
    id: string;
    actionId: string;
    gatheringId: string;
    state: ParticipantState;
    traineeKey: string;
    keyBasis?: KeyBasis;
    inviteNote?: string;
    letterId?: string | null;
    secretMac: string;
    recordedBy: string | null;
    createdAt: Instant;
    registeredAt: Instant | null;
    consentedAt?: Instant | null;
    heldUntil?: Instant | null;
  },
): Promise<void> {
  await tx
    .insertInto('training.participant')
    .values({ ...row, updatedAt: row.createdAt })
    .execute();
}

export async function saveParticipant(
  tx: Tx,
  id: string,
  now: Instant,
  values: Partial<ParticipantValues> & {
    state?: ParticipantState;
    registeredAt?: Instant;
    consentedAt?: Instant | null;
    remindedAt?: Instant | null;
    invitationRemindedAt?: Instant;
    invitationAnsweredAt?: Instant;
    heldUntil?: Instant | null;
  },
): Promise<void> {
  await tx
    .updateTable('training.participant')
    .set({ ...values, updatedAt: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Says of these people for which organisation of the registry they come, null for none; what was noted of who came says it, too. */
export async function saveTie(
  tx: Tx,
  ids: readonly string[],
  organisationId: string | null,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('training.participant')
    .set({ organisationId, organisationSettledAt: now, updatedAt: now, version: sql`version + 1` })
    .where('id', 'in', [...ids])
    .execute();
  await tx
    .updateTable('training.checkIn')
    .set({ organisationId })
    .where('participantId', 'in', [...ids])
    .execute();
}

/** Whether somebody with this key is invited, registered or waiting already, or registered and has not opened the link yet. */
export async function findKnown(
  tx: Tx,
  gatheringId: string,
  key: string,
): Promise<{ id: string; unconfirmed: boolean } | undefined> {
  const { rows } = await sql<{ id: string; unconfirmed: boolean }>`
    select id, unconfirmed from training.known(${gatheringId}::uuid, ${key})`.execute(tx);
  return rows[0];
}

/** Whether the person of a participation that was cancelled takes part by another one of the same gathering. */
export async function isTakenAnew(tx: Tx, participantId: string): Promise<boolean> {
  const { rows } =
    await sql`select k.id from training.participant p, training.known(p.gathering_id, p.trainee_key) k
    where p.id = ${participantId}::uuid`.execute(tx);
  return rows.length > 0;
}

/** Takes away a registration that nobody confirmed. */
export async function dropUnconfirmed(tx: Tx, id: string): Promise<void> {
  await sql`select training.drop_unconfirmed(${id}::uuid)`.execute(tx);
}

/** Takes away the registrations from before an instant that nobody confirmed. */
export async function dropUnconfirmedBefore(tx: Tx, actionId: string, before: Instant): Promise<void> {
  await sql`select training.drop_unconfirmed_before(${actionId}::uuid, ${before}::timestamptz)`.execute(tx);
}

/** The gatherings in which somebody waits and that are not over: those whose waiting list may move. */
export async function listWithWaiting(tx: Tx, actionId: string, today: PlainDate): Promise<string[]> {
  const rows = await tx
    .selectFrom('training.gathering as gathering')
    .select('gathering.id')
    .where('gathering.actionId', '=', actionId)
    .where('gathering.withdrawnAt', 'is', null)
    .where('gathering.endsOn', '>=', today)
    .where((is) =>
      is.exists(
        is
          .selectFrom('training.participant as waiting')
          .select('waiting.id')
          .whereRef('waiting.gatheringId', '=', 'gathering.id')
          .where('waiting.state', '=', 'waiting'),
      ),
    )
    .orderBy('gathering.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The names under a key: of one person, whoever asks. One that was taken out is empty. */
export async function listNamesUnder(tx: Tx, actionId: string, key: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from training.names_under(${actionId}::uuid, ${key})`.execute(tx);
  return rows.map(({ name }) => name);
}

/** Who was written down at a mail address in any gathering, the first first: for staff. */
export async function listAtAddress(
  tx: Tx,
  actionId: string,
  mail: string,
): Promise<(Counting & { name: string })[]> {
  return tx
    .selectFrom('training.participant')
    .select(['name', 'traineeKey', 'keyBasis'])
    .where('actionId', '=', actionId)
    .where(sql`lower(mail)`, '=', mail.toLowerCase())
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

/** Staff invite somebody who had taken an invitation up for themselves, unanswered: from now on it is theirs. False where it was. */
export async function saveInvitedBy(
  tx: Tx,
  id: string,
  recordedBy: string,
  inviteNote = '',
): Promise<boolean> {
  const changed = await tx
    .updateTable('training.participant')
    .set({ recordedBy, inviteNote })
    .where('id', '=', id)
    .where('state', '=', 'invited')
    .where('recordedBy', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Whether there is an organisation of the registry with this id. */
export async function isOrganisation(tx: Tx, actionId: string, id: string): Promise<boolean> {
  const found = await tx
    .selectFrom('network.organisation')
    .select('id')
    .where('actionId', '=', actionId)
    .where('id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}

/** What a gathering offers to those who register; one that was never opened is closed and has room for all. */
export async function readOffer(tx: Tx, gatheringId: string): Promise<Offer> {
  const found = await tx
    .selectFrom('training.offer')
    .select(['registration', 'places', 'registerUntil'])
    .where('gatheringId', '=', gatheringId)
    .executeTakeFirst();
  return found ?? { registration: 'closed', places: null, registerUntil: null };
}

export async function listPlaceGroups(tx: Tx, gatheringId: string): Promise<PlaceGroup[]> {
  return tx
    .selectFrom('training.placeGroup')
    .select(['kind', 'jurisdiction', 'places'])
    .where('gatheringId', '=', gatheringId)
    .orderBy('position')
    .execute();
}

/** How many places are taken or reserved at an instant, by kind of organisation and jurisdiction: also for whoever sees none of them. */
export async function countTaken(tx: Tx, gatheringId: string, at: Instant): Promise<Taken[]> {
  const { rows } = await sql<Taken>`
    select kind, jurisdiction, people::int8 as people from training.taken(${gatheringId}::uuid, ${at}::timestamptz)`.execute(
    tx,
  );
  return rows;
}

/** Of what kind those are who confirmed and wait, and from where, the longest waiting first. */
export async function listWaitingKinds(tx: Tx, gatheringId: string): Promise<Someone[]> {
  const { rows } = await sql<Someone>`
    select kind, jurisdiction from training.waiting_kinds(${gatheringId}::uuid)`.execute(tx);
  return rows;
}

/** Who has a place in a gathering that begins in these days and was not reminded yet. */
export async function listToRemind(
  tx: Tx,
  actionId: string,
  { from, until }: { from: PlainDate; until: PlainDate },
): Promise<{ id: string; gatheringId: string }[]> {
  return tx
    .selectFrom('training.participant as participant')
    .innerJoin('training.gathering as gathering', 'gathering.id', 'participant.gatheringId')
    .select(['participant.id', 'participant.gatheringId'])
    .where('participant.actionId', '=', actionId)
    .where('participant.state', '=', 'registered')
    .where('participant.remindedAt', 'is', null)
    .where('participant.mail', 'is not', null)
    .where('gathering.withdrawnAt', 'is', null)
    .where('gathering.startsOn', '>=', from)
    .where('gathering.startsOn', '<=', until)
    .orderBy('participant.id')
    .execute();
}

/** Empties these participations of all that tells whose they are; their links open nothing any more. */
export async function forgetParticipants(tx: Tx, ids: readonly string[], at: Instant): Promise<void> {
  await sql`select training.forget_participants(${[...ids]}::uuid[], ${at}::timestamptz)`.execute(tx);
}

/** A participation of which nothing tells any more whose it is. */
export type Forgotten = {
  readonly id: string;
  readonly actionId: string;
  readonly state: ParticipantState;
};

export async function listForgotten(tx: Tx): Promise<Forgotten[]> {
  const { rows } = await sql<Forgotten>`
    select id, action_id, state from training.participant where emptied_at is not null order by emptied_at, id`.execute(
    tx,
  );
  return rows;
}
