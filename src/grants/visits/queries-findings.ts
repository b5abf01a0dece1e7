import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { findVisit, type Visit } from './queries.ts';
import type { Side } from './rules.ts';
import type { FindingState, VisitState } from './workflow.ts';

export type Finding = {
  readonly id: string;
  readonly visitId: string;
  readonly finding: string;
  readonly followUp: string;
  readonly side: Side;
  readonly dueOn: PlainDate;
  readonly state: FindingState;
  readonly remark: string;
  readonly doneAt: Instant | null;
};

const findings = (tx: Tx) =>
  tx
    .selectFrom('grants.visitFinding as one')
    .select(['one.id', 'one.visitId', 'one.finding', 'one.followUp', 'one.side', 'one.dueOn', 'one.state'])
    .select(['one.remark', 'one.doneAt']);

/** What was found on a visit, in the order in which it was written. */
export async function listFindings(tx: Tx, visitId: string): Promise<Finding[]> {
  return findings(tx)
    .where('one.visitId', '=', visitId)
    .orderBy('one.createdAt')
    .orderBy('one.id')
    .execute() as Promise<Finding[]>;
}

export type FindingRecord = Finding &
  Pick<Visit, 'actionId' | 'agreementId' | 'organisationId' | 'partnerId' | 'jurisdiction'> & {
    readonly visit: Visit;
    readonly visitState: VisitState;
  };

/** One finding with its visit. */
export async function findFinding(tx: Tx, id: string): Promise<FindingRecord | undefined> {
  const found = (await findings(tx).where('one.id', '=', id).executeTakeFirst()) as Finding | undefined;
  // Asked whether there is one or not: one that is missing takes the time of one that is foreign.
  const visit = await findVisit(tx, found?.visitId ?? id);
  if (!found || !visit) return undefined;
  const { actionId, agreementId, organisationId, partnerId, jurisdiction } = visit;
  return {
    ...found,
    actionId,
    agreementId,
    organisationId,
    partnerId,
    jurisdiction,
    visit,
    visitState: visit.state,
  };
}

/** The finding, locked with its visit until the transaction ends. Throws `not_found`. */
export async function lockFinding(tx: Tx, id: string): Promise<FindingRecord> {
  const { rows } = await sql<{ id: string }>`select v.id from grants.visit v
    where v.id = (select f.visit_id from grants.visit_finding f where f.id = ${id}::uuid) for update`.execute(
    tx,
  );
  const found = rows.length > 0 ? await findFinding(tx, id) : undefined;
  if (!found) throw problem('not_found');
  return found;
}

export async function insertFinding(
  tx: Tx,
  made: Pick<Finding, 'id' | 'visitId' | 'finding' | 'followUp' | 'side' | 'dueOn'> & {
    agreementId: string;
    organisationId: string;
    createdAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('grants.visitFinding').values(made).execute();
}

export async function deleteFinding(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('grants.visitFinding').where('id', '=', id).execute();
}

export async function openFindings(tx: Tx, visitId: string): Promise<void> {
  await tx.updateTable('grants.visitFinding').set({ state: 'open' }).where('visitId', '=', visitId).execute();
}

export async function saveFollowUp(
  tx: Tx,
  id: string,
  done: { state: FindingState; remark: string; doneBy: string; doneAt: Instant },
): Promise<void> {
  await tx.updateTable('grants.visitFinding').set(done).where('id', '=', id).execute();
}
