import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import type { ScreeningHit } from './queries.ts';

type WaitingHit = Pick<
  ScreeningHit,
  'id' | 'organisationId' | 'organisationName' | 'state' | 'proposedBy' | 'latest' | 'listWithdrawn'
>;

/** The hits of the latest screenings that are not decided yet, as far as this reader may see them. */
export async function listWaitingHits(tx: Tx, actionId: string): Promise<WaitingHit[]> {
  const { rows } = await sql<WaitingHit>`
    select h.id, h.organisation_id as "organisationId", o.name as "organisationName", h.state, h.proposed_by as "proposedBy",
      true as latest, false as "listWithdrawn"
    from grants.screening_hit h join grants.screening s on s.id = h.screening_id
      join grants.screening_list l on l.id = s.list_id and l.state = 'loaded'
      join network.organisation o on o.id = h.organisation_id
    where h.action_id = ${actionId}::uuid and h.state in ('waiting', 'clear_proposed', 'uphold_proposed')
      and not exists (select from grants.screening later where later.organisation_id = s.organisation_id and later.number > s.number)
    order by o.name, h.id`.execute(tx);
  return rows;
}
