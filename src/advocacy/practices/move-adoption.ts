import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { moveAdoptionPermission } from './permissions.ts';
import { insertStep, lockAdoption } from './queries-adoptions.ts';
import { mustHaveHappened } from './rules.ts';
import type { StepForm } from './schema.ts';

/** Notes with its evidence what became of an adoption, its end too. Problems: `not_permitted`, `practice_in_future`. */
export async function moveAdoption(
  work: Work,
  { adoptionId, form }: { adoptionId: string; form: StepForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const adoption = await lockAdoption(tx, actionId, adoptionId);
  mustBeAbleTo(actor, moveAdoptionPermission, adoption);
  mustHaveHappened(form.happenedOn, dayIn(zone, now), 'happened_on');
  await insertStep(tx, { ...form, id: newId(), adoptionId, recordedBy: actor.personId, recordedAt: now });
  await audit(work, 'adoption.move', { kind: 'practice', id: adoption.practiceId }, { status: form.status });
}
