import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import type { ListReach } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { withinReach } from '../queries-reach.ts';
import { heldMinor, type Ranked } from '../reserve/rules.ts';
import type { Entry, Measure } from './rules.ts';

/** A lot of a call that was published, with its envelope. */
export type LedgerLot = {
  readonly id: string;
  readonly callNumber: string;
  readonly callTitle: Multilingual;
  readonly partner: string;
  readonly number: number;
  readonly title: Multilingual;
  readonly envelopeMinor: number;
  readonly currency: string;
};

/** Whether the reader knows every protected sub-grant of the Action. */
export async function knowsProtected(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ knows: boolean }>`select grants.knows_protected() as knows`.execute(tx);
  return rows[0]!.knows;
}

export async function listLedgerLots(tx: Tx, actionId: string, reach: ListReach): Promise<LedgerLot[]> {
  const { rows } = await sql<LedgerLot>`
    select l.id, c.number as "callNumber", c.title as "callTitle", p.name as partner, l.number, l.title,
      l.envelope_minor as "envelopeMinor", l.currency
    from grants.lot l join grants.call c on c.id = l.call_id join network.organisation p on p.id = c.partner_id
    where c.action_id = ${actionId}::uuid and c.state = 'published' and ${withinReach('c', reach)}
    order by c.number, l.number`.execute(tx);
  return rows;
}

type Award = Ranked & Omit<Entry, 'measure' | 'minor'>;

/** The records behind the ledger, of awards that were told. `today` says which offers still hold their money. */
export async function listEntries(
  tx: Tx,
  actionId: string,
  reach: ListReach,
  today: PlainDate,
): Promise<Entry[]> {
  const { rows: awards } = await sql<Award>`
    select a.id as "applicationId", r.position, r.amount_minor as "amountMinor", a.state, l.id as lot, c.number as call, p.name as partner,
      case when coalesce(s.known, true) then coalesce(n.jurisdiction, '') else '' end as jurisdiction,
      case when coalesce(s.known, true) then n.name else '' end as organisation,
      extract(year from coalesce(f.answered_at, f.offered_at, d.decided_at) at time zone ${zone})::text as year,
      case when s.application_id is null then null else jsonb_build_object('state', s.state, 'amountMinor', s.amount_minor, 'paidMinor', s.paid_minor) end as agreement,
      case when f.id is null then null else jsonb_build_object('state', f.state, 'amountMinor', f.amount_minor, 'answerBy', f.answer_by) end as offer
    from grants.decision d join grants.call c on c.id = d.call_id join grants.ranking_row r on r.ranking_id = d.ranking_id
      join grants.application a on a.id = r.application_id join grants.lot l on l.id = r.lot_id
      join network.organisation n on n.id = a.organisation_id join network.organisation p on p.id = c.partner_id
      left join grants.held_agreement s on s.application_id = a.id left join grants.reserve_offer f on f.application_id = a.id
    where c.action_id = ${actionId}::uuid and d.communicated_at is not null and ${withinReach('c', reach)}
      and (a.state = 'awarded' or s.application_id is not null or f.id is not null)`.execute(tx);
  const { rows: booked } = await sql<Omit<Entry, 'measure'> & { measure: Measure }>`
    select k.measure, k.minor, a.lot_id as lot, c.number as call, p.name as partner,
      case when k.known then coalesce(n.jurisdiction, '') else '' end as jurisdiction,
      case when k.known then n.name else '' end as organisation, extract(year from k.booked_on)::text as year
    from grants.ledger_record k join grants.application a on a.id = k.application_id join grants.call c on c.id = a.call_id
      join network.organisation n on n.id = a.organisation_id join network.organisation p on p.id = c.partner_id
    where k.action_id = ${actionId}::uuid and ${withinReach('c', reach)}`.execute(tx);
  const committed = awards.map(
    ({ lot, call, partner, jurisdiction, organisation, year, ...award }): Entry => {
      const minor = heldMinor(award, today);
      return { measure: 'committed', minor, lot, call, partner, jurisdiction, organisation, year };
    },
  );
  return [...committed.filter(({ minor }) => minor > 0), ...booked];
}
