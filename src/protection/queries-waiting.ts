import { sql } from 'kysely';
import type { PlainDate } from '../platform/dates.ts';
import type { Tx } from '../platform/work.ts';

/** How much of a kind waits, by the day on which it is due where there is one. */
export type Waiting = { readonly kind: string; readonly waiting: number; readonly dueOn: PlainDate | null };

/** What waits for the person at work, as every page may know it: kinds, numbers and days, and nothing of a record. */
export async function listOwnWaiting(tx: Tx, actionId: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select kind, waiting::integer as waiting, due_on from protection.own_waiting(${actionId}::uuid)`.execute(
    tx,
  );
  return rows;
}

/** How many incidents of one's organisation may be another's, too, and wait for its answer; since when the oldest does. */
export async function findOwnComparisons(
  tx: Tx,
  actionId: string,
): Promise<{ readonly waiting: number; readonly since: PlainDate } | undefined> {
  const { rows } = await sql<{ waiting: number; since: PlainDate }>`
    select waiting::integer as waiting, since::text from protection.own_comparisons(${actionId}::uuid)`.execute(
    tx,
  );
  return rows[0];
}

/** A table that waits for the person at work, by its type and half-year. */
export type WaitingRelease = {
  readonly kind: 'sign' | 'returned';
  readonly tableKey: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
};

export async function listOwnWaitingReleases(tx: Tx, actionId: string): Promise<WaitingRelease[]> {
  const { rows } = await sql<WaitingRelease>`
    select kind, table_key, starts_on, ends_on from protection.own_waiting_releases(${actionId}::uuid)`.execute(
    tx,
  );
  return rows;
}

/** What the person at work was appointed to and holds today, for the organisation they act for. */
export async function listOwnDuties(tx: Tx, actionId: string): Promise<string[]> {
  const { rows } = await sql<{ duties: string[] }>`
    select protection.own_duties(${actionId}::uuid) as duties`.execute(tx);
  return rows[0]!.duties;
}
