import { sql, type Updateable } from 'kysely';
import type { DB } from '../../platform/database/tables.ts';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { CallRules } from '../calls/schema.ts';
import { mentorsOf } from '../mentoring/queries-mentors.ts';
import type { AgreementFigures, Corrected } from './rules.ts';
import type { InstalmentState } from './workflow.ts';

export type InstalmentRecord = {
  id: string;
  agreementId: string;
  organisationId: string;
  partnerId: string;
  jurisdiction: string | null;
  agreementNumber: string;
  agreementState: string;
  signedOn: PlainDate | null;
  agreementTitle: string;
  organisationName: string;
  rules: CallRules;
  number: number;
  kind: 'pre_financing' | 'interim' | 'balance';
  amountMinor: number;
  /** What the agreement planned where less was due; null while `amountMinor` is what was planned. */
  plannedMinor: number | null;
  /** The whole grant of the agreement. */
  grantMinor: number;
  currency: string;
  state: InstalmentState;
  requestedAt: Instant | null;
  /** Why a request was refused last. Who approves the next one reads it, too. */
  refusalReason: string | null;
  firstApprovedBy: string | null;
  firstApprovedAt: Instant | null;
  secondApprovedBy: string | null;
  paidOn: PlainDate | null;
  paymentReference: string | null;
  version: number;
  /** What was corrected of the accepted expenditure since it was requested, and what waits to be. */
  corrected: Corrected;
  /** Who is or was the mentor of the sub-grant. */
  mentors: readonly string[];
};

/** Read under row security: the sub-grantee is shown what is confirmed, and nothing that waits. */
const correctedSince = sql<Corrected>`(select jsonb_build_object(
    'ids', coalesce(jsonb_agg(c.id order by c.decided_at, c.id) filter (where c.state = 'confirmed'), '[]'),
    'changeMinor', coalesce(sum(c.change_minor) filter (where c.state = 'confirmed'), 0),
    'waiting', coalesce(jsonb_agg(c.id order by c.proposed_at, c.id) filter (where c.state = 'proposed'), '[]'))
  from grants.correction c where c.agreement_id = agreement.id and instalment.requested_at is not null
    and (c.state = 'proposed' or c.state = 'confirmed' and c.decided_at >= instalment.requested_at))`;

const instalment = (tx: Tx) =>
  tx
    .selectFrom('grants.instalment as instalment')
    .innerJoin('grants.subGrantAgreement as agreement', 'agreement.id', 'instalment.agreementId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'agreement.organisationId')
    .selectAll('instalment')
    .select([
      'agreement.partnerId',
      'agreement.jurisdiction',
      'agreement.number as agreementNumber',
      'agreement.title as agreementTitle',
      'agreement.state as agreementState',
      'agreement.signedOn',
      'agreement.rules',
      'agreement.amountMinor as grantMinor',
      'organisation.name as organisationName',
      mentorsOf('agreement.id').as('mentors'),
      correctedSince.as('corrected'),
    ])
    .$narrowType<{ rules: InstalmentRecord['rules'] }>();

export async function findInstalment(tx: Tx, id: string): Promise<InstalmentRecord | undefined> {
  return instalment(tx).where('instalment.id', '=', id).executeTakeFirst();
}

/** The instalment, locked until the transaction ends, with its agreement. Throws `not_found`. */
export async function lockInstalment(tx: Tx, id: string): Promise<InstalmentRecord> {
  await tx.selectFrom('grants.instalment').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const found = await findInstalment(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The number of the last payment file that an approved instalment is in; undefined where there is none. */
export async function findFileAtBank(
  tx: Tx,
  { id, state }: Pick<InstalmentRecord, 'id' | 'state'>,
): Promise<number | undefined> {
  if (state !== 'approved') return undefined;
  const last = await tx
    .selectFrom('grants.paymentFileItem as item')
    .innerJoin('grants.paymentFile as file', 'file.id', 'item.fileId')
    .select('file.number')
    .where('item.instalmentId', '=', id)
    .orderBy('file.number', 'desc')
    .executeTakeFirst();
  return last?.number;
}

/** What requests and corrections need to know of an agreement, in one query; reports are missing that were due before `today`, none where it is null. */
export async function findFigures(
  tx: Tx,
  agreementId: string,
  today: PlainDate | null,
): Promise<AgreementFigures> {
  const { rows } = await sql<AgreementFigures>`select
    array(select number::int4 from grants.instalment where agreement_id = ${agreementId}::uuid and state not in ('paid', 'cancelled') order by number) as unpaid,
    array(select number::int4 from grants.instalment where agreement_id = ${agreementId}::uuid and state in ('requested', 'approved_once', 'approved') order by number) as underway,
    (select coalesce(sum(coalesce(planned_minor, amount_minor)), 0) from grants.instalment
      where agreement_id = ${agreementId}::uuid and state not in ('paid', 'cancelled'))::int8 as unpaid_minor,
    grants.open_corrections(${agreementId}::uuid) as open_corrections,
    (select coalesce(sum(amount_minor), 0) from grants.instalment where agreement_id = ${agreementId}::uuid and state = 'paid')::int8 as paid_minor,
    (select coalesce(sum(l.counted_minor), 0) from grants.expenditure_line l join grants.report r on r.id = l.report_id
      where l.agreement_id = ${agreementId}::uuid and l.state = 'accepted' and r.state = 'approved')::int8 as accepted_minor,
    array(select p.number::int4 from grants.reporting_period p left join grants.report r on r.period_id = p.id
      where p.agreement_id = ${agreementId}::uuid and p.due_on < ${today}::date and r.state is distinct from 'approved' order by p.number) as reports_missing,
    exists (select from grants.reporting_period p join grants.report r on r.period_id = p.id
      where p.agreement_id = ${agreementId}::uuid and p.final and r.state = 'approved') as final_report_approved`.execute(
    tx,
  );
  return rows[0]!;
}

/** The instalments of an agreement that are requested or approved, and not paid. */
export async function listUnderway(tx: Tx, agreementId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('grants.instalment')
    .select('id')
    .where('agreementId', '=', agreementId)
    .where('state', 'in', ['requested', 'approved_once', 'approved'])
    .orderBy('number')
    .execute();
  return rows.map(({ id }) => id);
}

/** Names of those who can request an instalment of an organisation. */
export async function listCertifierNames(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('people.membership as membership')
    .innerJoin('people.person as person', 'person.id', 'membership.personId')
    .select(['person.id', 'person.name'])
    .where('membership.organisationId', '=', organisationId)
    .where('membership.role', '=', 'cso_certifier')
    .where('membership.until', 'is', null)
    .where('person.erasedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
  return rows.map(({ name }) => name);
}

export async function saveInstalment(
  tx: Tx,
  id: string,
  values: Omit<Updateable<DB['grants.instalment']>, 'id' | 'state'> & { state: InstalmentState },
) {
  await tx
    .updateTable('grants.instalment')
    .set({ ...values, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}
