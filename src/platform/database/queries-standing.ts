import { type Kysely, sql } from 'kysely';
import { type Instant, toInstant } from '../dates.ts';
import type { Standing } from './standing.ts';
import type { DB } from './tables.ts';

/** The columns of a `Standing`, from `platform.instance` and `platform.publication`, for a request that came at `arrived`. */
export const standingAt = (arrived: Date) => sql`
  publication.version, instance.clock_shift::text as clock_shift, now() + instance.clock_shift as database_now,
  ${toInstant(arrived)}::timestamptz + instance.clock_shift as now`;

/** Which version of the published records is current. */
export async function readStanding(db: Kysely<DB>): Promise<Standing> {
  const { rows } = await sql<Standing>`select ${standingAt(new Date())}
    from platform.instance, platform.publication`.execute(db);
  return rows[0]!;
}

/** The first instant after `after` that a published record tells of; undefined when none does. */
export async function findNextPublishedInstant(db: Kysely<DB>, after: Instant): Promise<Instant | undefined> {
  const { rows } = await sql<{ at: Instant | null }>`
    select platform.next_published_instant(${after}::timestamptz) as at`.execute(db);
  return rows[0]?.at ?? undefined;
}
