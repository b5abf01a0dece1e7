import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Role } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';

export type Held = {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: Role;
  /** The partner of a sub-grant agreement of the organisation that runs; null when none does. */
  readonly partnerName: string | null;
};

/** The roles of a person, with what may stand against their end. */
export async function listHeldRoles(tx: Tx, actionId: string, personId: string): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select m.id, m.organisation_id, o.name as organisation_name, m.role,
      (select partner_name from people.running_agreements(m.organisation_id) limit 1) as partner_name
    from people.membership m join network.organisation o on o.id = m.organisation_id
    where m.action_id = ${actionId} and m.person_id = ${personId} and m.until is null
    order by m.since, m.id`.execute(tx);
  return rows;
}

/**
 * Takes the person out of every row that names them: name, address, mails and open requests go, roles end, and the record
 * stays as an erased person so that acts of the past keep an author without a name.
 */
export async function anonymise(
  tx: Tx,
  { id, email, name, at }: { id: string; email: string; name: string; at: Instant },
): Promise<void> {
  const gone = `erased.${id}@invalid`;
  // While the address is still theirs: the functions ask whose it is.
  await sql`select people.forget_address(${email}, ${gone})`.execute(tx);
  await sql`select training.forget(${id}::uuid, ${email}, ${at}::timestamptz)`.execute(tx);
  await tx
    .updateTable('people.person')
    .set({ name, email: gone, locale: 'en', reminders: 'daily', accountId: null, erasedAt: at })
    .where('id', '=', id)
    .execute();
  await tx
    .updateTable('people.membership')
    .set({ until: at })
    .where('personId', '=', id)
    .where('until', 'is', null)
    .execute();
  await tx
    .deleteFrom('people.joinRequest')
    .where('personId', '=', id)
    .where('answeredAt', 'is', null)
    .execute();
  await tx.deleteFrom('people.mailedToken').where('personId', '=', id).execute();
  await tx.deleteFrom('platform.mail').where('personId', '=', id).execute();
  await tx.deleteFrom('tasks.reminder').where('personId', '=', id).execute();
  await tx.updateTable('people.registration').set({ reason: '' }).where('personId', '=', id).execute();
}

/** Mails to others that wait and name somebody say another name. */
export async function renameInMails(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await sql`
    update platform.mail set args = replace(args::text, name.was, name.becomes)::jsonb
    from (select trim(both '"' from to_jsonb(${from}::text)::text) as was, trim(both '"' from to_jsonb(${to}::text)::text) as becomes) name
    where args <> '{}' and position(name.was in args::text) > 0`.execute(tx);
}

/** The files that a person uploaded, and those of their organisations: also of one they do not act for now. */
export async function listFileNames(tx: Tx, personId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
  }>`select * from privacy.file_names(${personId})`.execute(tx);
  return rows;
}

export async function renameFile(tx: Tx, id: string, name: string): Promise<void> {
  await sql`select privacy.rename_file(${id}, ${name})`.execute(tx);
}

type OwnFile = { name: string; type: string; size: number; purpose: string; createdAt: Instant };

type Rows = readonly Readonly<Record<string, unknown>>[];
/** What other areas hold about whoever asks, as `privacy.held_about_oneself` gives it. */
type Rest = Readonly<
  Record<
    | 'assessorProfiles'
    | 'gatherings'
    | 'recoveries'
    | 'vouchedFor'
    | 'emergencyAccess'
    | 'committeeSeats'
    | 'publicationsWritten',
    Rows
  >
>;

/** Every row that is about a person, outside the sign-in itself. */
export async function readAbout(tx: Tx, { id, email }: { id: string; email: string }) {
  const memberships = await tx
    .selectFrom('people.membership as m')
    .innerJoin('network.organisation as o', 'o.id', 'm.organisationId')
    .select(['o.name as organisation', 'm.role', 'm.jurisdiction', 'm.since', 'm.until'])
    .where('m.personId', '=', id)
    .orderBy('m.since')
    .execute();
  const invitations = await tx
    .selectFrom('people.invitation as i')
    .innerJoin('network.organisation as o', 'o.id', 'i.organisationId')
    .select(['o.name as organisation', 'i.role', 'i.createdAt', 'i.expiresAt', 'i.usedAt'])
    .where(sql<string>`lower(i.email)`, '=', email.toLowerCase())
    .orderBy('i.createdAt')
    .execute();
  const joinRequests = await tx
    .selectFrom('people.joinRequest as r')
    .innerJoin('network.organisation as o', 'o.id', 'r.organisationId')
    .select(['o.name as organisation', 'r.createdAt', 'r.answeredAt', 'r.accepted'])
    .where('r.personId', '=', id)
    .orderBy('r.createdAt')
    .execute();
  const registrations = await tx
    .selectFrom('people.registration as r')
    .innerJoin('network.organisation as o', 'o.id', 'r.organisationId')
    .select(['o.name as organisation', 'r.reason', 'r.createdAt'])
    .where('r.personId', '=', id)
    .execute();
  const mails = await tx
    .selectFrom('platform.mail')
    .select(['template', 'createdAt', 'sentAt'])
    .where((is) =>
      is.or([is('personId', '=', id), is(sql<string>`lower(to_address)`, '=', email.toLowerCase())]),
    )
    .orderBy('createdAt')
    .execute();
  const privacyRequests = await tx
    .selectFrom('privacy.request')
    .select([
      'kind',
      'channel',
      'about',
      'receivedOn',
      'dueOn',
      'extensionReason',
      'outcome',
      'answer',
      'answeredAt',
    ])
    .where('personId', '=', id)
    .orderBy('createdAt')
    .execute();
  const { rows: rest } = await sql<{
    held: Rest;
    duties: Rows;
  }>`select privacy.held_about_oneself() as held, protection.held_about_oneself() as duties`.execute(tx);
  const files = await sql<OwnFile>`select * from people.own_files()`.execute(tx);
  const acts = await tx
    .selectFrom('platform.auditEntry')
    .select(['at', 'word', 'subjectKind', 'subjectId', 'details'])
    .where((is) => is.or([is('actorId', '=', id), is('subjectId', '=', id)]))
    .orderBy('sequence')
    .execute();
  const reads = await tx
    .selectFrom('platform.sensitiveRead')
    .select(['firstAt', 'word', 'recordKind', 'recordId'])
    .where('personId', '=', id)
    .orderBy('firstAt')
    .orderBy('id')
    .execute();
  return {
    memberships,
    invitations,
    joinRequests,
    registrations,
    mails,
    privacyRequests,
    files: files.rows,
    acts,
    reads,
    duties: rest[0]!.duties,
    ...rest[0]!.held,
  };
}
