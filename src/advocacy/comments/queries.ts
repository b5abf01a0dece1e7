import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Material } from '../materials/queries.ts';
import type { MaterialState, TextLanguage } from '../materials/schema.ts';
import type { Passage } from './passages.ts';

export type Answer = {
  readonly id: string;
  readonly text: string;
  readonly writer: string | null;
  readonly answeredAt: Instant;
};
export type Comment = Passage & {
  readonly id: string;
  readonly materialId: string;
  readonly language: TextLanguage;
  readonly text: string;
  readonly writer: string | null;
  readonly commentedAt: Instant;
  readonly settledAt: Instant | null;
  /** Of its publication. */
  readonly state: MaterialState;
  readonly title: string;
};

const comments = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('advocacy.materialComment as c')
    .innerJoin('advocacy.material as m', 'm.id', 'c.materialId')
    .leftJoin('people.person as w', 'w.id', 'c.commentedBy')
    .select(['c.id', 'c.materialId', 'c.language', 'c.paragraph', 'c.passage', 'c.text', 'c.commentedAt'])
    .select(['c.settledAt', 'm.state', 'w.name as writer'])
    .select(
      sql<string>`coalesce((select t.title from advocacy.material_text t
        where t.material_id = c.material_id and t.language = c.language), '')`.as('title'),
    )
    .where('m.actionId', '=', actionId)
    .$castTo<Comment>();

export async function findComment(tx: Tx, actionId: string, id: string): Promise<Comment | undefined> {
  return comments(tx, actionId).where('c.id', '=', id).executeTakeFirst();
}

/** The comment, locked with its publication until the transaction ends. Throws `not_found`. */
export async function lockComment(tx: Tx, actionId: string, id: string): Promise<Comment> {
  await tx
    .selectFrom('advocacy.material as m')
    .select('m.id')
    .where('m.id', 'in', (of) =>
      of.selectFrom('advocacy.materialComment as c').select('c.materialId').where('c.id', '=', id),
    )
    .forUpdate()
    .execute();
  await tx.selectFrom('advocacy.materialComment').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findComment(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The comments on a text of this edition, and what is still open of earlier ones; the first written at the top. */
export async function listComments(
  tx: Tx,
  { id, actionId, edition }: Pick<Material, 'id' | 'actionId' | 'edition'>,
  language: TextLanguage,
): Promise<Comment[]> {
  return comments(tx, actionId)
    .where('c.materialId', '=', id)
    .where('c.language', '=', language)
    .where((of) => of.or([of('c.edition', '=', edition), of('c.settledAt', 'is', null)]))
    .orderBy('c.commentedAt')
    .orderBy('c.id')
    .execute();
}

/** What was answered to these comments, by comment, the first answer at the top. */
export async function listAnswers(tx: Tx, commentIds: readonly string[]): Promise<Map<string, Answer[]>> {
  if (commentIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('advocacy.materialCommentAnswer as a')
    .leftJoin('people.person as w', 'w.id', 'a.answeredBy')
    .select(['a.id', 'a.commentId', 'a.text', 'a.answeredAt', 'w.name as writer'])
    .where('a.commentId', 'in', commentIds)
    .orderBy('a.answeredAt')
    .orderBy('a.id')
    .execute();
  return Map.groupBy(rows, ({ commentId }) => commentId);
}

/** How many comments on each text of a publication are open. */
export async function countOpen(tx: Tx, materialId: string): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('advocacy.materialComment')
    .select(['language', sql<number>`count(*)::integer`.as('open')])
    .where('materialId', '=', materialId)
    .where('settledAt', 'is', null)
    .groupBy('language')
    .execute();
  return new Map(rows.map(({ language, open }) => [language, open]));
}

export async function insertComment(
  tx: Tx,
  row: Passage & {
    id: string;
    materialId: string;
    edition: number;
    language: TextLanguage;
    text: string;
    commentedBy: string;
    commentedAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('advocacy.materialComment').values(row).execute();
}

export async function insertAnswer(
  tx: Tx,
  row: { id: string; commentId: string; text: string; answeredBy: string; answeredAt: Instant },
): Promise<void> {
  await tx.insertInto('advocacy.materialCommentAnswer').values(row).execute();
}

export async function saveSettled(
  tx: Tx,
  id: string,
  by: { settledBy: string; settledAt: Instant },
): Promise<void> {
  await tx.updateTable('advocacy.materialComment').set(by).where('id', '=', id).execute();
}
