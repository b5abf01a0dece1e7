import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';

export type Applicant = { readonly number: string; readonly organisationName: string };

/** The applicants of an opened call, towards whom a member declares impartiality: who they are, and nothing of what they wrote. */
export async function listApplicantsOf(tx: Tx, callId: string): Promise<Applicant[]> {
  const { rows } = await sql<Applicant>`
    select a.number, o.name as organisation_name from grants.application a join network.organisation o on o.id = a.organisation_id
    where a.call_id = ${callId}::uuid and a.submitted_at is not null and a.state <> 'withdrawn'
      and exists (select from grants.opening g where g.call_id = a.call_id)
    order by a.number`.execute(tx);
  return rows;
}
