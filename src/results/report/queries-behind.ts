import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Behind } from './finding.ts';

type Asked = {
  readonly actionId: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly frozenAt: string | null;
  readonly today: PlainDate;
};
type Counted = Pick<Behind, 'openSubGrantReports' | 'lateEntries' | 'withoutDocument' | 'questioned'>;

/** What is counted of the records behind a report on these days. */
export async function countBehind(tx: Tx, { actionId, from, to, frozenAt, today }: Asked): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select
      (select count(*) from grants.reporting_period p
        join grants.sub_grant_agreement a on a.id = p.agreement_id and a.action_id = ${actionId}::uuid and a.state <> 'draft'
        left join grants.report r on r.period_id = p.id
        where p.ends_on <= ${to}::date and p.due_on <= ${today}::date and coalesce(r.state, 'draft') <> 'approved')::int8 as "openSubGrantReports",
      count(*) filter (where e.created_at > ${frozenAt}::timestamptz)::int8 as "lateEntries",
      count(*) filter (where not e.from_payment and e.document_reference !~ '[0-9[:alpha:]]')::int8 as "withoutDocument",
      count(*) filter (where cardinality(e.questions) > 0)::int8 as questioned
    from action.expenditure e
    where e.action_id = ${actionId}::uuid and e.spent_on between ${from}::date and ${to}::date`.execute(tx);
  return rows[0]!;
}

/** Publications of organisations in these days without an address. */
export async function listWithoutAddress(
  tx: Tx,
  { actionId, from, to }: Asked,
): Promise<Behind['withoutAddress']> {
  return tx
    .selectFrom('network.output')
    .select(['id', 'title'])
    .where('actionId', '=', actionId)
    .where('publishedOn', '>=', from)
    .where('publishedOn', '<=', to)
    .where((of) => of.or([of('url', 'is', null), of('url', '=', '')]))
    .orderBy('publishedOn')
    .orderBy('id')
    .execute();
}

/**
 * What each organisation is promised in sub-grants that were signed by the last day: of one that ended, what was paid of it. An
 * organisation counts together with those that were merged into it, as where the ceiling is checked. Minor units.
 */
export async function listPromises(tx: Tx, { actionId, to }: Asked): Promise<Behind['promises']> {
  const { rows } = await sql<Behind['promises'][number]>`
    select keeper.name as organisation,
      (array_agg(a.id order by a.signed_on desc, a.id))[1] as "agreementId",
      sum(case when a.state in ('completed', 'terminated')
        then (select coalesce(sum(i.amount_minor), 0) from grants.instalment i where i.agreement_id = a.id and i.state = 'paid')
        else a.amount_minor end)::int8 as promised
    from grants.sub_grant_agreement a
      join network.organisation o on o.id = a.organisation_id
      join network.organisation keeper on keeper.id = coalesce(o.merged_into, o.id)
    where a.action_id = ${actionId}::uuid and a.state <> 'draft' and a.signed_on <= ${to}::date
    group by keeper.id order by keeper.name, keeper.id`.execute(tx);
  return rows;
}
