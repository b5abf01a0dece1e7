import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { FieldOfWork } from './schema.ts';

/** An organisation that is registered already, without its name: no page tells a stranger who is registered. */
export type Similar = { readonly id: string; readonly sameNumber: boolean };

/** Confirmed CSOs of a jurisdiction, an alias as the one it leads to, with the same number or a name like this one, the most alike first; five at most. */
export async function listSimilar(
  tx: Tx,
  asked: { actionId: string; jurisdiction: string; registrationNumber: string; searchKey: string },
): Promise<Similar[]> {
  const { rows } = await sql<Similar>`
    select kept.id, coalesce(bool_or(found.registration_number = ${asked.registrationNumber}), false) as same_number
    from network.organisation found join network.organisation kept on kept.id = coalesce(found.merged_into, found.id)
    where found.action_id = ${asked.actionId} and found.kind = 'cso' and found.jurisdiction = ${asked.jurisdiction} and found.confirmed_at is not null
      and (found.registration_number = ${asked.registrationNumber}
        or similarity(found.search_key, ${asked.searchKey}) > 0.5 or word_similarity(${asked.searchKey}, found.search_key) > 0.8)
    group by kept.id
    order by same_number desc, max(similarity(found.search_key, ${asked.searchKey})) desc, kept.id
    limit 5`.execute(tx);
  return rows;
}

/** Whether a confirmed organisation has this number in this jurisdiction. */
export async function isNumberTaken(tx: Tx, organisationId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from network.organisation new join network.organisation old
      on old.action_id = new.action_id and old.jurisdiction = new.jurisdiction and old.id <> new.id
      and old.registration_number = new.registration_number and old.confirmed_at is not null
    where new.id = ${organisationId}`.execute(tx);
  return rows.length > 0;
}

export async function insertOrganisation(
  tx: Tx,
  organisation: {
    id: string;
    actionId: string;
    name: string;
    otherNames: string[];
    jurisdiction: string;
    municipality: string;
    registrationNumber: string;
    fields: string[];
    searchKey: string;
    sortKey: string;
    contactEmail: string;
    confirmedAt: Instant | null;
    now: Instant;
  },
): Promise<void> {
  const { now, ...row } = organisation;
  await tx
    .insertInto('network.organisation')
    .values({ ...row, kind: 'cso', worksIn: [row.jurisdiction], createdAt: now, updatedAt: now })
    .execute();
}

export async function confirmOrganisation(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx
    .updateTable('network.organisation')
    .set({ confirmedAt: at, updatedAt: at })
    .where('id', '=', id)
    .where('confirmedAt', 'is', null)
    .execute();
}

export async function insertRegistration(
  tx: Tx,
  registration: {
    organisationId: string;
    actionId: string;
    personId: string;
    similarTo: string[];
    reason: string;
    createdAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('people.registration').values(registration).execute();
}

/** Makes a request to join; returns false when one of the person waits there already. */
export async function insertJoinRequest(
  tx: Tx,
  request: { id: string; actionId: string; organisationId: string; personId: string; createdAt: Instant },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('people.joinRequest')
    .values(request)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return inserted.length > 0;
}

/** Whether a request to join an organisation that was made since then still waits. */
export async function wasAskedSince(tx: Tx, organisationId: string, since: Instant): Promise<boolean> {
  const rows = await tx
    .selectFrom('people.joinRequest')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('answeredAt', 'is', null)
    .where('createdAt', '>', since)
    .limit(1)
    .execute();
  return rows.length > 0;
}

export type MailedToken = {
  readonly tokenSha256: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
};

export async function insertMailedToken(
  tx: Tx,
  token: Omit<MailedToken, 'usedAt'> & { actionId: string },
): Promise<void> {
  await tx.insertInto('people.mailedToken').values(token).execute();
}

export async function findMailedToken(tx: Tx, sha256: string): Promise<MailedToken | undefined> {
  return tx
    .selectFrom('people.mailedToken')
    .select(['tokenSha256', 'personId', 'organisationId', 'expiresAt', 'usedAt'])
    .where('tokenSha256', '=', sha256)
    .executeTakeFirst();
}

/** A link works once. */
export async function endMailedToken(tx: Tx, sha256: string, at: Instant): Promise<void> {
  await tx.updateTable('people.mailedToken').set({ usedAt: at }).where('tokenSha256', '=', sha256).execute();
}

/** The organisation the latest registration of a person named. */
export async function findPendingOrganisation(tx: Tx, personId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('people.mailedToken')
    .select('organisationId')
    .where('personId', '=', personId)
    .orderBy('expiresAt', 'desc')
    .executeTakeFirst();
  return row?.organisationId ?? null;
}

/** An organisation as somebody registered it; `confirmedAt` is null until they proved their address. */
export type PlacedOrganisation = {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string;
  readonly registrationNumber: string;
  readonly municipality: string;
  readonly fields: readonly FieldOfWork[];
  readonly confirmedAt: Instant | null;
};

export async function findPlaced(tx: Tx, id: string): Promise<PlacedOrganisation | undefined> {
  return tx
    .selectFrom('network.organisation')
    .select(['id', 'name', 'confirmedAt'])
    .select(sql<string>`coalesce(municipality, '')`.as('municipality'))
    .select(sql<FieldOfWork[]>`fields`.as('fields'))
    .select(sql<string>`coalesce(jurisdiction, '')`.as('jurisdiction'))
    .select(sql<string>`coalesce(registration_number, '')`.as('registrationNumber'))
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Corrects the number of an organisation that is not confirmed yet. */
export async function saveNumber(tx: Tx, id: string, registrationNumber: string): Promise<void> {
  await tx
    .updateTable('network.organisation')
    .set({ registrationNumber })
    .where('id', '=', id)
    .where('confirmedAt', 'is', null)
    .execute();
}

/** Ends what was registered with an address before it was proved, the organisation `kept` excepted: roles and requests to join. */
export async function dropUnproved(
  tx: Tx,
  { personId, kept, at }: { personId: string; kept: string | null; at: Instant },
): Promise<void> {
  await tx
    .updateTable('people.membership')
    .set({ until: at })
    .where('personId', '=', personId)
    .where('organisationId', 'is distinct from', kept)
    .where('until', 'is', null)
    .execute();
  await tx
    .deleteFrom('people.joinRequest')
    .where('personId', '=', personId)
    .where('organisationId', 'is distinct from', kept)
    .where('answeredAt', 'is', null)
    .execute();
}

/** Proves the address of a person: every other link that was mailed for it ends too. */
export async function confirmPerson(
  tx: Tx,
  { id, name, locale, at }: { id: string; name: string; locale: string; at: Instant },
): Promise<void> {
  await tx
    .updateTable('people.mailedToken')
    .set({ usedAt: at })
    .where('personId', '=', id)
    .where('usedAt', 'is', null)
    .execute();
  await tx.updateTable('people.person').set({ name, locale, confirmedAt: at }).where('id', '=', id).execute();
}

export type Certifier = { readonly personId: string; readonly email: string; readonly locale: string };

export async function listCertifiers(tx: Tx, organisationId: string): Promise<Certifier[]> {
  return tx
    .selectFrom('people.membership as membership')
    .innerJoin('people.person as person', 'person.id', 'membership.personId')
    .select(['person.id as personId', 'person.email', 'person.locale'])
    .where('membership.organisationId', '=', organisationId)
    .where('membership.role', '=', 'cso_certifier')
    .where('membership.until', 'is', null)
    .where('person.erasedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .execute();
}
