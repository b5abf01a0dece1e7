import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import type { Call } from '../calls/queries.ts';

/** Belongs to an applicant of an opened call or to its kin, did, or was its mentor. */
const ofApplicant = (
  person: ReturnType<typeof sql>,
  callId: string,
) => sql<boolean>`exists (select from grants.application a
        where a.call_id = ${callId}::uuid and a.submitted_at is not null and a.state <> 'withdrawn'
          and exists (select from grants.opening g where g.call_id = a.call_id)
          and (grants.was_mentor(${person}, a.organisation_id) or exists (select from people.membership b
            where b.person_id = ${person} and b.organisation_id in (select network.kin(a.organisation_id)))))`;

export async function isOfApplicant(tx: Tx, callId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{
    of: boolean;
  }>`select ${ofApplicant(sql`${personId}::uuid`, callId)} as of`.execute(tx);
  return rows[0]!.of;
}

/** Who declared a conflict of interest with an applicant of a call, at any of its meetings: they take no part in what follows either. */
export async function hasConflict(tx: Tx, callId: string, personId: string): Promise<boolean> {
  const { rows } =
    await sql`select from grants.committee k join grants.committee_member s on s.committee_id = k.id
    where k.call_id = ${callId}::uuid and s.person_id = ${personId}::uuid and s.declaration = 'conflict' limit 1`.execute(
      tx,
    );
  return rows.length > 0;
}

export type CommitteeCandidate = {
  readonly id: string;
  readonly name: string;
  readonly organisationName: string;
};

/**
 * Who can be on the committee of a call: assessors and programme managers of the Action, and officers of the partner; each person once, by name.
 * Nobody who declared a conflict of interest with an applicant at an earlier meeting and, once the applicants are known, nobody who belongs
 * to one, did, or was its mentor.
 */
export async function listCommitteeCandidates(
  tx: Tx,
  { id, actionId, partnerId }: Pick<Call, 'id' | 'actionId' | 'partnerId'>,
  committeeId: string | null = null,
): Promise<CommitteeCandidate[]> {
  const { rows } = await sql<CommitteeCandidate>`
    select p.id, p.name, string_agg(distinct o.name, ', ') as organisation_name
    from people.membership m join people.person p on p.id = m.person_id join network.organisation o on o.id = m.organisation_id
    where m.action_id = ${actionId}::uuid and m.until is null and p.erased_at is null and p.disabled_at is null
      and (m.role in ('assessor', 'programme_manager') or m.role in ('grant_officer', 'finance_officer') and m.organisation_id = ${partnerId}::uuid)
      and not exists (select from grants.committee k join grants.committee_member s on s.committee_id = k.id
        where k.call_id = ${id}::uuid and s.person_id = p.id and s.declaration = 'conflict' and k.id is distinct from ${committeeId}::uuid)
      and not ${ofApplicant(sql`p.id`, id)}
    group by p.id, p.name order by p.name, p.id`.execute(tx);
  return rows;
}
