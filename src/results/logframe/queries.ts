import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

/** A target of an indicator as somebody set it. Null: the Action set no number. */
export type Target = {
  readonly indicator: string;
  readonly value: number | null;
  readonly reason: string;
  /** Null where the Action's definition set it. */
  readonly setBy: string | null;
  readonly setAt: Instant;
};

/** Lets one transaction at a time set targets of an Action. */
export async function lockTargets(tx: Tx, actionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('target'), hashtext(${actionId}))`.execute(tx);
}

/** Every target an indicator ever had, the present one first. An indicator whose target was never stored is not in it. */
export async function listTargets(tx: Tx, actionId: string): Promise<ReadonlyMap<string, Target[]>> {
  const rows = await tx
    .selectFrom('results.target as target')
    .leftJoin('people.person as person', 'person.id', 'target.setBy')
    .select(['target.indicator', 'target.value', 'target.reason', 'target.setAt', 'person.name as setBy'])
    .where('target.actionId', '=', actionId)
    .orderBy('target.setAt', 'desc')
    .orderBy('target.id')
    .execute();
  return Map.groupBy(rows, ({ indicator }) => indicator);
}

export async function insertTargets(
  tx: Tx,
  targets: readonly (Omit<Target, 'setBy'> & { id: string; actionId: string; setBy: string | null })[],
): Promise<void> {
  if (targets.length > 0)
    await tx
      .insertInto('results.target')
      .values([...targets])
      .execute();
}
