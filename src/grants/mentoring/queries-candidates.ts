import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import type { Agreement } from '../agreements/queries.ts';
import { mentorRoles } from './permissions.ts';
import type { Candidate } from './rules.ts';

export type CandidateRow = Candidate & {
  readonly id: string;
  readonly name: string;
  readonly organisationName: string;
};

/** The staff of all partners with what is asked about each before they accompany this sub-grant, by name. */
export async function listCandidates(
  tx: Tx,
  agreement: Pick<
    Agreement,
    'id' | 'actionId' | 'applicationId' | 'organisationId' | 'partnerId' | 'jurisdiction'
  >,
): Promise<CandidateRow[]> {
  const { id, actionId, applicationId, organisationId, partnerId, jurisdiction } = agreement;
  const { rows } = await sql<CandidateRow>`
    select p.id, p.name, string_agg(distinct o.name, ', ') as organisation_name,
      coalesce(bool_or(m.organisation_id = ${partnerId}::uuid and m.role in ('grant_officer', 'finance_officer')
        and (m.jurisdiction is null or ${jurisdiction}::text is null or m.jurisdiction = ${jurisdiction})), false) as officer,
      exists (select from grants.assignment a join grants.application n on n.id = a.application_id
        where a.assessor_id = p.id and a.state <> 'refused' and (n.id = ${applicationId}::uuid
          or (n.state = 'eligible' or a.state in ('assigned', 'declared'))
            and n.organisation_id in (select network.kin(${organisationId}::uuid))))
        or exists (select from grants.application n join grants.committee k on k.call_id = n.call_id
          join grants.committee_member s on s.committee_id = k.id
          where n.id = ${applicationId}::uuid and s.person_id = p.id and s.present) as scored,
      exists (select from grants.report r where r.agreement_id = ${id}::uuid and r.approved_by = p.id)
        or exists (select from grants.expenditure_line l where l.agreement_id = ${id}::uuid and l.reviewed_by = p.id)
        or exists (select from grants.instalment i where i.agreement_id = ${id}::uuid
          and p.id in (i.first_approved_by, i.second_approved_by, i.paid_by)) as decided,
      exists (select from people.membership b where b.person_id = p.id
        and b.organisation_id in (select network.kin(${organisationId}::uuid))) as of_sub_grantee,
      bool_or(m.organisation_id = ${partnerId}::uuid or exists (select from action.participation c
        where c.organisation_id = m.organisation_id and c.role = 'coordinator')) as may_know
    from people.membership m join people.person p on p.id = m.person_id join network.organisation o on o.id = m.organisation_id
    where m.action_id = ${actionId}::uuid and m.until is null and m.role = any(${mentorRoles as unknown as string[]}::text[])
      and o.kind = 'partner' and p.erased_at is null and p.disabled_at is null
    group by p.id, p.name order by p.name, p.id`.execute(tx);
  return rows;
}
