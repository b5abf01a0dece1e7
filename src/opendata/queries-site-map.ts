import { sql } from 'kysely';
import type { Tx } from '../platform/work.ts';

/** Records of which everybody may read a page: the kind of its route's subject, and its id. The latest ids first. */
export async function listPublishedIds(
  tx: Tx,
  actionId: string,
  most: number,
): Promise<readonly { readonly kind: string; readonly id: string }[]> {
  const views = [
    ['published_call', 'call'],
    ['published_grant', 'sub_grant'],
    ['published_event', 'gathering'],
    ['published_material', 'material'],
    ['published_recommendation', 'recommendation'],
    ['published_outcome', 'outcome'],
    ['published_practice', 'practice'],
    ['published_partnership', 'open_partnership'],
    ['published_standard', 'matrix_standard'],
    ['published_instrument', 'matrix_instrument'],
    ['published_law', 'matrix_law'],
    ['published_cycle', 'cycle'],
  ] as const;
  const parts = views.map(
    ([kind, view]) =>
      sql`select ${kind}::text as kind, id from ${sql.table(`published.${view}`)} where action_id = ${actionId}::uuid
        ${view === 'matrix_law' ? sql`and verified` : sql``}`,
  );
  const { rows } = await sql<{
    kind: string;
    id: string;
  }>`select kind, id from (${sql.join(parts, sql` union all `)}) as found order by id desc limit ${most}`.execute(
    tx,
  );
  return rows;
}
