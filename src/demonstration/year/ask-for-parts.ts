import { addDays } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { acceptPart, askForParts, listItems, submitPart, takePart, writePart } from '../../results/index.ts';
import { partTexts } from '../invented/narratives.ts';
import type { Staff } from './hire-staff.ts';
import { at, type Stage } from './stage.ts';

const activities = ['national-projects', 'advocacy-practice'];

/** Two partners are asked for their parts of the draft: one is in the report by today, the other is being written. */
export function planParts(stage: Stage, staff: Staff, donorReportId: string): void {
  const manager = staff.get('programme.manager')!;
  const [done, writing] = [staff.get('grant.officer.mk')!, staff.get('grant.officer.al')!];
  stage.timeline.plan(at(stage, -14, '10:00'), async (now) => {
    const [first, second] = await askForParts(stage.work(manager, now), {
      donorReportId,
      form: {
        partners: [done.organisationId, writing.organisationId],
        ...{ activities, sections: [], dueOn: addDays(stage.today, 7) },
        note: 'Please name no person, and no figure that the report shows already (demonstration).',
      },
    });
    stage.timeline.plan(at(stage, -6, '11:00'), async (later) => {
      const work = stage.work(done, later);
      await submitPart(work, await textsOf(work, first!, partTexts));
    });
    stage.timeline.plan(at(stage, -4, '09:30'), async (later) => {
      const work = stage.work(manager, later);
      await acceptPart(work, { partId: first! });
      await takePart(work, { partId: first! });
    });
    stage.timeline.plan(at(stage, -3, '15:00'), async (later) => {
      const work = stage.work(writing, later);
      await writePart(work, await textsOf(work, second!, partTexts.slice(0, 1)));
    });
  });
}

async function textsOf(work: Work, partId: string, texts: readonly string[]) {
  const items = await listItems(work.tx, partId);
  const typed = items.flatMap(({ position }, index) => {
    const text = texts[index];
    return text === undefined ? [] : [[position, text] as const];
  });
  return { partId, version: 0, texts: new Map(typed) };
}
