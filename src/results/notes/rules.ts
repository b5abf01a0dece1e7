import type { Candidate } from '../../people/index.ts';
import { problem } from '../../platform/problem.ts';
import { type DonorReportState, isWritable } from '../report/workflow.ts';

/** The longest note. */
export const longestNote = 2000;

/** Who a note may be addressed to: programme managers, and the officers of partners that were asked for a part; not its author. */
export function addresseesOf(
  {
    managers,
    officers,
  }: { readonly managers: readonly Candidate[]; readonly officers: readonly Candidate[] },
  askedPartners: readonly string[],
  author: string,
): Candidate[] {
  const all = [
    ...managers,
    ...officers.filter(({ organisationId }) => askedPartners.includes(organisationId)),
  ];
  return [...new Map(all.map((one) => [one.personId, one])).values()].filter(
    ({ personId }) => personId !== author,
  );
}

/** A note is for one who may read it. Problem: `report_note_for_nobody`. */
export function mustBeAddressee(people: readonly Candidate[], personId: string | null): void {
  if (personId !== null && !people.some((one) => one.personId === personId))
    throw problem('report_note_for_nobody', {}, { field: 'addressed_to' });
}

/** Notes are written and settled while the report is. Problem: `donor_report_not_in_state` (state). */
export function mustBeInWork({ state }: { readonly state: DonorReportState }): void {
  if (!isWritable(state)) throw problem('donor_report_not_in_state', { state });
}

/** A note is settled once. Problem: `report_note_settled`. */
export function mustBeOpen({ settledAt }: { readonly settledAt: string | null }): void {
  if (settledAt !== null) throw problem('report_note_settled');
}

/** How many notes of each section are open, in the order of the notes. */
export function openBySection<Section extends string>(
  notes: readonly { readonly section: Section; readonly settledAt: string | null }[],
): Map<Section, number> {
  const open = new Map<Section, number>();
  for (const { section, settledAt } of notes)
    if (settledAt === null) open.set(section, (open.get(section) ?? 0) + 1);
  return open;
}
