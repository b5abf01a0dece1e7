import { sql } from 'kysely';
import type { Tx } from '../platform/work.ts';

export type Addressee = { personId: string; email: string; locale: string; about: string };
export type MailSubject =
  | 'applicant'
  | 'assessor'
  | 'officer_of_assignment'
  | 'applicants_of_call'
  | 'officer_of_report'
  | 'sub_grantee';

const people = (organisation: ReturnType<typeof sql>, roles: readonly string[]) => sql`
  select distinct p.id as person_id, p.email, p.locale from people.membership m join people.person p on p.id = m.person_id
  where m.organisation_id = ${organisation} and m.until is null and p.erased_at is null and p.disabled_at is null and m.role = any(${roles as string[]})`;

/** The grant officers of a partner, those bound to another jurisdiction left out: what `ofPartner` says of one record. */
const officers = (record: 'c' | 's') => sql`
  select w.* from (${people(sql.ref(`${record}.partner_id`), ['grant_officer'])}) w
  where ${sql.ref(`${record}.jurisdiction`)} is null or exists (select from people.membership bound
    where bound.person_id = w.person_id and bound.organisation_id = ${sql.ref(`${record}.partner_id`)} and bound.until is null
      and bound.role = 'grant_officer'
      and (bound.jurisdiction is null or bound.jurisdiction = ${sql.ref(`${record}.jurisdiction`)}))`;

/** Who is written to (nobody who was disabled or erased), and the number of the record it is about; never a title, which may hold anything. */
export async function addresseesOf(tx: Tx, subject: MailSubject, id: string): Promise<Addressee[]> {
  const own = ['cso_member', 'cso_certifier'];
  const query = {
    applicant: sql<Addressee>`select w.*, a.number as about from grants.application a, lateral (${people(sql`a.organisation_id`, own)}) w where a.id = ${id}::uuid`,
    applicants_of_call: sql<Addressee>`select w.*, a.number as about from grants.application a, lateral (${people(sql`a.organisation_id`, own)}) w
      where a.call_id = ${id}::uuid and a.state in ('awarded', 'reserve', 'rejected')`,
    assessor: sql<Addressee>`select p.id as person_id, p.email, p.locale, a.number as about
      from grants.assignment g join people.person p on p.id = g.assessor_id join grants.application a on a.id = g.application_id
      where g.id = ${id}::uuid and p.erased_at is null and p.disabled_at is null`,
    officer_of_assignment: sql<Addressee>`select w.*, a.number as about from grants.assignment g join grants.application a on a.id = g.application_id join grants.call c on c.id = a.call_id,
      lateral (${officers('c')}) w where g.id = ${id}::uuid`,
    officer_of_report: sql<Addressee>`select w.*, s.number as about from grants.report r join grants.sub_grant_agreement s on s.id = r.agreement_id,
      lateral (${officers('s')}) w where r.id = ${id}::uuid`,
    sub_grantee: sql<Addressee>`select w.*, s.number as about from grants.report r join grants.sub_grant_agreement s on s.id = r.agreement_id,
      lateral (${people(sql`r.organisation_id`, own)}) w where r.id = ${id}::uuid`,
  }[subject];
  const { rows } = await query.execute(tx);
  return rows;
}
