import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { endAllSessions } from '../accounts/sessions.ts';
import { endSessions, signOutPermission } from '../permissions.ts';
import { findPerson } from '../queries.ts';

/** Writes down that somebody signed out here. */
export async function recordSignOut(work: Work): Promise<void> {
  mustBeAbleTo(work.actor, signOutPermission, undefined);
  await audit(work, 'person.sign_out', { kind: 'person', id: work.actor.personId });
}

/** Signs the person out everywhere, this browser included. */
export async function signOutEverywhere(work: Work, accounts: Accounts): Promise<void> {
  mustBeAbleTo(work.actor, endSessions, undefined);
  const id = work.actor.personId;
  const person = await findPerson(work.tx, { id });
  if (person?.accountId) await endAllSessions(accounts, person.accountId);
  await audit(work, 'person.end_sessions', { kind: 'person', id });
}
