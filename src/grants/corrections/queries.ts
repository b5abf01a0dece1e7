import { type Insertable, sql } from 'kysely';
import type { DB } from '../../platform/database/tables.ts';
import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Confirmed } from '../agreements/rules.ts';
import { mentorsOf } from '../mentoring/queries-mentors.ts';
import { findFigures } from '../payments/queries.ts';
import { officers } from '../queries-mail.ts';
import { findReport, type Line, listLines, type Report } from '../reports/queries.ts';
import { correctingRoles } from './permissions.ts';
import type { CorrectionKind, Payments } from './rules.ts';
import type { CorrectionState } from './workflow.ts';

/** A correction of what was accepted of one expenditure. Minor units of its currency. */
export type Correction = {
  readonly id: string;
  readonly lineId: string;
  readonly reportId: string;
  readonly agreementId: string;
  readonly organisationId: string;
  /** Below zero: less is accepted. */
  readonly changeMinor: number;
  /** What is accepted after it. */
  readonly acceptedMinor: number;
  readonly currency: string;
  readonly kind: CorrectionKind;
  /** The rule of the call, where one was found broken. */
  readonly rule: string | null;
  readonly reason: string;
  readonly state: CorrectionState;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly decidedAt: Instant | null;
  readonly refusalReason: string;
};
type Of = Confirmed &
  Pick<Report, 'actionId' | 'partnerId' | 'jurisdiction' | 'mentors' | 'organisationId'> & {
    readonly report: Report;
    readonly payments: Payments;
  };
/** A correction with its expenditure and its report. */
export type CorrectionRecord = Correction & Of & { readonly line: Line };
/** An expenditure with what says whether it can be corrected. */
export type CorrectableLine = Line & Of & { readonly waiting: boolean; readonly deciders: readonly string[] };

const corrections = (tx: Tx) =>
  tx
    .selectFrom('grants.correction')
    .select(['id', 'lineId', 'reportId', 'agreementId', 'organisationId', 'changeMinor', 'acceptedMinor'])
    .select(['currency', 'kind', 'rule', 'reason', 'state', 'proposedBy', 'proposedAt', 'decidedAt'])
    .select('refusalReason');

/** Every correction of a report that the database shows, the first first: a reader is given those of `readCorrections`. */
export async function listCorrections(tx: Tx, reportId: string): Promise<Correction[]> {
  return corrections(tx).where('reportId', '=', reportId).orderBy('proposedAt').orderBy('id').execute();
}

/** Who confirmed the closing of an agreement so far. */
export async function findConfirmed(tx: Tx, agreementId: string): Promise<Confirmed> {
  const found = await tx
    .selectFrom('grants.closing')
    .select(['confirmedAt as closingConfirmedAt', 'closedAt as closingClosedAt'])
    .where('agreementId', '=', agreementId)
    .executeTakeFirst();
  return found ?? { closingConfirmedAt: null, closingClosedAt: null };
}

/** What was paid and accepted of a sub-grant, and what is still to be paid. */
export async function findPayments(tx: Tx, agreementId: string): Promise<Payments> {
  const found = await tx
    .selectFrom('grants.subGrantAgreement')
    .select(['amountMinor as grantMinor', sql<number>`(rules ->> 'coFinancingPercent')::int4`.as('percent')])
    .where('id', '=', agreementId)
    .executeTakeFirst();
  const { grantMinor, percent } = found ?? { grantMinor: 0, percent: 0 };
  return { ...(await findFigures(tx, agreementId, null)), grantMinor, coFinancingPercent: percent };
}

async function findAround(tx: Tx, reportId: string): Promise<Of | undefined> {
  const report = await findReport(tx, reportId);
  // Asked for one that is missing, too: it takes the time of a foreign one.
  const agreementId = report?.agreementId ?? reportId;
  const confirmed = await findConfirmed(tx, agreementId);
  const payments = await findPayments(tx, agreementId);
  if (!report) return undefined;
  const { actionId, partnerId, jurisdiction, mentors, organisationId } = report;
  return { actionId, partnerId, jurisdiction, mentors, organisationId, report, payments, ...confirmed };
}

/** Nothing is locked: a page looks, and a verb locks the agreement first. */
export async function findCorrection(tx: Tx, id: string): Promise<CorrectionRecord | undefined> {
  const found = await corrections(tx).where('id', '=', id).executeTakeFirst();
  // Asked whether there is one or not: one that is missing takes the time of one that is foreign.
  const around = await findAround(tx, found?.reportId ?? id);
  const line = (await listLines(tx, found?.reportId ?? id)).find((one) => one.id === found?.lineId);
  return found && around && line ? { ...found, ...around, line } : undefined;
}

/** An expenditure, whatever its state. Nothing is locked. */
export async function findCorrectable(tx: Tx, lineId: string): Promise<CorrectableLine | undefined> {
  const found = await tx
    .selectFrom('grants.expenditureLine')
    .select('reportId')
    .where('id', '=', lineId)
    .executeTakeFirst();
  const reportId = found?.reportId ?? lineId;
  const around = await findAround(tx, reportId);
  const line = (await listLines(tx, reportId)).find(({ id }) => id === lineId);
  const waiting = (await listCorrections(tx, reportId)).some(
    (one) => one.lineId === lineId && one.state === 'proposed',
  );
  const deciders = await findDeciders(tx, around?.report.agreementId ?? lineId);
  return around && line ? { ...line, ...around, waiting, deciders } : undefined;
}

/** Those who may decide on corrections of a sub-grant: whose role it is, and who neither is nor was its mentor. */
export async function findDeciders(tx: Tx, agreementId: string): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select w.person_id from grants.sub_grant_agreement s, lateral (${officers('s', correctingRoles)}) w
    where s.id = ${agreementId}::uuid and not w.person_id = any(${mentorsOf('s.id')})`.execute(tx);
  return rows.map(({ personId }) => personId);
}

/** The correction, locked until the transaction ends. Throws `not_found`. */
export async function lockCorrection(tx: Tx, id: string): Promise<CorrectionRecord> {
  await tx.selectFrom('grants.correction').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const found = await findCorrection(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

/** Whether it was kept: of a line one correction waits at a time. */
export async function insertCorrection(tx: Tx, made: Insertable<DB['grants.correction']>): Promise<boolean> {
  const inserted = await tx
    .insertInto('grants.correction')
    .values(made)
    .onConflict((conflict) => conflict.column('lineId').where(sql<boolean>`state = 'proposed'`).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function saveCorrection(
  tx: Tx,
  id: string,
  decided: { state: CorrectionState; decidedBy: string; decidedAt: Instant; refusalReason?: string },
): Promise<void> {
  await tx.updateTable('grants.correction').set(decided).where('id', '=', id).execute();
}

/** A correction that waits, with what its task says. */
export type WaitingCorrection = Confirmed &
  Pick<Correction, 'id' | 'organisationId' | 'state' | 'proposedBy' | 'proposedAt'> &
  Pick<Report, 'partnerId' | 'jurisdiction' | 'mentors' | 'agreementNumber'> & {
    readonly partnerName: string;
    readonly report: { readonly state: string; readonly agreementState: string };
  };

/** Those of a partner that wait for a second person; at most 500. */
export async function listWaitingCorrections(
  tx: Tx,
  { actionId, partnerId }: { readonly actionId: string; readonly partnerId: string },
): Promise<WaitingCorrection[]> {
  const { rows } = await sql<WaitingCorrection>`
    select c.id, c.organisation_id, c.state, c.proposed_by, c.proposed_at, s.partner_id, s.jurisdiction, s.number as agreement_number,
      o.name as partner_name, ${mentorsOf('s.id')} as mentors, k.confirmed_at as closing_confirmed_at, k.closed_at as closing_closed_at,
      jsonb_build_object('state', r.state, 'agreementState', s.state) as report
    from grants.correction c join grants.report r on r.id = c.report_id join grants.sub_grant_agreement s on s.id = c.agreement_id
      join network.organisation o on o.id = s.partner_id left join grants.closing k on k.agreement_id = s.id
    where c.state = 'proposed' and s.action_id = ${actionId}::uuid and s.partner_id = ${partnerId}::uuid
    order by c.proposed_at, c.id limit 500`.execute(tx);
  return rows;
}
