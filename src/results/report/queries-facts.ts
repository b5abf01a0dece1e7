import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { GatheringFact, HeadingFact, PartnerFact, PublishedFact, SubGrantFact } from './facts.ts';

/** An Action, the days of a report, and the currency its amounts are in. */
export type Asked = {
  readonly actionId: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly currency: string;
  readonly today: PlainDate;
};

/** What was planned and spent under each heading, all partners together. Amounts in another currency are not summed. */
export async function listHeadings(tx: Tx, { actionId, from, to, currency }: Asked): Promise<HeadingFact[]> {
  const { rows } = await sql<HeadingFact>`
    select heading, sum(budget)::int8 as budget, sum(in_period)::int8 as in_period, sum(spent)::int8 as spent
    from (
      select heading, amount_minor as budget, 0 as in_period, 0 as spent
        from action.budget_line where action_id = ${actionId}::uuid and currency = ${currency}
      union all
      select heading, 0, case when spent_on >= ${from}::date then amount_minor else 0 end, amount_minor
        from action.expenditure
        where action_id = ${actionId}::uuid and currency = ${currency} and spent_on <= ${to}::date
    ) lines
    group by heading order by heading`.execute(tx);
  return rows;
}

/** The same by partner and heading, in the order of the partners' names. */
export async function listPartnerSpending(
  tx: Tx,
  { actionId, from, to, currency }: Asked,
  partners: readonly { readonly id: string; readonly name: string }[],
): Promise<PartnerFact[]> {
  const { rows } = await sql<Omit<PartnerFact, 'partner'>>`
    select partner_id, heading, sum(budget)::int8 as budget, sum(in_period)::int8 as in_period, sum(spent)::int8 as spent
    from (
      select partner_id, heading, amount_minor as budget, 0 as in_period, 0 as spent
        from action.budget_line where action_id = ${actionId}::uuid and currency = ${currency}
      union all
      select partner_id, heading, 0, case when spent_on >= ${from}::date then amount_minor else 0 end, amount_minor
        from action.expenditure
        where action_id = ${actionId}::uuid and currency = ${currency} and spent_on <= ${to}::date
    ) lines
    group by partner_id, heading order by partner_id, heading`.execute(tx);
  const named = rows.map((row) => ({
    ...row,
    partner: partners.find(({ id }) => id === row.partnerId)?.name ?? '',
  }));
  return named.sort((one, other) =>
    one.partner === other.partner ? 0 : one.partner < other.partner ? -1 : 1,
  );
}

/** The gatherings of the period that were not withdrawn, by day. */
export async function listGatherings(tx: Tx, { actionId, from, to }: Asked): Promise<GatheringFact[]> {
  const { rows } = await sql<GatheringFact>`
    select g.id, g.title, g.kind, g.place, g.jurisdiction, g.starts_on, g.ends_on,
      (g.other_women + coalesce(sum(a.women), 0))::int8 as women, (g.other_men + coalesce(sum(a.men), 0))::int8 as men,
      (g.other_unsaid + coalesce(sum(a.unsaid), 0))::int8 as unsaid,
      count(a.organisation_id) filter (where a.women + a.men + a.unsaid > 0) as organisations
    from training.gathering g left join training.attendance a on a.gathering_id = g.id
    where g.action_id = ${actionId}::uuid and g.withdrawn_at is null
      and g.starts_on between ${from}::date and ${to}::date
    group by g.id order by g.starts_on, g.id`.execute(tx);
  return rows;
}

/** The sub-grants signed until the end of the period, with what was paid of them. */
export async function listSubGrants(tx: Tx, { actionId, from, to, today }: Asked): Promise<SubGrantFact[]> {
  const { rows } = await sql<SubGrantFact>`
    select a.id, a.number, a.title, o.name as organisation, a.scope, a.jurisdiction, a.signed_on, a.amount_minor as amount,
      coalesce(sum(i.amount_minor) filter (where i.paid_on >= ${from}::date), 0)::int8 as paid_in_period,
      coalesce(sum(i.amount_minor), 0)::int8 as paid,
      ${isProtected(today)} as protected
    from grants.sub_grant_agreement a
      join network.organisation o on o.id = a.organisation_id
      left join grants.instalment i on i.agreement_id = a.id and i.state = 'paid' and i.paid_on <= ${to}::date
    where a.action_id = ${actionId}::uuid and a.state <> 'draft' and a.signed_on <= ${to}::date
    group by a.id, o.name order by a.signed_on, a.number`.execute(tx);
  return rows;
}

/** The sub-grants of the Action whose protection switch is off today, by id. */
export async function listUnprotected(
  tx: Tx,
  actionId: string,
  today: PlainDate,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select a.id from grants.sub_grant_agreement a where a.action_id = ${actionId}::uuid and not ${isProtected(today)}`.execute(
    tx,
  );
  return new Set(rows.map(({ id }) => id));
}

/** A delay counts by the day on which somebody might publish, whatever the days of the report. */
function isProtected(today: PlainDate) {
  return sql<boolean>`grants.is_protected(a, ${today}::date)`;
}

/** What was published in the period, by day: outputs that organisations brought out, and the Action's own publications in their first edition. */
export async function listPublished(tx: Tx, { actionId, from, to }: Asked): Promise<PublishedFact[]> {
  const { rows } = await sql<PublishedFact>`
    select id, title, kind, published_on from network.output
    where action_id = ${actionId}::uuid and published_on between ${from}::date and ${to}::date
    union all
    select id, titles ->> original_language, kind, first_published_on from published.material
    where action_id = ${actionId}::uuid and withdrawn_on is null
      and first_published_on between ${from}::date and ${to}::date
    order by published_on, id`.execute(tx);
  return rows;
}
