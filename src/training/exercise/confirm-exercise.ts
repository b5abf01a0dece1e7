import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { lockModule } from '../curriculum/queries.ts';
import { confirmExercisePermission } from './permissions.ts';
import { findExercise, saveConfirmation } from './queries.ts';
import { mustBeWhole } from './rules.ts';
import type { ConfirmationForm } from './schema.ts';

/**
 * Confirms that no real case, person, place or number is in the text as it was shown; from then on it can be played. Problems:
 * `not_permitted`, `not_found`, `changed_meanwhile`, `exercise_unfinished`.
 */
export async function confirmExercise(
  work: Work,
  { moduleId, form: { version } }: { moduleId: string; form: Pick<ConfirmationForm, 'version'> },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  await lockModule(tx, actionId, moduleId);
  mustBeAbleTo(actor, confirmExercisePermission, undefined);
  const stored = await findExercise(tx, moduleId);
  if (!stored) throw problem('not_found');
  if (version !== stored.version) throw problem('changed_meanwhile');
  mustBeWhole(stored.text);
  await saveConfirmation(tx, moduleId, { confirmedBy: actor.personId, confirmedAt: now });
  await audit(work, 'exercise.confirm', { kind: 'module', id: moduleId }, { version });
}
