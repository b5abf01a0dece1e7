import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { insertPerson, isDemonstration } from '../queries.ts';

/**
 * Writes down an invented person whose address counts as proved, without a sign-in. Only a demonstration may do it.
 * Returns the person's id. Problem: `not_permitted` outside a demonstration.
 */
export async function writeDownPerson(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  { name, email, locale }: { name: string; email: string; locale: string },
): Promise<string> {
  if (!(await isDemonstration(tx))) throw problem('not_permitted');
  const id = newId();
  await insertPerson(tx, { id, accountId: null, name, email, locale, createdAt: now, confirmedAt: now });
  return id;
}
