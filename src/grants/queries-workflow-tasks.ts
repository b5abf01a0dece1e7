import { sql } from 'kysely';
import type { PlainDate } from '../platform/dates.ts';
import type { Tx } from '../platform/work.ts';
import { type AccountStanding, accountStandingOf, type LatestProof } from './account-proofs/rules.ts';
import { mentorsOf } from './mentoring/queries-mentors.ts';
import { after } from './queries-tasks.ts';
import type { ReportSubject } from './reports/permissions.ts';
import { approvedByTwo } from './reports/queries-approval.ts';
import { signingOf } from './signing/queries-signing.ts';
import type { Signing } from './signing/rules.ts';
import { targetDays } from './target-days.ts';

/** A record that may be a task: what the steps of its workflow ask about it, but for what only its page shows. */
export type OpenRecord = {
  readonly record:
    | 'agreement'
    | 'instalment'
    | 'period'
    | 'report'
    | 'line'
    | 'visit'
    | 'finding'
    | 'addendum';
  /** Of lines: their report, which has one row for all its lines in the same state. */
  readonly id: string;
  readonly agreementId: string;
  readonly about: string;
  /** The partner that granted it. */
  readonly sender: string;
  /** Its day, or the one that the team gives itself. */
  readonly dueOn: PlainDate | null;
  readonly state: string;
  readonly organisationId: string;
  readonly partnerId: string;
  readonly jurisdiction: string | null;
  readonly agreementState: string;
  readonly endsOn: PlainDate;
  readonly firstApprovedBy: string | null;
  readonly secondApprovedBy: string | null;
  /** Of reports: whether their agreement asks two people to approve them. */
  readonly approvedByTwo: boolean;
  readonly mentors: readonly string[];
  readonly accountStanding: AccountStanding;
  readonly accountProvedBy: string | null;
  /** Of an agreement: the text that is offered, and what was signed. */
  readonly signing: Signing | null;
  /** Whether a side of the agreement has entered other details since its text was offered. */
  readonly partyChanged: boolean;
  /** Of lines: their report. */
  readonly report: ReportSubject | null;
  /** Of an addendum: who signed it for the sub-grantee. */
  readonly acceptedBy: string | null;
  /** Of an addendum: who drafted it, and of one with another amount once more. */
  readonly draftedBy: string | null;
  readonly amountDraftedBy: string | null;
  /** Of a finding: who follows it up, and its visit. */
  readonly side: string;
  readonly visitId: string | null;
};

type Row = Omit<OpenRecord, 'accountStanding' | 'accountProvedBy' | 'report'> & {
  readonly reportState: string | null;
  readonly entered: { readonly bank: string; readonly account: string } | null;
  readonly latest: LatestProof | null;
};

/** Records in one of these states, of the partner or the sub-grantee that the person acts for; at most 500 of each kind. */
export async function listOpenRecords(
  tx: Tx,
  asking: {
    readonly actionId: string;
    readonly organisationId: string;
    /** Addenda of all partners: the programme manager signs, too. */
    readonly everywhere: boolean;
    readonly states: Readonly<Record<OpenRecord['record'], readonly string[]>>;
  },
): Promise<OpenRecord[]> {
  const { actionId, organisationId, everywhere, states } = asking;
  const within = sql`s.action_id = ${actionId}::uuid and ${organisationId}::uuid in (s.partner_id, s.organisation_id)`;
  const among = (record: OpenRecord['record']) => sql`any(${states[record] as string[]}::text[])`;
  const shared = sql`s.organisation_id, s.partner_id, s.jurisdiction, s.state as agreement_state, s.ends_on`;
  // The account that the sub-grantee entered, and the latest document about it.
  const accounts = sql`select to_jsonb(e) as entered, (select jsonb_build_object('bank', d.bank, 'account', d.account, 'state', d.state,
      'submittedBy', d.submitted_by) from grants.account_proof d where d.agreement_id = s.id order by d.submitted_at desc, d.id desc limit 1) as latest
    from (select p.bank, p.account from grants.party p where p.organisation_id = s.organisation_id) e`;
  const { rows } =
    await sql<Row>`select w.*, w.due_day::text as due_on, o.name as sender, ${mentorsOf('w.agreement_id')} as mentors,
    drafted.accepted_by, drafted.drafted_by, case when drafted.new_amount_minor is not null then drafted.drafted_by end as amount_drafted_by,
    case when w.record = 'agreement' then ${signingOf('w.id')} end as signing,
    w.record = 'agreement' and exists (select from grants.agreement_offer f, grants.party p where f.agreement_id = w.id and f.withdrawn_at is null
      and p.organisation_id in (w.organisation_id, w.partner_id) and p.updated_at >= f.offered_at) as party_changed, asked.state as report_state,
    ${approvedByTwo(sql`(select g.rules from grants.sub_grant_agreement g where g.id = w.agreement_id)`)} as approved_by_two from (
    (select 'agreement' as record, s.id, s.id as agreement_id, s.number as about, 
      coalesce((select ${after(sql`greatest(f.offered_at, f.read_at, (select max(c.uploaded_at) from grants.agreement_scan c where c.offer_id = f.id))`, targetDays.signing)}
        from grants.agreement_offer f where f.agreement_id = s.id and f.withdrawn_at is null), ${after(sql`s.created_at`, targetDays.sign)}) as due_day, s.state, ${shared},
      null::uuid as first_approved_by, null::uuid as second_approved_by, a.entered, a.latest, '' as side, null::uuid as visit_id
      from grants.sub_grant_agreement s left join lateral (${accounts}) a on true where ${within} and s.state = ${among('agreement')} limit 500)
    union all (select 'instalment', i.id, s.id, s.number || ' #' || i.number,
      case i.state when 'requested' then ${after(sql`i.requested_at`, targetDays.approve)}
        when 'approved_once' then ${after(sql`i.first_approved_at`, targetDays.approve)} else ${after(sql`i.second_approved_at`, targetDays.pay)} end, i.state, ${shared}, i.first_approved_by, i.second_approved_by, null, null, '', null
      from grants.instalment i join grants.sub_grant_agreement s on s.id = i.agreement_id
      where ${within} and i.state = ${among('instalment')} limit 500)
    union all (select 'period', p.id, s.id, s.number || ' #' || p.number, p.due_on, 'not_started',
      s.organisation_id, s.partner_id, s.jurisdiction, s.state, p.ends_on, null, null, null, null, '', null
      from grants.reporting_period p join grants.sub_grant_agreement s on s.id = p.agreement_id
      where ${within} and 'not_started' = ${among('period')} and s.state = 'signed'
        and not exists (select from grants.report r where r.period_id = p.id) limit 500)
    union all (select 'report', r.id, s.id, s.number || ' #' || p.number, case when r.state in ('draft', 'returned')
        then grants.due_of_report(p.due_on, r.state, r.returned_at) when r.state = 'approved_once'
        then ${after(sql`r.first_approved_at`, targetDays.approve)} else ${after(sql`r.submitted_at`, targetDays.review)} end, r.state,
      s.organisation_id, s.partner_id, s.jurisdiction, s.state, p.ends_on, r.first_approved_by, null, null, null, '', null
      from grants.report r join grants.reporting_period p on p.id = r.period_id join grants.sub_grant_agreement s on s.id = r.agreement_id
      where ${within} and r.state = ${among('report')} limit 500)
    union all (select 'line', r.id, s.id, s.number || ' #' || p.number, ${after(sql`min(l.reviewed_at)`, targetDays.query)}, l.state,
      s.organisation_id, s.partner_id, s.jurisdiction, s.state, p.ends_on, null, null, null, null, '', null
      from grants.expenditure_line l join grants.report r on r.id = l.report_id join grants.reporting_period p on p.id = r.period_id
        join grants.sub_grant_agreement s on s.id = r.agreement_id
      where ${within} and l.state = ${among('line')} group by r.id, s.id, p.id, l.state limit 500)
    union all (select 'visit', v.id, s.id, s.number, v.visit_on, v.state, ${shared}, null, null, null, null, '', null
      from grants.visit v join grants.sub_grant_agreement s on s.id = v.agreement_id
      where ${within} and v.state = ${among('visit')} limit 500)
    union all (select 'finding', f.id, s.id, s.number, f.due_on, f.state, ${shared}, null, null, null, null, f.side, f.visit_id
      from grants.visit_finding f join grants.sub_grant_agreement s on s.id = f.agreement_id
      where ${within} and f.state = ${among('finding')} limit 500)
    union all (select 'addendum', d.id, s.id, s.number, ${after(sql`d.changed_at`, targetDays.addendum)}, d.state, ${shared}, null, null, null, null, '', null
      from grants.addendum d join grants.sub_grant_agreement s on s.id = d.agreement_id
      where ${everywhere ? sql`s.action_id = ${actionId}::uuid` : within} and d.state = ${among('addendum')} limit 500)) w join network.organisation o on o.id = w.partner_id
      left join grants.addendum drafted on w.record = 'addendum' and drafted.id = w.id
      left join grants.report asked on w.record = 'line' and asked.id = w.id`.execute(tx);
  return rows.map(({ entered, latest, reportState, ...row }) => ({
    ...row,
    report: reportState === null ? null : { ...row, state: reportState },
    accountStanding: accountStandingOf(entered ?? { bank: '', account: '' }, latest ?? undefined),
    accountProvedBy: latest?.submittedBy ?? null,
  }));
}
