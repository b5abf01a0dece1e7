import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { listPlaces, lockCycle } from './queries.ts';
import { replaceSummaries } from './queries-briefs.ts';
import type { SummariesForm } from './schema-briefs.ts';
import { cycleWorkflow } from './workflow.ts';

/** Writes what the briefs of a cycle begin with, until it is published; an empty text is no summary. Problems: `not_permitted`, `cycle_not_in_state`. */
export async function writeSummaries(
  work: Work,
  { cycleId, form }: { cycleId: string; form: SummariesForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  beginStep(work, cycleWorkflow, 'summarise', cycle);
  const places = await listPlaces(tx, cycleId);
  const summaries = [
    { placeId: null, text: form.whole },
    ...places.map(({ id }, at) => ({ placeId: id, text: form.ofPlaces[at] ?? '' })),
  ];
  await replaceSummaries(tx, cycleId, summaries, { writtenBy: actor.personId, writtenAt: now });
  const written = summaries.filter(({ text }) => text !== '').length;
  await finishStep(work, cycleWorkflow, 'summarise', cycleId, { written });
}
