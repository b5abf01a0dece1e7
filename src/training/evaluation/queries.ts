import { sql } from 'kysely';
import type { Answers } from '../../forms/index.ts';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

export type Given = { readonly formVersionId: string; readonly answers: Answers; readonly texts: Answers };

/** What people said of a gathering, in no order that tells when. */
export async function listGiven(tx: Tx, gatheringId: string): Promise<Given[]> {
  return tx
    .selectFrom('training.evaluationAnswer')
    .select(['formVersionId', 'answers', 'texts'])
    .where('gatheringId', '=', gatheringId)
    .orderBy('id')
    .$castTo<Given>()
    .execute();
}

/** When everybody had answered; undefined while somebody has not. */
export async function findEnd(tx: Tx, gatheringId: string): Promise<Instant | undefined> {
  const row = await tx
    .selectFrom('training.evaluationEnd')
    .select('endedAt')
    .where('gatheringId', '=', gatheringId)
    .executeTakeFirst();
  return row?.endedAt;
}

/** Ends it where the holder of the presented link was the last who had not answered, and enough people did. */
export async function endWhenAllAnswered(
  tx: Tx,
  { gatheringId, fewest, at }: { gatheringId: string; fewest: number; at: Instant },
): Promise<void> {
  await sql`select training.end_evaluation(${gatheringId}::uuid, ${fewest}, ${at}::timestamptz)`.execute(tx);
}

/** Whether the holder of the presented link has answered. */
export async function hasGiven(tx: Tx, participantId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('training.evaluationGiven')
    .select('participantId')
    .where('participantId', '=', participantId)
    .executeTakeFirst();
  return found !== undefined;
}

/** Writes what was said, and apart from it that this person has answered; false when they have already. */
export async function insertGiven(
  tx: Tx,
  { participantId, formVersionId, answers, texts }: Given & { participantId: string },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select training.give_evaluation(${participantId}::uuid, ${formVersionId}::uuid, ${JSON.stringify(answers)}::jsonb,
      ${JSON.stringify(texts)}::jsonb) as done`.execute(tx);
  return rows[0]!.done;
}
