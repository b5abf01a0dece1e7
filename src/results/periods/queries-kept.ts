import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';

/** What is kept of a frozen period for its reports. Null once the accounts of the Action are closed and the content has gone. */
export type Kept = {
  readonly name: 'annexes' | 'facts' | 'books';
  readonly content: unknown;
  readonly sha256: string;
};

export async function listKept(tx: Tx, periodId: string): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select name, nullif(content, '{}') as content, sha256 from (
      select 'annexes' as name, period_id, content, sha256 from results.frozen_annexes
      union all select 'facts', period_id, content, sha256 from results.frozen_facts
      union all select 'books', period_id, content, sha256 from results.frozen_financial
    ) kept where period_id = ${periodId}::uuid order by name`.execute(tx);
  return rows;
}
