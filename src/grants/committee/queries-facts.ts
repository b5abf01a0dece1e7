import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { ConfirmingRole } from '../checks/queries.ts';
import type { CheckAnswers } from '../checks/rules.ts';

/** What was submitted to a call, withdrawn since or not; `late`: after the deadline, within its grace. */
export async function listReceivedBy(
  tx: Tx,
  callId: string,
): Promise<{ number: string; state: string; late: boolean }[]> {
  const { rows } = await sql<{ number: string; state: string; late: boolean }>`
    select a.number, a.state, coalesce(a.submitted_at > c.deadline_at, false) as late
    from grants.application a join grants.call c on c.id = a.call_id
    where c.id = ${callId}::uuid and a.submitted_at is not null order by a.number`.execute(tx);
  return rows;
}

export type Checked = {
  readonly number: string;
  readonly organisationName: string;
  readonly outcome: 'open' | 'eligible' | 'ineligible';
  readonly items: CheckAnswers;
  readonly reasons: string | null;
  readonly confirmedRole: ConfirmingRole | null;
};

/** The administrative and eligibility check of each application that was not withdrawn. */
export async function listChecked(tx: Tx, callId: string): Promise<Checked[]> {
  const { rows } = await sql<Checked>`
    select a.number, o.name as organisation_name, coalesce(k.outcome, 'open') as outcome, coalesce(k.items, '{}') as items, k.reasons, k.confirmed_role
    from grants.application a join network.organisation o on o.id = a.organisation_id
      left join grants.application_check k on k.application_id = a.id
    where a.call_id = ${callId}::uuid and a.submitted_at is not null and a.state <> 'withdrawn' order by a.number`.execute(
    tx,
  );
  return rows;
}

/** How many people assessed for a call, and how many times an assessor stepped back. */
export async function countAssessors(
  tx: Tx,
  callId: string,
): Promise<{ people: number; steppedBack: number }> {
  const { rows } = await sql<{ people: number; steppedBack: number }>`
    select count(distinct g.assessor_id) filter (where g.state = 'submitted')::int4 as people,
      count(*) filter (where g.state = 'refused')::int4 as stepped_back
    from grants.assignment g join grants.application a on a.id = g.application_id where a.call_id = ${callId}::uuid`.execute(
    tx,
  );
  return rows[0]!;
}

/** A ranking with its number among those of its call. */
export async function findRankingNumber(
  tx: Tx,
  rankingId: string,
): Promise<{ id: string; number: number; sha256: string; madeAt: Instant } | undefined> {
  const { rows } = await sql<{ id: string; number: number; sha256: string; madeAt: Instant }>`
    select r.id, (select count(*) from grants.ranking e where e.call_id = r.call_id and e.sequence <= r.sequence)::int4 as number,
      r.sha256, r.made_at
    from grants.ranking r where r.id = ${rankingId}::uuid`.execute(tx);
  return rows[0];
}

export type AnsweredComplaint = {
  readonly number: string;
  readonly about: string;
  readonly state: 'upheld' | 'rejected';
  readonly reopens: string | null;
  readonly madeAt: Instant;
  readonly decidedAt: Instant;
};

/** The complaints of a call that are answered already, in the order of their answers. */
export async function listAnsweredComplaints(tx: Tx, callId: string): Promise<AnsweredComplaint[]> {
  const { rows } = await sql<AnsweredComplaint>`
    select a.number, k.about, k.state, k.reopens, k.made_at, k.decided_at
    from grants.complaint k join grants.application a on a.id = k.application_id
    where a.call_id = ${callId}::uuid and k.state in ('upheld', 'rejected') order by k.decided_at, k.id`.execute(
    tx,
  );
  return rows;
}
