import { getDefinition, protectionOf } from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { addDays, dayIn, type PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { createPermission } from './permissions.ts';
import {
  type AreaRow,
  insertArea,
  insertService,
  listAreasOfDuty,
  listOwnPlaces,
  lockService,
  type ServiceRow,
  saveService,
} from './queries.ts';
import { checkDaysOf, dangerOf, mustBeReachable, type ServiceContent, slugOf } from './rules.ts';
import type { ServiceForm } from './schema.ts';
import { type DirectoryKeys, openDiscreet, sealDiscreet } from './seal.ts';
import { serviceWorkflow } from './workflow.ts';

type Writing = { readonly form: ServiceForm; readonly locale: string };

/** A draft, public to nobody. Problems: `service_area_missing`, `service_area_known`, and what `mustBeReachable` says. */
export async function createService(work: Work, keys: DirectoryKeys, writing: Writing): Promise<string> {
  const { tx, actor, actionId } = work;
  mustBeAbleTo(actor, createPermission, undefined);
  mustBeReachable(writing.form.content);
  const area = await areaOf(work, writing.form);
  const id = newId();
  await insertService(tx, {
    ...{ id, actionId, areaId: area.id, jurisdiction: area.jurisdiction },
    ...{ content: contentOf(writing), writerId: actor.organisationId },
    discreet: sealDiscreet(keys, id, writing.form.discreet),
  });
  await audit(work, createPermission.name, { kind: 'service', id });
  return id;
}

/**
 * Writes what the service says now; the public reads the confirmed version until another organisation confirms this one. That more
 * people are told of to the police, or that the place is withdrawn, is public at once. Problems: `service_area_elsewhere` and as above.
 */
export async function editService(
  work: Work,
  keys: DirectoryKeys,
  { serviceId, ...writing }: Writing & { readonly serviceId: string },
): Promise<void> {
  const { tx, actor } = work;
  const found = await hold(work, serviceId);
  beginStep(work, serviceWorkflow, 'edit', found);
  mustBeReachable(writing.form.content);
  const area = await areaOf(work, writing.form);
  if (area.jurisdiction !== found.jurisdiction)
    throw problem('service_area_elsewhere', {}, { field: 'place' });
  const content = contentOf(writing);
  await saveService(tx, serviceId, {
    ...{ content, areaId: area.id, writerId: actor.organisationId },
    ...discreetOf(keys, found, writing.form),
    ...(found.listed ? { listed: dangerOf(found.listed, content) } : {}),
  });
  await finishStep(work, serviceWorkflow, 'edit', serviceId);
}

/** Another organisation confirms what is written, and that the service agreed to be listed. Problems: `service_not_in_state`, `changed_meanwhile`, `service_agreed_in_future`. */
export async function verifyService(
  work: Work,
  { serviceId, agreedOn, version }: { serviceId: string; agreedOn: PlainDate; version: number },
): Promise<void> {
  const { tx, actor, actionId } = work;
  const found = await hold(work, serviceId);
  const state = beginStep(work, serviceWorkflow, 'verify', found);
  if (found.version !== version) throw problem('changed_meanwhile');
  const today = todayOf(work);
  if (agreedOn > today) throw problem('service_agreed_in_future');
  const protection = protectionOf(await getDefinition(tx, actionId));
  await saveService(tx, serviceId, {
    ...{ state, listed: found.content, listedWriterId: found.writerId, checkerId: actor.organisationId },
    ...{
      checkedOn: today,
      checkDays: checkDaysOf(protection, found.content.need),
      agreedOn,
      suspendedOn: null,
    },
  });
  await finishStep(work, serviceWorkflow, 'verify', serviceId);
}

/** Danger: it is closed for the moment, at once. */
export async function suspendService(work: Work, serviceId: string): Promise<void> {
  const state = beginStep(work, serviceWorkflow, 'suspend', await hold(work, serviceId));
  await saveService(work.tx, serviceId, { state, suspendedOn: todayOf(work) });
  await finishStep(work, serviceWorkflow, 'suspend', serviceId);
}

/** For good. It is shown as closed for some days, because people still go there; what only professionals saw is gone at once. */
export async function closeService(work: Work, serviceId: string): Promise<void> {
  const { tx, actionId } = work;
  const state = beginStep(work, serviceWorkflow, 'close', await hold(work, serviceId));
  const protection = protectionOf(await getDefinition(tx, actionId));
  const closedOn = todayOf(work);
  const shownUntil = addDays(closedOn, protection.checks.closedDays);
  await saveService(tx, serviceId, { state, closedOn, shownUntil, discreet: null, suspendedOn: null });
  await finishStep(work, serviceWorkflow, 'close', serviceId);
}

function todayOf({ now }: Work): PlainDate {
  return dayIn(zone, now);
}

function contentOf({ form, locale }: Writing): ServiceContent {
  return { ...form.content, textLocale: locale };
}

/** A part that no known SECRET opens is shown to nobody: an empty form does not write over it. */
function discreetOf(keys: DirectoryKeys, { id, discreet }: ServiceRow, { discreet: typed }: ServiceForm) {
  const closed = discreet !== null && openDiscreet(keys, id, discreet) === undefined;
  const empty = typed.told === 'not_known' && typed.phone === '' && typed.remark === '';
  return closed && empty ? {} : { discreet: sealDiscreet(keys, id, typed) };
}

async function hold({ tx, actionId }: Work, serviceId: string): Promise<ServiceRow> {
  const found = await lockService(tx, actionId, serviceId);
  if (!found) throw problem('not_found');
  return found;
}

/** The area that was chosen, or a new one under the name that was typed. */
async function areaOf({ tx, actionId }: Work, { place, newArea }: ServiceForm): Promise<AreaRow> {
  const areas = await listAreasOfDuty(tx, actionId);
  const chosen = areas.find(({ id }) => id === place);
  if (chosen) return chosen;
  const slug = slugOf(newArea);
  if (!slug || !(await listOwnPlaces(tx, actionId)).includes(place))
    throw problem('service_area_missing', {}, { field: 'new_area' });
  const area = { id: newId(), jurisdiction: place, slug, name: newArea };
  if (!(await insertArea(tx, { ...area, actionId })))
    throw problem('service_area_known', {}, { field: 'new_area' });
  return area;
}
