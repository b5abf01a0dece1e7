import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { AgreementSubject } from '../agreements/permissions.ts';
import type { Closing, Confirmed } from '../agreements/rules.ts';
import type { Mentored } from '../mentoring/not-mentor.ts';
import { mentorsOf } from '../mentoring/queries-mentors.ts';
import { after } from '../queries-tasks.ts';
import { targetDays } from '../target-days.ts';

type Named = AgreementSubject & {
  readonly number: string;
  /** The partner that granted it. */
  readonly sender: string;
  readonly dueOn: PlainDate;
};
/** An agreement that is not closed, with what its closing asks about it. */
export type OpenClosing = Named & Closing & Confirmed & Mentored;
type Asking = { readonly actionId: string; readonly organisationId: string };

const named = sql`s.id, s.number, o.name as sender, s.organisation_id, s.partner_id, s.jurisdiction`;
const within = ({ actionId, organisationId }: Asking) =>
  sql`s.action_id = ${actionId}::uuid and ${organisationId}::uuid in (s.partner_id, s.organisation_id)`;

/** Agreements of which every report is approved, that are not closed; at most 500. Due after the last approval or decision on a correction, or after the confirmation. */
export async function listOpenClosings(tx: Tx, asking: Asking): Promise<OpenClosing[]> {
  const { rows } = await sql<OpenClosing>`
    select ${named}, ${mentorsOf('s.id')} as mentors, s.state, s.amount_minor, s.rules, k.confirmed_at as closing_confirmed_at, k.closed_at as closing_closed_at,
      (${after(sql`coalesce(k.confirmed_at, greatest((select max(r.approved_at) from grants.report r where r.agreement_id = s.id), grants.corrections_decided_at(s.id)), s.updated_at)`, targetDays.closing)})::text as due_on,
      (select coalesce(jsonb_agg(jsonb_build_object('number', p.number, 'final', p.final, 'reportState', r.state)), '[]')
        from grants.reporting_period p left join grants.report r on r.period_id = p.id where p.agreement_id = s.id) as periods,
      (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'number', i.number, 'state', i.state, 'amountMinor', i.amount_minor,
        'plannedMinor', i.planned_minor)), '[]') from grants.instalment i where i.agreement_id = s.id) as instalments,
      jsonb_build_object('openCorrections', grants.open_corrections(s.id),
        'paidMinor', (select coalesce(sum(i.amount_minor), 0) from grants.instalment i where i.agreement_id = s.id and i.state = 'paid'),
        'acceptedMinor', (select coalesce(sum(l.counted_minor), 0) from grants.expenditure_line l join grants.report r on r.id = l.report_id
          where l.agreement_id = s.id and l.state = 'accepted' and r.state = 'approved')) as figures
    from grants.sub_grant_agreement s join network.organisation o on o.id = s.partner_id
      left join grants.closing k on k.agreement_id = s.id
    where ${within(asking)} and s.state in ('signed', 'terminated') and k.closed_at is null
      and not exists (select from grants.reporting_period p left join grants.report r on r.period_id = p.id
        where p.agreement_id = s.id and r.state is distinct from 'approved' and (s.state = 'signed' or r.id is not null))
    order by s.number limit 500`.execute(tx);
  return rows;
}

/** Agreements of which something is still to be paid back; at most 500. */
export async function listOpenRecoveries(tx: Tx, asking: Asking): Promise<Named[]> {
  const { rows } = await sql<Named>`
    select ${named}, r.due_on::text as due_on
    from grants.recovery r join grants.sub_grant_agreement s on s.id = r.agreement_id join network.organisation o on o.id = s.partner_id
    where ${within(asking)} and r.amount_minor > (select coalesce(sum(c.amount_minor), 0) from grants.recovery_receipt c where c.agreement_id = s.id)
    order by s.number limit 500`.execute(tx);
  return rows;
}
