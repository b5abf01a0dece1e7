import { sql } from 'kysely';
import type { ServiceNeed } from '../../../action/index.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import type { Tx } from '../../../platform/work.ts';

export type GapRow = {
  /** The first day of a month that is over. */
  readonly month: PlainDate;
  readonly jurisdiction: string;
  /** Null for the places of a jurisdiction that have no area. */
  readonly area: string | null;
  readonly need: ServiceNeed;
  /** Ten, twenty, thirty and so on: never the number itself. */
  readonly atLeast: number;
};

/** One more that was not found, at a town's id or a jurisdiction's code. Nothing of who said so is stored. */
export async function addGap(
  tx: Tx,
  actionId: string,
  { place, need }: { place: string; need: ServiceNeed },
): Promise<void> {
  await sql`select directory.count_gap(${actionId}::uuid, ${place}, ${need})`.execute(tx);
}

export async function listGaps(tx: Tx, actionId: string): Promise<GapRow[]> {
  const { rows } = await sql<GapRow>`
    select month::text as month, jurisdiction, area, need, at_least from directory.gaps(${actionId}::uuid)`.execute(
    tx,
  );
  return rows;
}

/** The jurisdictions in which the person at work keeps or reads services. */
export async function listPlacesToLook(tx: Tx, actionId: string): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    select place from unnest(protection.jurisdictions_of_duty(${actionId}::uuid, 'keeper', 'reader')) place order by place`.execute(
    tx,
  );
  return rows.map(({ place }) => place);
}
