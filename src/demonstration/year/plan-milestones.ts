import { addDays } from '../../platform/dates.ts';
import { planMilestone } from '../../results/index.ts';
import type { Staff } from './hire-staff.ts';
import { at, type Stage } from './stage.ts';

/** Invented: the information note gives none. Days from today, first and last, and the budget heading that pays for it. */
const plans = [
  ['capacity-organisations', 'first-training', -357, -330, 'travel'],
  ['capacity-organisations', 'engaged', -365, 60],
  ['capacity-institutions', 'institutions', -330, -30, 'travel'],
  ['national-projects', 'agreed', -300, 30, 'other'],
  ['regional-projects', 'agreed', -250, -40, 'other'],
  ['advocacy-practice', 'round-tables', -320, -20],
  ['advocacy-practice', 'first-step', -90, -30],
  ['advocacy-framework', 'advocacy-conferences', -60, 60],
  ['advocacy-framework', 'first-cycle', -290, -240],
  ['advocacy-framework', 'first-recommendation', -150, -90],
  ['advocacy-materials', 'materials', -200, 60],
  ['advocacy-materials', 'first-publication', -120, -20],
  ['advocacy-practice', 'first-partnership', -200, -60],
  ['advocacy-practice', 'first-adoption', -120, 30],
] as const;
/** One is put off before it is over, with a reason. */
const later = {
  ...{ activity: 'regional-projects', milestone: 'agreed', from: -250, to: 20, heading: 'other' },
} as const;

/** Plans when the milestones are to be reached, in the first days of the year. */
export function planTheWorkPlan(stage: Stage, staff: Staff): void {
  const manager = staff.get('programme.manager')!;
  const day = (number: number) => addDays(stage.today, number);
  stage.timeline.plan(at(stage, -358, '15:00'), async (now) => {
    for (const [activity, milestone, from, to, heading] of plans)
      await planMilestone(stage.work(manager, now), {
        activity,
        milestone,
        form: {
          startsOn: day(from),
          endsOn: day(to),
          partnerId: null,
          heading: heading ?? null,
          reason: 'Invented days, so that the plan can be tried. (demonstration)',
        },
      });
  });
  stage.timeline.plan(at(stage, -50, '11:00'), async (now) => {
    const { activity, milestone, from, to, heading } = later;
    await planMilestone(stage.work(manager, now), {
      activity,
      milestone,
      form: {
        startsOn: day(from),
        endsOn: day(to),
        partnerId: null,
        heading,
        reason: 'The regional call closed later than planned, so its agreements come later. (demonstration)',
      },
    });
  });
}
