import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import type { Told } from '../report/queries-open.ts';

/** The partner that keeps the record of a page: it holds the event, or granted the sub-grant. Null where no partner keeps it. */
export async function findKeeper(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select host_id as id from training.gathering where id = ${id}::uuid
    union all select partner_id from grants.counted_agreement where id = ${id}::uuid
    union all select a.partner_id from grants.counted_report_value v join grants.counted_agreement a on a.id = v.agreement_id
      where v.report_id = ${id}::uuid
    limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

const told = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('people.person as person')
    .innerJoin('people.membership as membership', 'membership.personId', 'person.id')
    .innerJoin('results.dispute as d', 'd.actionId', 'membership.actionId')
    .select(['person.id as personId', 'person.email', 'person.locale'])
    .distinct()
    .where('membership.actionId', '=', actionId)
    .where('membership.until', 'is', null)
    .where('person.erasedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .orderBy('person.id');

/** The partner of this membership may know the disputed record: its sub-grant is not protected, or theirs, or they coordinate. */
const mayKnow = sql<boolean>`not exists (
  select from grants.sub_grant_agreement a
  where grants.is_protected(a, (select platform.today()))
    and (a.id = d.record_id or a.organisation_id = d.record_id or a.id = (select agreement_id from grants.report where id = d.record_id))
    and a.partner_id is distinct from membership.organisation_id
    and not exists (
      select from action.participation p where p.organisation_id = membership.organisation_id and p.role = 'coordinator'))`;

/**
 * Those who answer a dispute: the programme managers, and the officers of the partner that keeps the record; not the person who raised
 * it, and none who may not know the record.
 */
export async function listAnswerers(tx: Tx, actionId: string, disputeId: string): Promise<Told[]> {
  return told(tx, actionId)
    .where('d.id', '=', disputeId)
    .whereRef('person.id', '<>', 'd.raisedBy')
    .where(mayKnow)
    .where((of) =>
      of.or([
        of('membership.role', '=', 'programme_manager'),
        of.and([
          of('membership.role', 'in', ['grant_officer', 'finance_officer']),
          of('membership.organisationId', '=', of.ref('d.ownerId')),
        ]),
      ]),
    )
    .execute();
}

/** The person who raised a dispute, while they may still read it. */
export async function listRaiser(tx: Tx, actionId: string, disputeId: string): Promise<Told[]> {
  return told(tx, actionId)
    .where('d.id', '=', disputeId)
    .whereRef('person.id', '=', 'd.raisedBy')
    .where('membership.role', 'in', ['programme_manager', 'grant_officer', 'finance_officer'])
    .execute();
}
