import { audit } from '../../platform/audit/audit.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { Work } from '../../platform/work.ts';
import { anonymise } from '../own-account/queries.ts';
import { eraseAccount } from '../permissions.ts';
import { findPerson } from '../queries.ts';
import type { Erased } from './queries.ts';

/**
 * Erases again whoever had erased themselves after the backup was made (GDPR, article 17: an erasure holds, whatever is
 * restored). Answers how many there were.
 */
export async function repeatErasures(
  work: Omit<Work, 'actionId'>,
  erased: readonly Erased[],
): Promise<number> {
  let repeated = 0;
  for (const { id, name, actionId } of erased) {
    const person = await findPerson(work.tx, { id }, { lock: true });
    if (!person) continue;
    const within = { ...work, actionId };
    await anonymise(work.tx, { id, email: person.email, name, at: work.now });
    if (person.accountId) await enqueue(within, eraseAccount.word, { accountId: person.accountId });
    await audit(within, eraseAccount.word, { kind: 'person', id }, { repeated: true });
    repeated++;
  }
  return repeated;
}
