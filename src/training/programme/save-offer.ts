import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeToCome } from '../../platform/must-be-to-come.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { mustHideThePlace, typedTexts } from '../hidden-place.ts';
import { listMovingUp } from '../participants/move-up.ts';
import { lockGathering } from '../queries.ts';
import { mustStand } from '../rules.ts';
import { keepProgramme } from './permissions.ts';
import { findOffer, listBudgetLines, saveOfferRow } from './queries.ts';
import type { OfferForm } from './schema.ts';

/**
 * Says who may register until when, how many places there are and for whom, in which languages, and who pays. More places let people
 * move up from the waiting list, in a job. Returns how many will. Problems: `not_permitted`, `gathering_withdrawn`, `changed_meanwhile`, `budget_line_not_known`,
 * `event_text_names_place`, `day_past`.
 */
export async function saveOffer(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: OfferForm },
): Promise<number> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, keepProgramme, gathering);
  mustStand(gathering);
  await mustHideThePlace(tx, gathering, typedTexts('offer', gatheringId, form));
  const { version, groups, registerUntil, ...values } = form;
  const stored = await findOffer(tx, gatheringId);
  if (version !== (stored?.version ?? 0)) throw problem('changed_meanwhile');
  const known = stored?.registerUntil ? dayIn(zone, stored.registerUntil) : null;
  mustBeToCome('register_until', registerUntil, { today: dayIn(zone, now), known });
  if (values.budgetLineId) {
    const lines = await listBudgetLines(tx, actionId, gathering.partnerId);
    if (!lines.some(({ id }) => id === values.budgetLineId))
      throw problem('budget_line_not_known', {}, { field: 'budget_line' });
  }
  const until = registerUntil && endOfDay(registerUntil);
  await saveOfferRow(tx, gatheringId, { ...values, registerUntil: until }, groups, now);
  await work.enqueue('participant.move_up', { gatheringId });
  const movingUp = gathering.endsOn < dayIn(zone, now) ? [] : await listMovingUp(work, gatheringId);
  await audit(
    work,
    keepProgramme.name,
    { kind: 'gathering', id: gatheringId },
    { registration: values.registration, places: values.places ?? 'any' },
  );
  return movingUp.length;
}
