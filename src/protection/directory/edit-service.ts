import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { holdService } from './hold-service.ts';
import { type ServiceRow, saveService } from './queries.ts';
import { dangerOf, mustBeReachable, mustStay } from './rules.ts';
import type { ServiceForm } from './schema.ts';
import { type DirectoryKeys, openDiscreet, sealDiscreet } from './seal.ts';
import { serviceWorkflow } from './workflow.ts';
import { areaOf, contentOf, type Writing } from './written.ts';

/**
 * Writes what the service says now; the public reads the confirmed version until another organisation confirms this one. That more
 * people are told of to the police, or that the place is withdrawn, is public at once. Problems: `service_area_elsewhere`, `service_listed_moved`, and those of
 * a new one.
 */
export async function editService(
  work: Work,
  keys: DirectoryKeys,
  { serviceId, ...writing }: Writing & { readonly serviceId: string },
): Promise<void> {
  const { tx, actor } = work;
  const found = await holdService(work, serviceId);
  beginStep(work, serviceWorkflow, 'edit', found);
  mustBeReachable(writing.form.content);
  const area = await areaOf(work, writing.form);
  mustStay(found, area);
  const content = contentOf(writing);
  await saveService(tx, serviceId, {
    ...{ content, areaId: area.id, writerId: actor.organisationId },
    ...discreetOf(keys, found, writing.form),
    ...(found.listed ? { listed: dangerOf(found.listed, content) } : {}),
  });
  await finishStep(work, serviceWorkflow, 'edit', serviceId);
}

/** A part that no known SECRET opens is shown to nobody: an empty form does not write over it. */
function discreetOf(keys: DirectoryKeys, { id, discreet }: ServiceRow, { discreet: typed }: ServiceForm) {
  const closed = discreet !== null && openDiscreet(keys, id, discreet) === undefined;
  const empty = typed.told === 'not_known' && typed.phone === '' && typed.remark === '';
  return closed && empty ? {} : { discreet: sealDiscreet(keys, id, typed) };
}
