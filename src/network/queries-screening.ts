import { sql } from 'kysely';
import type { PlainDate } from '../platform/dates.ts';
import type { Tx } from '../platform/work.ts';

/** The latest screening of an organisation, as far as this reader may see one. */
export type LatestScreening = {
  readonly listedOn: PlainDate;
  readonly hits: number;
  readonly waiting: number;
  readonly upheld: number;
};
/** The calls that an organisation applied to, and that were opened. */
export type AppliedTo = readonly { readonly partnerId: string; readonly jurisdiction: string | null }[];

export async function listAppliedTo(tx: Tx, organisationId: string): Promise<AppliedTo> {
  const { rows } = await sql<AppliedTo[number]>`
    select distinct partner_id as "partnerId", jurisdiction from grants.screened_applications_of(${organisationId}::uuid)`.execute(
    tx,
  );
  return rows;
}

export async function findLatestScreening(
  tx: Tx,
  organisationId: string,
): Promise<LatestScreening | undefined> {
  const { rows } = await sql<LatestScreening>`
    select l.listed_on as "listedOn",
      (select count(*)::int4 from grants.screening_hit h where h.screening_id = s.id) as hits,
      (select count(*)::int4 from grants.screening_hit h where h.screening_id = s.id and h.state not in ('cleared', 'upheld')) as waiting,
      (select count(*)::int4 from grants.screening_hit h where h.screening_id = s.id and h.state = 'upheld') as upheld
    from grants.screening s join grants.screening_list l on l.id = s.list_id
    where s.organisation_id = ${organisationId}::uuid order by s.number desc limit 1`.execute(tx);
  return rows[0];
}
