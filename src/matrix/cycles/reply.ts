import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { listCycleStandards, lockCycle } from './queries.ts';
import { getInvitation, insertReply } from './queries-verdicts.ts';
import type { ReplyForm } from './schema.ts';
import { partSteps, partWorkflow } from './workflow.ts';

/** An institution replies to what was found about its jurisdiction; published word for word. Problems: `not_permitted`, `cycle_not_in_state`, `reply_day_past`, `standard_not_known`. */
export async function reply(
  work: Work,
  { invitationId, form }: { invitationId: string; form: ReplyForm },
): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const invitation = await getInvitation(tx, actionId, invitationId);
  mustBeAbleTo(actor, partSteps.reply.permission, invitation);
  const cycle = await lockCycle(tx, actionId, invitation.cycleId);
  beginStep(work, partWorkflow, 'reply', { ...invitation, state: cycle.state });
  const today = dayIn(zone, now);
  if (cycle.replyUntil !== null && cycle.replyUntil < today) throw problem('reply_day_past');
  await mustBeOfCycle(work, cycle.id, form.cycleStandardId);
  const id = newId();
  await insertReply(tx, {
    ...form,
    id,
    invitationId,
    way: 'page',
    letterReference: '',
    repliedOn: today,
    writtenBy: actor.personId,
    createdAt: now,
  });
  await audit(work, 'cycle.reply', { kind: 'cycle_invitation', id: invitationId }, { reply: id });
}

/** A reply speaks of a standard of its cycle, or of all. Problem: `standard_not_known`. */
export async function mustBeOfCycle(
  { tx }: Work,
  cycleId: string,
  cycleStandardId: string | null,
): Promise<void> {
  if (cycleStandardId === null) return;
  if (!(await listCycleStandards(tx, cycleId)).some(({ id }) => id === cycleStandardId))
    throw problem('standard_not_known', {}, { field: 'standard' });
}
