import { addDays, addMonths, type PlainDate } from '../../platform/dates.ts';
import type { MeasuredRecord } from '../measure.ts';
import type { InterimTarget } from './queries-interim.ts';

/** A month in which something was counted: what it added, and the value at its end (today, while it lasts). */
export type GrownMonth = {
  /** Its first day. */
  readonly month: PlainDate;
  readonly on: PlainDate;
  readonly added: number;
  readonly soFar: number;
};

/** A target of a day, with the value on that day; null while the day is to come. */
export type TargetOfDay = {
  readonly on: PlainDate;
  readonly target: number;
  readonly value: number | null;
};

type Counted = readonly Pick<MeasuredRecord, 'on' | 'value'>[];

/** The value month by month, the earliest first. Months in which nothing was counted are left out. The last is the sum of all. */
export function grownMonths(records: Counted, today: PlainDate): GrownMonth[] {
  const added = new Map<PlainDate, number>();
  for (const { on, value } of records) {
    const month = `${on.slice(0, 7)}-01`;
    added.set(month, (added.get(month) ?? 0) + value);
  }
  let soFar = 0;
  return [...added]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, sum]) => {
      soFar += sum;
      const end = addDays(addMonths(month, 1), -1);
      return { month, on: end < today ? end : today, added: sum, soFar };
    });
}

/** The targets by day, the earliest first: those before the end, and the last one at the end where both are known. */
export function targetsByDay(
  records: Counted,
  asked: {
    readonly interim: readonly Pick<InterimTarget, 'dueOn' | 'value'>[];
    readonly target: number | null;
    readonly endsOn: PlainDate | null;
    readonly today: PlainDate;
  },
): TargetOfDay[] {
  const { interim, target, endsOn, today } = asked;
  const last = target !== null && endsOn !== null ? [{ dueOn: endsOn, value: target }] : [];
  const valueOn = (day: PlainDate) =>
    records.filter(({ on }) => on <= day).reduce((sum, { value }) => sum + value, 0);
  return [...interim.filter(({ dueOn }) => dueOn !== endsOn || last.length === 0), ...last]
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .map(({ dueOn, value }) => ({ on: dueOn, target: value, value: dueOn < today ? valueOn(dueOn) : null }));
}
