import { sql } from 'kysely';
import type { Locale } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';

/** Somebody of the Action to write to about a publication. */
export type Reader = { readonly personId: string; readonly email: string; readonly locale: Locale };

const reachable = sql`p.erased_at is null and p.disabled_at is null`;

/** Who may review an edition: of these roles, and has not written on it. */
export async function listReviewers(
  tx: Tx,
  actionId: string,
  { id, edition, roles }: { id: string; edition: number; roles: readonly string[] },
): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select distinct p.id as person_id, p.email, p.locale
    from people.membership m join people.person p on p.id = m.person_id and ${reachable}
    where m.action_id = ${actionId}::uuid and m.until is null and m.role = any (${roles}::text[])
      and not exists (select from advocacy.material_writer w
        where w.material_id = ${id}::uuid and w.edition = ${edition} and w.person_id = p.id)
    order by p.id`.execute(tx);
  return rows;
}

/** Who wrote on an edition and still works for the Action. */
export async function listAuthorsToTell(
  tx: Tx,
  actionId: string,
  { id, edition }: { id: string; edition: number },
): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select distinct p.id as person_id, p.email, p.locale
    from advocacy.material_writer w join people.person p on p.id = w.person_id and ${reachable}
      join people.membership m on m.person_id = p.id and m.action_id = ${actionId}::uuid and m.until is null
    where w.material_id = ${id}::uuid and w.edition = ${edition}
    order by p.id`.execute(tx);
  return rows;
}
