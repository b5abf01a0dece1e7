import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/dates.ts';
import type { Queries, Tx } from '../../../platform/work.ts';

type Side = 'first' | 'second';
/** What both sides of a pair answered, by the ids of the two incidents. */
export type ComparedPair = {
  readonly id: string;
  readonly actionId: string;
  readonly foundOn: PlainDate;
} & { readonly [K in `${Side}Id`]: string } & {
  readonly [K in `${Side}Answer` | `${Side}By` | `${Side}On`]: string | null;
};

/** Pairs of which a side answered, in a database that a backup replaces, as the owner of its tables. */
export async function listCompared(db: Queries): Promise<ComparedPair[]> {
  const { rows } = await sql<ComparedPair>`
    select id, action_id, found_on, first_id, first_answer, first_by, first_on, second_id, second_answer, second_by, second_on
    from incidents.comparison where first_answer is not null or second_answer is not null order by id`.execute(
    db,
  );
  return rows;
}

/**
 * Gives the answers again in a restored database, as the owner of its tables: what both called the same must not count twice again. A pair of
 * which an incident is not there, or is withdrawn, is left out. Returns how many pairs had changed.
 */
export async function repeatCompared(tx: Tx, pairs: readonly ComparedPair[]): Promise<number> {
  let count = 0;
  for (const one of pairs) {
    const { numAffectedRows } = await sql`
      insert into incidents.comparison as c
        (id, action_id, found_on, first_id, first_answer, first_by, first_on, second_id, second_answer, second_by, second_on)
      select ${one.id}::uuid, ${one.actionId}::uuid, ${one.foundOn}::date,
        ${one.firstId}::uuid, ${one.firstAnswer}, ${one.firstBy}::uuid, ${one.firstOn}::date,
        ${one.secondId}::uuid, ${one.secondAnswer}, ${one.secondBy}::uuid, ${one.secondOn}::date
      where (select count(*) from incidents.incident i
        where i.id in (${one.firstId}::uuid, ${one.secondId}::uuid) and i.state = 'recorded') = 2
      on conflict (first_id, second_id) do update
        set (first_answer, first_by, first_on, second_answer, second_by, second_on) = (excluded.first_answer, excluded.first_by,
          excluded.first_on, excluded.second_answer, excluded.second_by, excluded.second_on)
        where (c.first_answer, c.second_answer) is distinct from (excluded.first_answer, excluded.second_answer)`.execute(
      tx,
    );
    count += Number(numAffectedRows ?? 0);
  }
  return count;
}
