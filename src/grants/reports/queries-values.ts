import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import { partNames, type ReportedValue } from './parts.ts';

/** The results of a report, by the key of their indicator. */
export async function listValues(tx: Tx, reportId: string): Promise<ReportedValue[]> {
  const rows = await tx
    .selectFrom('grants.reportValue')
    .select(['key', 'value', 'note', ...partNames])
    .where('reportId', '=', reportId)
    .orderBy('key')
    .execute();
  return rows.map(({ key, value, note, women, men, children, unsaid }) => {
    const told = women !== null && men !== null && children !== null && unsaid !== null;
    return { key, value, note, ...(told && { parts: { women, men, children, unsaid } }) };
  });
}

export async function replaceValues(
  tx: Tx,
  report: { id: string; organisationId: string },
  values: readonly ReportedValue[],
) {
  const { id: reportId, organisationId } = report;
  await tx.deleteFrom('grants.reportValue').where('reportId', '=', reportId).execute();
  if (values.length)
    await tx
      .insertInto('grants.reportValue')
      .values(values.map(({ parts, ...one }) => ({ ...one, ...parts, reportId, organisationId })))
      .execute();
}

/** What the approved reports before this one reached, by indicator: all of these add up. */
export async function listReached(
  tx: Tx,
  { agreementId, number }: { readonly agreementId: string; readonly number: number },
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('grants.reportValue as value')
    .innerJoin('grants.report as report', 'report.id', 'value.reportId')
    .innerJoin('grants.reportingPeriod as period', 'period.id', 'report.periodId')
    .select(['value.key', sql<number>`sum(value.value)::int8`.as('reached')])
    .where('report.agreementId', '=', agreementId)
    .where('report.state', '=', 'approved')
    .where('period.number', '<', number)
    .groupBy('value.key')
    .execute();
  return new Map(rows.map(({ key, reached }) => [key, reached]));
}
