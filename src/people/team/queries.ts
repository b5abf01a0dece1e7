import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Role } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import type { GivenRole, OrganisationSubject, RoleSubject } from '../permissions.ts';
import type { Standing } from '../rules.ts';

export type OrganisationRow = OrganisationSubject & {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string | null;
  readonly coordinates: boolean;
};

/** Whether an organisation coordinates its Action; without a row, no. */
const coordinates = sql<boolean>`exists (
  select from action.participation part where part.organisation_id = organisation.id and part.role = 'coordinator')`;

export async function findOrganisation(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<OrganisationRow | undefined> {
  const row = await tx
    .selectFrom('network.organisation as organisation')
    .select(['id', 'kind', 'name', 'jurisdiction', coordinates.as('coordinates')])
    .where('actionId', '=', actionId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, organisationId: row.id, kind: row.kind as OrganisationRow['kind'] };
}

export type TeamMember = {
  readonly membershipId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly jurisdiction: string | null;
  readonly since: Instant;
  readonly disabledAt: Instant | null;
};

/** The people of an organisation and their roles, those who left excepted. */
export async function listTeam(tx: Tx, organisationId: string): Promise<TeamMember[]> {
  const rows = await tx
    .selectFrom('people.membership as membership')
    .innerJoin('people.person as person', 'person.id', 'membership.personId')
    .select([
      'membership.id as membershipId',
      'person.id as personId',
      'person.name',
      'person.email',
      'membership.role',
      'membership.jurisdiction',
      'membership.since',
      'person.disabledAt',
    ])
    .where('membership.organisationId', '=', organisationId)
    .where('membership.until', 'is', null)
    .where('person.erasedAt', 'is', null)
    .orderBy('person.name')
    .orderBy('membership.since')
    .orderBy('membership.id')
    .execute();
  return rows as TeamMember[];
}

export type OpenInvitation = GivenRole & {
  readonly id: string;
  readonly email: string;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  readonly actionId: string;
  readonly organisationName: string;
  readonly invitedBy: string;
};

const invitations = (tx: Tx) =>
  tx
    .selectFrom('people.invitation as invitation')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'invitation.organisationId')
    .select([
      'invitation.id',
      'invitation.actionId',
      'invitation.organisationId',
      'organisation.kind',
      'organisation.name as organisationName',
      'invitation.role',
      'invitation.jurisdiction',
      'invitation.email',
      'invitation.expiresAt',
      'invitation.usedAt',
      'invitation.invitedBy',
      coordinates.as('coordinates'),
    ]);

export async function listOpenInvitations(
  tx: Tx,
  organisationId: string,
  now: Instant,
): Promise<OpenInvitation[]> {
  const rows = await invitations(tx)
    .where('invitation.organisationId', '=', organisationId)
    .where('invitation.usedAt', 'is', null)
    .where('invitation.expiresAt', '>', now)
    .orderBy('invitation.createdAt', 'desc')
    .orderBy('invitation.id')
    .execute();
  return rows as OpenInvitation[];
}

export async function findInvitation(
  tx: Tx,
  by: { sha256: string } | { id: string },
  options: { lock?: boolean } = {},
): Promise<OpenInvitation | undefined> {
  const query =
    'sha256' in by
      ? invitations(tx).where('invitation.tokenSha256', '=', by.sha256)
      : invitations(tx).where('invitation.id', '=', by.id);
  const row = await (options.lock ? query.forUpdate('invitation') : query).executeTakeFirst();
  return row as OpenInvitation | undefined;
}

export async function insertInvitation(
  tx: Tx,
  invitation: {
    id: string;
    actionId: string;
    organisationId: string;
    role: Role;
    jurisdiction: string | null;
    email: string;
    tokenSha256: string;
    expiresAt: Instant;
    invitedBy: string;
    createdAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('people.invitation').values(invitation).execute();
}

/** Ends an invitation, because it was answered or withdrawn. */
export async function closeInvitation(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx.updateTable('people.invitation').set({ usedAt: at }).where('id', '=', id).execute();
}

export type MembershipRow = RoleSubject & {
  readonly id: string;
  readonly actionId: string;
  readonly personId: string;
  readonly organisationName: string;
};

export async function findMembership(
  tx: Tx,
  id: string,
  options: { lock?: boolean } = {},
): Promise<MembershipRow | undefined> {
  const query = tx
    .selectFrom('people.membership as membership')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'membership.organisationId')
    .select([
      'membership.id',
      'membership.actionId',
      'membership.personId',
      'membership.organisationId',
      'membership.role',
      'membership.jurisdiction',
      'organisation.kind',
      'organisation.name as organisationName',
    ])
    .where('membership.id', '=', id)
    .where('membership.until', 'is', null);
  const row = await (options.lock ? query.forUpdate('membership') : query).executeTakeFirst();
  return row as MembershipRow | undefined;
}

/** Who else holds the role and can sign in, and whether sub-grants run: what decides whether it may end. Locks the holders. */
export async function readStanding(
  tx: Tx,
  { actionId, organisationId, role }: { actionId: string; organisationId: string; role: Role },
): Promise<Standing> {
  const holders = tx
    .selectFrom('people.membership as membership')
    .innerJoin('people.person as person', 'person.id', 'membership.personId')
    .select('membership.personId')
    .where('membership.actionId', '=', actionId)
    .where('membership.role', '=', role)
    .where('membership.until', 'is', null)
    .where('person.disabledAt', 'is', null)
    .forUpdate('membership');
  const held = await (role === 'administrator'
    ? holders
    : holders.where('membership.organisationId', '=', organisationId)
  ).execute();
  const running = await sql`select 1 from people.running_agreements(${organisationId})`.execute(tx);
  return {
    role,
    holders: new Set(held.map(({ personId }) => personId)).size,
    runningAgreements: running.rows.length,
  };
}

export async function closeMembership(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx.updateTable('people.membership').set({ until: at }).where('id', '=', id).execute();
}

export type JoinRequestRow = OrganisationSubject & {
  readonly id: string;
  readonly actionId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly organisationName: string;
  readonly createdAt: Instant;
  readonly answeredAt: Instant | null;
};

const joinRequests = (tx: Tx) =>
  tx
    .selectFrom('people.joinRequest as request')
    .innerJoin('people.person as person', 'person.id', 'request.personId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'request.organisationId')
    .select([
      'request.id',
      'request.actionId',
      'request.personId',
      'person.name',
      'person.email',
      'person.locale',
      'request.organisationId',
      'organisation.kind',
      'organisation.name as organisationName',
      'request.createdAt',
      'request.answeredAt',
    ]);

export async function findJoinRequest(
  tx: Tx,
  id: string,
  options: { lock?: boolean } = {},
): Promise<JoinRequestRow | undefined> {
  const query = joinRequests(tx).where('request.id', '=', id);
  const row = await (options.lock ? query.forUpdate('request') : query).executeTakeFirst();
  return row as JoinRequestRow | undefined;
}

/** Requests that wait for an answer, of people whose address is proved; the oldest first. */
export async function listOpenJoinRequests(tx: Tx, organisationId: string): Promise<JoinRequestRow[]> {
  const rows = await joinRequests(tx)
    .where('request.organisationId', '=', organisationId)
    .where('request.answeredAt', 'is', null)
    .where('person.confirmedAt', 'is not', null)
    .where('person.erasedAt', 'is', null)
    .orderBy('request.createdAt')
    .orderBy('request.id')
    .execute();
  return rows as JoinRequestRow[];
}

export async function closeJoinRequest(
  tx: Tx,
  id: string,
  answer: { answeredAt: Instant; answeredBy: string; accepted: boolean },
): Promise<void> {
  await tx.updateTable('people.joinRequest').set(answer).where('id', '=', id).execute();
}

/** Whether the Action has an administrator who was not shut out: else the terminal invites one. */
export async function hasAbleAdministrator(tx: Tx, actionId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('people.membership as membership')
    .innerJoin('people.person as person', 'person.id', 'membership.personId')
    .select('membership.id')
    .where('membership.actionId', '=', actionId)
    .where('membership.role', '=', 'administrator')
    .where('membership.until', 'is', null)
    .where('person.disabledAt', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}

/** How many people who are not shut out hold each of these roles in the Action. */
export async function countAble(
  tx: Tx,
  actionId: string,
): Promise<Record<'administrator' | 'data_protection_officer', number>> {
  const { rows } = await sql<{ administrator: number; dataProtectionOfficer: number }>`
    select count(distinct m.person_id) filter (where m.role = 'administrator') as administrator,
      count(distinct m.person_id) filter (where m.role = 'data_protection_officer') as data_protection_officer
    from people.membership m join people.person p on p.id = m.person_id
    where m.action_id = ${actionId} and m.until is null and p.disabled_at is null`.execute(tx);
  const { administrator, dataProtectionOfficer } = rows[0]!;
  return { administrator, data_protection_officer: dataProtectionOfficer };
}

export async function findCoordinator(tx: Tx, actionId: string): Promise<string | undefined> {
  const found = await tx
    .selectFrom('action.participation')
    .select('organisationId')
    .where('actionId', '=', actionId)
    .where('role', '=', 'coordinator')
    .executeTakeFirst();
  return found?.organisationId;
}
