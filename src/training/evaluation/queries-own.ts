import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { OwnQuestion } from './own-questions.ts';

/** What the trainer of an event asks, in their order. */
export async function listOwnQuestions(tx: Tx, gatheringId: string): Promise<OwnQuestion[]> {
  return tx
    .selectFrom('training.ownQuestion')
    .select(['kind', 'text'])
    .where('gatheringId', '=', gatheringId)
    .orderBy('position')
    .$narrowType<OwnQuestion>()
    .execute();
}

/** The questions in place of those before. */
export async function replaceOwnQuestions(
  tx: Tx,
  gatheringId: string,
  questions: readonly OwnQuestion[],
  { writtenBy, writtenAt }: { writtenBy: string; writtenAt: Instant },
): Promise<void> {
  await tx.deleteFrom('training.ownQuestion').where('gatheringId', '=', gatheringId).execute();
  if (questions.length === 0) return;
  await tx
    .insertInto('training.ownQuestion')
    .values(
      questions.map(({ kind, text }, at) => ({
        ...{ gatheringId, position: at + 1, kind, text, writtenBy, writtenAt },
      })),
    )
    .execute();
}
