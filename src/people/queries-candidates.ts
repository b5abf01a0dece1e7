import { sql } from 'kysely';
import type { Actor } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';

/** Somebody who can be appointed to something, as one of an organisation. */
export type Candidate = {
  readonly personId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly organisationName: string;
  /** Which of the roles that were asked for they hold there, and in which jurisdiction. */
  readonly roles: Actor['roles'];
};

/** Who may be appointed: people who hold one of these roles at the coordinator or an implementing partner, or, `outside`, elsewhere. */
export async function listCandidates(
  tx: Tx,
  actionId: string,
  roles: readonly string[],
  { outside = false }: { readonly outside?: boolean } = {},
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select m.person_id, m.organisation_id, p.name, o.name as organisation_name,
      jsonb_agg(jsonb_build_object('role', m.role, 'jurisdiction', m.jurisdiction)) as roles
    from people.membership m
      join people.person p on p.id = m.person_id and p.erased_at is null and p.disabled_at is null
      join network.organisation o on o.id = m.organisation_id
      left join action.participation a on a.action_id = m.action_id and a.organisation_id = m.organisation_id
        and a.role in ('coordinator', 'implementing_partner')
    where m.action_id = ${actionId}::uuid and m.until is null and m.role = any (${roles}::text[])
      and (a.role is null) = ${outside}::boolean
    group by m.person_id, m.organisation_id, p.name, o.name
    order by o.name, p.name, m.person_id`.execute(tx);
  return rows;
}
