import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { leadsOn } from '../officers/rules.ts';
import { type Subject, subjectsOf } from './rules.ts';

type Row = { readonly organisationId: string } & Subject;

/** The names of organisations and of those who lead them today, by organisation: what is compared with a list. */
export async function listSubjects(
  tx: Tx,
  organisationIds: readonly string[],
  today: PlainDate,
): Promise<ReadonlyMap<string, readonly Subject[]>> {
  const ids = sql`${organisationIds}::uuid[]`;
  const { rows } = await sql<Row & { readonly until: PlainDate | null }>`
    select o.id as "organisationId", 'organisation' as whose, n.name, '' as post, null::text as until
    from network.organisation o cross join lateral unnest(array[o.name, o.register_name] || o.other_names) n (name)
    where o.id = any (${ids}) and n.name is not null
    union all
    select p.organisation_id, 'representative', p.representative, p.representative_function, null
    from grants.party p where p.organisation_id = any (${ids}) and p.representative <> ''
    union all
    select r.organisation_id, 'officer', r.name, r.post, r.until::text
    from grants.officer r where r.organisation_id = any (${ids})`.execute(tx);
  const leading = rows.filter((one) => leadsOn(one, today));
  const grouped = Map.groupBy(leading, ({ organisationId }) => organisationId);
  return new Map(
    organisationIds.map((id) => [
      id,
      subjectsOf((grouped.get(id) ?? []).map(({ whose, name, post }) => ({ whose, name, post }))),
    ]),
  );
}

/** Organisations that are screened: with an application that was opened and is not over, or a sub-grant that has not ended. */
export async function listConcerned(tx: Tx, actionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct a.organisation_id as id
    from grants.application a join grants.call c on c.id = a.call_id join grants.opening o on o.call_id = a.call_id
    where a.action_id = ${actionId}::uuid and a.state in ('submitted', 'eligible', 'reserve', 'awarded') and c.state <> 'cancelled'
      and not exists (select from grants.sub_grant_agreement s where s.application_id = a.id and s.state in ('completed', 'terminated'))
    order by id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The latest screening of each of these: against which list, of which names. */
export async function listScreened(
  tx: Tx,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly listId: string; readonly screened: readonly Subject[] }>> {
  const { rows } = await sql<{ id: string; listId: string; screened: readonly Subject[] }>`
    select distinct on (organisation_id) organisation_id as id, list_id as "listId", screened
    from grants.screening where organisation_id = any (${organisationIds}::uuid[])
    order by organisation_id, number desc`.execute(tx);
  return new Map(rows.map(({ id, ...one }) => [id, one]));
}
