import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { DonorReportState } from './workflow.ts';

/** A report that is not accepted, and what its days are counted from. */
export type OpenDonorReport = {
  readonly id: string;
  readonly name: string;
  readonly state: DonorReportState;
  readonly endsOn: PlainDate;
  readonly versions: number;
  readonly submittedAt: Instant | null;
  readonly returnedAt: Instant | null;
  /** When the check by a second person was asked for; null: not yet, or not since it was last submitted. */
  readonly readyAt: Instant | null;
};

/** The reports of the Action that are not accepted. */
export async function listOpenDonorReports(tx: Tx, actionId: string): Promise<OpenDonorReport[]> {
  return tx
    .selectFrom('results.donorReport as report')
    .innerJoin('results.period as period', 'period.id', 'report.periodId')
    .leftJoin('results.donorReportVersion as version', 'version.donorReportId', 'report.id')
    .select(['report.id', 'report.state', 'report.readyAt', 'period.name', 'period.endsOn'])
    .select((of) => [
      of.fn.count<number>('version.number').as('versions'),
      of.fn.max('version.submittedAt').as('submittedAt'),
      sql<Instant | null>`(select max(asked_at) from results.donor_question question
        where question.donor_report_id = report.id and question.kind = 'return')`.as('returnedAt'),
    ])
    .where('report.actionId', '=', actionId)
    .where('report.state', '<>', 'accepted')
    .groupBy(['report.id', 'period.id'])
    .orderBy('period.endsOn')
    .orderBy('report.id')
    .execute();
}

export type OpenQuestion = {
  readonly id: string;
  readonly donorReportId: string;
  readonly name: string;
  readonly askedAt: Instant;
};

/** The questions about reports of the Action that have no answer yet. */
export async function listOpenQuestions(tx: Tx, actionId: string): Promise<OpenQuestion[]> {
  return tx
    .selectFrom('results.donorQuestion as question')
    .innerJoin('results.donorReport as report', 'report.id', 'question.donorReportId')
    .innerJoin('results.period as period', 'period.id', 'report.periodId')
    .select(['question.id', 'question.donorReportId', 'question.askedAt', 'period.name'])
    .where('report.actionId', '=', actionId)
    .where('question.kind', '=', 'question')
    .where('question.answer', 'is', null)
    .orderBy('question.askedAt')
    .orderBy('question.id')
    .execute();
}

export type Told = { readonly personId: string; readonly email: string; readonly locale: string };

/** The people of the Action with this role who can be written to. */
export async function listHolders(tx: Tx, actionId: string, role: string): Promise<Told[]> {
  return tx
    .selectFrom('people.membership as membership')
    .innerJoin('people.person as person', 'person.id', 'membership.personId')
    .select(['person.id as personId', 'person.email', 'person.locale'])
    .distinct()
    .where('membership.actionId', '=', actionId)
    .where('membership.role', '=', role)
    .where('membership.until', 'is', null)
    .where('person.erasedAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .orderBy('person.id')
    .execute();
}
