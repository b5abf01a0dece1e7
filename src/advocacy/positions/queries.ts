import { type NotNull, sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';

/** What bodies have a position on: a recommendation, whose title is text, or a standard, whose title is in several languages. */
export type Issue = {
  readonly id: string;
  readonly kind: 'recommendation' | 'standard';
  readonly title: string | Multilingual;
  /** How many bodies have a position on it that stands. */
  readonly bodies: number;
};

const issues = (actionId: string) => sql`
  select r.id, 'recommendation' as kind, to_jsonb(r.title) as title, 1 as place, 0 as position, r.created_at,
    (select count(distinct p.body_id) from advocacy.position p where p.recommendation_id = r.id and p.withdrawn_at is null) as bodies
  from advocacy.recommendation r where r.action_id = ${actionId}::uuid
  union all
  select s.id, 'standard', s.title, 2, s.position, null,
    (select count(distinct p.body_id) from advocacy.position p where p.standard_id = s.id and p.withdrawn_at is null)
  from published.matrix_standard s where s.action_id = ${actionId}::uuid`;

/** Everything there can be a position on: recommendations, the latest first, then the standards in their order. */
export async function listIssues(tx: Tx, actionId: string): Promise<Issue[]> {
  const { rows } = await sql<Issue>`
    select id, kind, title, bodies from (${issues(actionId)}) i
    order by place, position, created_at desc, id`.execute(tx);
  return rows;
}

export async function findIssue(tx: Tx, actionId: string, id: string): Promise<Issue | undefined> {
  const { rows } = await sql<Issue>`
    select id, kind, title, bodies from (${issues(actionId)}) i where id = ${id}::uuid`.execute(tx);
  return rows[0];
}

export type Position = {
  readonly id: string;
  readonly issueId: string;
  readonly bodyId: string;
  readonly bodyName: string;
  readonly alignment: number;
  readonly interest: number;
  readonly influence: number;
  readonly datedOn: PlainDate;
  readonly source: string;
  readonly withdrawnAt: Instant | null;
};

const positions = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('advocacy.position as p')
    .innerJoin('advocacy.body as b', 'b.id', 'p.bodyId')
    .select(['p.id', 'p.bodyId', 'b.name as bodyName', 'p.alignment', 'p.interest', 'p.influence'])
    .select(['p.datedOn', 'p.source', 'p.withdrawnAt'])
    .select(sql<string>`coalesce(p.recommendation_id, p.standard_id)`.as('issueId'))
    .where('p.actionId', '=', actionId)
    .$narrowType<{ bodyName: NotNull }>();

/** All positions on an issue, those taken back among them, the latest first. */
export async function listPositions(tx: Tx, actionId: string, issueId: string): Promise<Position[]> {
  return positions(tx, actionId)
    .where(sql<boolean>`${issueId}::uuid in (p.recommendation_id, p.standard_id)`)
    .orderBy('p.datedOn', 'desc')
    .orderBy('p.recordedAt', 'desc')
    .orderBy('p.id', 'desc')
    .execute();
}

export async function findPosition(tx: Tx, actionId: string, id: string): Promise<Position | undefined> {
  return positions(tx, actionId).where('p.id', '=', id).executeTakeFirst();
}

/** The position, locked until the transaction ends. Throws `not_found`. */
export async function lockPosition(tx: Tx, actionId: string, id: string): Promise<Position> {
  await tx.selectFrom('advocacy.position').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findPosition(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

export async function insertPosition(
  tx: Tx,
  {
    issue,
    ...position
  }: Omit<Position, 'issueId' | 'bodyName' | 'withdrawnAt'> & {
    actionId: string;
    issue: Pick<Issue, 'id' | 'kind'>;
    recordedBy: string;
    recordedAt: Instant;
  },
): Promise<void> {
  const on = issue.kind === 'standard' ? { standardId: issue.id } : { recommendationId: issue.id };
  await tx
    .insertInto('advocacy.position')
    .values({ ...position, ...on })
    .execute();
}

export async function saveWithdrawn(tx: Tx, id: string, now: Instant): Promise<void> {
  await tx.updateTable('advocacy.position').set({ withdrawnAt: now }).where('id', '=', id).execute();
}
