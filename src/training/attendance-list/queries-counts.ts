import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';

/** How many came by the list, of each kind of organisation and sex: also of those whose names have gone. */
export type BodyCount = {
  readonly body: string;
  readonly women: number;
  readonly men: number;
  readonly unsaid: number;
};

export async function countBodies(tx: Tx, gatheringId: string): Promise<BodyCount[]> {
  const { rows } = await sql<BodyCount>`
    select coalesce(p.institution_kind, p.organisation_kind) as body, count(*) filter (where p.sex = 'f')::int8 as women,
      count(*) filter (where p.sex = 'm')::int8 as men, count(*) filter (where p.sex not in ('f', 'm'))::int8 as unsaid
    from training.participant p
    where p.gathering_id = ${gatheringId}::uuid
      and exists (select from training.check_in c where c.participant_id = p.id and c.taken_back_at is null)
    group by 1`.execute(tx);
  return rows;
}

/**
 * Counts who came from the list, and writes it where everything that counts people reads: women, men, and those who did not say, by
 * organisation and of none. Whose name went still counts for whom they came.
 */
export async function recount(tx: Tx, gatheringId: string): Promise<void> {
  const present = sql`
    select p.id, p.sex, coalesce(p.organisation_id, max(c.organisation_id::text)::uuid) as organisation_id
    from training.check_in c join training.participant p on p.id = c.participant_id
    where c.gathering_id = ${gatheringId}::uuid and c.taken_back_at is null
    group by p.id`;
  const counts = sql`count(*) filter (where sex = 'f')::int as women, count(*) filter (where sex = 'm')::int as men,
    count(*) filter (where sex not in ('f', 'm'))::int as unsaid`;
  await sql`
    with present as (${present}), counted as (
      select organisation_id, ${counts} from present where organisation_id is not null group by organisation_id
    ), gone as (
      delete from training.attendance a where gathering_id = ${gatheringId}::uuid
        and not exists (select from counted c where c.organisation_id = a.organisation_id)
    )
    insert into training.attendance as a (gathering_id, organisation_id, women, men, unsaid)
    select ${gatheringId}::uuid, organisation_id, women, men, unsaid from counted
    on conflict (gathering_id, organisation_id) do update set women = excluded.women, men = excluded.men, unsaid = excluded.unsaid`.execute(
    tx,
  );
  await sql`
    with present as (${present}), counted as (select ${counts} from present where organisation_id is null)
    update training.gathering g set other_women = c.women, other_men = c.men, other_unsaid = c.unsaid
    from counted c where g.id = ${gatheringId}::uuid`.execute(tx);
}
