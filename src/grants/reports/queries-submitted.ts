import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { Line } from './queries.ts';

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
