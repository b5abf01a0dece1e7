import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import { type AskedOrders, type Commitment, listOrdered } from '../procurement/queries-ordered.ts';
import { getDefinition } from '../queries.ts';
import { committedOf, type SubGrants } from './committed.ts';

type AskedGrants = {
  readonly actionId: string;
  readonly currency: string;
  readonly partnerId?: string | undefined;
};
/** Signed sub-grants by partner, jurisdiction and state, and what was paid of them, as whoever looks may count them. */
export const subGrants = ({ actionId, currency, partnerId }: AskedGrants) => sql<SubGrants>`
  select a.partner_id as "partnerId", a.jurisdiction, a.state, count(*) as number, sum(a.amount_minor)::int8 as amount,
    coalesce(sum((select sum(i.amount_minor) from grants.counted_instalment i where i.agreement_id = a.id and i.state = 'paid')), 0)::int8 as paid
  from grants.counted_agreement a
  where a.action_id = ${actionId}::uuid and a.state <> 'draft' and a.currency = ${currency}
    ${partnerId ? sql`and a.partner_id = ${partnerId}::uuid` : sql``}
  group by a.partner_id, a.jurisdiction, a.state`;

/**
 * What is contracted and not paid yet, by partner and heading: of sub-grants under the heading for third parties, of contracts with
 * suppliers under theirs. The same rule as on the status page. Minor units of the Action's currency.
 */
export async function listCommitments(tx: Tx, asked: AskedOrders): Promise<Commitment[]> {
  const { actionId, partnerId: of } = asked;
  const { action } = await getDefinition(tx, actionId);
  const heading = action.budgetHeadings.find(({ thirdParties }) => thirdParties)?.key ?? '';
  const { rows: grants } = await subGrants({ actionId, currency: action.currency, partnerId: of }).execute(
    tx,
  );
  const partners = [...new Set(grants.map(({ partnerId }) => partnerId))];
  const ofGrants = partners.map((partnerId) => {
    const committed = committedOf(grants.filter((one) => one.partnerId === partnerId));
    return { partnerId, heading, line: '', contractId: null, committed };
  });
  return [...ofGrants, ...(await listOrdered(tx, asked))];
}
