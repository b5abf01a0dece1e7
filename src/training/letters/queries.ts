import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Locale } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { LetterAnswer, Way } from './schema.ts';

export type LetterValues = {
  readonly organisationId: string | null;
  /** The body as it calls itself; that of the registry when it is in it. */
  readonly addressee: string;
  readonly office: string;
  readonly address: string;
  readonly locale: Locale;
  readonly replyUntil: PlainDate | null;
  readonly replyTo: string;
  /** How many of the body are invited; null where the letter does not say. */
  readonly places: number | null;
  readonly note: string;
};
/** An invitation by letter, with its gathering as permissions know it. */
export type Letter = LetterValues & {
  readonly id: string;
  readonly code: string;
  readonly sentOn: PlainDate | null;
  readonly sentWay: Way | null;
  readonly answer: LetterAnswer | null;
  readonly answeredOn: PlainDate | null;
  readonly answerReference: string;
  readonly people: number | null;
  readonly createdAt: Instant;
  /** How many of its nominees were invited; without those who gave their place up or passed it on. */
  readonly nominees: number;
  readonly version: number;
  readonly gatheringId: string;
  readonly gatheringTitle: string;
  readonly withdrawnAt: Instant | null;
  readonly partnerId: string;
  readonly jurisdiction: string | null;
};

const letters = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('training.letter as letter')
    .innerJoin('training.gathering as gathering', 'gathering.id', 'letter.gatheringId')
    .select(['letter.id', 'letter.organisationId', 'letter.addressee', 'letter.office', 'letter.address'])
    .select(['letter.locale', 'letter.replyUntil', 'letter.replyTo', 'letter.code', 'letter.sentOn'])
    .select(['letter.sentWay', 'letter.answer', 'letter.answeredOn', 'letter.answerReference'])
    .select(['letter.places', 'letter.note'])
    .select(
      sql<number>`(select count(*)::int from training.participant p
        where p.letter_id = letter.id and p.state <> 'cancelled')`.as('nominees'),
    )
    .select(['letter.people', 'letter.createdAt', 'letter.version', 'letter.gatheringId'])
    .select(['gathering.title as gatheringTitle', 'gathering.hostId as partnerId'])
    .select(['gathering.jurisdiction', 'gathering.withdrawnAt'])
    .where('letter.actionId', '=', actionId);

export async function findLetter(tx: Tx, actionId: string, id: string): Promise<Letter | undefined> {
  return letters(tx, actionId).where('letter.id', '=', id).executeTakeFirst();
}

/** It; the gathering is locked by whoever changes it. Throws `not_found`. */
export async function getLetter(tx: Tx, actionId: string, id: string): Promise<Letter> {
  const found = await findLetter(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The letters of a gathering in the order in which they were written. */
export async function listLetters(tx: Tx, actionId: string, gatheringId: string): Promise<Letter[]> {
  return letters(tx, actionId)
    .where('letter.gatheringId', '=', gatheringId)
    .orderBy('letter.createdAt')
    .orderBy('letter.id')
    .execute();
}

export async function insertLetter(
  tx: Tx,
  row: LetterValues & {
    id: string;
    actionId: string;
    gatheringId: string;
    code: string;
    recordedBy: string;
    createdAt: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('training.letter')
    .values({ ...row, updatedAt: row.createdAt })
    .execute();
}

type Changed = Partial<
  LetterValues & Pick<Letter, 'sentOn' | 'sentWay' | 'answer' | 'answeredOn' | 'answerReference' | 'people'>
>;
export async function updateLetter(tx: Tx, id: string, values: Changed, now: Instant): Promise<void> {
  await tx
    .updateTable('training.letter')
    .set({ ...values, updatedAt: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** What a body of the registry is called; undefined when there is none with this id. */
export async function nameOfBody(tx: Tx, actionId: string, id: string): Promise<string | undefined> {
  const found = await tx
    .selectFrom('network.organisation')
    .select('name')
    .where('actionId', '=', actionId)
    .where('id', '=', id)
    .executeTakeFirst();
  return found?.name;
}

export type InvitedByMail = {
  readonly state: 'invited' | 'registered' | 'waiting' | 'cancelled' | 'declined';
  readonly people: number;
};
/** How many were invited by mail, by what became of it. */
export async function countInvitedByMail(tx: Tx, gatheringId: string): Promise<InvitedByMail[]> {
  return (
    tx
      .selectFrom('training.participant')
      .select(['state', sql<number>`count(*)::int`.as('people')])
      .where('gatheringId', '=', gatheringId)
      .where('recordedBy', 'is not', null)
      .where((where) =>
        where.or([where('registeredAt', 'is', null), where('registeredAt', '>', where.ref('createdAt'))]),
      )
      .groupBy('state')
      .orderBy('state')
      // Who was invited is confirmed by the link they came by.
      .$narrowType<Pick<InvitedByMail, 'state'>>()
      .execute()
  );
}
