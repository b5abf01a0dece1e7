import { buildDonorReport, createDonorReport, writeNarrative } from '../../results/index.ts';
import { narratives } from '../invented/narratives.ts';
import { planParts } from './ask-for-parts.ts';
import type { Staff } from './hire-staff.ts';
import { at, type Stage } from './stage.ts';

/**
 * The report on a frozen period: begun a week after the freezing, written, and built once more two months later. What is frozen
 * does not move: the page of the period lists what was corrected in the records since.
 */
export function planDonorReport(stage: Stage, staff: Staff, periodId: string): void {
  const manager = staff.get('programme.manager')!;
  stage.timeline.plan(at(stage, -93, '10:00'), async (now) => {
    const work = stage.work(manager, now);
    const donorReportId = await createDonorReport(work, { periodId });
    await buildDonorReport(work, { donorReportId });
    for (const [section, text] of narratives)
      await writeNarrative(work, { donorReportId, section, text, version: 0 });
    planParts(stage, staff, donorReportId);
    stage.timeline.plan(at(stage, -30, '10:00'), (later) =>
      buildDonorReport(stage.work(manager, later), { donorReportId }),
    );
  });
}
