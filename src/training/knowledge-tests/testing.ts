import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { insertTest } from './queries.ts';
import { insertQuestion } from './queries-questions.ts';
import { testOf } from './rules.ts';

const asked = [
  {
    text: 'What is smuggling of migrants?',
    options: ['A crime against a state', 'A crime against a person'],
    right: 1,
  },
  { text: 'Whom do you call first?', options: ['Nobody', 'The referral desk', 'A newspaper'], right: 2 },
];

/** Two questions of a module: the first option is right, then the second. Returns their ids. */
export async function buildQuestions(
  tx: Tx,
  { moduleId, createdBy }: { moduleId: string; createdBy: string },
): Promise<string[]> {
  const ids: string[] = [];
  for (const question of asked) {
    const id = newId();
    ids.push(id);
    await insertQuestion(tx, { ...question, id, moduleId, createdBy, createdAt: '2026-10-22T09:00:00.000Z' });
  }
  return ids;
}

/** An open test of two questions, `q1` and `q2`, of a training. */
export async function buildTest(
  tx: Tx,
  { gatheringId, openedBy }: { gatheringId: string; openedBy: string },
): Promise<void> {
  const questions = asked.map((one) => ({ ...one, id: newId(), moduleTitle: 'M1 · First talk' }));
  await insertTest(tx, {
    ...testOf('Training of the tests', questions),
    gatheringId,
    openedAt: '2026-11-01T09:00:00.000Z',
    openedBy,
  });
}
