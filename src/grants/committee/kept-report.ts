import type { Committee } from './queries.ts';
import type { ReportFacts } from './report-facts.ts';

/** The report of a closed meeting as it is signed; undefined while it is open, and once retention emptied it. */
export function keptReport({ report }: Pick<Committee, 'report'>): ReportFacts | undefined {
  return report && 'meeting' in report ? (report as ReportFacts) : undefined;
}
