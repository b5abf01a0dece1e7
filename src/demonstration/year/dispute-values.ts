import { changeValue, raiseDispute } from '../../results/index.ts';
import type { Staff } from './hire-staff.ts';
import { at, type Stage } from './stage.ts';

const value = { jurisdiction: '', record: '' } as const;

/**
 * Two disputes: of a frozen number of women, answered after the list of the training was corrected; and of a number of round tables, which
 * waits for its answer.
 */
export function planDisputes(stage: Stage, staff: Staff, periodId: string): void {
  stage.timeline.plan(at(stage, -66, '10:00'), async (now) => {
    const disputeId = await raiseDispute(stage.work(staff.get('grant.officer.ba')!, now), {
      indicator: 'women_attended',
      form: {
        ...{ ...value, period: periodId, claim: 'missing', claimed: '' },
        reason: 'Two women of a training are missing from the list of attendance (demonstration).',
      },
    });
    stage.timeline.plan(at(stage, -58, '10:00'), (later) =>
      changeValue(stage.work(staff.get('programme.manager')!, later), {
        disputeId,
        form: {
          change: 'value',
          reason: 'The list was corrected: two women were added. The frozen number stays (demonstration).',
        },
      }),
    );
  });
  stage.timeline.plan(at(stage, -3, '10:30'), async (now) => {
    await raiseDispute(stage.work(staff.get('grant.officer.al')!, now), {
      indicator: 'round_tables',
      form: {
        ...{ ...value, period: '', claim: 'number', claimed: '5' },
        reason: 'We held one more round table, which was recorded as a training (demonstration).',
      },
    });
  });
}
