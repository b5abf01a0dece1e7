import { sql } from 'kysely';
import type { ListReach } from '../platform/permissions.ts';

/** The condition of a list's reach on a table that names its partner and its jurisdiction: what `ofPartner` asks of one record. */
export function withinReach(table: string, reach: ListReach) {
  if (reach === 'all') return sql<boolean>`true`;
  const jurisdiction = sql.ref(`${table}.jurisdiction`);
  return sql<boolean>`(${sql.ref(`${table}.partnerId`)} = ${reach.partnerId}::uuid and exists (
    select from unnest(${reach.bounds as (string | null)[]}::text[]) as held (bound)
    where held.bound is null or ${jurisdiction} is null or ${jurisdiction} = held.bound))`;
}
