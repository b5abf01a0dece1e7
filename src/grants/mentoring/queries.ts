import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Locale } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { mentorActive, mentorLeftAt } from './queries-mentors.ts';
import type { MentoringState } from './workflow.ts';

export type Mentoring = {
  readonly id: string;
  readonly actionId: string;
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly agreementTitle: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly jurisdiction: string | null;
  readonly mentorId: string;
  readonly mentorName: string;
  readonly mentorEmail: string;
  /** False of a mentor who has left, or may not know the sub-grant since it was protected: no message reaches them. */
  readonly mentorActive: boolean;
  readonly state: MentoringState;
  readonly languages: readonly Locale[];
  readonly helpsWith: string;
  readonly since: PlainDate;
  /** The last day on which an answer to the last message is usual; null while none is awaited. */
  readonly answerBy: PlainDate | null;
  readonly endedOn: PlainDate | null;
  /** What helped, in the words of the mentor and of the sub-grantee; '' before. */
  readonly lesson: string;
  readonly lessonAt: Instant | null;
  readonly addition: string;
  readonly addedAt: Instant | null;
  readonly appointedAt: Instant;
  /** Retention has emptied the sub-grant and what was written about it. */
  readonly emptied: boolean;
};
export type MessageSide = 'sub_grantee' | 'mentor';
export type Message = {
  readonly id: string;
  readonly mentoringId: string;
  readonly side: MessageSide;
  readonly message: string;
  readonly writtenAt: Instant;
  readonly writer: string | null;
};

const mentorings = (tx: Tx) =>
  tx
    .selectFrom('grants.mentoring as mentoring')
    .innerJoin('grants.subGrantAgreement as agreement', 'agreement.id', 'mentoring.agreementId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'mentoring.organisationId')
    .innerJoin('network.organisation as partner', 'partner.id', 'agreement.partnerId')
    .innerJoin('people.person as mentor', 'mentor.id', 'mentoring.mentorId')
    .select(['mentoring.id', 'mentoring.agreementId', 'mentoring.organisationId', 'mentoring.mentorId'])
    .select(['mentoring.state', 'mentoring.helpsWith', 'mentoring.since', 'mentoring.answerBy'])
    .select(['mentoring.endedOn', 'mentoring.lesson', 'mentoring.lessonAt', 'mentoring.addition'])
    .select(['mentoring.addedAt', 'mentoring.appointedAt'])
    .select(sql<Locale[]>`mentoring.languages`.as('languages'))
    .select(sql<boolean>`agreement.budget = '{}'`.as('emptied'))
    .select(mentorActive.as('mentorActive'))
    .select([
      'agreement.actionId',
      'agreement.number as agreementNumber',
      'agreement.title as agreementTitle',
    ])
    .select(['agreement.partnerId', 'agreement.jurisdiction'])
    .select(['organisation.name as organisationName', 'partner.name as partnerName'])
    .select(['mentor.name as mentorName', 'mentor.email as mentorEmail']);

export async function findMentoring(tx: Tx, id: string): Promise<Mentoring | undefined> {
  return mentorings(tx).where('mentoring.id', '=', id).executeTakeFirst();
}

/** What a mentor does for a sub-grant, locked until the transaction ends. Throws `not_found`. */
export async function lockMentoring(tx: Tx, id: string): Promise<Mentoring> {
  await tx.selectFrom('grants.mentoring').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findMentoring(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The mentors of an agreement, the latest first. */
export async function listMentoringsOf(tx: Tx, agreementId: string): Promise<Mentoring[]> {
  return mentorings(tx)
    .where('mentoring.agreementId', '=', agreementId)
    .orderBy('mentoring.appointedAt', 'desc')
    .orderBy('mentoring.id', 'desc')
    .execute();
}

/** The mentor that an agreement has now. */
export async function findRunningMentoring(tx: Tx, agreementId: string): Promise<Mentoring | undefined> {
  return mentorings(tx)
    .where('mentoring.agreementId', '=', agreementId)
    .where('mentoring.state', '<>', 'ended')
    .executeTakeFirst();
}

/** The day on which the work of the last mentor before ended; null where there was none. */
export async function findLatestEnd(tx: Tx, agreementId: string): Promise<PlainDate | null> {
  const { latest } = await tx
    .selectFrom('grants.mentoring')
    .select(({ fn }) => fn.max('endedOn').as('latest'))
    .where('agreementId', '=', agreementId)
    .executeTakeFirstOrThrow();
  return latest;
}

/** The mentors that an organisation has now; at most ten. */
export async function listOwnMentors(tx: Tx, organisationId: string): Promise<Mentoring[]> {
  return mentorings(tx)
    .where('mentoring.organisationId', '=', organisationId)
    .where('mentoring.state', '<>', 'ended')
    .orderBy('agreement.number')
    .limit(10)
    .execute();
}

/** What a person accompanies or accompanied, what runs first; at most a hundred. */
export async function listMentoringsBy(
  tx: Tx,
  { actionId, personId }: { actionId: string; personId: string },
): Promise<Mentoring[]> {
  return mentorings(tx)
    .where('agreement.actionId', '=', actionId)
    .where('mentoring.mentorId', '=', personId)
    .orderBy(sql`mentoring.state = 'ended'`)
    .orderBy('mentoring.appointedAt', 'desc')
    .limit(100)
    .execute();
}

/**
 * The messages of a sub-grant as far as a mentor reads them: their own and those of the mentors before them, the latest first.
 * A successor is told the same thing once.
 */
export async function listMessages(
  tx: Tx,
  { agreementId, appointedAt }: Pick<Mentoring, 'agreementId' | 'appointedAt'>,
): Promise<Message[]> {
  return tx
    .selectFrom('grants.mentoringMessage as message')
    .innerJoin('grants.mentoring as mentoring', 'mentoring.id', 'message.mentoringId')
    .leftJoin('people.person as person', 'person.id', 'message.writtenBy')
    .select([
      'message.id',
      'message.mentoringId',
      'message.side',
      'message.message',
      'message.writtenAt',
      'person.name as writer',
    ])
    .where('message.agreementId', '=', agreementId)
    .where('mentoring.appointedAt', '<=', appointedAt)
    .orderBy('message.writtenAt', 'desc')
    .orderBy('message.id', 'desc')
    .execute();
}

export async function insertMentoring(
  tx: Tx,
  made: Pick<
    Mentoring,
    'id' | 'agreementId' | 'organisationId' | 'mentorId' | 'languages' | 'helpsWith' | 'since' | 'appointedAt'
  > & { appointedBy: string },
): Promise<void> {
  await tx
    .insertInto('grants.mentoring')
    .values({ ...made, languages: [...made.languages] })
    .execute();
}

export async function insertMessage(
  tx: Tx,
  made: {
    id: string;
    mentoringId: string;
    agreementId: string;
    organisationId: string;
    side: MessageSide;
    message: string;
    writtenBy: string;
    writtenAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('grants.mentoringMessage').values(made).execute();
}

export async function saveMentoring(
  tx: Tx,
  id: string,
  values: {
    state?: MentoringState;
    answerBy?: PlainDate | null;
    endedOn?: PlainDate;
    lesson?: string;
    lessonAt?: Instant;
    addition?: string;
    addedBy?: string;
    addedAt?: Instant;
  },
): Promise<void> {
  await tx.updateTable('grants.mentoring').set(values).where('id', '=', id).execute();
}

/** With the day on which a mentor who is active no longer left. */
export type OpenMentoring = Mentoring & { readonly leftAt: Instant };

/**
 * What waits for an answer, for what a mentor learned, or for a mentor instead of one who has left, of those that the person or their
 * organisation is concerned with; at most 500.
 */
export async function listOpenMentorings(
  tx: Tx,
  asking: { actionId: string; organisationId: string; personId: string },
): Promise<OpenMentoring[]> {
  return mentorings(tx)
    .select(mentorLeftAt.as('leftAt'))
    .where('agreement.actionId', '=', asking.actionId)
    .where(
      sql<boolean>`(mentoring.mentor_id = ${asking.personId}::uuid or ${asking.organisationId}::uuid in (agreement.organisation_id, agreement.partner_id))`,
    )
    .where(
      sql<boolean>`(mentoring.answer_by is not null or mentoring.ended_on is not null and mentoring.lesson_at is null and agreement.budget <> '{}'
        or mentoring.ended_on is null and not ${mentorActive})`,
    )
    .limit(500)
    .execute();
}
