import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';

export type AssessmentOfCall = {
  applicationId: string;
  assessorId: string;
  assessorName: string;
  /** Absent while it is not handed in. */
  totalPoints: number | null;
};

/** What was asked of the assessors of a call and not refused, ended or replaced, by their names. Only its staff may read it. */
export async function listAssessmentsOfCall(tx: Tx, callId: string): Promise<AssessmentOfCall[]> {
  const { rows } = await sql<AssessmentOfCall>`
    select g.application_id, g.assessor_id, p.name as assessor_name,
      case when g.state = 'submitted' then s.total_points end as total_points
    from grants.assignment g
      join grants.application a on a.id = g.application_id
      join people.person p on p.id = g.assessor_id
      left join grants.assessment s on s.assignment_id = g.id
    where a.call_id = ${callId}::uuid and a.state in ('eligible', 'awarded', 'reserve', 'rejected')
      and (g.state = 'submitted' or g.state in ('assigned', 'declared') and a.state = 'eligible')
    order by p.name, g.assessor_id, a.number`.execute(tx);
  return rows;
}
