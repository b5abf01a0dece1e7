import type { Activity } from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import { isSection, type Section } from '../report/sections.ts';
import { type DonorReportState, isWritable } from '../report/workflow.ts';

/** What a partner writes about: an activity of the work plan, or a section of the report. */
export type Item = `activity:${string}` | `section:${string}`;
/** The most characters of a section, and of a text for it. */
export const longestText = 20_000;
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

/** Whether a part is the partner's to write. */
export function isWithPartner(state: string): boolean {
  return state === 'asked' || state === 'writing' || state === 'returned';
}

/** A comment comes first while the partner has to read it, and a reason where it says why nothing more is asked. */
export function remarksComeFirst({ state }: { readonly state: string }): boolean {
  return isWithPartner(state) || state === 'withdrawn';
}

type Dated = { readonly state: string; readonly dueOn: PlainDate };
export function isLate({ state, dueOn }: Dated, today: PlainDate): boolean {
  return isWithPartner(state) && dueOn < today;
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

/** Problem: `report_part_taken`, where the report has each of its texts as it is. */
export function mustHaveUntaken({ untaken }: { readonly untaken: number }): void {
  if (untaken === 0) throw problem('report_part_taken');
}

/** Problem: `report_part_day_past`. */
export function mustBeToCome(dueOn: PlainDate, today: PlainDate): void {
  if (dueOn <= today) throw problem('report_part_day_past', {}, { field: 'due_on' });
}

/** A section with texts at its end. Problem: `report_part_too_long` (section). */
export function withAdded(section: Section, text: string, added: readonly string[]): string {
  const whole = [text.trimEnd(), ...added].filter((one) => one !== '').join('\n\n');
  if (whole.length > longestText) throw problem('report_part_too_long', { section });
  return whole;
}
