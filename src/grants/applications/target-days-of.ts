import { addDays, dayIn, type Instant, type PlainDate, type Zone } from '../../platform/dates.ts';
import { targetDays } from '../target-days.ts';

/** Until when each step after the deadline of a call is to be done: the days that the team gives itself. */
export function targetsAfter({
  deadlineAt,
  deadlineZone,
}: {
  readonly deadlineAt: Instant | null;
  readonly deadlineZone: Zone;
}): Readonly<Record<'check' | 'assess' | 'decide' | 'tell', PlainDate>> | undefined {
  if (!deadlineAt) return undefined;
  const after = (days: number) => addDays(dayIn(deadlineZone, deadlineAt), days);
  return {
    check: after(targetDays.check),
    assess: after(targetDays.rank),
    decide: after(targetDays.decide),
    tell: after(targetDays.decide + targetDays.communicate),
  };
}
