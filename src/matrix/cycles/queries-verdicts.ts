import { type NotNull, sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { AnswerKind } from './answers.ts';
import type { PlaceCode } from './places.ts';
import type { CycleState } from './workflow.ts';

/** A place of a cycle as whoever is at work reaches it; `mine`: they assess it. */
export type ReachedPlace = {
  readonly id: string;
  readonly cycleId: string;
  readonly cycleTitle: string;
  readonly code: PlaceCode;
  readonly state: CycleState;
  readonly mine: boolean;
  readonly adjudicatorId: string | null;
};
export async function findPlace(
  tx: Tx,
  actionId: string,
  id: string,
  personId: string,
): Promise<ReachedPlace | undefined> {
  return tx
    .selectFrom('matrix.cyclePlace as p')
    .innerJoin('matrix.cycle as c', 'c.id', 'p.cycleId')
    .leftJoin('matrix.adjudicator as named', 'named.placeId', 'p.id')
    .select((eb) => [
      'p.id',
      'p.cycleId',
      'c.title as cycleTitle',
      'p.code',
      'c.state',
      'named.personId as adjudicatorId',
      eb
        .exists(
          eb
            .selectFrom('matrix.seat as s')
            .select('s.id')
            .whereRef('s.placeId', '=', 'p.id')
            .where('s.personId', '=', personId),
        )
        .as('mine'),
    ])
    .where('c.actionId', '=', actionId)
    .where('p.id', '=', id)
    .$narrowType<{ mine: ReachedPlace['mine'] }>()
    .executeTakeFirst();
}

/** What both assessors said alike becomes what is found, without anybody's decision. */
export async function takeOverAgreed(tx: Tx, cycleId: string, now: Instant): Promise<void> {
  await sql`select matrix.take_over(${cycleId}::uuid, ${now}::timestamptz)`.execute(tx);
}

export type Verdict = {
  readonly placeId: string;
  readonly questionId: string;
  readonly kind: AnswerKind;
  readonly reason: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant;
};
/** What was found, as far as the person at work may see it. */
export async function listVerdicts(
  tx: Tx,
  of: { placeId: string } | { cycleId: string },
): Promise<Verdict[]> {
  return tx
    .selectFrom('matrix.verdict as v')
    .innerJoin('matrix.cyclePlace as p', 'p.id', 'v.placeId')
    .select(['v.placeId', 'v.questionId', 'v.kind', 'v.reason', 'v.decidedBy', 'v.decidedAt'])
    .where((eb) => ('placeId' in of ? eb('p.id', '=', of.placeId) : eb('p.cycleId', '=', of.cycleId)))
    .execute();
}

/** How many questions of a cycle are decided, whoever asks: whoever leads it may assess in it, and sees no finding of their own place. */
export async function countVerdicts(tx: Tx, cycleId: string): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select matrix.decided(${cycleId}::uuid)::int as count`.execute(tx);
  return rows[0]!.count;
}

export async function upsertVerdicts(tx: Tx, verdicts: readonly Verdict[]): Promise<void> {
  if (verdicts.length === 0) return;
  await tx
    .insertInto('matrix.verdict')
    .values([...verdicts])
    .onConflict((conflict) =>
      conflict.columns(['placeId', 'questionId']).doUpdateSet((eb) => ({
        kind: eb.ref('excluded.kind'),
        reason: eb.ref('excluded.reason'),
        decidedBy: eb.ref('excluded.decidedBy'),
        decidedAt: eb.ref('excluded.decidedAt'),
      })),
    )
    .execute();
}

export type Invitation = {
  readonly id: string;
  readonly cycleId: string;
  readonly cycleTitle: string;
  readonly state: CycleState;
  readonly replyUntil: PlainDate | null;
  readonly placeId: string;
  readonly code: PlaceCode;
  readonly organisationId: string;
  readonly organisationName: string;
};
const invitations = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('matrix.invitation as i')
    .innerJoin('matrix.cyclePlace as p', 'p.id', 'i.placeId')
    .innerJoin('matrix.cycle as c', 'c.id', 'p.cycleId')
    .innerJoin('network.organisation as o', 'o.id', 'i.organisationId')
    .select([
      'i.id',
      'c.id as cycleId',
      'c.title as cycleTitle',
      'c.state',
      'c.replyUntil',
      'p.id as placeId',
      'p.code',
      'i.organisationId',
      'o.name as organisationName',
    ])
    .where('c.actionId', '=', actionId);

export async function findInvitation(tx: Tx, actionId: string, id: string): Promise<Invitation | undefined> {
  return invitations(tx, actionId).where('i.id', '=', id).executeTakeFirst();
}
/** Problem: `not_found`. */
export async function getInvitation(tx: Tx, actionId: string, id: string): Promise<Invitation> {
  const found = await findInvitation(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}
export async function listInvitations(tx: Tx, actionId: string, cycleId: string): Promise<Invitation[]> {
  return invitations(tx, actionId)
    .where('c.id', '=', cycleId)
    .orderBy('p.position')
    .orderBy('o.name')
    .execute();
}
/** Invitations that may be replied to now and were not. */
const openInvitations = (tx: Tx, actionId: string, today: PlainDate) =>
  invitations(tx, actionId)
    .where('c.state', '=', 'reply')
    .where((eb) => eb.or([eb('c.replyUntil', 'is', null), eb('c.replyUntil', '>=', today)]))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('matrix.reply as r').select('r.id').whereRef('r.invitationId', '=', 'i.id'))),
    )
    .orderBy('c.replyUntil')
    .orderBy('i.id');
/** Where an institution may reply now and has not. */
export async function listOpenInvitations(
  tx: Tx,
  actionId: string,
  organisationId: string,
  today: PlainDate,
): Promise<Invitation[]> {
  return openInvitations(tx, actionId, today).where('i.organisationId', '=', organisationId).execute();
}
/** Where any institution may reply now and has not. */
export async function listUnrepliedInvitations(
  tx: Tx,
  actionId: string,
  today: PlainDate,
): Promise<Invitation[]> {
  return openInvitations(tx, actionId, today).execute();
}

/** An invitation whose findings an institution has been given, with how often it replied. */
export type HandedOver = Invitation & { readonly replies: number };
export async function listHandedOver(
  tx: Tx,
  actionId: string,
  organisationId: string,
): Promise<HandedOver[]> {
  const rows = await invitations(tx, actionId)
    .select((eb) =>
      eb
        .selectFrom('matrix.reply as r')
        .select((r) => r.fn.countAll<number>().as('count'))
        .whereRef('r.invitationId', '=', 'i.id')
        .as('replies'),
    )
    .where('i.organisationId', '=', organisationId)
    .where('c.state', 'in', ['reply', 'published'])
    .orderBy('c.asOf', 'desc')
    .orderBy('p.position')
    .orderBy('i.id')
    .$narrowType<{ replies: NotNull }>()
    .execute();
  return rows.map((row) => ({ ...row, replies: Number(row.replies) }));
}

export type InstitutionChoice = {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string | null;
};
export async function listInstitutions(tx: Tx, actionId: string): Promise<InstitutionChoice[]> {
  return tx
    .selectFrom('network.organisation')
    .select(['id', 'name', 'jurisdiction'])
    .where('actionId', '=', actionId)
    .where('kind', '=', 'institution')
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/** False when it was invited before. */
export async function insertInvitation(
  tx: Tx,
  row: { id: string; placeId: string; organisationId: string; invitedBy: string; invitedAt: Instant },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('matrix.invitation')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export type Reply = {
  readonly id: string;
  readonly invitationId: string;
  readonly cycleStandardId: string | null;
  readonly text: string;
  /** Null where it was written before that was asked. */
  readonly language: string | null;
  readonly way: 'page' | 'letter';
  readonly letterReference: string;
  readonly repliedOn: PlainDate;
  readonly organisationName: string;
  readonly code: PlaceCode;
};
export async function listReplies(
  tx: Tx,
  of: { invitationId: string } | { cycleId: string },
): Promise<Reply[]> {
  return tx
    .selectFrom('matrix.reply as r')
    .innerJoin('matrix.invitation as i', 'i.id', 'r.invitationId')
    .innerJoin('matrix.cyclePlace as p', 'p.id', 'i.placeId')
    .innerJoin('network.organisation as o', 'o.id', 'i.organisationId')
    .select([
      'r.id',
      'r.invitationId',
      'r.cycleStandardId',
      'r.text',
      'r.language',
      'r.way',
      'r.letterReference',
      'r.repliedOn',
      'o.name as organisationName',
      'p.code',
    ])
    .where((eb) =>
      'cycleId' in of ? eb('p.cycleId', '=', of.cycleId) : eb('r.invitationId', '=', of.invitationId),
    )
    .orderBy('p.position')
    .orderBy('r.repliedOn')
    .orderBy('r.createdAt')
    .orderBy('r.id')
    .execute();
}
export type Letter = {
  readonly id: string;
  readonly cycleId: string;
  readonly cycleTitle: string;
  readonly state: CycleState;
  readonly organisationId: string;
  readonly organisationName: string;
};
/** A reply that came by letter, with the cycle it is about. */
export async function findLetter(tx: Tx, actionId: string, id: string): Promise<Letter | undefined> {
  return tx
    .selectFrom('matrix.reply as r')
    .innerJoin('matrix.invitation as i', 'i.id', 'r.invitationId')
    .innerJoin('matrix.cyclePlace as p', 'p.id', 'i.placeId')
    .innerJoin('matrix.cycle as c', 'c.id', 'p.cycleId')
    .innerJoin('network.organisation as o', 'o.id', 'i.organisationId')
    .select(['r.id', 'c.id as cycleId', 'c.title as cycleTitle', 'c.state'])
    .select(['o.id as organisationId', 'o.name as organisationName'])
    .where('c.actionId', '=', actionId)
    .where('r.way', '=', 'letter')
    .where('r.id', '=', id)
    .executeTakeFirst();
}
export async function insertReply(
  tx: Tx,
  row: {
    id: string;
    invitationId: string;
    cycleStandardId: string | null;
    text: string;
    language: string;
    way: 'page' | 'letter';
    letterReference: string;
    repliedOn: PlainDate;
    writtenBy: string;
    createdAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('matrix.reply').values(row).execute();
}

export type Erratum = {
  readonly id: string;
  readonly placeId: string | null;
  readonly cycleStandardId: string | null;
  readonly text: string;
  readonly issuedAt: Instant;
};
export async function listErrata(tx: Tx, cycleId: string): Promise<Erratum[]> {
  return tx
    .selectFrom('matrix.erratum')
    .select(['id', 'placeId', 'cycleStandardId', 'text', 'issuedAt'])
    .where('cycleId', '=', cycleId)
    .orderBy('issuedAt')
    .orderBy('id')
    .execute();
}
export async function insertErratum(
  tx: Tx,
  row: Erratum & { cycleId: string; issuedBy: string },
): Promise<void> {
  await tx.insertInto('matrix.erratum').values(row).execute();
}
