import { addDays, type Instant, type PlainDate } from '../../platform/dates.ts';
import { type Locale, locales } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';

/** What a mentor may say that they speak: Serbian once, however it is written. */
export const mentorLanguages: readonly Locale[] = locales.filter((locale) => locale !== 'sr-Latn');

/** What is asked about a member of a partner's staff before they accompany a sub-grant. */
export type Candidate = {
  /** An officer of the partner that granted it: for its grants or its money. */
  readonly officer: boolean;
  /** They were asked to assess its application, or assess another one of the sub-grantee, and did not refuse. */
  readonly scored: boolean;
  /** They approved a report of it, reviewed its expenditure, or approved or paid an instalment. */
  readonly decided: boolean;
  /** They belong to the sub-grantee. */
  readonly ofSubGrantee: boolean;
  /** They may know it while it is protected. */
  readonly mayKnow: boolean;
};
export type MentorBar = 'officer' | 'scored' | 'decided' | 'sub_grantee' | 'unknown';

/** Why somebody cannot be the mentor of a sub-grant: a mentor neither scores nor pays, and learns of nothing that is kept from them. */
export function barOf(candidate: Candidate, isProtected: boolean): MentorBar | undefined {
  if (candidate.officer) return 'officer';
  if (candidate.scored) return 'scored';
  if (candidate.decided) return 'decided';
  if (candidate.ofSubGrantee) return 'sub_grantee';
  return isProtected && !candidate.mayKnow ? 'unknown' : undefined;
}

/** Problem: `mentor_not_free`, of somebody who is no candidate, too. */
export function mustBeFree(candidate: Candidate | undefined, isProtected: boolean): void {
  if (!candidate || barOf(candidate, isProtected)) throw problem('mentor_not_free', {}, { field: 'mentor' });
}

/** The same person is not appointed again while they are the mentor. Problem: `mentor_already`. */
export function mustBeAnother(mentorId: string, current: { readonly mentorId: string } | undefined): void {
  if (current?.mentorId === mentorId) throw problem('mentor_already', {}, { field: 'mentor' });
}

/** The work of a mentor begins or ends between the earliest day and today. Problem: `mentor_day_out_of_range` (earliest). */
export function mustBeWithin(
  day: PlainDate,
  { earliest, today, field }: { earliest: PlainDate; today: PlainDate; field: string },
): void {
  if (day < earliest || day > today) throw problem('mentor_day_out_of_range', { earliest }, { field });
}

/** Each side says once what helped, and nothing any more once retention has emptied the sub-grant. Problems: `mentor_lesson_written`, `mentor_texts_gone`. */
export function mustBeUnwritten(writtenAt: Instant | null, { emptied }: { readonly emptied: boolean }): void {
  if (writtenAt !== null) throw problem('mentor_lesson_written');
  if (emptied) throw problem('mentor_texts_gone');
}

/** A mentor who can no longer open the sub-grant is neither written to nor asked what helped. Problem: `mentor_left`. */
export function mustBeActive({ mentorActive }: { readonly mentorActive: boolean }): void {
  if (!mentorActive) throw problem('mentor_left');
}

/** The earliest day of a new mentor: the present one began by then, or the agreement was signed and the mentor before had ended. */
export function earliestDay(
  begun: PlainDate,
  current: { readonly since: PlainDate } | undefined,
  latestEnd: PlainDate | null,
): PlainDate {
  if (current) return current.since;
  return latestEnd !== null && latestEnd > begun ? latestEnd : begun;
}

/** The day so many working days later: Saturdays and Sundays are none, holidays differ between the jurisdictions and are not left out. */
export function addWorkingDays(day: PlainDate, days: number): PlainDate {
  let at = day;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (!isWeekend(at)) left -= 1;
  }
  return at;
}
const isWeekend = (day: PlainDate) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Working days in which an answer is usual, where the Action names none. */
const usualAnswerDays = 5;
/** In how many working days an answer is usual, as the Action says. */
export function answerDaysOf(definition: { readonly agreement?: { readonly mentorAnswerDays?: number } }) {
  return definition.agreement?.mentorAnswerDays ?? usualAnswerDays;
}
