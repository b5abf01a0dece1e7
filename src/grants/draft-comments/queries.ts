import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { ApplicationState } from '../applications/rules.ts';

export type DraftAnswer = {
  readonly id: string;
  readonly text: string;
  /** No name once the account was erased. */
  readonly writer: string | null;
  readonly answeredAt: Instant;
};
export type DraftComment = {
  readonly id: string;
  readonly applicationId: string;
  readonly organisationId: string;
  readonly section: string;
  readonly text: string;
  readonly writer: string | null;
  readonly commentedAt: Instant;
  readonly settledAt: Instant | null;
  /** Of its application. */
  readonly state: ApplicationState;
  readonly title: string;
  readonly formVersionId: string;
  /** Who issued the call: the notice names it. */
  readonly partnerId: string;
};

const comments = (tx: Tx) =>
  tx
    .selectFrom('grants.draftComment as c')
    .innerJoin('grants.application as a', 'a.id', 'c.applicationId')
    .innerJoin('grants.call as k', 'k.id', 'a.callId')
    .leftJoin('people.person as w', 'w.id', 'c.commentedBy')
    .select(['c.id', 'c.applicationId', 'c.organisationId', 'c.section', 'c.text', 'c.commentedAt'])
    .select(['c.settledAt', 'a.state', 'a.title', 'k.formVersionId', 'k.partnerId', 'w.name as writer'])
    .$castTo<DraftComment>();

export async function findDraftComment(tx: Tx, id: string): Promise<DraftComment | undefined> {
  return comments(tx).where('c.id', '=', id).executeTakeFirst();
}

/** The comment, locked with its application until the transaction ends. Throws `not_found`. */
export async function lockDraftComment(tx: Tx, id: string): Promise<DraftComment> {
  await tx
    .selectFrom('grants.application as a')
    .select('a.id')
    .where('a.id', 'in', (of) =>
      of.selectFrom('grants.draftComment as c').select('c.applicationId').where('c.id', '=', id),
    )
    .forUpdate()
    .execute();
  const found = await findDraftComment(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The comments on an application, or on one section of it, the first written at the top. */
export async function listDraftComments(
  tx: Tx,
  applicationId: string,
  section?: string,
): Promise<DraftComment[]> {
  return comments(tx)
    .where('c.applicationId', '=', applicationId)
    .$if(section !== undefined, (of) => of.where('c.section', '=', section!))
    .orderBy('c.commentedAt')
    .orderBy('c.id')
    .execute();
}

/** What was answered to these comments, by comment, the first answer at the top. */
export async function listDraftAnswers(
  tx: Tx,
  commentIds: readonly string[],
): Promise<Map<string, DraftAnswer[]>> {
  if (commentIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('grants.draftCommentAnswer as a')
    .leftJoin('people.person as w', 'w.id', 'a.answeredBy')
    .select(['a.id', 'a.commentId', 'a.text', 'a.answeredAt', 'w.name as writer'])
    .where('a.commentId', 'in', commentIds)
    .orderBy('a.answeredAt')
    .orderBy('a.id')
    .execute();
  return Map.groupBy(rows, ({ commentId }) => commentId);
}

/** How many comments on each section of an application there are, and how many of them are open. */
export async function countDraftComments(
  tx: Tx,
  applicationId: string,
): Promise<{ section: string; all: number; open: number }[]> {
  return tx
    .selectFrom('grants.draftComment')
    .select([
      'section',
      sql<number>`count(*)::integer`.as('all'),
      sql<number>`(count(*) filter (where settled_at is null))::integer`.as('open'),
    ])
    .where('applicationId', '=', applicationId)
    .groupBy('section')
    .execute();
}

export async function insertDraftComment(
  tx: Tx,
  row: {
    id: string;
    applicationId: string;
    organisationId: string;
    section: string;
    text: string;
    commentedBy: string;
    commentedAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('grants.draftComment').values(row).execute();
}

export async function insertDraftAnswer(
  tx: Tx,
  row: {
    id: string;
    commentId: string;
    organisationId: string;
    text: string;
    answeredBy: string;
    answeredAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('grants.draftCommentAnswer').values(row).execute();
}

export async function saveSettled(
  tx: Tx,
  id: string,
  by: { settledBy: string; settledAt: Instant },
): Promise<void> {
  await tx.updateTable('grants.draftComment').set(by).where('id', '=', id).execute();
}
