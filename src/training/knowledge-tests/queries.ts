import { sql } from 'kysely';
import { type Draft, draftOf, type FormDefinition, parseForm } from '../../forms/index.ts';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Figures, Pair } from './figures.ts';
import type { AnswerKey, Test } from './rules.ts';
import type { Round } from './schema.ts';

export type StoredTest = {
  readonly gatheringId: string;
  readonly definition: FormDefinition;
  readonly answerKey: AnswerKey;
  readonly sha256: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly figures: Figures | null;
};

export async function findTest(tx: Tx, gatheringId: string): Promise<StoredTest | undefined> {
  const row = await tx
    .selectFrom('training.test')
    .select(['gatheringId', 'definition', 'answerKey', 'sha256', 'openedAt', 'closedAt', 'figures'])
    .where('gatheringId', '=', gatheringId)
    .$castTo<StoredTest>()
    .executeTakeFirst();
  return row && { ...row, definition: parseForm(row.definition) };
}

export async function insertTest(
  tx: Tx,
  { definition, answerKey, ...row }: Test & { gatheringId: string; openedAt: Instant; openedBy: string },
): Promise<void> {
  await tx
    .insertInto('training.test')
    .values({ ...row, definition: JSON.stringify(definition), answerKey: JSON.stringify(answerKey) })
    .execute();
}

export async function closeTestRow(
  tx: Tx,
  gatheringId: string,
  { figures, closedAt }: { figures: Figures; closedAt: Instant },
): Promise<void> {
  await tx
    .updateTable('training.test')
    .set({
      closedAt,
      figures: JSON.stringify(figures),
      paired: figures.all?.n ?? null,
      gained: figures.all ? figures.gained : null,
    })
    .where('gatheringId', '=', gatheringId)
    .execute();
}

/** Who answered both times, without a name and in no order. */
export async function listPairs(tx: Tx, gatheringId: string): Promise<Pair[]> {
  const { rows } = await sql<Pair>`select * from training.test_pairs(${gatheringId}::uuid)`.execute(tx);
  return rows;
}

/** How many have handed in. */
export async function countHandedIn(tx: Tx, gatheringId: string): Promise<{ before: number; after: number }> {
  const { rows } = await sql<{ before: number; after: number }>`
    select before::int8 as before, after::int8 as after from training.test_progress(${gatheringId}::uuid)`.execute(
    tx,
  );
  return rows[0]!;
}

/** Trainings whose test is open and whose last session ended before this instant. */
export async function listDue(tx: Tx, actionId: string, endedBefore: Instant): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select g.id from training.test t join training.gathering g on g.id = t.gathering_id
    where g.action_id = ${actionId} and t.closed_at is null and g.withdrawn_at is null
      and (select max(s.ends_at) from training.session s where s.gathering_id = g.id) < ${endedBefore}
    order by g.id`.execute(tx);
  return rows.map(({ id }) => id);
}

export type Paper = {
  readonly round: Round;
  readonly draft: Draft;
  /** Keys of the questions answered rightly; null until it is handed in. */
  readonly rightAnswers: readonly string[] | null;
  readonly handedInAt: Instant | null;
};

/** What the holder of a presented link answered. */
export async function listOwnPapers(tx: Tx, participantId: string): Promise<Paper[]> {
  const rows = await tx
    .selectFrom('training.testPaper')
    .select(['round', 'draft', 'rightAnswers', 'handedInAt'])
    .where('participantId', '=', participantId)
    .$castTo<Paper>()
    .execute();
  return rows.map((row) => ({ ...row, draft: draftOf(row.draft) }));
}

export async function savePaperRow(
  tx: Tx,
  {
    draft,
    rightAnswers = null,
    ...row
  }: {
    participantId: string;
    round: Round;
    draft: Draft;
    rightAnswers?: readonly string[] | null;
    handedInAt?: Instant;
    updatedAt: Instant;
  },
): Promise<void> {
  const values = {
    ...row,
    draft: JSON.stringify(draft),
    rightAnswers: rightAnswers && JSON.stringify(rightAnswers),
  };
  await tx
    .insertInto('training.testPaper')
    .values(values)
    .onConflict((conflict) => conflict.columns(['participantId', 'round']).doUpdateSet(values))
    .execute();
}
