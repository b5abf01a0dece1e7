import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { endAllSessions, endSession } from '../accounts/sessions.ts';
import { endSessions, signOutPermission } from '../permissions.ts';
import { findPerson } from '../queries.ts';

/** Writes down that somebody signed out here. */
export async function recordSignOut(work: Work): Promise<void> {
  mustBeAbleTo(work.actor, signOutPermission, undefined);
  await audit(work, 'person.sign_out', { kind: 'person', id: work.actor.personId });
}

/** Ends one of the person's own sessions, on a device they do not have at hand; nobody else's. */
export async function endOwnSession(
  work: Work,
  accounts: Accounts,
  { sessionId }: { sessionId: string },
): Promise<void> {
  mustBeAbleTo(work.actor, endSessions, undefined);
  const id = work.actor.personId;
  const person = await findPerson(work.tx, { id });
  if (person?.accountId) await endSession(accounts, person.accountId, sessionId);
  await audit(work, 'person.end_session', { kind: 'person', id });
}

/** Signs the person out everywhere, this browser included. */
export async function signOutEverywhere(work: Work, accounts: Accounts): Promise<void> {
  mustBeAbleTo(work.actor, endSessions, undefined);
  const id = work.actor.personId;
  const person = await findPerson(work.tx, { id });
  if (person?.accountId) await endAllSessions(accounts, person.accountId);
  await audit(work, 'person.end_sessions', { kind: 'person', id });
}
