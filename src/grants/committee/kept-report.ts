import { type Actor, may } from '../../platform/permissions.ts';
import { committeePermissions } from './permissions.ts';
import type { Committee } from './queries.ts';
import type { ReportFacts } from './report-facts.ts';
import { hasText } from './rules.ts';

/** The report of a closed meeting as it is signed; undefined while it is open, and once retention emptied it. */
export function keptReport({ report }: Pick<Committee, 'report'>): ReportFacts | undefined {
  return hasText(report) ? (report as ReportFacts) : undefined;
}

/** The key of what leads this reader to the report, and whether retention took its text. */
export type ShownReport = { readonly text: string | undefined; readonly isGone: boolean };

export function shownReport(actor: Actor | undefined, committee: Committee): ShownReport {
  const isOpen = committee.state === 'convened';
  const isGone = committee.closedAt !== null && !keptReport(committee);
  const reads =
    committee.state !== 'cancelled' && !isGone && may(actor, committeePermissions.readReport, committee);
  const text = isOpen ? 'grants.committee.report.see_draft' : 'grants.committee.report';
  return { text: reads ? text : undefined, isGone };
}
