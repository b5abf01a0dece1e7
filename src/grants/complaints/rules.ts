import { addDays, dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

/** Days to complain after the letter, and days within which a complaint is answered. A call from before it had the rule takes these. */
export type ComplaintTerms = { readonly days: number; readonly answerDays: number };
export const usualComplaintTerms: ComplaintTerms = { days: 15, answerDays: 30 };

type Told = {
  readonly toldAt: Instant | null;
  readonly deadlineZone: string;
  readonly rules: { readonly complaints?: ComplaintTerms | undefined };
};

export function complaintTermsOf({ complaints }: Told['rules']): ComplaintTerms {
  return complaints ?? usualComplaintTerms;
}

/** The last day to complain, to its end in the call's zone; undefined before the applicant was told. */
export function lastDayToComplain({ toldAt, deadlineZone, rules }: Told): PlainDate | undefined {
  return toldAt ? addDays(dayIn(deadlineZone, toldAt), complaintTermsOf(rules).days) : undefined;
}

/** The day by which a complaint of today is answered. */
export function answerDay({ deadlineZone, rules }: Omit<Told, 'toldAt'>, now: Instant): PlainDate {
  return addDays(dayIn(deadlineZone, now), complaintTermsOf(rules).answerDays);
}

export function mayStillComplain(told: Told, now: Instant): boolean {
  const last = lastDayToComplain(told);
  return last !== undefined && dayIn(told.deadlineZone, now) <= last;
}

/** Problem: `complaint_too_late` (day). */
export function mustBeInComplaintTime(told: Told, now: Instant): void {
  if (!mayStillComplain(told, now))
    throw problem('complaint_too_late', { day: lastDayToComplain(told) ?? '' });
}

export const reopenings = ['check', 'decision', 'nothing'] as const;
export type Reopening = (typeof reopenings)[number];
type Complained = {
  readonly about: string;
  readonly applicationState: string;
  readonly callDecided: boolean;
  /** What it would be offered: of its row in the decided ranking, in minor units; null where it has none. */
  readonly amountMinor: number | null;
};

/**
 * What an upheld complaint can reopen: the check of an application found not eligible, until its call is decided; a rejection, which then
 * is on the reserve list at the place of its score, where there is an amount to offer. Everything else is put right as the reasons say.
 */
export function reopeningsOf({ about, applicationState, callDecided, amountMinor }: Complained): Reopening[] {
  const check = about === 'ineligible' && applicationState === 'ineligible' && !callDecided;
  const decision = about === 'rejected' && applicationState === 'rejected' && (amountMinor ?? 0) > 0;
  return [...(check ? ['check' as const] : []), ...(decision ? ['decision' as const] : []), 'nothing'];
}

/** Problem: `complaint_reopens_not`. */
export function mustBeReopenable(complaint: Complained, reopens: Reopening): void {
  if (!reopeningsOf(complaint).includes(reopens))
    throw problem('complaint_reopens_not', {}, { field: 'reopens' });
}
