import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Locale } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { OriginalLanguage } from '../recommendations/schema.ts';
import type { Stance } from '../responses/schema.ts';
import type { ReplyState } from './state.ts';

/** A reply as its institution writes it. */
export type Reply = {
  readonly id: string;
  readonly recommendationId: string;
  /** The title of the recommendation. */
  readonly title: string;
  readonly addresseeId: string;
  readonly organisationId: string;
  readonly state: ReplyState;
  readonly stance: Stance;
  readonly text: string;
  readonly language: OriginalLanguage;
  readonly writtenBy: string | null;
  readonly writer: string | null;
  readonly submittedBy: string | null;
  readonly submitter: string | null;
  readonly submittedAt: Instant | null;
  readonly returnedReason: string;
  readonly version: number;
  /** The institution has one person here, who sends without another's approval. */
  readonly alone: boolean;
  /** Whether it may be published; null until it is sent. */
  readonly mayBePublished: boolean | null;
};

const replies = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('advocacy.reply as y')
    .innerJoin('advocacy.recommendation as r', 'r.id', 'y.recommendationId')
    .leftJoin('people.person as w', 'w.id', 'y.writtenBy')
    .leftJoin('people.person as s', 's.id', 'y.submittedBy')
    .leftJoin('advocacy.response as e', 'e.id', 'y.id')
    .select(['y.id', 'y.recommendationId', 'r.title', 'y.addresseeId', 'y.organisationId', 'y.state'])
    .select(['y.stance', 'y.text', 'y.language', 'y.writtenBy', 'w.name as writer'])
    .select(['y.submittedBy', 's.name as submitter', 'y.submittedAt', 'y.returnedReason', 'y.version'])
    .select('e.mayBePublished')
    .select(
      sql<boolean>`(select count(distinct held.person_id) from people.membership held
        join people.person p on p.id = held.person_id and p.disabled_at is null and p.erased_at is null
        where held.organisation_id = y.organisation_id and held.action_id = r.action_id and held.until is null
          and held.role = 'institution_member') < 2`.as('alone'),
    )
    .where('r.actionId', '=', actionId);

export async function findReply(tx: Tx, actionId: string, id: string): Promise<Reply | undefined> {
  return replies(tx, actionId).where('y.id', '=', id).executeTakeFirst();
}

/** The reply, locked until the transaction ends. Throws `not_found`. */
export async function lockReply(tx: Tx, actionId: string, id: string): Promise<Reply> {
  await tx.selectFrom('advocacy.reply').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findReply(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The replies of an institution, to one recommendation or to all, those that were begun last first. */
export async function listReplies(
  tx: Tx,
  actionId: string,
  of: { organisationId: string; recommendationId?: string },
): Promise<Reply[]> {
  let query = replies(tx, actionId).where('y.organisationId', '=', of.organisationId);
  if (of.recommendationId) query = query.where('y.recommendationId', '=', of.recommendationId);
  return query.orderBy('y.createdAt', 'desc').orderBy('y.id').execute();
}

type Written = Pick<Reply, 'stance' | 'text' | 'language'>;
export async function insertReply(
  tx: Tx,
  row: Written &
    Pick<Reply, 'id' | 'recommendationId' | 'addresseeId' | 'organisationId'> & {
      writtenBy: string;
      createdAt: Instant;
      updatedAt: Instant;
    },
): Promise<void> {
  await tx
    .insertInto('advocacy.reply')
    .values({ ...row, state: 'draft' })
    .execute();
}

export async function updateReply(
  tx: Tx,
  id: string,
  set: Partial<
    Written & Pick<Reply, 'state' | 'writtenBy' | 'submittedBy' | 'submittedAt' | 'returnedReason'>
  >,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('advocacy.reply')
    .set(({ ref }) => ({ ...set, updatedAt: now, version: sql`${ref('version')} + 1` }))
    .where('id', '=', id)
    .execute();
}

/** Somebody of the institution to write to. */
export type Colleague = { readonly personId: string; readonly email: string; readonly locale: Locale };

/** The people of an institution who can act now. */
export async function listColleagues(tx: Tx, actionId: string, organisationId: string): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select distinct p.id as person_id, p.email, p.locale
    from people.membership m join people.person p on p.id = m.person_id and p.disabled_at is null and p.erased_at is null
    where m.organisation_id = ${organisationId}::uuid and m.action_id = ${actionId}::uuid and m.until is null
      and m.role = 'institution_member'
    order by p.id`.execute(tx);
  return rows;
}
