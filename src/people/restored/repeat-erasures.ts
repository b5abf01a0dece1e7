import type { Work } from '../../platform/work.ts';
import { erasePerson } from '../own-account/erase-person.ts';
import { findPerson } from '../queries.ts';
import type { Erased } from './queries.ts';

/**
 * Erases again whoever had been erased after the backup was made (GDPR, article 17: an erasure holds, whatever is restored), with
 * every step of an erasure. Answers how many there were.
 */
export async function repeatErasures(
  work: Omit<Work, 'actionId'>,
  erased: readonly Erased[],
): Promise<number> {
  let repeated = 0;
  for (const { id, name, actionId } of erased) {
    const person = await findPerson(work.tx, { id }, { lock: true });
    if (!person) continue;
    await erasePerson({ ...work, actionId }, person, name, { repeated: true });
    repeated++;
  }
  return repeated;
}
