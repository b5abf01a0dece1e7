import type { Tx } from '../../platform/work.ts';
import { saveConfirmation, saveExercise } from './queries.ts';
import { insertPlay, saveRole } from './queries-play.ts';
import type { ExerciseText } from './rules.ts';

/** An exercise of the tests: two roles, two stages, a paper for the second role alone. */
export const testExercise: ExerciseText = {
  roles: [
    { title: 'Officer of the bridge', people: 1, brief: 'You stand on the bridge at night.' },
    { title: 'Interpreter of the bridge', people: 2, brief: 'You know one word more than all others.' },
  ],
  stages: [
    {
      title: 'First sight',
      minutes: 20,
      happens: 'Somebody comes over the bridge.',
      asks: 'What do you say first?',
      material: 'A note for the interpreter.',
      materialFor: 2,
    },
    {
      title: 'The hearing',
      minutes: 30,
      happens: 'All sit at one table.',
      asks: '',
      material: 'A plan of the bridge.',
      materialFor: null,
    },
  ],
  questions: ['Where was protection lost?'],
};
const at = '2026-10-23T09:00:00.000Z';

/** The exercise of a module, confirmed as invented unless said otherwise. */
export async function buildExercise(
  tx: Tx,
  { moduleId, by, confirmed = true }: { moduleId: string; by: string; confirmed?: boolean },
): Promise<void> {
  await saveExercise(tx, { moduleId, text: testExercise, writtenBy: by, writtenAt: at });
  if (confirmed) await saveConfirmation(tx, moduleId, { confirmedBy: by, confirmedAt: at });
}

/** A session in which roles were dealt, the first of these people having the first role. */
export async function buildPlay(
  tx: Tx,
  {
    sessionId,
    moduleId,
    by,
    participantIds = [],
  }: { sessionId: string; moduleId: string; by: string; participantIds?: readonly string[] },
): Promise<void> {
  const confirmed = { edition: 1, confirmedBy: by, confirmedAt: at };
  await insertPlay(tx, { sessionId, moduleId, text: testExercise, ...confirmed, dealtBy: by, dealtAt: at });
  for (const [index, id] of participantIds.entries()) await saveRole(tx, sessionId, id, index === 0 ? 1 : 2);
}
