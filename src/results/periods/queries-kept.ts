import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';

/** What is kept of a frozen period for its reports. Null: books that retention emptied after the accounts of the Action were closed. */
export type Kept = {
  readonly name: 'annexes' | 'facts' | 'books';
  readonly content: unknown;
  readonly sha256: string;
};

export async function listKept(tx: Tx, periodId: string): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    select kept.name, kept.content, kept.sha256 from (
      select 'annexes' as name, period_id, content, sha256 from results.frozen_annexes
      union all select 'facts', period_id, content, sha256 from results.frozen_facts
      union all select 'books', f.period_id, case when f.content <> '{}' or a.emptied_at is null then f.content end, f.sha256
        from results.frozen_financial f join results.period p on p.id = f.period_id join action.action a on a.id = p.action_id
    ) kept where kept.period_id = ${periodId}::uuid order by kept.name`.execute(tx);
  return rows;
}
