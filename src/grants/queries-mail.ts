import { sql } from 'kysely';
import type { Tx } from '../platform/work.ts';
import { agreementSteps } from './agreements/workflow.ts';
import { correctingRoles } from './corrections/permissions.ts';
import { mentorActive, mentorsOf } from './mentoring/queries-mentors.ts';
import { deciderRoles } from './paying-accounts/workflow.ts';

export type Addressee = {
  personId: string;
  email: string;
  locale: string;
  about: string;
  /** Where one job tells of several records: which of them, and what was decided on it. */
  record?: string;
  outcome?: string;
  /** Of an instalment: which it is. */
  number?: number;
};
export type MailSubject =
  | 'applicant'
  | 'confirmers_of_check'
  | 'first_checker'
  | 'assessor'
  | 'assessors_of_draw'
  | 'officer_of_assignment'
  | 'applicants_of_call'
  | 'officer_of_report'
  | 'approvers_of_report'
  | 'sub_grantee'
  | 'sub_grantee_of_agreement'
  | 'officer_of_agreement'
  | 'finance_of_agreement'
  | 'checkers_of_agreement'
  | 'both_of_agreement'
  | 'sub_grantee_of_visit'
  | 'officer_of_visit'
  | 'sub_grantee_of_addendum'
  | 'officer_of_addendum'
  | 'signers_of_addendum'
  | 'officer_of_instalment'
  | 'finance_of_instalment'
  | 'sub_grantee_of_instalment'
  | 'approver_of_instalment'
  | 'deciders_of_instalment'
  | 'deciders_of_paying_account'
  | 'deciders_of_correction'
  | 'proposer_of_correction'
  | 'both_of_correction'
  | 'mentor_of_mentoring'
  | 'sub_grantee_of_mentoring'
  | 'both_of_mentoring'
  | 'applicant_of_gap'
  | 'officer_of_gap'
  | 'applicant_of_complaint'
  | 'deciders_of_complaint'
  | 'members_of_committee'
  | 'signers_of_committee'
  | 'deciders_of_committee'
  | 'concerned_with_conflict'
  | 'applicant_of_offer'
  | 'officer_of_offer'
  | 'officer_of_application'
  | 'officer_of_question'
  | 'interested_in_call'
  | 'told_of_next';

const people = (organisation: ReturnType<typeof sql>, roles: readonly string[]) => sql`
  select distinct p.id as person_id, p.email, p.locale from people.membership m join people.person p on p.id = m.person_id
  where m.organisation_id = ${organisation} and m.until is null and p.erased_at is null and p.disabled_at is null and m.role = any(${roles as string[]})`;

/** The grant officers of a partner, those bound to another jurisdiction left out: what `ofPartner` says of one record. */
export const officers = (record: 'c' | 's', roles: readonly string[] = ['grant_officer']) => sql`
  select w.* from (${people(sql.ref(`${record}.partner_id`), roles)}) w
  where ${sql.ref(`${record}.jurisdiction`)} is null or exists (select from people.membership bound
    where bound.person_id = w.person_id and bound.organisation_id = ${sql.ref(`${record}.partner_id`)} and bound.until is null
      and bound.role = any(${roles as string[]})
      and (bound.jurisdiction is null or bound.jurisdiction = ${sql.ref(`${record}.jurisdiction`)}))`;

/** The programme managers of the Action of a record. */
const managers = (record: 'c' | 's') => sql`
  select p.id as person_id, p.email, p.locale from people.membership m join people.person p on p.id = m.person_id
  where m.action_id = ${sql.ref(`${record}.action_id`)} and m.role = 'programme_manager' and m.until is null and p.erased_at is null and p.disabled_at is null`;

/** Those who give one of the two approvals. */
const approvingRoles = ['grant_officer', 'finance_officer'];
const ofInstalment = sql`s.number as about, s.id as record, i.number::int4 as number
  from grants.instalment i join grants.sub_grant_agreement s on s.id = i.agreement_id`;

/** People on the evaluation committee of a call. */
const ofCommittee = (
  id: string,
  which: ReturnType<typeof sql>,
) => sql`select p.id as person_id, p.email, p.locale, c.number as about
  from grants.committee k join grants.call c on c.id = k.call_id join grants.committee_member s on s.committee_id = k.id
    join people.person p on p.id = s.person_id
  where k.id = ${id}::uuid and p.erased_at is null and p.disabled_at is null and ${which}`;

const ownRoles = ['cso_member', 'cso_certifier'];
const checkerRoles = Object.keys(agreementSteps.sign.permission.roles);
/** The mentor of a sub-grant, while they can open what is written to them; and the people of the sub-grantee. */
const mentorOf = (id: string) => sql`select p.id as person_id, p.email, p.locale, agreement.number as about
  from grants.mentoring mentoring join grants.sub_grant_agreement agreement on agreement.id = mentoring.agreement_id
    join people.person p on p.id = mentoring.mentor_id
  where mentoring.id = ${id}::uuid and ${mentorActive}`;
const menteeOf = (
  id: string,
) => sql`select w.*, s.number as about from grants.mentoring g join grants.sub_grant_agreement s on s.id = g.agreement_id,
  lateral (${people(sql`g.organisation_id`, ownRoles)}) w where g.id = ${id}::uuid`;

/** Who is written to (nobody who was disabled or erased), and the number of the record it is about; never a title, which may hold anything. */
export async function addresseesOf(
  tx: Tx,
  subject: MailSubject,
  id: string,
  { approverId = null }: { readonly approverId?: string | null } = {},
): Promise<Addressee[]> {
  const own = ownRoles;
  const query = {
    applicant: sql<Addressee>`select w.*, a.number as about from grants.application a, lateral (${people(sql`a.organisation_id`, own)}) w where a.id = ${id}::uuid`,
    applicants_of_call: sql<Addressee>`select w.*, a.number as about, a.id as record, a.state as outcome from grants.application a, lateral (${people(sql`a.organisation_id`, own)}) w
      where a.call_id = ${id}::uuid and a.state in ('awarded', 'reserve', 'rejected')`,
    // Those who may confirm it: the other officers of the call, and the programme managers.
    confirmers_of_check: sql<Addressee>`select distinct on (w.person_id) w.*, a.number as about from grants.application a join grants.call c on c.id = a.call_id
        join grants.application_check k on k.application_id = a.id, lateral (${officers('c')} union ${managers('c')}) w
      where a.id = ${id}::uuid and w.person_id is distinct from k.first_concluded_by`,
    // Who concluded the check that was sent back: the record no longer says it, the job does.
    first_checker: sql<Addressee>`select w.*, a.number as about from grants.application a join grants.call c on c.id = a.call_id,
      lateral (${officers('c')}) w where a.id = ${id}::uuid and w.person_id = ${approverId}::uuid`,
    assessor: sql<Addressee>`select p.id as person_id, p.email, p.locale, a.number as about
      from grants.assignment g join people.person p on p.id = g.assessor_id join grants.application a on a.id = g.application_id
      where g.id = ${id}::uuid and p.erased_at is null and p.disabled_at is null`,
    // Each once, however many applications they were drawn for.
    assessors_of_draw: sql<Addressee>`select p.id as person_id, p.email, p.locale, c.number as about
      from grants.assessor_draw d join grants.call c on c.id = d.call_id, people.person p
      where d.id = ${id}::uuid and p.erased_at is null and p.disabled_at is null
        and exists (select from grants.assignment g where g.draw_id = d.id and g.assessor_id = p.id)`,
    officer_of_assignment: sql<Addressee>`select w.*, a.number as about from grants.assignment g join grants.application a on a.id = g.application_id join grants.call c on c.id = a.call_id,
      lateral (${officers('c')}) w where g.id = ${id}::uuid`,
    officer_of_report: sql<Addressee>`select w.*, s.number as about from grants.report r join grants.sub_grant_agreement s on s.id = r.agreement_id,
      lateral (${officers('s')}) w where r.id = ${id}::uuid`,
    // Those who may give the second approval.
    approvers_of_report: sql<Addressee>`select w.*, s.number as about from grants.report r join grants.sub_grant_agreement s on s.id = r.agreement_id,
      lateral (${officers('s', approvingRoles)}) w where r.id = ${id}::uuid and w.person_id is distinct from r.first_approved_by
        and not w.person_id = any(${mentorsOf('s.id')})`,
    applicant_of_gap: sql<Addressee>`select w.*, a.number as about from grants.gap_request r join grants.application a on a.id = r.application_id,
      lateral (${people(sql`r.organisation_id`, own)}) w where r.id = ${id}::uuid`,
    officer_of_gap: sql<Addressee>`select w.*, a.number as about from grants.gap_request r join grants.application a on a.id = r.application_id
      join grants.call c on c.id = a.call_id, lateral (${officers('c')}) w where r.id = ${id}::uuid`,
    applicant_of_complaint: sql<Addressee>`select w.*, a.number as about from grants.complaint k join grants.application a on a.id = k.application_id,
      lateral (${people(sql`k.organisation_id`, own)}) w where k.id = ${id}::uuid`,
    // The partner's officers and the programme managers of the Action, but for those whose work it is about.
    deciders_of_complaint: sql<Addressee>`select distinct on (w.person_id) w.*, a.number as about from grants.complaint k
        join grants.application a on a.id = k.application_id join grants.call c on c.id = a.call_id, lateral (
        ${officers('c', ['grant_officer', 'finance_officer'])}
        union ${managers('c')}
      ) w where k.id = ${id}::uuid and w.person_id <> all (grants.concerned_with(a.id))`,
    members_of_committee: sql<Addressee>`${ofCommittee(id, sql`true`)}`,
    signers_of_committee: sql<Addressee>`${ofCommittee(id, sql`s.role <> 'secretary' and s.present and s.declaration = 'none'`)}`,
    deciders_of_committee: sql<Addressee>`select distinct on (w.person_id) w.*, c.number as about from grants.committee k
        join grants.call c on c.id = k.call_id, lateral (${officers('c')} union ${managers('c')}) w where k.id = ${id}::uuid`,
    // Who can replace a member, the chair and the secretary, and those whose signatures no longer count; none with a conflict of interest.
    concerned_with_conflict: sql<Addressee>`select distinct on (w.person_id) w.*, c.number as about from grants.committee k
        join grants.call c on c.id = k.call_id, lateral (${officers('c')} union select p.id, p.email, p.locale
          from grants.committee_member s join people.person p on p.id = s.person_id
          where s.committee_id = k.id and p.erased_at is null and p.disabled_at is null and (s.role <> 'member' or s.present)) w
      where k.id = ${id}::uuid and not exists (select from grants.committee_member d
        where d.committee_id = k.id and d.person_id = w.person_id and d.declaration = 'conflict')`,
    applicant_of_offer: sql<Addressee>`select w.*, a.number as about from grants.reserve_offer f join grants.application a on a.id = f.application_id,
      lateral (${people(sql`f.organisation_id`, own)}) w where f.id = ${id}::uuid`,
    officer_of_offer: sql<Addressee>`select w.*, a.number as about from grants.reserve_offer f join grants.application a on a.id = f.application_id
      join grants.call c on c.id = a.call_id, lateral (${officers('c')}) w where f.id = ${id}::uuid`,
    officer_of_application: sql<Addressee>`select w.*, a.number as about from grants.application a join grants.call c on c.id = a.call_id,
      lateral (${officers('c')}) w where a.id = ${id}::uuid`,
    officer_of_question: sql<Addressee>`select w.*, c.number as about from grants.call_question q join grants.call c on c.id = q.call_id,
      lateral (${officers('c')}) w where q.id = ${id}::uuid`,
    // Whoever has begun an application or submitted one, and whoever asked to be told; each person once.
    interested_in_call: sql<Addressee>`select distinct on (w.person_id) w.*, c.number as about from grants.call c, lateral (
        select w.* from grants.application a, lateral (${people(sql`a.organisation_id`, own)}) w where a.call_id = c.id and a.state <> 'withdrawn'
        union select p.id, p.email, p.locale from grants.follower f join people.person p on p.id = f.person_id
          where f.call_id = c.id and p.erased_at is null and p.disabled_at is null
      ) w where c.id = ${id}::uuid`,
    told_of_next: sql<Addressee>`select distinct on (p.id) p.id as person_id, p.email, p.locale, c.number as about
      from grants.call c join grants.follower f on f.action_id = c.action_id and f.call_id is null
          and (f.jurisdiction is null or c.jurisdiction is null or f.jurisdiction = c.jurisdiction)
        join people.person p on p.id = f.person_id
      where c.id = ${id}::uuid and p.erased_at is null and p.disabled_at is null`,
    sub_grantee_of_agreement: sql<Addressee>`select w.*, s.number as about from grants.sub_grant_agreement s,
      lateral (${people(sql`s.organisation_id`, own)}) w where s.id = ${id}::uuid`,
    officer_of_agreement: sql<Addressee>`select w.*, s.number as about from grants.sub_grant_agreement s,
      lateral (${officers('s')}) w where s.id = ${id}::uuid`,
    finance_of_agreement: sql<Addressee>`select w.*, s.number as about from grants.sub_grant_agreement s,
      lateral (${officers('s', ['finance_officer'])}) w where s.id = ${id}::uuid`,
    // Those who may put it in force.
    checkers_of_agreement: sql<Addressee>`select w.*, s.number as about from grants.sub_grant_agreement s,
      lateral (${officers('s', checkerRoles)}) w where s.id = ${id}::uuid`,
    both_of_agreement: sql<Addressee>`select w.*, s.number as about from grants.sub_grant_agreement s,
      lateral (${people(sql`s.organisation_id`, own)} union select o.* from (${officers('s', checkerRoles)}) o) w where s.id = ${id}::uuid`,
    sub_grantee_of_visit: sql<Addressee>`select w.*, s.number as about from grants.visit v join grants.sub_grant_agreement s on s.id = v.agreement_id,
      lateral (${people(sql`v.organisation_id`, own)}) w where v.id = ${id}::uuid`,
    officer_of_visit: sql<Addressee>`select w.*, s.number as about from grants.visit v join grants.sub_grant_agreement s on s.id = v.agreement_id,
      lateral (${officers('s')}) w where v.id = ${id}::uuid`,
    sub_grantee_of_addendum: sql<Addressee>`select w.*, s.number as about from grants.addendum d join grants.sub_grant_agreement s on s.id = d.agreement_id,
      lateral (${people(sql`d.organisation_id`, own)}) w where d.id = ${id}::uuid`,
    officer_of_addendum: sql<Addressee>`select w.*, s.number as about from grants.addendum d join grants.sub_grant_agreement s on s.id = d.agreement_id,
      lateral (${officers('s')}) w where d.id = ${id}::uuid`,
    officer_of_instalment: sql<Addressee>`select w.*, ${ofInstalment},
      lateral (${officers('s')}) w where i.id = ${id}::uuid and not w.person_id = any(${mentorsOf('s.id')})`,
    finance_of_instalment: sql<Addressee>`select w.*, ${ofInstalment},
      lateral (${officers('s', ['finance_officer'])}) w where i.id = ${id}::uuid and w.person_id is distinct from i.first_approved_by
        and not w.person_id = any(${mentorsOf('s.id')})`,
    sub_grantee_of_instalment: sql<Addressee>`select w.*, ${ofInstalment},
      lateral (${people(sql`i.organisation_id`, own)}) w where i.id = ${id}::uuid`,
    // Who approved the request that was refused: the record no longer says it, the job does.
    approver_of_instalment: sql<Addressee>`select w.*, ${ofInstalment},
      lateral (${officers('s', approvingRoles)}) w where i.id = ${id}::uuid and w.person_id = ${approverId}::uuid`,
    // Those who approved it or may do so, and those who pay: as long as it is not paid.
    deciders_of_instalment: sql<Addressee>`select w.*, ${ofInstalment},
      lateral (${officers('s', approvingRoles)}) w where i.id = ${id}::uuid and i.state in ('requested', 'approved_once', 'approved')
        and not w.person_id = any(${mentorsOf('s.id')})`,
    // Those who may confirm it; the number that names it is the end of the account's.
    deciders_of_paying_account: sql<Addressee>`select distinct on (w.person_id) w.*, right(a.iban, 4) as about from grants.paying_account a,
      lateral (${people(sql`a.partner_id`, deciderRoles)}) w
      where a.id = ${id}::uuid and w.person_id is distinct from a.proposed_by`,
    // Those who may confirm it, but for mentors and who proposed it; who proposed it and became a mentor since is told nothing either.
    deciders_of_correction: sql<Addressee>`select w.*, s.number as about from grants.correction c
        join grants.sub_grant_agreement s on s.id = c.agreement_id, lateral (${officers('s', correctingRoles)}) w
      where c.id = ${id}::uuid and w.person_id <> c.proposed_by and not w.person_id = any(${mentorsOf('s.id')})`,
    proposer_of_correction: sql<Addressee>`select w.*, s.number as about from grants.correction c
        join grants.sub_grant_agreement s on s.id = c.agreement_id, lateral (${officers('s', correctingRoles)}) w
      where c.id = ${id}::uuid and w.person_id = c.proposed_by and not w.person_id = any(${mentorsOf('s.id')})`,
    both_of_correction: sql<Addressee>`select w.*, s.number as about from grants.correction c join grants.sub_grant_agreement s on s.id = c.agreement_id,
      lateral (${people(sql`c.organisation_id`, own)} union select o.* from (${officers('s', correctingRoles)}) o
        where o.person_id = c.proposed_by and not o.person_id = any(${mentorsOf('s.id')})) w
      where c.id = ${id}::uuid and c.state = 'confirmed'`,
    // Those who may sign it next, but for mentors and, of another amount, who drafted it: grant officers, and programme managers of
    // another amount or where no officer is left.
    signers_of_addendum: sql<Addressee>`select distinct on (w.person_id) w.*, s.number as about from grants.addendum d
        join grants.sub_grant_agreement s on s.id = d.agreement_id, lateral (
        ${officers('s')}
        union ${managers('s')} and (d.new_amount_minor is not null or not exists (select from (${officers('s')}) o
          where o.person_id is distinct from d.accepted_by and not o.person_id = any(${mentorsOf('s.id')})))
      ) w where d.id = ${id}::uuid and w.person_id is distinct from d.accepted_by and not w.person_id = any(${mentorsOf('s.id')})
        and (d.new_amount_minor is null or w.person_id is distinct from d.drafted_by)`,
    mentor_of_mentoring: sql<Addressee>`${mentorOf(id)}`,
    sub_grantee_of_mentoring: sql<Addressee>`${menteeOf(id)}`,
    both_of_mentoring: sql<Addressee>`${mentorOf(id)} union ${menteeOf(id)}`,
    sub_grantee: sql<Addressee>`select w.*, s.number as about from grants.report r join grants.sub_grant_agreement s on s.id = r.agreement_id,
      lateral (${people(sql`r.organisation_id`, own)}) w where r.id = ${id}::uuid`,
  }[subject];
  const { rows } = await query.execute(tx);
  return rows;
}
