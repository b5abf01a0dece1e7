import { sql } from 'kysely';
import { type Instant, toInstant } from '../platform/dates.ts';
import type { Actor, Role } from '../platform/permissions.ts';
import type { Queries, Tx } from '../platform/work.ts';
import { lifetimes, proofMinutes } from './accounts/rules.ts';
import type { Reminders } from './rules.ts';

/** A role in an organisation that has not ended. */
export type Membership = {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: Actor['organisationKind'];
  readonly role: Role;
  readonly jurisdiction: string | null;
  /** Duties of protection that they hold for the organisation; asked for with a session alone. */
  readonly duties?: readonly string[];
};

export type SessionPerson = {
  readonly personId: string;
  readonly name: string;
  readonly locale: string;
  readonly session: string;
  /** When they arrived, by the Action's clock. */
  readonly now: Instant;
  /** Whether the session's note of its last use is older than five minutes. */
  readonly useUnnoted: boolean;
  /** Whether they proved who they are within the last `proofMinutes`. */
  readonly provedLately: boolean;
  /** Whether their sign-in has a second factor; whoever is signed in then has shown it. */
  readonly secondFactor: boolean;
  readonly memberships: readonly Membership[];
  /** The emergency in which they may look at more, while it lasts. */
  readonly emergency: StandingEmergency | undefined;
};
export type StandingEmergency = {
  readonly id: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly until: Instant;
};

/** Whose session a token is, with their roles in this Action: one query. Nobody when it ended, or the person was disabled or erased. */
export async function findPersonOfSession(
  db: Queries,
  token: string,
  { actionId, arrived, before = false }: { actionId: string; arrived: Date; before?: boolean },
): Promise<SessionPerson | undefined> {
  const now = sql<Instant>`(${toInstant(arrived)}::timestamptz + (select clock_shift from platform.instance))`;
  const rows = await db
    .selectFrom('accounts.session as session')
    .innerJoin('people.person as person', 'person.accountId', 'session.userId')
    .innerJoin('accounts.user as account', 'account.id', 'session.userId')
    .leftJoin('people.membership as membership', (join) =>
      join
        .onRef('membership.personId', '=', 'person.id')
        .on('membership.actionId', '=', actionId)
        .on('membership.until', 'is', null),
    )
    .leftJoin('network.organisation as organisation', 'organisation.id', 'membership.organisationId')
    .leftJoin('people.emergencyAccess as emergency', (join) =>
      join
        .onRef('emergency.personId', '=', 'person.id')
        .on('emergency.actionId', '=', actionId)
        .on('emergency.endedAt', 'is', null)
        .on('emergency.until', '>', now),
    )
    .select([
      'session.id as session',
      now.as('now'),
      sql<boolean>`session.used_at < now() - interval '5 minutes'`.as('useUnnoted'),
      sql<boolean>`session.proved_at > now() - ${proofMinutes} * interval '1 minute'`.as('provedLately'),
      'account.twoFactorEnabled as secondFactor',
      'person.id as personId',
      'person.name',
      'person.locale',
      'membership.id',
      'membership.role',
      'membership.jurisdiction',
      'organisation.id as organisationId',
      'organisation.name as organisationName',
      'organisation.kind as organisationKind',
      sql<string[]>`array(select d.duty from protection.duties_of(${actionId}::uuid, person.id) d
        where d.organisation_id = membership.organisation_id order by 1)`.as('duties'),
      'emergency.id as emergencyId',
      'emergency.organisationId as emergencyPlace',
      'emergency.role as emergencyRole',
      'emergency.until as emergencyUntil',
    ])
    .where(before ? 'session.tokenBefore' : 'session.token', '=', token)
    .$if(before, (query) =>
      query.where(
        'session.renewedAt',
        '>',
        sql<Instant>`now() - ${lifetimes.tokenBeforeSeconds} * interval '1 second'`,
      ),
    )
    .where('session.expiresAt', '>', sql<Instant>`now()`)
    .where('person.disabledAt', 'is', null)
    .where('person.erasedAt', 'is', null)
    .orderBy('membership.since')
    .orderBy('membership.id')
    .execute();
  const first = rows[0];
  if (!first) return undefined;
  return {
    personId: first.personId,
    name: first.name,
    locale: first.locale,
    session: first.session,
    now: first.now,
    useUnnoted: first.useUnnoted,
    provedLately: first.provedLately && !before,
    secondFactor: first.secondFactor ?? false,
    emergency: first.emergencyId
      ? {
          id: first.emergencyId,
          organisationId: first.emergencyPlace!,
          role: first.emergencyRole as Role,
          until: first.emergencyUntil!,
        }
      : undefined,
    memberships: rows.filter((row) => row.id !== null).map((row) => row as unknown as Membership),
  };
}

/** Notes that a session is in use. */
export async function noteUse(db: Queries, session: string): Promise<void> {
  await db
    .updateTable('accounts.session')
    .set({ usedAt: sql<Instant>`now()` })
    .where('id', '=', session)
    .execute();
}

/** The roles of a person that have not ended, oldest first. */
export async function listMemberships(tx: Tx, actionId: string, personId: string): Promise<Membership[]> {
  const rows = await tx
    .selectFrom('people.membership as membership')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'membership.organisationId')
    .select([
      'membership.id',
      'membership.role',
      'membership.jurisdiction',
      'organisation.id as organisationId',
      'organisation.name as organisationName',
      'organisation.kind as organisationKind',
    ])
    .where('membership.actionId', '=', actionId)
    .where('membership.personId', '=', personId)
    .where('membership.until', 'is', null)
    .orderBy('membership.since')
    .orderBy('membership.id')
    .execute();
  return rows as Membership[];
}

export type Person = {
  readonly id: string;
  readonly accountId: string | null;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly reminders: Reminders;
  readonly createdAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly disabledAt: Instant | null;
};

const columns = [
  'id',
  'accountId',
  'name',
  'email',
  'locale',
  'reminders',
  'createdAt',
  'confirmedAt',
  'disabledAt',
] as const;

/** A person who was not erased, locked until the transaction ends when `lock` is asked for. */
export async function findPerson(
  tx: Tx,
  by: { id: string } | { email: string } | { accountId: string },
  options: { lock?: boolean } = {},
): Promise<Person | undefined> {
  const all = tx.selectFrom('people.person').select(columns).where('erasedAt', 'is', null);
  const query =
    'id' in by
      ? all.where('id', '=', by.id)
      : 'email' in by
        ? all.where(sql<string>`lower(email)`, '=', by.email.toLowerCase())
        : all.where('accountId', '=', by.accountId);
  const found = query;
  return options.lock ? found.forUpdate().executeTakeFirst() : found.executeTakeFirst();
}

/** Lets one transaction at a time deal with an address, so that two sign-ups of it cannot cross. */
export async function lockAddress(tx: Tx, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${email.toLowerCase()}, 2))`.execute(tx);
}

export async function insertPerson(
  tx: Tx,
  person: {
    id: string;
    accountId: string | null;
    name: string;
    email: string;
    locale: string;
    createdAt: Instant;
    confirmedAt: Instant | null;
  },
): Promise<void> {
  await tx.insertInto('people.person').values(person).execute();
}

export async function updateDetails(
  tx: Tx,
  id: string,
  details: { name: string; locale: string; reminders?: Reminders | undefined },
) {
  await tx.updateTable('people.person').set(details).where('id', '=', id).execute();
}

export async function isDemonstration(tx: Tx): Promise<boolean> {
  const instance = await tx.selectFrom('platform.instance').select('demonstration').executeTakeFirst();
  return instance?.demonstration ?? false;
}

/** Whether a person holds, in any Action, a role that must have a second factor. */
export async function holdsOneOf(tx: Tx, personId: string, wanted: readonly Role[]): Promise<boolean> {
  const found = await tx
    .selectFrom('people.membership')
    .select('id')
    .where('personId', '=', personId)
    .where('until', 'is', null)
    .where('role', 'in', wanted)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export async function updateAccount(tx: Tx, id: string, accountId: string): Promise<void> {
  await tx.updateTable('people.person').set({ accountId }).where('id', '=', id).execute();
}

export async function insertMembership(
  tx: Tx,
  membership: {
    id: string;
    actionId: string;
    personId: string;
    organisationId: string;
    role: Role;
    jurisdiction: string | null;
    since: Instant;
    givenBy: string | null;
  },
): Promise<void> {
  await tx
    .insertInto('people.membership')
    .values(membership)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertStash(
  db: Queries,
  stash: { id: string; path: string; typed: Buffer; personId: string | null },
  minutes: number,
): Promise<void> {
  await db
    .deleteFrom('people.stashedForm')
    .where('createdAt', '<', sql<Instant>`now() - ${minutes} * interval '1 minute'`)
    .execute();
  await db.insertInto('people.stashedForm').values(stash).execute();
}

export async function findStash(
  db: Queries,
  { id, path, personId }: { id: string; path: string; personId: string | null },
  minutes: number,
): Promise<Buffer | undefined> {
  const found = await db
    .selectFrom('people.stashedForm')
    .select('typed')
    .where('id', '=', id)
    .where('path', '=', path)
    .where('personId', 'is not distinct from', personId)
    .where('createdAt', '>', sql<Instant>`now() - ${minutes} * interval '1 minute'`)
    .executeTakeFirst();
  return found?.typed;
}
