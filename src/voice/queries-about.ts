import { sql } from 'kysely';
import { searchKey } from '../platform/language/search-key.ts';
import type { Tx } from '../platform/work.ts';

/** The role whose people belong to no partner and may be appointed to read reports with a typed name. */
const outsideRole = 'contracting_authority';

export type Named = { readonly id: string; readonly name: string };

/** The partner that staff name now for each milestone of an activity; null where they name none. */
export async function listPlanned(
  tx: Tx,
  actionId: string,
  activity: string,
): Promise<{ milestone: string | null; partnerId: string | null }[]> {
  return tx
    .selectFrom('published.milestonePlan')
    .select(['milestone', 'partnerId'])
    .where('actionId', '=', actionId)
    .where('activity', '=', activity)
    .execute();
}

/** `runs`: the organisation runs the Action, is associated with it or pays for it; the others hold a sub-grant. */
export type Published = {
  readonly organisations: readonly (Named & {
    readonly runs: boolean;
    /** Where its seat is. */
    readonly jurisdiction: string | null;
  })[];
  readonly subGrants: readonly (Named & {
    readonly organisationId: string;
    readonly grantedBy: string | null;
  })[];
};

/** What a report can be about by name: only what everybody can read elsewhere already. */
export async function listPublished(tx: Tx, actionId: string): Promise<Published> {
  const running = await tx
    .selectFrom('published.organisation')
    .select(['id', 'name', 'jurisdiction'])
    .where('actionId', '=', actionId)
    .where('role', 'in', ['coordinator', 'implementing_partner', 'associate', outsideRole])
    .orderBy(sql`role = ${outsideRole}`)
    .orderBy('position')
    .orderBy('name')
    .execute();
  const subGrants = await tx
    .selectFrom('published.subGrant as s')
    .leftJoin('published.call as c', 'c.id', 's.callId')
    .select(['s.id', 's.number', 's.title', 's.organisationId', 's.organisationName', 'c.partnerId'])
    .select('s.organisationJurisdiction')
    .where('s.actionId', '=', actionId)
    .where('s.withholdName', '=', false)
    .where('s.title', 'is not', null)
    .orderBy('s.number')
    .orderBy('s.title')
    .execute();
  const holders = new Map(subGrants.map((one) => [one.organisationId!, one]));
  return {
    organisations: [
      ...running.map((one) => ({ ...one, runs: true })),
      ...[...holders].map(([id, one]) => ({
        ...{ id, name: one.organisationName!, jurisdiction: one.organisationJurisdiction, runs: false },
      })),
    ],
    subGrants: subGrants.map(({ id, number, title, organisationId, partnerId }) => ({
      id: id!,
      name: [number, title].filter(Boolean).join(' – '),
      organisationId: organisationId!,
      grantedBy: partnerId,
    })),
  };
}

/** The agreement behind a public id. */
export async function findShownAgreement(tx: Tx, publicId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('grants.shownAgreement')
    .select('id')
    .where('publicId', '=', publicId)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** An organisation of no partner; `alike`: one of its names is roughly the typed one. One too many is kept from reading, one too few is not. */
export type Outside = Named & { readonly alike: boolean };

/**
 * The organisations of no partner whose people read reports with a typed name, now or once they are appointed. Names are compared in
 * either script, and as they are written where their letters have no key.
 */
export async function listOutside(tx: Tx, actionId: string, typed: string): Promise<Outside[]> {
  const key = searchKey(typed);
  const plain = typed.normalize('NFKC').trim().toLowerCase();
  const { rows } = await sql<Outside>`
    with able as (
      select organisation_id as id from voice.appointment
      where action_id = ${actionId}::uuid and kind in ('unclear', 'outside') and ended_at is null
      union
      select organisation_id from people.membership
      where action_id = ${actionId}::uuid and role = ${outsideRole} and until is null
    )
    select o.id, o.name, exists (
      select from unnest(array_remove(array[o.name, o.short_name], null) || o.other_names) named
      where ${key} <> '' and greatest(word_similarity(platform.search_key(named), ${key}), word_similarity(${key}, platform.search_key(named))) >= 0.5
        or strpos(${plain}, lower(named)) > 0 or strpos(lower(named), ${plain}) > 0) as alike
    from able join network.organisation o on o.id = able.id
    where not exists (select from action.participation p where p.action_id = ${actionId}::uuid and p.organisation_id = o.id
      and p.role in ('coordinator', 'implementing_partner'))
    order by o.name`.execute(tx);
  return rows;
}
