import { sql } from 'kysely';
import type { Queries } from '../work.ts';

/** What became of one try: it may be made, or one must wait until an instant; `begins` when this very try began the wait. */
export type Counted = { readonly until: string | null; readonly begins: boolean };
export type TryLimit = {
  /** So many tries within `minutes`; one more, and nothing is tried for that long. */
  readonly limit: number;
  readonly minutes: number;
  /** Each further wait is twice as long, to a day. */
  readonly grows?: boolean;
  /** One waits for what is left of the `minutes`, and no longer. */
  readonly rests?: boolean;
};

/** Counts one try under a key. Commits at once: no rollback forgets it. */
export async function countTry(
  db: Queries,
  key: string,
  { limit, minutes, grows = false, rests = false }: TryLimit,
): Promise<Counted> {
  const span = sql`${minutes} * interval '1 minute'`;
  const fresh = sql`coalesce(a.until <= now(), a.since < now() - ${span})`;
  const tooMany = sql`(a.until is null and not ${fresh} and a.count >= ${limit})`;
  const { rows } = await sql<{ until: string | null; count: number }>`
    insert into accounts.attempt as a (key, since, count) values (${key}, now(), 1)
    on conflict (key) do update set
      count = case when ${fresh} then 1 else a.count + 1 end,
      since = case when ${fresh} then now() else a.since end,
      blocks = case when ${tooMany} then a.blocks + 1 else a.blocks end,
      until = case when ${tooMany} and ${rests} then a.since + ${span}
        when ${tooMany} then now() + least(${span} * power(2, ${grows ? sql`a.blocks` : sql`0`}), interval '1 day')
        when ${fresh} then null else a.until end
    returning count, to_char(until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until`.execute(db);
  const { until, count } = rows[0]!;
  return { until, begins: until !== null && count === limit + 1 };
}

/** Takes back one try that was none: somebody knew their password. */
export async function takeBackTry(db: Queries, key: string): Promise<void> {
  await sql`update accounts.attempt set count = greatest(count - 1, 0) where key = ${key} and until is null`.execute(
    db,
  );
}

export async function forgetTries(db: Queries, key: string): Promise<void> {
  await db.deleteFrom('accounts.attempt').where('key', '=', key).execute();
}
