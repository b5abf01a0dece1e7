import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Line } from './queries.ts';

/** What was submitted of a report last: when, how many times, and the hash of its content. */
export type Submission = {
  readonly submission: number;
  readonly sha256: string;
  readonly submittedAt: Instant;
};

export async function findLastSubmission(tx: Tx, reportId: string): Promise<Submission | undefined> {
  return tx
    .selectFrom('grants.reportVersion')
    .select(['submission', 'sha256', 'submittedAt'])
    .where('reportId', '=', reportId)
    .orderBy('submission', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** A line as each submission of its report had it, the first one first. */
export type SubmittedLine = Pick<
  Line,
  | 'heading'
  | 'description'
  | 'documentReference'
  | 'supplier'
  | 'spentOn'
  | 'originalMinor'
  | 'originalCurrency'
>;

export async function listSubmittedLines(
  tx: Tx,
  { id, reportId }: Pick<Line, 'id' | 'reportId'>,
): Promise<{ submittedAt: Instant; line: SubmittedLine }[]> {
  const { rows } = await sql<{ submittedAt: Instant; line: SubmittedLine }>`
    select v.submitted_at as "submittedAt", l.line from grants.report_version v,
      lateral jsonb_array_elements(v.content -> 'lines') l(line)
    where v.report_id = ${reportId}::uuid and l.line ->> 'id' = ${id}
    order by v.submission`.execute(tx);
  // Suppliers came later than the first reports.
  return rows.map(({ submittedAt, line }) => ({
    submittedAt,
    line: { ...line, supplier: line.supplier ?? '' },
  }));
}
