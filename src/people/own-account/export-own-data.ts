import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { listAppointed } from '../../privacy/index.ts';
import type { Accounts } from '../accounts/open-accounts.ts';
import { findAccount, listSessions } from '../accounts/queries.ts';
import { listPasskeys } from '../accounts/queries-passkeys.ts';
import { exportData } from '../permissions.ts';
import { findPerson } from '../queries.ts';
import { readAbout } from './queries.ts';

/** Everything held about the person who asks, as plain data (GDPR, articles 15 and 20). Secrets of the sign-in are named, not shown. */
export async function exportOwnData(work: Work, accounts: Accounts) {
  const { tx, actor, actionId, now } = work;
  mustBeAbleTo(actor, exportData, undefined);
  const person = await findPerson(tx, { id: actor.personId });
  if (!person) throw problem('not_found');
  const { name, email, locale, reminders, createdAt, accountId } = person;
  const account = accountId ? await findAccount(accounts.db, { id: accountId }) : undefined;
  const sessions = accountId ? await listSessions(accounts.db, accountId) : [];
  const passkeys = accountId ? await listPasskeys(accounts.db, accountId) : [];
  const about = await readAbout(tx, person);
  const appointments = await listAppointed(tx, { actionId, personId: person.id, now });
  await audit(work, 'person.export_data', { kind: 'person', id: person.id });
  return {
    exportedAt: now,
    person: { id: person.id, name, email, language: locale, reminders, since: createdAt },
    signIn: account
      ? {
          email: account.email,
          addressConfirmed: account.confirmed,
          secondFactor: account.secondFactor,
          since: account.since,
          password: 'kept as a hash that cannot be read back',
        }
      : null,
    passkeys: passkeys.map(({ name, since, used }) => ({ name, since, used })),
    sessions: sessions.map(({ agent, since, until }) => ({ browser: agent, since, until })),
    appointments,
    ...about,
  };
}
