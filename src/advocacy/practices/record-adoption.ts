import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { nameBody } from './name-body.ts';
import { recordAdoptionPermission } from './permissions.ts';
import { lockPractice } from './queries.ts';
import { hasAdopted, insertAdoption, insertStep } from './queries-adoptions.ts';
import { mustBegin, mustFitTogether, mustHaveHappened } from './rules.ts';
import type { AdoptionForm } from './schema.ts';

/**
 * Notes who adopted a practice or tries it, with the evidence; a body adopts a practice once. Returns its id. Problems:
 * `not_permitted`, `practice_in_future`, `adoption_known`, `adoption_begins_ended`, and those of `mustFitTogether` and `nameBody`.
 */
export async function recordAdoption(
  work: Work,
  { practiceId, form }: { practiceId: string; form: AdoptionForm },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const practice = await lockPractice(tx, actionId, practiceId);
  mustBeAbleTo(actor, recordAdoptionPermission, practice);
  const { bodyId: _, bodyName: __, status, happenedOn, reference, url, text, ...values } = form;
  mustBegin(status);
  mustFitTogether(form);
  mustHaveHappened(happenedOn, dayIn(zone, now), 'happened_on');
  const bodyId = await nameBody(work, form);
  if (await hasAdopted(tx, practiceId, bodyId)) throw problem('adoption_known', {}, { field: 'body' });
  const id = newId();
  const by = { recordedBy: actor.personId };
  await insertAdoption(tx, { ...values, ...by, id, actionId, practiceId, bodyId, createdAt: now });
  const step = { status, happenedOn, reference, url, text };
  await insertStep(tx, { ...step, ...by, id: newId(), adoptionId: id, recordedAt: now });
  await audit(work, 'practice.record_adoption', { kind: 'practice', id: practiceId }, { status });
  return id;
}
