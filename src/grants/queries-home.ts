import { sql } from 'kysely';
import type { Instant } from '../platform/dates.ts';
import type { Multilingual } from '../platform/language/language.ts';
import type { ListReach } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { isChanging } from './addenda/queries-changing.ts';
import type { CallRules } from './calls/schema.ts';
import { withinReach } from './queries-reach.ts';

/** A sub-grant as its holder sees it: what was agreed and paid, and when the next report is due. Money in minor units. */
export type OwnSubGrant = {
  id: string;
  number: string;
  title: string;
  amountMinor: number;
  paidMinor: number;
  currency: string;
  /** Whether a change of it is under way. */
  changing: boolean;
  /** Whether something of its accepted expenditure was corrected in the last 30 days. */
  corrected: boolean;
  nextReportDue: string | null;
};

/** An organisation's active sub-grants, and those that ended early while a correction is news; the one whose report is due first first; at most ten. */
export async function listOwnSubGrants(tx: Tx, organisationId: string, now: Instant): Promise<OwnSubGrant[]> {
  const corrected = sql`exists (select from grants.correction c where c.agreement_id = s.id and c.state = 'confirmed'
        and c.decided_at > ${now}::timestamptz - interval '30 days')`;
  const { rows } = await sql<OwnSubGrant>`
    select s.id, s.number, s.title, s.amount_minor as "amountMinor", s.currency,
      coalesce((select sum(i.amount_minor) from grants.instalment i where i.agreement_id = s.id and i.state = 'paid'), 0)::bigint as "paidMinor",
      (select min(grants.due_of_report(p.due_on, r.state, r.returned_at))::text from grants.reporting_period p left join grants.report r on r.period_id = p.id
        where p.agreement_id = s.id and (r.id is null or r.state in ('draft', 'returned'))) as "nextReportDue",
      ${isChanging('s')} as changing,
      ${corrected} as corrected
    from grants.sub_grant_agreement s
    where s.organisation_id = ${organisationId}::uuid and (s.state = 'signed' or s.state = 'terminated' and ${corrected})
    order by "nextReportDue" nulls last, s.number limit 10`.execute(tx);
  return rows;
}

/** A published call that is not decided yet: its title in its languages, when it closes, how many have applied. */
export type RunningCall = {
  id: string;
  number: string;
  title: Multilingual;
  deadlineAt: string;
  received: number;
};

/** Calls within reach that were published and whose decision was not told yet, the nearest deadline first; at most ten. */
export async function listRunningCalls(tx: Tx, actionId: string, reach: ListReach): Promise<RunningCall[]> {
  const { rows } = await sql<RunningCall>`
    select c.id, c.number, c.title, c.deadline_at as "deadlineAt", c.applications_received as received
    from grants.call c left join grants.decision d on d.call_id = c.id
    where c.action_id = ${actionId}::uuid and c.state = 'published' and d.communicated_at is null and ${withinReach('c', reach)}
    order by c.deadline_at, c.number limit 10`.execute(tx);
  return rows;
}

/** A call that an organisation can still apply to, and has not begun to. */
export type OpenCall = {
  id: string;
  number: string;
  title: Multilingual;
  deadlineAt: string;
  deadlineZone: string;
  rules: CallRules;
};

/** Calls that are open now and that this organisation has not begun an application to, the nearest deadline first; at most five. */
export async function listOpenToApply(
  tx: Tx,
  { actionId, organisationId, now }: { actionId: string; organisationId: string; now: string },
): Promise<OpenCall[]> {
  const { rows } = await sql<OpenCall>`
    select c.id, c.number, c.title, c.deadline_at as "deadlineAt", c.deadline_zone as "deadlineZone", c.rules from grants.call c
    where c.action_id = ${actionId}::uuid and c.state = 'published' and c.opens_at <= ${now}::timestamptz and c.deadline_at > ${now}::timestamptz
      and not exists (select from grants.application a where a.call_id = c.id and a.organisation_id = ${organisationId}::uuid)
    order by c.deadline_at, c.number limit 5`.execute(tx);
  return rows;
}

/** Who answers an organisation's questions about what it applied for or holds. */
export type Contact = { name: string; email: string; partner: string };

/** The contact persons of the calls that an organisation has applied to, the last call first; at most two. */
export async function listContacts(tx: Tx, organisationId: string): Promise<Contact[]> {
  const { rows } = await sql<Contact>`
    select c.contact_name as name, c.contact_email as email, o.name as partner
    from grants.application a join grants.call c on c.id = a.call_id join network.organisation o on o.id = c.partner_id
    where a.organisation_id = ${organisationId}::uuid and a.state <> 'withdrawn'
    group by c.contact_name, c.contact_email, o.name order by max(c.deadline_at) desc, c.contact_email limit 2`.execute(
    tx,
  );
  return rows;
}
