import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Budgeted, Changeable, ChangedBy } from '../addenda/not-changing.ts';
import {
  changeBar,
  changedBy,
  changedFrom,
  newEndWaits,
  openChangeId,
  reportedUntil,
  signedHeadings,
} from '../addenda/queries-changing.ts';
import type { CallRules } from '../calls/schema.ts';
import { mentorsOf } from '../mentoring/queries-mentors.ts';
import type { InstalmentState } from '../payments/workflow.ts';
import { signingOf } from '../signing/queries-signing.ts';
import type { Signed } from '../signing/rules.ts';
import type { Agreed } from './agreed.ts';
import type { PlannedInstalment, PlannedPeriod } from './rules.ts';
import type { AgreementState } from './workflow.ts';

export type Agreement = {
  id: string;
  actionId: string;
  callId: string;
  applicationId: string;
  organisationId: string;
  organisationName: string;
  partnerId: string;
  partnerName: string;
  number: string;
  title: string;
  summary: string;
  scope: 'national' | 'regional';
  jurisdiction: string | null;
  place: string | null;
  amountMinor: number;
  currency: string;
  startsOn: PlainDate;
  endsOn: PlainDate;
  rules: CallRules;
  budget: unknown;
  /** The version of the text that it is made of; null of one that was made before texts had versions. */
  textId: string | null;
  /** The version that a new agreement of the call would be made of. */
  currentTextId: string | null;
  /** What both sides signed, block by block; null in a draft, and of one that was signed before this was kept. */
  agreed: Agreed | null;
  agreedSha256: string | null;
  specialConditions: string;
  state: AgreementState;
  signedOn: PlainDate | null;
  documentSha256: string | null;
  delayUntil: PlainDate | null;
  generalisePlace: boolean;
  withholdName: boolean;
  protectionReason: string;
  /** What the public reads in place of title and summary while the place or the name is withheld. */
  publicTitle: string;
  publicSummary: string;
  /** Since when more of it had been public than the switch shows now, and until when; null when it never had been. */
  exposedFrom: PlainDate | null;
  exposedUntil: PlainDate | null;
  /** Why it ended early, for its two sides; never published. */
  terminationReason: string;
  /** When the sub-grantee confirmed the closing, and when the other side closed it; null before. */
  closingConfirmedAt: Instant | null;
  closingClosedAt: Instant | null;
  /** What the sub-grantee corrects before it confirms the balance again; empty otherwise. */
  closingReturnReason: string;
  /** Who is or was its mentor. */
  mentors: readonly string[];
  /** The last addendum that both sides signed, or the notice after it. */
  changedBy: ChangedBy;
  /** Whether another last day waits for the signature of the partner. */
  newEndWaits: boolean;
  /** The last day of the periods whose reports were submitted, and that from which the last change of the budget applies. */
  reportedUntil: PlainDate | null;
  changedFrom: PlainDate | null;
  version: number;
} & Changeable &
  Budgeted &
  Signed;
export type Instalment = {
  id: string;
  agreementId: string;
  number: number;
  kind: PlannedInstalment['kind'];
  amountMinor: number;
  /** What the agreement planned where less was due; null while `amountMinor` is what was planned. */
  plannedMinor: number | null;
  currency: string;
  state: InstalmentState;
  requestedAt: Instant | null;
  /** Why a request was refused last. Who approves the next one reads it, too. */
  refusalReason: string | null;
  firstApprovedBy: string | null;
  secondApprovedBy: string | null;
  paidOn: PlainDate | null;
  paymentReference: string | null;
  version: number;
};
export type Period = {
  id: string;
  agreementId: string;
  number: number;
  startsOn: PlainDate;
  endsOn: PlainDate;
  dueOn: PlainDate;
  final: boolean;
  reportId: string | null;
  reportState: string | null;
};

const currentTextId = sql<string | null>`(select text.id from grants.agreement_text text
  where text.action_id = agreement.action_id and (text.call_id is null or text.call_id = agreement.call_id)
  order by text.call_id nulls last, text.number desc limit 1)`;

export async function findAgreement(tx: Tx, id: string): Promise<Agreement | undefined> {
  return tx
    .selectFrom('grants.subGrantAgreement as agreement')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'agreement.organisationId')
    .innerJoin('network.organisation as partner', 'partner.id', 'agreement.partnerId')
    .leftJoin('grants.closing as closing', 'closing.agreementId', 'agreement.id')
    .selectAll('agreement')
    .select(['closing.confirmedAt as closingConfirmedAt', 'closing.closedAt as closingClosedAt'])
    .select(['organisation.name as organisationName', 'partner.name as partnerName'])
    .select(currentTextId.as('currentTextId'))
    .select(mentorsOf('agreement.id').as('mentors'))
    .select([changeBar.as('changeBar'), openChangeId.as('openChangeId'), changedBy.as('changedBy')])
    .select([reportedUntil.as('reportedUntil'), changedFrom.as('changedFrom')])
    .select([newEndWaits.as('newEndWaits'), signedHeadings.as('signedHeadings')])
    .select(signingOf('agreement.id').as('signing'))
    .where('agreement.id', '=', id)
    .$castTo<Agreement>()
    .executeTakeFirst();
}

/** The id of the agreement that an application led to. */
export async function findAgreementOf(tx: Tx, applicationId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('grants.subGrantAgreement')
    .select('id')
    .where('applicationId', '=', applicationId)
    .executeTakeFirst();
  return row?.id;
}

/** The agreement, locked until the transaction ends; what only refers to it, such as a new line of a report, does not wait. Throws `not_found`. */
export async function lockAgreement(tx: Tx, id: string): Promise<Agreement> {
  await tx
    .selectFrom('grants.subGrantAgreement')
    .select('id')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const found = await findAgreement(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

/** What a third party gets over all calls of the Action, under each name it was registered with: what was promised, and of an agreement that is closed what was paid, protected ones of other partners too. Minor units. */
export async function promisedTo(
  tx: Tx,
  actionId: string,
  organisationId: string,
  currency: string,
): Promise<number> {
  const { total } = await tx
    .selectFrom('grants.countedAgreement as agreement')
    .select(
      sql<number>`coalesce(sum(case when agreement.state in ('completed', 'terminated')
        then (select coalesce(sum(i.amount_minor), 0) from grants.instalment i where i.agreement_id = agreement.id and i.state = 'paid')
        else agreement.amount_minor end), 0)`.as('total'),
    )
    .where('actionId', '=', actionId)
    .where(sql<boolean>`agreement.organisation_id in (select network.kin(${organisationId}::uuid))`)
    .where('currency', '=', currency)
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** Holds a third party's ledger until the transaction ends, so that two agreements made at once cannot pass the ceiling together. */
export async function lockLedger(tx: Tx, organisationId: string) {
  await sql`select pg_advisory_xact_lock(hashtext('third party ' || coalesce(merged_into, id)))
    from network.organisation where id = ${organisationId}::uuid`.execute(tx);
}

export type NewAgreement = Omit<
  Agreement,
  | 'organisationName'
  | 'partnerName'
  | 'state'
  | 'signedOn'
  | 'documentSha256'
  | 'agreed'
  | 'agreedSha256'
  | 'currentTextId'
  | 'delayUntil'
  | 'generalisePlace'
  | 'withholdName'
  | 'protectionReason'
  | 'publicTitle'
  | 'publicSummary'
  | 'exposedFrom'
  | 'exposedUntil'
  | 'terminationReason'
  | 'closingConfirmedAt'
  | 'closingClosedAt'
  | 'closingReturnReason'
  | 'mentors'
  | 'changeBar'
  | 'openChangeId'
  | 'reportedUntil'
  | 'changedFrom'
  | 'changedBy'
  | 'newEndWaits'
  | 'signedHeadings'
  | 'signing'
  | 'version'
> & { createdBy: string; createdAt: Instant };

export async function insertAgreement(tx: Tx, made: NewAgreement) {
  await tx
    .insertInto('grants.subGrantAgreement')
    .values({
      ...made,
      state: 'draft',
      updatedAt: made.createdAt,
      rules: JSON.stringify(made.rules),
      budget: JSON.stringify(made.budget),
    })
    .execute();
}

export async function updateAgreement(
  tx: Tx,
  id: string,
  version: number,
  values: Partial<
    Pick<Agreement, 'startsOn' | 'endsOn' | 'specialConditions' | 'place' | 'summary' | 'textId'>
  >,
  now: Instant,
): Promise<boolean> {
  const saved = await tx
    .updateTable('grants.subGrantAgreement')
    .set({ ...values, updatedAt: now, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

export async function saveProtection(
  tx: Tx,
  id: string,
  protection: Pick<Agreement, 'delayUntil' | 'generalisePlace' | 'withholdName' | 'protectionReason'>,
  now: Instant,
) {
  await tx
    .updateTable('grants.subGrantAgreement')
    .set({ ...protection, updatedAt: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function saveSignature(
  tx: Tx,
  id: string,
  signature: {
    signedOn: PlainDate;
    documentSha256: string;
    agreed: Agreed;
    agreedSha256: string;
    now: Instant;
  },
) {
  await tx
    .updateTable('grants.subGrantAgreement')
    .set({
      state: 'signed',
      signedOn: signature.signedOn,
      documentSha256: signature.documentSha256,
      agreed: JSON.stringify(signature.agreed),
      agreedSha256: signature.agreedSha256,
      updatedAt: signature.now,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

export async function saveAgreementState(
  tx: Tx,
  id: string,
  values: { state: AgreementState; terminationReason?: string; closingReturnReason?: string },
  now: Instant,
) {
  await tx
    .updateTable('grants.subGrantAgreement')
    .set({ ...values, updatedAt: now, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function replacePlan(
  tx: Tx,
  agreement: { id: string; organisationId: string },
  instalments: readonly PlannedInstalment[],
  periods: readonly PlannedPeriod[],
) {
  const { id: agreementId, organisationId } = agreement;
  await tx.deleteFrom('grants.reportingPeriod').where('agreementId', '=', agreementId).execute();
  const planned = await tx
    .selectFrom('grants.instalment')
    .select('id')
    .where('agreementId', '=', agreementId)
    .executeTakeFirst();
  if (!planned)
    await tx
      .insertInto('grants.instalment')
      .values(
        instalments.map(({ amount, ...one }) => ({
          ...one,
          id: newId(),
          agreementId,
          organisationId,
          amountMinor: amount.minor,
          currency: amount.currency,
          state: 'planned',
        })),
      )
      .execute();
  await tx
    .insertInto('grants.reportingPeriod')
    .values(periods.map((one) => ({ ...one, id: newId(), agreementId, organisationId })))
    .execute();
}

export async function replaceIndicators(
  tx: Tx,
  agreementId: string,
  targets: Readonly<Record<string, number>>,
) {
  await tx.deleteFrom('grants.agreementIndicator').where('agreementId', '=', agreementId).execute();
  const rows = Object.entries(targets).map(([key, target]) => ({ agreementId, key, target }));
  if (rows.length) await tx.insertInto('grants.agreementIndicator').values(rows).execute();
}

export async function listIndicators(tx: Tx, agreementId: string) {
  return tx
    .selectFrom('grants.agreementIndicator')
    .select(['key', 'target'])
    .where('agreementId', '=', agreementId)
    .orderBy('key')
    .execute();
}

export async function listInstalments(tx: Tx, agreementId: string): Promise<Instalment[]> {
  return tx
    .selectFrom('grants.instalment')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .orderBy('number')
    .execute();
}

export async function listPeriods(tx: Tx, agreementId: string): Promise<Period[]> {
  return tx
    .selectFrom('grants.reportingPeriod as period')
    .leftJoin('grants.report as report', 'report.periodId', 'period.id')
    .selectAll('period')
    .select(['report.id as reportId', 'report.state as reportState'])
    .where('period.agreementId', '=', agreementId)
    .orderBy('period.number')
    .execute();
}
