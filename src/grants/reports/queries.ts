import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { openBillCount } from '../bills/queries-room.ts';
import type { CallRules } from '../calls/schema.ts';
import { mentorsOf } from '../mentoring/queries-mentors.ts';
import type { Asked } from './exchanges.ts';
import { approvedByTwo } from './queries-approval.ts';
import { type ChangedBudget, changedBudget } from './queries-budget.ts';
import type { Spent } from './spending.ts';
import type { LineState, ReportState } from './workflow.ts';

export type PeriodRecord = {
  id: string;
  agreementId: string;
  agreementNumber: string;
  agreementState: string;
  organisationId: string;
  partnerId: string;
  jurisdiction: string | null;
  number: number;
  startsOn: PlainDate;
  endsOn: PlainDate;
  dueOn: PlainDate;
  final: boolean;
  reportId: string | null;
};
export type Report = {
  id: string;
  actionId: string;
  periodId: string;
  agreementId: string;
  agreementNumber: string;
  agreementState: string;
  agreementTitle: string;
  organisationId: string;
  organisationName: string;
  partnerId: string;
  jurisdiction: string | null;
  currency: string;
  rules: CallRules;
  /** The answer of the form's budget table as it was agreed; null where it asked for none. */
  budget: unknown;
  /** The budget by heading as changed by the last day of its period; null where it was not. */
  changedBudget: ChangedBudget;
  formVersionId: string;
  number: number;
  startsOn: PlainDate;
  endsOn: PlainDate;
  dueOn: PlainDate;
  final: boolean;
  state: ReportState;
  answers: Record<string, unknown>;
  submission: number;
  submittedAt: Instant | null;
  returnReason: string | null;
  returnedAt: Instant | null;
  /** The first of two approvals, where its agreement asks two. */
  firstApprovedAt: Instant | null;
  firstApprovedBy: string | null;
  approvedByTwo: boolean;
  approvedAt: Instant | null;
  /** Who is or was the mentor of the sub-grant. */
  mentors: readonly string[];
  version: number;
};
export type Line = {
  id: string;
  reportId: string;
  agreementId: string;
  organisationId: string;
  heading: string;
  description: string;
  documentReference: string;
  /** Who was paid; '' where nobody is named. */
  supplier: string;
  spentOn: PlainDate;
  originalMinor: number;
  originalCurrency: string;
  rate: string;
  rateMonth: PlainDate | null;
  amountMinor: number;
  /** What of the amount is not accepted: nothing, a part, or all of a rejected one. */
  refusedMinor: number;
  /** What of the amount counts as spent, and once it is accepted as accepted: after what was refused, and after each confirmed correction. */
  countedMinor: number;
  currency: string;
  state: LineState;
} & Asked;

type LineDecision = 'state' | 'refusedMinor' | 'countedMinor' | keyof Asked;

export async function findPeriod(tx: Tx, id: string): Promise<PeriodRecord | undefined> {
  return tx
    .selectFrom('grants.reportingPeriod as period')
    .innerJoin('grants.subGrantAgreement as agreement', 'agreement.id', 'period.agreementId')
    .leftJoin('grants.report as report', 'report.periodId', 'period.id')
    .selectAll('period')
    .select([
      'agreement.number as agreementNumber',
      'agreement.state as agreementState',
      'agreement.partnerId',
      'agreement.jurisdiction',
      'report.id as reportId',
    ])
    .where('period.id', '=', id)
    .executeTakeFirst();
}

export async function findReport(tx: Tx, id: string): Promise<Report | undefined> {
  return tx
    .selectFrom('grants.report as report')
    .innerJoin('grants.reportingPeriod as period', 'period.id', 'report.periodId')
    .innerJoin('grants.subGrantAgreement as agreement', 'agreement.id', 'report.agreementId')
    .innerJoin('grants.call as call', 'call.id', 'agreement.callId')
    .innerJoin('network.organisation as organisation', 'organisation.id', 'report.organisationId')
    .selectAll('report')
    .select([
      'period.number',
      'period.startsOn',
      'period.endsOn',
      'period.dueOn',
      'period.final',
      'agreement.number as agreementNumber',
      'agreement.state as agreementState',
      'agreement.title as agreementTitle',
      'agreement.partnerId',
      'agreement.jurisdiction',
      'agreement.currency',
      'agreement.rules',
      'agreement.budget',
      'call.reportFormVersionId as formVersionId',
      'organisation.name as organisationName',
      mentorsOf('agreement.id').as('mentors'),
      approvedByTwo(sql`agreement.rules`).as('approvedByTwo'),
      changedBudget.as('changedBudget'),
    ])
    .where('report.id', '=', id)
    .$castTo<Report>()
    .executeTakeFirst();
}

/** The report, locked until the transaction ends. Throws `not_found`. */
export async function lockReport(tx: Tx, id: string): Promise<Report> {
  await tx.selectFrom('grants.report').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const found = await findReport(tx, id);
  if (!found) throw problem('not_found');
  return found;
}

/** Opens the period's report, or finds the one that is there: two people who start at once get the same. */
export async function openReport(
  tx: Tx,
  made: {
    id: string;
    actionId: string;
    periodId: string;
    agreementId: string;
    organisationId: string;
    now: Instant;
    by: string;
  },
): Promise<string> {
  const { now, by, ...values } = made;
  await tx
    .insertInto('grants.report')
    .values({ ...values, state: 'draft', updatedAt: now, updatedBy: by })
    .onConflict((conflict) => conflict.column('periodId').doNothing())
    .execute();
  const { id } = await tx
    .selectFrom('grants.report')
    .select('id')
    .where('periodId', '=', made.periodId)
    .executeTakeFirstOrThrow();
  return id;
}

/** Saves the narrative of a report whose row the caller has locked. */
export async function saveAnswers(tx: Tx, id: string, answers: unknown, saved: { now: Instant; by: string }) {
  await tx
    .updateTable('grants.report')
    .set({
      answers: JSON.stringify(answers),
      updatedAt: saved.now,
      updatedBy: saved.by,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

export async function saveReportState(
  tx: Tx,
  id: string,
  values: {
    state: ReportState;
    submission?: number;
    submittedAt?: Instant;
    submittedBy?: string;
    returnReason?: string | null;
    returnedAt?: Instant;
    firstApprovedAt?: Instant | null;
    firstApprovedBy?: string | null;
    approvedAt?: Instant;
    approvedBy?: string;
    updatedAt: Instant;
  },
) {
  await tx
    .updateTable('grants.report')
    .set({ ...values, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function insertReportVersion(
  tx: Tx,
  made: {
    reportId: string;
    submission: number;
    content: unknown;
    sha256: string;
    submittedAt: Instant;
    submittedBy: string;
  },
) {
  await tx
    .insertInto('grants.reportVersion')
    .values({ ...made, content: JSON.stringify(made.content) })
    .execute();
}

/** The lines of a report, without who reviewed them: they are kept with what is submitted, and handed on. */
export async function listLines(tx: Tx, reportId: string): Promise<Line[]> {
  return tx
    .selectFrom('grants.expenditureLine')
    .select([
      'id',
      'reportId',
      'agreementId',
      'organisationId',
      'heading',
      'description',
      'documentReference',
      'supplier',
    ])
    .select(['spentOn', 'originalMinor', 'originalCurrency', 'rate', 'rateMonth', 'amountMinor', 'currency'])
    .select([
      'state',
      'refusedMinor',
      'countedMinor',
      'rule',
      'query',
      'askedAt',
      'reply',
      'repliedAt',
      'earlierQueries',
    ])
    .where('reportId', '=', reportId)
    .orderBy('createdAt')
    .orderBy('id')
    .$castTo<Line>()
    .execute();
}

/** What was spent under each heading of the agreement in this report and in those before it, without what was rejected. */
export async function listSpent(
  tx: Tx,
  { agreementId, reportId, number }: { agreementId: string; reportId: string; number: number },
): Promise<Spent[]> {
  const sumOf = (here: boolean) =>
    sql<number>`coalesce(sum(line.counted_minor) filter (where (line.report_id = ${reportId}) = ${here}), 0)::bigint`;
  return tx
    .selectFrom('grants.expenditureLine as line')
    .innerJoin('grants.report as report', 'report.id', 'line.reportId')
    .innerJoin('grants.reportingPeriod as period', 'period.id', 'report.periodId')
    .select(['line.heading', sumOf(false).as('beforeMinor'), sumOf(true).as('hereMinor')])
    .where('line.agreementId', '=', agreementId)
    .where('line.state', '<>', 'rejected')
    .where('period.number', '<=', number)
    .groupBy('line.heading')
    .execute();
}

export async function insertLine(tx: Tx, line: Omit<Line, LineDecision> & { createdAt: Instant }) {
  await tx.insertInto('grants.expenditureLine').values(line).execute();
}

/** Puts other values in the place of a line's. */
export async function updateLine(
  tx: Tx,
  id: string,
  values: Omit<Line, 'id' | 'reportId' | 'agreementId' | 'organisationId' | LineDecision>,
) {
  await tx
    .updateTable('grants.expenditureLine')
    .set({ ...values, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function deleteLine(tx: Tx, id: string) {
  await tx.deleteFrom('grants.expenditureLine').where('id', '=', id).execute();
}

/** A line with its report and how many open bills are beside it, the line locked until the transaction ends. */
export async function findLine(
  tx: Tx,
  id: string,
): Promise<(Line & { billCount: number; report: Report }) | undefined> {
  const line = await tx
    .selectFrom('grants.expenditureLine')
    .selectAll()
    .select(openBillCount.as('billCount'))
    .where('id', '=', id)
    .forUpdate()
    .$castTo<Line & { billCount: number }>()
    .executeTakeFirst();
  // Asked whether there is a line or not: one that is missing takes the time of one that is foreign.
  const report = await findReport(tx, line?.reportId ?? id);
  return line && report ? { ...line, report } : undefined;
}

export async function saveLine(
  tx: Tx,
  id: string,
  values: {
    state: LineState;
    refusedMinor?: number;
    reviewedBy?: string;
    reviewedAt?: Instant;
  } & Partial<Asked>,
) {
  const { earlierQueries, ...set } = values;
  await tx
    .updateTable('grants.expenditureLine')
    .set({
      ...set,
      ...(earlierQueries && { earlierQueries: JSON.stringify(earlierQueries) }),
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}
