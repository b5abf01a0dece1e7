import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { AssessorLanguage } from '../assessors/rules.ts';

/** Somebody who may be asked to assess. */
export type PoolMember = {
  readonly id: string;
  readonly name: string;
  readonly organisationName: string;
  /** In which they read applications; none: not said. */
  readonly languages: readonly AssessorLanguage[];
  readonly fields: readonly string[];
  readonly availableFrom: PlainDate | null;
  readonly availableUntil: PlainDate | null;
  readonly feeNote: string;
};

/** The assessors of an Action, by name, each once. */
export async function listPool(tx: Tx, actionId: string): Promise<PoolMember[]> {
  const { rows } = await sql<PoolMember>`
    select p.id, p.name, string_agg(distinct o.name, ', ') as organisation_name, coalesce(f.languages, '{}') as languages,
      coalesce(f.fields, '{}') as fields, f.available_from, f.available_until, coalesce(f.fee_note, '') as fee_note
    from people.membership m join people.person p on p.id = m.person_id join network.organisation o on o.id = m.organisation_id
      left join grants.assessor_profile f on f.person_id = p.id and f.action_id = m.action_id
    where m.action_id = ${actionId}::uuid and m.role = 'assessor' and m.until is null and p.disabled_at is null and p.erased_at is null
    group by p.id, p.name, f.action_id, f.person_id order by p.name, p.id`.execute(tx);
  return rows;
}

/** Why somebody of the pool may not assess an application: asked already, ever a member of its applicant, or ever its mentor. */
export type Conflict = {
  readonly applicationId: string;
  readonly personId: string;
  readonly kind: 'asked' | 'organisation' | 'mentor';
};

/** Who of the pool may not assess these applications, and why; a person may be there for several reasons. */
export async function listConflicts(
  tx: Tx,
  actionId: string,
  applications: readonly { readonly id: string; readonly organisationId: string }[],
): Promise<Conflict[]> {
  const { rows } = await sql<Conflict>`
    with pool as (select distinct person_id from people.membership where action_id = ${actionId}::uuid and role = 'assessor' and until is null),
      one as (select * from unnest(${applications.map(({ id }) => id)}::uuid[], ${applications.map(({ organisationId }) => organisationId)}::uuid[])
        as x (id, organisation_id)),
      applicant as (select distinct organisation_id from one),
      barred as (
        select distinct o.organisation_id, m.person_id, 'organisation' as kind
          from applicant o, lateral network.kin(o.organisation_id) k (id), people.membership m, pool p
          where m.organisation_id = k.id and p.person_id = m.person_id
        union all select o.organisation_id, p.person_id, 'mentor' from applicant o, pool p where grants.was_mentor(p.person_id, o.organisation_id))
    select one.id as application_id, b.person_id, b.kind from one join barred b using (organisation_id)
    union all select g.application_id, g.assessor_id, 'asked' from grants.assignment g join one on one.id = g.application_id`.execute(
    tx,
  );
  return rows;
}

/** People who may be asked to assess an application: those of the pool about whom nothing speaks against it. */
export async function listAssessors(
  tx: Tx,
  actionId: string,
  application: { readonly id: string; readonly organisationId: string },
): Promise<PoolMember[]> {
  const barred = new Set((await listConflicts(tx, actionId, [application])).map(({ personId }) => personId));
  return (await listPool(tx, actionId)).filter(({ id }) => !barred.has(id));
}
