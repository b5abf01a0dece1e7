import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { ListReach } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { withinReach } from '../queries-reach.ts';
import type { ListedState } from './schema.ts';

/** One period whose report was received, or is due and was not. */
export type ReportRow = {
  /** Its period's. */
  id: string;
  /** Null where nothing was received: a draft belongs to its sub-grantee. */
  reportId: string | null;
  agreementId: string;
  agreementNumber: string;
  organisationName: string;
  number: number;
  dueOn: PlainDate;
  state: ListedState;
  submittedAt: Instant | null;
};

const received = sql<boolean>`coalesce(report.submission > 0, false)`;
const orders = {
  // What was not received comes first, and of that what is late the longest.
  newest: sql`case when ${received} then report.submitted_at else 'infinity' end, date '2000-01-01' - period.due_on`,
  due: sql`period.due_on`,
};

/**
 * Reports that staff may see: those received, and those that were due before `today`, were not received and still can be: of active
 * agreements, and begun ones of those that ended early. These come first, unless the list is asked for in the order of the days on
 * which reports are due.
 */
export async function listReports(
  tx: Tx,
  wanted: {
    actionId: string;
    reach: ListReach;
    today: PlainDate;
    state?: ListedState | undefined;
    sort?: 'newest' | 'due' | undefined;
    after?: string | undefined;
    limit: number;
  },
): Promise<ReportRow[]> {
  const by = orders[wanted.sort ?? 'newest'];
  const state = sql<ListedState>`case when ${received} then report.state else 'not_received' end`;
  return tx
    .selectFrom('grants.reportingPeriod as period')
    .innerJoin('grants.subGrantAgreement as agreement', 'agreement.id', 'period.agreementId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'agreement.organisationId')
    .leftJoin('grants.report as report', 'report.periodId', 'period.id')
    .select([
      'period.id',
      sql<string | null>`case when ${received} then report.id end`.as('reportId'),
      'agreement.id as agreementId',
      'agreement.number as agreementNumber',
      'organisation.name as organisationName',
      'period.number',
      'period.dueOn',
      state.as('state'),
      sql<Instant | null>`case when ${received} then report.submitted_at end`.as('submittedAt'),
    ])
    .where('agreement.actionId', '=', wanted.actionId)
    .where(withinReach('agreement', wanted.reach))
    .where(
      sql<boolean>`(${received} or period.due_on < ${wanted.today}::date
        and (agreement.state = 'signed' or agreement.state = 'terminated' and report.state = 'draft'))`,
    )
    .$if(wanted.state !== undefined, (query) => query.where(state, '=', wanted.state!))
    .$if(wanted.after !== undefined, (query) =>
      query.where(
        sql<boolean>`(${by}, period.id) < (select ${by}, period.id from grants.reporting_period period
          left join grants.report report on report.period_id = period.id where period.id = ${wanted.after}::uuid)`,
      ),
    )
    .orderBy(sql`(${by}, period.id)`, 'desc')
    .limit(wanted.limit)
    .execute();
}
