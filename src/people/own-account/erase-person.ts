import { type AuditDetails, audit } from '../../platform/audit/audit.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import { searchKey } from '../../platform/language/search-key.ts';
import type { Work } from '../../platform/work.ts';
import { findPerson, listMemberships, type Person } from '../queries.ts';
import { anonymise, listFileNames, renameFile, renameInMails } from './queries.ts';

/**
 * Takes a person out of everything that names them, in the caller's transaction, and has their sign-in deleted after it. Who may
 * ask for it is asked by the caller. What stays, and why, is declared in `privacy/declarations`.
 */
export async function erasePerson(
  work: Work,
  person: Person,
  erasedName: string,
  details: AuditDetails = {},
): Promise<void> {
  const { tx, now } = work;
  const { id, name, email, accountId } = person;
  for (const file of await listFileNames(tx, id))
    if (namesPerson(file.name, name)) await renameFile(tx, file.id, namelessFile(file));
  await anonymise(tx, { id, email, name: erasedName, at: now });
  await renameInMails(tx, { from: name, to: erasedName });
  if (accountId) await enqueue(work, 'person.erase_account', { accountId });
  await audit(work, 'person.erase_account', { kind: 'person', id }, details);
}

/** Erases somebody who has no role any more, for retention. False when they are gone, or have a role after all. */
export async function eraseUnusedPerson(work: Work, personId: string, erasedName: string): Promise<boolean> {
  const person = await findPerson(work.tx, { id: personId }, { lock: true });
  if (!person || (await listMemberships(work.tx, work.actionId, personId)).length > 0) return false;
  await erasePerson(work, person, erasedName);
  return true;
}

/** Whether a file is called after a person, in whatever script and order: all parts of the name that are long enough to be one. */
export function namesPerson(file: string, person: string): boolean {
  const words = searchKey(person)
    .split(' ')
    .filter((word) => word.length > 1);
  const called = searchKey(file);
  return words.length > 0 && words.every((word) => called.includes(word));
}

function namelessFile({ id, name }: { id: string; name: string }): string {
  return `file-${id.slice(0, 8)}${/\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''}`;
}
