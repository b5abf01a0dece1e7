import { sql } from 'kysely';
import { searchKey } from '../platform/language/search-key.ts';
import type { Tx } from '../platform/work.ts';

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

/** `runs`: the organisation runs the Action or is associated with it; the others hold a sub-grant. */
export type Published = {
  readonly organisations: readonly (Named & { readonly runs: boolean })[];
  readonly subGrants: readonly (Named & {
    readonly organisationId: string;
    readonly grantedBy: string | null;
  })[];
};

/** What a report can be about by name: only what everybody can read elsewhere already. */
export async function listPublished(tx: Tx, actionId: string): Promise<Published> {
  const running = await tx
    .selectFrom('published.organisation')
    .select(['id', 'name'])
    .where('actionId', '=', actionId)
    .where('role', 'in', ['coordinator', 'implementing_partner', 'associate'])
    .orderBy('position')
    .orderBy('name')
    .execute();
  const subGrants = await tx
    .selectFrom('published.subGrant as s')
    .leftJoin('published.call as c', 'c.id', 's.callId')
    .select(['s.id', 's.number', 's.title', 's.organisationId', 's.organisationName', 'c.partnerId'])
    .where('s.actionId', '=', actionId)
    .where('s.withholdName', '=', false)
    .where('s.title', 'is not', null)
    .orderBy('s.number')
    .orderBy('s.title')
    .execute();
  const holders = new Map(subGrants.map((one) => [one.organisationId!, one.organisationName!]));
  return {
    organisations: [
      ...running.map((one) => ({ ...one, runs: true })),
      ...[...holders].map(([id, name]) => ({ id, name, runs: false })),
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

/**
 * Of the organisations whose people read reports with a typed name, those that it may be: by any of their names, roughly, in either
 * script. One too many is kept from reading, one too few is not.
 */
export async function listReadersNamedIn(tx: Tx, actionId: string, typed: string): Promise<string[]> {
  const key = searchKey(typed);
  if (!key) return [];
  const { rows } = await sql<{ id: string }>`
    select distinct o.id from voice.appointment a join network.organisation o on o.id = a.organisation_id
      cross join lateral unnest(array_remove(array[o.name, o.short_name], null) || o.other_names) named
    where a.action_id = ${actionId}::uuid and a.kind in ('unclear', 'outside') and a.ended_at is null
      and greatest(word_similarity(platform.search_key(named), ${key}), word_similarity(${key}, platform.search_key(named))) >= 0.5`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}
