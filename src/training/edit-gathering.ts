import { audit } from '../platform/audit/audit.ts';
import { dayIn } from '../platform/dates.ts';
import { mustBeAbleTo } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Work } from '../platform/work.ts';
import { zone } from '../platform/zone.ts';
import { isApprovalNeeded } from './approval/gather-event.ts';
import { noRequest, saveApproval } from './approval/queries.ts';
import { endsApproval } from './approval/rules.ts';
import { isListed } from './attendance-list/queries.ts';
import { keepCountedChanges, readCounted } from './counted/keep-changes.ts';
import { mustHideThePlace } from './hidden-place.ts';
import { moveSessions } from './move-sessions.ts';
import { editGatheringPermission } from './permissions.ts';
import { lockGathering, savePublication, updateGathering } from './queries.ts';
import { mustBePartner } from './record-gathering.ts';
import { mustFitTogether, mustStand } from './rules.ts';
import type { GatheringForm } from './schema.ts';
import { listEventTexts } from './texts/queries.ts';
import { mustNotBeTranslated } from './texts/rules.ts';

/**
 * Corrects the facts of a gathering, and has whoever has a place or waits told when its days or place changed; who came is corrected by `recordAttendance`. What figures count is changed with a reason.
 * Where another person agreed to the place, the days and who sees the place, a change of these makes it a draft that they have not agreed to.
 * Problems: `not_permitted`, `gathering_withdrawn`, `changed_meanwhile`, `host_is_no_partner`, `language_is_translated`,
 * `reason_for_counted`, and those of `mustFitTogether` and `moveSessions`.
 */
export async function editGathering(
  work: Work,
  { gatheringId, form }: { gatheringId: string; form: GatheringForm },
): Promise<{ readonly approvalEnded: boolean }> {
  const { tx, actor, actionId, now } = work;
  const gathering = await lockGathering(tx, actionId, gatheringId);
  mustBeAbleTo(actor, editGatheringPermission, gathering);
  const { version, reason = '', ...typed } = form;
  // Where people are counted from the list of names, nobody counts them on this form.
  const { otherWomen, otherMen } = (await isListed(tx, gatheringId)) ? gathering : typed;
  const values = { ...typed, language: typed.language ?? null, otherWomen, otherMen };
  const { hostId: partnerId, jurisdiction } = values;
  // Nobody gives a gathering to a partner or a place that is not theirs to work in.
  mustBeAbleTo(actor, editGatheringPermission, { partnerId, jurisdiction });
  mustStand(gathering);
  if (version !== gathering.version) throw problem('changed_meanwhile');
  const before = await readCounted(tx, actionId, gatheringId);
  mustFitTogether(values, before.attendance, dayIn(zone, now));
  await mustBePartner(work, partnerId);
  mustNotBeTranslated(await listEventTexts(tx, gatheringId), values.language);
  const typedTexts = { of: 'gathering', id: gatheringId, texts: { title: values.title } } as const;
  await mustHideThePlace(tx, { ...values, id: gatheringId }, typedTexts);
  await moveSessions(work, gathering, values);
  const after = { ...before, gathering: { ...before.gathering, ...values, partnerId } };
  await keepCountedChanges(work, { before, after, reason });
  await updateGathering(tx, gatheringId, values, now);
  const needed = await isApprovalNeeded(tx, actionId, gathering.partnerId);
  const ends = endsApproval({ ...gathering, needed }, { ...values, partnerId });
  if (ends) {
    await saveApproval(tx, gatheringId, noRequest, now);
    if (gathering.state === 'published') await savePublication(tx, gatheringId, null, now);
  }
  const isElsewhere = (['startsOn', 'endsOn', 'place'] as const).some(
    (one) => gathering[one] !== values[one],
  );
  if (isElsewhere && values.endsOn >= dayIn(zone, now)) await work.enqueue('gathering.move', { gatheringId });
  if (ends) await audit(work, 'gathering.end_approval', { kind: 'gathering', id: gatheringId });
  await audit(
    work,
    'gathering.edit',
    { kind: 'gathering', id: gatheringId },
    { version: version + 1 },
    { reason },
  );
  return { approvalEnded: ends };
}
