import { addDays } from '../../platform/dates.ts';
import { createPeriod, freezePeriod } from '../../results/index.ts';
import { planDisputes } from './dispute-values.ts';
import type { Staff } from './hire-staff.ts';
import { planDonorReport } from './report-to-donor.ts';
import { at, type Stage } from './stage.ts';

/** Plans two periods: the first eight months, frozen three weeks after their end, and the rest of the year, open. */
export function planPeriods(stage: Stage, staff: Staff): void {
  const manager = staff.get('programme.manager')!;
  const day = (number: number) => addDays(stage.today, number);
  stage.timeline.plan(at(stage, -112, '10:00'), async (now) => {
    const work = stage.work(manager, now);
    const periodId = await createPeriod(work, {
      name: 'Months 1 to 8 (demonstration)',
      startsOn: day(-365),
      endsOn: day(-122),
    });
    stage.timeline.plan(at(stage, -100, '10:00'), async (later) => {
      await freezePeriod(stage.work(manager, later), { periodId });
      planDonorReport(stage, staff, periodId);
      planDisputes(stage, staff, periodId);
    });
  });
  stage.timeline.plan(at(stage, -20, '10:00'), async (now) => {
    await createPeriod(stage.work(manager, now), {
      name: 'Months 9 to 12 (demonstration)',
      startsOn: day(-121),
      endsOn: day(0),
    });
  });
}
