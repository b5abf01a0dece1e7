import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { GatheringKind } from '../schema.ts';
import { type AttendanceRule, type HalfDay, usualRule } from './rules.ts';
import type { DayPart } from './schema.ts';

/** The half-days of a gathering's sessions, in their order. */
export async function listHalfDays(tx: Tx, gatheringId: string): Promise<HalfDay[]> {
  return tx
    .selectFrom('training.session')
    .select([
      'day',
      'part',
      sql<Instant>`min(starts_at)`.as('startsAt'),
      sql<Instant>`max(ends_at)`.as('endsAt'),
    ])
    .where('gatheringId', '=', gatheringId)
    .groupBy(['day', 'part'])
    .orderBy(sql`min(starts_at)`)
    .execute();
}

export type StoredRule = AttendanceRule & { readonly version: number };

export async function findRule(tx: Tx, gatheringId: string): Promise<StoredRule | undefined> {
  return tx
    .selectFrom('training.attendanceRule')
    .select(['basis', 'leastShare', 'version'])
    .where('gatheringId', '=', gatheringId)
    .executeTakeFirst();
}

/** What holds for a gathering: as it was set, or as is usual for its kind. */
export async function ruleOf(
  tx: Tx,
  { id, kind }: { readonly id: string; readonly kind: GatheringKind },
): Promise<AttendanceRule> {
  return (await findRule(tx, id)) ?? usualRule(kind);
}

/** Whether somebody takes part who was not asked whether they agree to be listed. */
export async function isAnyoneUnasked(tx: Tx, gatheringId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('training.participant')
    .select('id')
    .where('gatheringId', '=', gatheringId)
    .where('state', 'in', ['registered', 'waiting'])
    .where('consentedAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export async function saveRule(
  tx: Tx,
  row: AttendanceRule & { gatheringId: string; setBy: string; updatedAt: Instant },
): Promise<void> {
  await tx
    .insertInto('training.attendanceRule')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('gatheringId').doUpdateSet(({ ref }) => ({
        basis: ref('excluded.basis'),
        leastShare: ref('excluded.leastShare'),
        setBy: ref('excluded.setBy'),
        updatedAt: ref('excluded.updatedAt'),
        version: sql`attendance_rule.version + 1`,
      })),
    )
    .execute();
}

/** Somebody of the list, with their name as long as it is kept. */
export type Listed = {
  readonly id: string;
  readonly gatheringId: string;
  readonly name: string;
  readonly organisationId: string | null;
  readonly organisationName: string;
  readonly state: string;
};

const listed = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('training.participant as participant')
    .leftJoin('network.organisation as alias', 'alias.id', 'participant.organisationId')
    .leftJoin('network.organisation as organisation', (join) =>
      join.on('organisation.id', '=', sql`coalesce(alias.merged_into, alias.id)`),
    )
    .select([
      'participant.id',
      'participant.gatheringId',
      'participant.name',
      'participant.organisationId',
      sql<string>`coalesce(organisation.name, participant.organisation_name)`.as('organisationName'),
      'participant.state',
    ])
    .where('participant.actionId', '=', actionId);

/** Who has a place, and who came without one, in the order of their names. */
export async function listPeople(tx: Tx, actionId: string, gatheringId: string): Promise<Listed[]> {
  return listed(tx, actionId)
    .where('participant.gatheringId', '=', gatheringId)
    .where(
      sql<boolean>`(participant.state = 'registered' or exists (
        select from training.check_in c where c.participant_id = participant.id and c.taken_back_at is null))`,
    )
    .orderBy(sql`participant.name = ''`)
    .orderBy(sql`participant.name collate "und-x-icu"`)
    .orderBy('participant.id')
    .execute();
}

/** All who were ever written down for a gathering: what their cards' codes follow from. */
export async function listWrittenDown(tx: Tx, actionId: string, gatheringId: string): Promise<Listed[]> {
  return listed(tx, actionId)
    .where('participant.gatheringId', '=', gatheringId)
    .orderBy('participant.id')
    .execute();
}

export async function findListed(tx: Tx, actionId: string, id: string): Promise<Listed | undefined> {
  return listed(tx, actionId).where('participant.id', '=', id).executeTakeFirst();
}

export type CheckIn = {
  readonly id: string;
  readonly participantId: string;
  readonly day: PlainDate;
  readonly part: DayPart;
  readonly way: 'scan' | 'hand';
  readonly happenedAt: Instant;
  readonly recordedBy: string | null;
  /** The role of whoever scanned by the link of a door; then nobody was signed in. */
  readonly atDoor: string | null;
  readonly reason: string;
  readonly cameLate: boolean;
  readonly leftEarly: boolean;
};

const checkIns = (tx: Tx) =>
  tx
    .selectFrom('training.checkIn as checkIn')
    .leftJoin('people.person as person', 'person.id', 'checkIn.recordedBy')
    .leftJoin('training.door as door', 'door.id', 'checkIn.doorId')
    .select([
      'checkIn.id',
      'checkIn.participantId',
      'checkIn.day',
      'checkIn.part',
      'checkIn.way',
      'checkIn.happenedAt',
      'person.name as recordedBy',
      'door.forWhom as atDoor',
      'checkIn.reason',
      'checkIn.cameLate',
      'checkIn.leftEarly',
    ])
    .where('checkIn.takenBackAt', 'is', null);

/** What is noted and was not taken back, the latest first. */
export async function listCheckIns(tx: Tx, gatheringId: string): Promise<CheckIn[]> {
  return checkIns(tx)
    .where('checkIn.gatheringId', '=', gatheringId)
    .orderBy('checkIn.happenedAt', 'desc')
    .orderBy('checkIn.id')
    .execute();
}

/** One entry with its gathering; undefined also when it was taken back. */
export async function findCheckIn(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<(CheckIn & { readonly gatheringId: string }) | undefined> {
  return checkIns(tx)
    .select('checkIn.gatheringId')
    .innerJoin('training.gathering as gathering', 'gathering.id', 'checkIn.gatheringId')
    .where('gathering.actionId', '=', actionId)
    .where('checkIn.id', '=', id)
    .executeTakeFirst();
}

type NewCheckIn = {
  readonly id: string;
  readonly gatheringId: string;
  readonly participantId: string;
  readonly day: PlainDate;
  readonly part: DayPart;
  readonly way: 'scan' | 'hand';
  readonly happenedAt: Instant;
  readonly receivedAt: Instant;
  readonly recordedBy: string | null;
  readonly doorId: string | null;
  readonly reason: string;
  readonly organisationId: string | null;
};

/** Writes check-ins, each once: left out where it, or another of the same person and half-day, is there already. Returns how many are new. */
export async function insertCheckIns(tx: Tx, rows: readonly NewCheckIn[]): Promise<number> {
  if (rows.length === 0) return 0;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('training.checkIn')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows);
}

/** Whether a check-in would be left out as written already: it, or another of the same person and half-day. */
export async function isNoted(
  tx: Tx,
  { id, participantId, day, part }: Pick<NewCheckIn, 'id' | 'participantId' | 'day' | 'part'>,
): Promise<boolean> {
  const found = await tx
    .selectFrom('training.checkIn')
    .select('id')
    .where((where) =>
      where.or([
        where('id', '=', id),
        where.and({ participantId, day, part }).and('takenBackAt', 'is', null),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Takes a check-in back; false when it is none of this gathering, or was taken back. */
export async function takeBackCheckIn(
  tx: Tx,
  {
    id,
    gatheringId,
    ...values
  }: {
    id: string;
    gatheringId: string;
    takenBackAt: Instant;
    takenBackBy: string;
    takenBackReason: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('training.checkIn')
    .set(values)
    .where('id', '=', id)
    .where('gatheringId', '=', gatheringId)
    .where('takenBackAt', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Which part of its half-day an entry is of; false when it was taken back. */
export async function savePart(
  tx: Tx,
  id: string,
  part: { readonly cameLate: boolean; readonly leftEarly: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('training.checkIn')
    .set(part)
    .where('id', '=', id)
    .where('takenBackAt', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) === 1;
}

/** Whether people are counted from a list of names: from the first check-in on, also when it was taken back. */
export async function isListed(tx: Tx, gatheringId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('training.checkIn')
    .select('id')
    .where('gatheringId', '=', gatheringId)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
