import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { ExerciseText } from './rules.ts';

export type Exercise = {
  readonly moduleId: string;
  readonly text: ExerciseText;
  readonly confirmedBy: string | null;
  readonly confirmedByName: string | null;
  readonly confirmedAt: Instant | null;
  readonly version: number;
};

/** The exercise of a module; undefined when nobody wrote one. */
export async function findExercise(tx: Tx, moduleId: string): Promise<Exercise | undefined> {
  return tx
    .selectFrom('training.exercise as exercise')
    .leftJoin('people.person as person', 'person.id', 'exercise.confirmedBy')
    .select([
      'exercise.moduleId',
      'exercise.text',
      'exercise.confirmedBy',
      'person.name as confirmedByName',
      'exercise.confirmedAt',
      'exercise.version',
    ])
    .where('exercise.moduleId', '=', moduleId)
    .$castTo<Exercise>()
    .executeTakeFirst();
}

/** Writes an exercise over what was there: what was confirmed of the text before is not of this one. */
export async function saveExercise(
  tx: Tx,
  { moduleId, text, ...by }: { moduleId: string; text: ExerciseText; writtenBy: string; writtenAt: Instant },
): Promise<void> {
  const values = { ...by, text: JSON.stringify(text), confirmedBy: null, confirmedAt: null };
  await tx
    .insertInto('training.exercise')
    .values({ ...values, moduleId })
    .onConflict((conflict) =>
      conflict.column('moduleId').doUpdateSet({ ...values, version: sql`exercise.version + 1` }),
    )
    .execute();
}

export async function saveConfirmation(
  tx: Tx,
  moduleId: string,
  confirmation: { confirmedBy: string; confirmedAt: Instant },
): Promise<void> {
  await tx.updateTable('training.exercise').set(confirmation).where('moduleId', '=', moduleId).execute();
}

/** How a module of the list stands: that it has an exercise, and whether it can be played. */
export async function listExercises(
  tx: Tx,
  actionId: string,
): Promise<{ moduleId: string; confirmedAt: Instant | null }[]> {
  return tx
    .selectFrom('training.exercise as exercise')
    .innerJoin('training.module as module', 'module.id', 'exercise.moduleId')
    .select(['exercise.moduleId', 'exercise.confirmedAt'])
    .where('module.actionId', '=', actionId)
    .execute();
}
