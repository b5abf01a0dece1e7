import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';

/** What came of a lot, as it was told: numbers of applications. */
export type LotResult = {
  readonly number: number;
  readonly title: Multilingual;
  readonly received: number;
  readonly eligible: number;
  readonly awarded: number;
  readonly reserve: number;
  readonly rejected: number;
  readonly toldAt: Instant;
};

/** Keeps what came of a call whose decision was communicated just now. */
export async function keepResults(tx: Tx, callId: string): Promise<void> {
  await sql`
    insert into grants.call_result (lot_id, call_id, received, eligible, awarded, reserve, rejected, told_at)
      select lot_id, call_id, received, eligible, awarded, reserve, rejected, told_at
      from grants.call_result_now where call_id = ${callId}::uuid`.execute(tx);
}

/** What came of a published call, by lot; of one that is not decided, nothing. */
export async function listResults(tx: Tx, callId: string): Promise<LotResult[]> {
  return tx
    .selectFrom('published.callResult')
    .select(['number', 'title', 'received', 'eligible', 'awarded', 'reserve', 'rejected', 'toldAt'])
    .where('callId', '=', callId)
    .orderBy('number')
    .$castTo<LotResult>()
    .execute();
}
