import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockModule } from '../curriculum/queries.ts';
import { keepExercise } from './permissions.ts';
import { findExercise, saveExercise } from './queries.ts';
import type { ExerciseForm } from './schema.ts';

/**
 * Writes the exercise of a module. A text that changed must be confirmed again; what was dealt before stays what it was.
 * Problems: `not_permitted`, `not_found`, `changed_meanwhile`.
 */
export async function writeExercise(
  work: Work,
  { moduleId, form: { version, text } }: { moduleId: string; form: ExerciseForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  await lockModule(tx, actionId, moduleId);
  mustBeAbleTo(actor, keepExercise, undefined);
  const stored = await findExercise(tx, moduleId);
  if (version !== (stored?.version ?? 0)) throw problem('changed_meanwhile');
  if (stored && isSame(stored.text, text)) return;
  await saveExercise(tx, { moduleId, text, writtenBy: actor.personId, writtenAt: now });
  await audit(work, 'exercise.write', { kind: 'module', id: moduleId }, { version: version + 1 });
}

/** Whether two texts say the same, whatever order the database keeps keys in. */
function isSame(stored: unknown, typed: unknown): boolean {
  const inOrder = (_key: string, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(stored, inOrder) === JSON.stringify(typed, inOrder);
}
