import type { Activity } from '../../action/index.ts';
import { addMonths, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import { isSection, longestSection, type Section } from '../report/sections.ts';
import { type DonorReportState, isWritable } from '../report/workflow.ts';

/** What a partner writes about: an activity of the work plan, or a section of the report. */
export type Item = `activity:${string}` | `section:${string}`;
/** The most characters of a text: as many texts as there may be, each in letters of three bytes, still fit into one form. */
export const longestText = 4000;
/** The most texts that one partner is asked for. */
export const mostItems = 40;

export const activityItem = (key: string): Item => `activity:${key}`;
export const sectionItem = (section: string): Item => `section:${section}`;

/** The key of the activity; undefined where it is a section. */
export function activityOf(item: Item): string | undefined {
  return item.startsWith('activity:') ? item.slice('activity:'.length) : undefined;
}

/** The section of the report that a text goes into: of an activity, the one on results and activities. */
export function sectionOf(item: Item): Section {
  const section = item.slice('section:'.length);
  return activityOf(item) === undefined && isSection(section) ? section : '2.2';
}

type Partner = { readonly id: string; readonly key: string | null };
type PlanOf = (activity: string, milestone: string) => { readonly partnerId: string | null } | undefined;

/** The activities that a partner leads or takes part in: as the work plan names it, and as milestones were planned since. */
export function ownActivities(activities: readonly Activity[], partner: Partner, planOf: PlanOf): Activity[] {
  return activities.filter(
    ({ key, partners, milestones }) =>
      (partner.key !== null && partners.value?.includes(partner.key)) ||
      milestones.some((one) => {
        const plan = planOf(key, one.key);
        if (plan) return plan.partnerId === partner.id;
        return partner.key !== null && one.partner === partner.key;
      }),
  );
}

/** What a text is headed by in the report, which is in English whoever adds it: its activity and the partner, or the partner alone. */
export function reportHeading(
  { activities }: { readonly activities: readonly Pick<Activity, 'key' | 'title'>[] },
  item: Item,
  partner: string,
): string {
  const known = activities.find(({ key }) => key === activityOf(item));
  return known ? `${known.title.en} (${partner})` : partner;
}

/** Whether a part is the partner's to write. */
export function isWithPartner(state: string): boolean {
  return state === 'asked' || state === 'writing' || state === 'returned';
}

/** A comment comes first while the partner has to read it, and a reason where it says why nothing more is asked. */
export function remarksComeFirst({ state }: { readonly state: string }): boolean {
  return isWithPartner(state) || state === 'withdrawn';
}

type Dated = OfReport & { readonly state: string; readonly dueOn: PlainDate };
/** What is not in when its day is over; a report that has left waits for nothing. */
export function isLate(part: Dated, today: PlainDate): boolean {
  return isWithPartner(part.state) && isOpen(part) && part.dueOn < today;
}

/** The late ones first, the longest before the others; then by their day, and what was withdrawn at the end. */
export function inOrder<Part extends Dated>(parts: readonly Part[], today: PlainDate): Part[] {
  const rank = (part: Part) => (isLate(part, today) ? 0 : part.state === 'withdrawn' ? 2 : 1);
  return parts.toSorted((a, b) => rank(a) - rank(b) || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

type OfReport = { readonly reportState: string };
/** A submitted report freezes its parts. */
export function isOpen({ reportState }: OfReport): boolean {
  return isWritable(reportState as DonorReportState);
}
/** Problem: `report_part_closed`. */
export function mustBeOpen(part: OfReport): void {
  if (!isOpen(part)) throw problem('report_part_closed');
}

type Taken = { readonly text: string; readonly version: number; readonly takenVersion: number | null };
/** Whether the report does not have the text as it is now. */
export function isUntaken({ text, version, takenVersion }: Taken): boolean {
  return text !== '' && version > (takenVersion ?? 0);
}

/** Problem: `report_part_taken`, where the report has each of its texts as it is. */
export function mustHaveUntaken({ untaken }: { readonly untaken: number }): void {
  if (untaken === 0) throw problem('report_part_taken');
}

/** Problems: `report_part_day_past`, and `report_part_day_late` beyond a year, which is a slip of the hand. */
export function mustComeWithinAYear(dueOn: PlainDate, today: PlainDate): void {
  if (dueOn <= today) throw problem('report_part_day_past', {}, { field: 'due_on' });
  if (dueOn > addMonths(today, 12)) throw problem('report_part_day_late', {}, { field: 'due_on' });
}

/** A text for a section; `before` is how it was added last, '' where it was not. */
export type Added = { readonly text: string; readonly before: string };

/**
 * A section with texts at its end. A text that was added before and still stands there word for word is replaced where it stands. Problem:
 * `report_part_too_long` (section, count).
 */
export function withAdded(section: Section, text: string, added: readonly Added[]): string {
  let whole = text.trimEnd();
  for (const one of added) {
    const at = one.before === '' ? -1 : whole.indexOf(one.before);
    whole =
      at === -1
        ? [whole, one.text].filter((part) => part !== '').join('\n\n')
        : `${whole.slice(0, at)}${one.text}${whole.slice(at + one.before.length)}`;
  }
  if (whole.length > longestSection)
    throw problem('report_part_too_long', { section, count: longestSection });
  return whole;
}

/** Problem: `report_part_unwritten` (count), at the first text that is missing. */
export function mustBeWritten(items: readonly { readonly text: string; readonly position: number }[]): void {
  const missing = items.filter(({ text }) => text === '');
  if (missing[0])
    throw problem(
      'report_part_unwritten',
      { count: missing.length },
      { field: `text_${missing[0].position}` },
    );
}
