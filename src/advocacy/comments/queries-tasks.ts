import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

export type Commented = { readonly id: string; readonly title: string; readonly since: Instant };

/** Publications on whose unpublished edition this person wrote and whose texts have open comments, since the first of these. */
export async function listCommented(
  tx: Tx,
  actionId: string,
  writerId: string,
  states: readonly string[],
): Promise<Commented[]> {
  const { rows } = await sql<Commented>`
    select m.id, o.title, min(c.commented_at) as since
    from advocacy.material m
      join advocacy.material_writer w on w.material_id = m.id and w.edition = m.edition and w.person_id = ${writerId}::uuid
      join advocacy.material_comment c on c.material_id = m.id and c.settled_at is null
      join advocacy.material_text t on t.material_id = m.id and t.language = c.language
      join lateral (select x.title from advocacy.material_text x where x.material_id = m.id
        order by x.language = m.original_language desc, x.language limit 1) o on true
    where m.action_id = ${actionId}::uuid and m.state = any (${states}::text[])
    group by m.id, o.title order by min(c.commented_at), m.id`.execute(tx);
  return rows;
}
