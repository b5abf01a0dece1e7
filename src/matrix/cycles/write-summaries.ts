import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { listPlaces, lockCycle } from './queries.ts';
import { listSummaries, replaceSummaries } from './queries-briefs.ts';
import type { SummariesForm } from './schema-briefs.ts';
import { seenSummaries } from './seen-of-cycle.ts';
import { cycleWorkflow } from './workflow.ts';

/**
 * Writes what the briefs of a cycle begin with, until it is published; an empty text is no summary. `seen`: what its form was filled from
 * (`seenSummaries`). Problems: `not_permitted`, `cycle_not_in_state`, `changed_meanwhile`.
 */
export async function writeSummaries(
  work: Work,
  { cycleId, form, seen }: { cycleId: string; form: SummariesForm; seen?: string | undefined },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  beginStep(work, cycleWorkflow, 'summarise', cycle);
  if (seen !== undefined && seen !== seenSummaries(await listSummaries(tx, cycleId)))
    throw problem('changed_meanwhile');
  const places = await listPlaces(tx, cycleId);
  const summaries = [
    { placeId: null, text: form.whole },
    ...places.map(({ id }, at) => ({ placeId: id, text: form.ofPlaces[at] ?? '' })),
  ];
  await replaceSummaries(tx, cycleId, summaries, { writtenBy: actor.personId, writtenAt: now });
  const written = summaries.filter(({ text }) => text !== '').length;
  await finishStep(work, cycleWorkflow, 'summarise', cycleId, { written });
}
