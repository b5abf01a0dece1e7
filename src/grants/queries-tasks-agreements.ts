import { sql } from 'kysely';
import type { PlainDate } from '../platform/dates.ts';
import type { Tx } from '../platform/work.ts';
import type { CallRules } from './calls/schema.ts';
import type { Party } from './parties/rules.ts';
import type { RequestConditions } from './payments/rules.ts';
import { withinReach } from './queries-reach.ts';
import { type Asking, after, asked, type TaskRow, tasksOf } from './queries-tasks.ts';
import { targetDays } from './target-days.ts';

/** A proposal to lift protection: for a second person, and for the one who made it; and what the public lacks of a protected sub-grant. */
export async function listPublicityTasks(
  tx: Tx,
  { personId, actionId, protector }: Asking,
): Promise<TaskRow[]> {
  return tasksOf(tx, actionId, [
    sql`select 'publicity', p.part, s.id::text, q.id, s.number, s.number, null::timestamptz, ${after(sql`q.proposed_at`, targetDays.publicity)},
        s.partner_id, s.action_id
      from grants.publicity_proposal q join grants.sub_grant_agreement s on s.id = q.agreement_id, (values ('act'), ('wait')) as p (part)
      where q.decided_at is null and ${withinReach('s', protector)}
        and (q.proposed_by = ${personId}::uuid) = (p.part = 'wait')`,
    sql`select 'public_texts', 'act', s.id::text, s.id, s.number, s.number, null::timestamptz, null::date, s.partner_id, s.action_id
      from grants.sub_grant_agreement s
      where s.state <> 'draft' and (s.generalise_place or s.withhold_name) and ${withinReach('s', protector)}
        and (s.public_title = '' or s.public_texts_against is distinct from grants.naming_of(s.organisation_id, s.place))`,
  ]);
}

/** Bills that the scanner did not clear, once their report was submitted, proofs of payment and of accounts, what corrections rest on, and the scans of agreements that hold. */
export async function listBillTasks(tx: Tx, asking: Asking): Promise<TaskRow[]> {
  const { ofOfficer } = asked(asking);
  return tasksOf(tx, asking.actionId, [
    sql`select case f.state when 'infected' then 'bill_infected' else 'bill_unchecked' end, 'act', b.id::text, b.id, s.number, s.number,
        null::timestamptz, null::date, s.partner_id, s.action_id
      from grants.line_bill b join platform.file f on f.id = b.file_id join grants.expenditure_line l on l.id = b.line_id
        join grants.report r on r.id = l.report_id join grants.sub_grant_agreement s on s.id = b.agreement_id
      where f.state in ('unchecked', 'infected') and r.state <> 'draft' and ${ofOfficer('s')}`,
    sql`select case f.state when 'infected' then 'proof_infected' else 'proof_unchecked' end, 'act', p.id::text, p.id, s.number, s.number,
        null::timestamptz, null::date, s.partner_id, s.action_id
      from grants.payment_proof p join platform.file f on f.id = p.file_id join grants.sub_grant_agreement s on s.id = p.agreement_id
      where f.state in ('unchecked', 'infected') and ${ofOfficer('s')}`,
    sql`select case f.state when 'infected' then 'account_file_infected' else 'account_file_unchecked' end, 'act', p.id::text, p.id, s.number,
        s.number, null::timestamptz, null::date, s.partner_id, s.action_id
      from grants.account_proof p join platform.file f on f.id = p.file_id join grants.sub_grant_agreement s on s.id = p.agreement_id
      where f.state in ('unchecked', 'infected') and ${ofOfficer('s')}`,
    sql`select case f.state when 'infected' then 'correction_file_infected' else 'correction_file_unchecked' end, 'act', p.id::text, p.id, s.number,
        s.number, null::timestamptz, null::date, s.partner_id, s.action_id
      from grants.correction_file p join platform.file f on f.id = p.file_id join grants.sub_grant_agreement s on s.id = p.agreement_id
      where f.state in ('unchecked', 'infected') and ${ofOfficer('s')}`,
    sql`select case f.state when 'infected' then 'scan_infected' else 'scan_unchecked' end, 'act', p.id::text, p.id, s.number, s.number,
        null::timestamptz, null::date, s.partner_id, s.action_id
      from grants.agreement_scan_file p join platform.file f on f.id = p.file_id join grants.sub_grant_agreement s on s.id = p.agreement_id
        join grants.agreement_scan c on c.id = p.scan_id join grants.agreement_offer o on o.id = c.offer_id
      where f.state in ('unchecked', 'infected') and c.replaced_at is null and o.withdrawn_at is null and ${ofOfficer('s')}`,
  ]);
}

/** A draft agreement with what is known of its sub-grantee, for the certifier who enters it and the officer who waits. */
export type Unsigned = Omit<Party, 'version'> & {
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly sender: string;
  readonly dueOn: PlainDate;
  readonly own: boolean;
};

export async function listUnsigned(tx: Tx, asking: Asking): Promise<Unsigned[]> {
  const { organisationId, actionId } = asking;
  const { has, ofOfficer } = asked(asking);
  const own = sql<boolean>`(${has('cso_certifier')} and s.organisation_id = ${organisationId}::uuid)`;
  const { rows } = await sql<Unsigned>`
    select s.id as agreement_id, s.number as agreement_number, o.name as sender, ${own} as own, s.organisation_id, n.name,
      (${after(sql`s.created_at`, targetDays.legal_details)})::text as due_on, coalesce(p.address, '') as address,
      coalesce(p.registration_number, n.registration_number, '') as registration_number, coalesce(p.representative, '') as representative,
      coalesce(p.representative_function, '') as representative_function, coalesce(p.bank, '') as bank, coalesce(p.account, '') as account
    from grants.sub_grant_agreement s join network.organisation o on o.id = s.partner_id
      join network.organisation n on n.id = s.organisation_id left join grants.party p on p.organisation_id = s.organisation_id
    where s.action_id = ${actionId}::uuid and s.state = 'draft' and (${own} or ${ofOfficer('s')})
    order by s.number limit 100`.execute(tx);
  return rows;
}

/** An instalment that nobody asked for yet, with all that decides whether it can be. */
export type Requestable = RequestConditions & {
  readonly agreementId: string;
  readonly instalmentId: string;
  readonly agreementNumber: string;
  readonly sender: string;
  /** Since when nothing has changed that decides it. */
  readonly sinceOn: PlainDate;
  readonly own: boolean;
  /** The request before was refused. */
  readonly refused: boolean;
};
type Row = Omit<Requestable, keyof RequestConditions> &
  Omit<RequestConditions, 'coFinancingPercent' | 'spentBeforeNextPercent' | 'agreementSigned'> & {
    readonly rules: CallRules;
  };

/** The next instalment of each active agreement of a certifier's organisation or an officer's partner, while it is planned. */
export async function listPlanned(tx: Tx, asking: Asking): Promise<Requestable[]> {
  const { organisationId, today, actionId } = asking;
  const { has, ofOfficer } = asked(asking);
  const own = sql<boolean>`(${has('cso_certifier')} and s.organisation_id = ${organisationId}::uuid)`;
  const { rows } = await sql<Row>`
    select s.id as agreement_id, i.id as instalment_id, s.number as agreement_number, o.name as sender, ${own} as own, s.rules,
      i.number, i.refusal_reason is not null as refused, i.kind = 'balance' as is_balance, coalesce(i.planned_minor, i.amount_minor) as planned_minor, s.amount_minor as grant_minor,
      '{}'::int4[] as earlier_unpaid,
      (select coalesce(sum(e.amount_minor), 0) from grants.instalment e where e.agreement_id = s.id and e.state = 'paid')::int8 as paid_minor,
      (select coalesce(sum(l.counted_minor), 0) from grants.expenditure_line l join grants.report r on r.id = l.report_id
        where l.agreement_id = s.id and l.state = 'accepted' and r.state = 'approved')::int8 as accepted_minor,
      array(select n.number::int4 from grants.reporting_period n left join grants.report r on r.period_id = n.id
        where n.agreement_id = s.id and n.due_on < ${today}::date and r.state is distinct from 'approved' order by n.number) as reports_missing,
      exists (select from grants.reporting_period n join grants.report r on r.period_id = n.id
        where n.agreement_id = s.id and n.final and r.state = 'approved') as final_report_approved,
      grants.open_corrections(s.id) as open_corrections,
      greatest(s.signed_on, (select max(e.paid_on) from grants.instalment e where e.agreement_id = s.id),
        (select (${after(sql`max(r.approved_at)`, 0)}) from grants.report r where r.agreement_id = s.id))::text as since_on
    from grants.sub_grant_agreement s join network.organisation o on o.id = s.partner_id
      join grants.instalment i on i.agreement_id = s.id and i.state = 'planned'
    where s.action_id = ${actionId}::uuid and s.state = 'signed' and (${own} or ${ofOfficer('s')})
      and not exists (select from grants.instalment e where e.agreement_id = s.id and e.number < i.number and e.state not in ('paid', 'cancelled'))
    order by s.number, i.number limit 500`.execute(tx);
  return rows.map(({ rules, ...row }) => ({
    ...row,
    agreementSigned: true,
    coFinancingPercent: rules.coFinancingPercent,
    spentBeforeNextPercent: rules.spentBeforeNextPercent,
  }));
}
