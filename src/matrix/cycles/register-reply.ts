import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { zone } from '../../platform/zone.ts';
import { lockCycle } from './queries.ts';
import { insertReply, listInvitations } from './queries-verdicts.ts';
import { mustBeOfCycle } from './reply.ts';
import type { LetterForm } from './schema.ts';
import { cycleWorkflow } from './workflow.ts';

/** Registers a reply that came by letter, with its reference. Returns its id. Problems: `not_permitted`, `cycle_not_in_state`, `institution_of_elsewhere`, `reply_in_future`, `standard_not_known`. */
export async function registerReply(
  work: Work,
  { cycleId, form }: { cycleId: string; form: LetterForm['reply'] },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  beginStep(work, cycleWorkflow, 'register_reply', cycle);
  const refused = (code: string, field: string) => problem(code, {}, { field });
  if (form.repliedOn > dayIn(zone, now)) throw refused('reply_in_future', 'replied_on');
  const invited = await listInvitations(tx, actionId, cycleId);
  if (!invited.some(({ id }) => id === form.invitationId))
    throw refused('institution_of_elsewhere', 'invitation');
  await mustBeOfCycle(work, cycleId, form.cycleStandardId);
  const id = newId();
  await insertReply(tx, { ...form, id, way: 'letter', writtenBy: actor.personId, createdAt: now });
  const details = { reply: id, invitation: form.invitationId };
  await finishStep(work, cycleWorkflow, 'register_reply', cycleId, details);
  return id;
}
