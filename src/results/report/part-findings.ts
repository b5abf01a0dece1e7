import type { Checked, Finding } from './finding.ts';

/** Parts that partners were asked for and that are not in the report: a person decides whether it leaves without them. */
export function findingsInParts({ parts }: Checked): Finding[] {
  return parts.flatMap(({ id, partnerName, state, untaken }): Finding[] => {
    const found = { hard: false, href: `/staff/report-parts/${id}` };
    if (state !== 'accepted') return [{ ...found, id: 'part_open', values: { partner: partnerName, state } }];
    return untaken > 0
      ? [{ ...found, id: 'part_not_taken', values: { partner: partnerName, count: untaken } }]
      : [];
  });
}
