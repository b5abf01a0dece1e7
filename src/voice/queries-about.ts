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
 * The organisations that people who belong to no partner belong or ever belonged to, in any Action, where those people read reports with
 * a typed name, now or once they are appointed: a report is kept from its readers by each of these (`voice.handlers`). Names are
 * compared by whole words in either script, and as they are written where their letters have no key. A name that holds the typed letters
 * within a word is not alike: what its reporter says of it counts.
 */
export async function listOutside(tx: Tx, actionId: string, typed: string): Promise<Outside[]> {
  const key = searchKey(typed);
  const plain = typed.normalize('NFKC').trim().toLowerCase();
  const { rows } = await sql<Outside>`
    with named as (
      select person_id, organisation_id as id from voice.appointment
      where action_id = ${actionId}::uuid and kind in ('unclear', 'outside') and ended_at is null
      union
      select person_id, organisation_id from people.membership where action_id = ${actionId}::uuid and role = ${outsideRole}
    ), partner as (
      select organisation_id as id from action.participation
      where action_id = ${actionId}::uuid and role in ('coordinator', 'implementing_partner')
    ), reader as (
      select person_id, id from named n
      where not exists (select from people.membership m join partner on partner.id = m.organisation_id where m.person_id = n.person_id)
    ), able as (
      select id from reader
      union
      select m.organisation_id from people.membership m join reader on reader.person_id = m.person_id
    )
    select o.id, o.name, exists (
      select from unnest(array_remove(array[o.name, o.short_name], null) || o.other_names) named
        cross join lateral (select platform.search_key(named) as key, lower(named) as plain) written
      where case when ${key} = '' or written.key = '' then strpos(${plain}, written.plain) > 0 or strpos(written.plain, ${plain}) > 0
        else greatest(strict_word_similarity(written.key, ${key}), strict_word_similarity(${key}, written.key)) >= 0.5 end) as alike
    from able join network.organisation o on o.id = able.id
    where not exists (select from partner where partner.id = o.id)
    order by o.name`.execute(tx);
  return rows;
}
