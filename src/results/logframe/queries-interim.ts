import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx, Work } from '../../platform/work.ts';

/** What an indicator is to reach by a day before the end. */
export type InterimTarget = { readonly indicator: string; readonly dueOn: PlainDate; readonly value: number };

/** One after the other: locked until the transaction ends. */
export async function lockInterim(tx: Tx, actionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('interim_target'), hashtext(${actionId}))`.execute(tx);
}

/** Those that hold, by indicator and day. */
export async function listInterim(tx: Tx, actionId: string): Promise<InterimTarget[]> {
  const { rows } = await sql<InterimTarget>`
    select indicator, due_on, value from (
      select distinct on (indicator, due_on) indicator, due_on, value from results.interim_target
      where action_id = ${actionId}::uuid order by indicator, due_on, set_at desc, id
    ) latest where value is not null order by indicator, due_on`.execute(tx);
  return rows;
}

export async function insertInterim(
  { tx, actionId, actor, now }: Work,
  target: {
    readonly indicator: string;
    readonly dueOn: PlainDate;
    readonly value: number | null;
    readonly reason: string;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('results.interimTarget')
    .values({ ...target, id, actionId, setBy: actor.personId, setAt: now })
    .execute();
  return id;
}
