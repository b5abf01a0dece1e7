import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { writeEvent } from '../trail/write-event.ts';
import { holdIncident } from './hold-incident.ts';
import { withdrawPermission } from './permissions.ts';
import { type Change, dropDraft, replaceActs, replaceSources, saveIncident } from './queries-write.ts';
import { incidentWorkflow } from './workflow.ts';

/** What is left of an incident that was withdrawn. */
export const nothing: Change = {
  ...{ recordedOn: null, kind: null, note: null, filesKept: false, people: null, groups: [] },
  ...{ jurisdiction: null, border: null, placeKind: null, direction: null, partOfDay: null, fromOn: null },
  ...{
    toOn: null,
    indicators: null,
    mechanism: null,
    route: null,
    standingReason: null,
    checkerId: null,
    checkedOn: null,
  },
  standing: 'unchecked',
};

/**
 * For good: everything that was written goes, and a row stays that says there was one. A draft goes whole and leaves no trail; what is
 * withdrawn already stays so.
 */
export async function withdrawIncident(work: Work, incidentId: string): Promise<void> {
  const { tx } = work;
  const found = await holdIncident(work, incidentId);
  if (found.state === 'withdrawn') return mustBeAbleTo(work.actor, withdrawPermission, found);
  const state = beginStep(work, incidentWorkflow, 'withdraw', found);
  if (found.state === 'draft') return dropDraft(tx, incidentId);
  await saveIncident(tx, incidentId, { ...nothing, state });
  await replaceActs(tx, incidentId, []);
  await replaceSources(tx, incidentId, []);
  await writeEvent(work, withdrawPermission.name, incidentId);
}
