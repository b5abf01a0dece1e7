import type { Contract } from '../../action/index.ts';
import { addDays, dayIn, type Instant, type PlainDate } from '../../platform/dates.ts';
import { zone } from '../../platform/zone.ts';
import type { DonorReportState } from './workflow.ts';

type Days = Pick<Contract, 'reportDays' | 'decisionDays' | 'answerDays'>;
export type Dated = {
  readonly state: DonorReportState;
  readonly endsOn: PlainDate;
  readonly submittedAt: Instant | null;
  readonly returnedAt: Instant | null;
};

/** What a report waits for, and the day by which the contract asks for it; undefined once it is accepted. */
export function dueOf(
  { state, endsOn, submittedAt, returnedAt }: Dated,
  days: Days,
): { readonly kind: 'submit' | 'decide' | 'correct'; readonly day: PlainDate } | undefined {
  if (state === 'accepted') return undefined;
  if (state === 'submitted' && submittedAt)
    return { kind: 'decide', day: addDays(dayIn(zone, submittedAt), days.decisionDays) };
  const since = returnedAt ?? submittedAt;
  if (state === 'returned' && since) return { kind: 'correct', day: answerDueOn(since, days) };
  return { kind: 'submit', day: reportDueOn(endsOn, days) };
}

/** The day by which the report on a period that ends on `endsOn` is submitted. */
export function reportDueOn(endsOn: PlainDate, { reportDays }: Pick<Days, 'reportDays'>): PlainDate {
  return addDays(endsOn, reportDays);
}

/** The day by which a question is answered. */
export function answerDueOn(askedAt: Instant, { answerDays }: Pick<Days, 'answerDays'>): PlainDate {
  return addDays(dayIn(zone, askedAt), answerDays);
}
