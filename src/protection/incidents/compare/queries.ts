import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/dates.ts';
import type { Tx } from '../../../platform/work.ts';
import type { IncidentKind } from '../codes.ts';
import { listMonitoredPlaces } from '../queries.ts';
import type { ComparisonAnswer, ComparisonResult } from './answers.ts';

/** An own incident that may be another organisation's, too, as much as is told of that one. */
export type ComparisonRow = {
  readonly id: string;
  /** The organisation at work, whose side this is. */
  readonly organisationId: string;
  readonly incidentId: string;
  readonly otherName: string;
  readonly month: string;
  readonly kind: IncidentKind;
  readonly jurisdiction: string;
  readonly border: string | null;
  readonly since: PlainDate;
  readonly answer: ComparisonAnswer | null;
  readonly answeredOn: PlainDate | null;
  readonly result: ComparisonResult;
};

const comparisons = (actionId: string, also = sql``) => sql<ComparisonRow>`
  select n.id, platform.current_organisation() as "organisationId", n.incident_id as "incidentId", o.name as "otherName", n.month, n.kind,
    n.jurisdiction, n.border, n.since::text, n.answer, n.answered_on::text as "answeredOn", n.result
  from incidents.near(${actionId}::uuid) n join protection.organisation o on o.id = n.other_organisation_id
  ${also} order by (n.answer is null) desc, n.since, n.id`;

/** What the person at work is asked or has answered for their organisation: what waits first, the oldest of it first. */
export async function listComparisonsOf(tx: Tx, actionId: string, limit: number): Promise<ComparisonRow[]> {
  const { rows } = await sql<ComparisonRow>`${comparisons(actionId)} limit ${limit}`.execute(tx);
  return rows;
}

export async function findComparison(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<ComparisonRow | undefined> {
  // The database refuses the question of anybody else; to them there is no such pair.
  if ((await listMonitoredPlaces(tx, actionId)).length === 0) return undefined;
  const { rows } = await comparisons(actionId, sql`where n.id = ${id}::uuid`).execute(tx);
  return rows[0];
}

/** The same, held until the transaction ends: neither incident is withdrawn or corrected meanwhile, and no other pair answered. */
export async function holdComparison(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<ComparisonRow | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended('incidents.comparison ' || ${actionId}::uuid, 0))`.execute(
    tx,
  );
  return findComparison(tx, actionId, id);
}

/** The answer of the organisation at work, in the name of the person at work. */
export async function saveComparisonAnswer(
  tx: Tx,
  actionId: string,
  { id, answer, day }: { id: string; answer: ComparisonAnswer; day: PlainDate },
): Promise<void> {
  await sql`select incidents.answer_near(${actionId}::uuid, ${id}::uuid, ${answer}, ${day}::date)`.execute(
    tx,
  );
}
