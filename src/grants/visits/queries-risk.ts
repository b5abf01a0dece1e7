import { sql } from 'kysely';
import type { PlainDate } from '../../platform/dates.ts';
import type { ListReach } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { withinReach } from '../queries-reach.ts';
import type { RiskFacts } from './risk.ts';

export type RiskRow = RiskFacts & {
  readonly id: string;
  readonly number: string;
  readonly organisationName: string;
  readonly currency: string;
};

/** Running sub-grants without a planned visit, with what their risk is made of; at most 500. */
export async function listRiskFacts(
  tx: Tx,
  wanted: { actionId: string; reach: ListReach; today: PlainDate; agreementId?: string | undefined },
): Promise<RiskRow[]> {
  const { actionId, reach, today, agreementId } = wanted;
  return tx
    .selectFrom('grants.subGrantAgreement as agreement')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'agreement.organisationId')
    .select(['agreement.id', 'agreement.number', 'agreement.startsOn', 'agreement.amountMinor'])
    .select(['agreement.currency', 'organisation.name as organisationName'])
    .select([
      sql<number>`(agreement.rules ->> 'thirdPartyCeilingMinor')::bigint`.as('ceilingMinor'),
      sql<PlainDate | null>`(select max(v.visit_on)::text from grants.visit v
        where v.agreement_id = agreement.id and v.state = 'submitted')`.as('lastVisitOn'),
      sql<number>`(select count(*)::int from grants.reporting_period p left join grants.report r on r.period_id = p.id
        where p.agreement_id = agreement.id and p.due_on < coalesce((select min(s.submitted_at at time zone ${zone})::date
          from grants.report_version s where s.report_id = r.id), ${today}::date))`.as('lateReports'),
      sql<number>`(select coalesce(sum(l.amount_minor), 0)::bigint from grants.expenditure_line l
        where l.agreement_id = agreement.id and l.state in ('accepted', 'rejected'))`.as('reportedMinor'),
      sql<number>`(select coalesce(sum(l.refused_minor), 0)::bigint from grants.expenditure_line l
        where l.agreement_id = agreement.id)`.as('rejectedMinor'),
      sql<number>`(select count(*)::int from grants.sub_grant_agreement b where b.organisation_id = agreement.organisation_id and b.partner_id = agreement.partner_id
        and b.id <> agreement.id and b.signed_on < agreement.signed_on)`.as('earlier'),
    ])
    .where('agreement.actionId', '=', actionId)
    .where('agreement.state', '=', 'signed')
    .where(withinReach('agreement', reach))
    .$if(agreementId !== undefined, (query) => query.where('agreement.id', '=', agreementId!))
    .where(
      sql<boolean>`not exists (select from grants.visit v where v.agreement_id = agreement.id and v.state = 'planned')`,
    )
    .orderBy('agreement.number')
    .limit(500)
    .execute();
}
