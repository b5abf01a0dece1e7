import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { CallRules } from '../calls/schema.ts';
import type { ToldOutcome } from '../letters/rules.ts';
import type { Reopening } from './rules.ts';
import type { ComplaintState } from './workflow.ts';

export type Complaint = {
  readonly id: string;
  readonly applicationId: string;
  readonly applicationNumber: string;
  readonly applicationTitle: string;
  readonly applicationState: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly callId: string;
  readonly actionId: string;
  readonly callNumber: string;
  readonly callDecided: boolean;
  /** Of the application in the ranking that was decided on. */
  readonly amountMinor: number | null;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly jurisdiction: string | null;
  readonly deadlineZone: string;
  readonly rules: CallRules;
  readonly about: ToldOutcome;
  readonly complaint: string;
  readonly madeAt: Instant;
  readonly answerBy: PlainDate;
  readonly state: ComplaintState;
  readonly reopens: Reopening | null;
  readonly reasons: string | null;
  readonly decidedAt: Instant | null;
  /** Who checked, assessed, ranked or decided. */
  readonly concerned: readonly string[];
};

const complaints = (tx: Tx) =>
  tx
    .selectFrom('grants.complaint as complaint')
    .innerJoin('grants.application as application', 'application.id', 'complaint.applicationId')
    .innerJoin('grants.call as call', 'call.id', 'application.callId')
    .innerJoin('network.organisation as partner', 'partner.id', 'call.partnerId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'complaint.organisationId')
    .select(['call.jurisdiction', 'call.deadlineZone', 'call.rules'])
    .select([
      'complaint.id',
      'complaint.applicationId',
      'complaint.organisationId',
      'complaint.about',
      'complaint.complaint',
      'complaint.madeAt',
      'complaint.answerBy',
      'complaint.state',
      'complaint.reopens',
      'complaint.reasons',
      'complaint.decidedAt',
      'application.number as applicationNumber',
      'application.title as applicationTitle',
      'application.state as applicationState',
      'organisation.name as organisationName',
      'call.id as callId',
      'call.actionId',
      'call.number as callNumber',
      'call.partnerId',
      'partner.name as partnerName',
      sql<boolean>`exists (select from grants.decision d where d.call_id = call.id)`.as('callDecided'),
      sql<
        number | null
      >`(select r.amount_minor from grants.decision d join grants.ranking_row r on r.ranking_id = d.ranking_id
        where d.call_id = call.id and r.application_id = application.id)`.as('amountMinor'),
      sql<string[]>`grants.concerned_with(complaint.application_id)`.as('concerned'),
    ])
    .$castTo<Complaint>();

export async function findComplaint(tx: Tx, id: string): Promise<Complaint | undefined> {
  return complaints(tx).where('complaint.id', '=', id).executeTakeFirst();
}

/** The complaint, locked until the transaction ends. Throws `not_found`. */
export async function lockComplaint(tx: Tx, id: string): Promise<Complaint> {
  await tx.selectFrom('grants.complaint').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const found = await findComplaint(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The complaints about an application or a call, the latest first. */
export async function listComplaints(
  tx: Tx,
  of: { applicationId: string } | { callId: string },
): Promise<Complaint[]> {
  const found =
    'callId' in of
      ? complaints(tx).where('call.id', '=', of.callId)
      : complaints(tx).where('complaint.applicationId', '=', of.applicationId);
  return found.orderBy('complaint.madeAt', 'desc').limit(500).execute();
}

/** The complaints of an Action that wait for an answer, the first due first. */
export async function listOpenComplaints(tx: Tx, actionId: string): Promise<Complaint[]> {
  return complaints(tx)
    .where('call.actionId', '=', actionId)
    .where('complaint.state', '=', 'made')
    .orderBy('complaint.answerBy')
    .limit(500)
    .execute();
}

export async function insertComplaint(
  tx: Tx,
  made: {
    id: string;
    applicationId: string;
    organisationId: string;
    about: ToldOutcome;
    complaint: string;
    madeBy: string;
    madeAt: Instant;
    answerBy: PlainDate;
  },
) {
  await tx.insertInto('grants.complaint').values(made).execute();
}

export async function saveComplaint(
  tx: Tx,
  id: string,
  values: {
    state: ComplaintState;
    reopens?: Reopening;
    reasons?: string;
    decidedBy?: string;
    decidedAt?: Instant;
  },
) {
  await tx.updateTable('grants.complaint').set(values).where('id', '=', id).execute();
}

/** The check of an application is open again. */
export async function reopenCheck(tx: Tx, applicationId: string, now: Instant) {
  await tx
    .updateTable('grants.applicationCheck')
    .set({ outcome: 'open', concludedAt: null, updatedAt: now })
    .set({
      firstConcludedAt: null,
      firstConcludedBy: null,
      confirmedAt: null,
      confirmedBy: null,
      confirmedRole: null,
    })
    .where('applicationId', '=', applicationId)
    .execute();
}
