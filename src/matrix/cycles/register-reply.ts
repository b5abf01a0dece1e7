import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { nextCycleState } from './lifecycle.ts';
import { cyclePermissions } from './permissions.ts';
import { lockCycle } from './queries.ts';
import { insertReply, listInvitations } from './queries-verdicts.ts';
import { mustBeOfCycle } from './reply.ts';
import type { LetterForm } from './schema.ts';

/** Registers a reply that came by letter, with its reference. Returns its id. Problems: `not_permitted`, `cycle_not_in_state`, `institution_of_elsewhere`, `reply_in_future`, `standard_not_known`. */
export async function registerReply(
  work: Work,
  { cycleId, form }: { cycleId: string; form: LetterForm['reply'] },
): Promise<string> {
  const { tx, actor, actionId, now } = work;
  const cycle = await lockCycle(tx, actionId, cycleId);
  mustBeAbleTo(actor, cyclePermissions.registerReply, undefined);
  nextCycleState(cycle.state, 'reply');
  const refused = (code: string, field: string) => problem(code, {}, { field });
  if (form.repliedOn > dayIn(zone, now)) throw refused('reply_in_future', 'replied_on');
  const invited = await listInvitations(tx, actionId, cycleId);
  if (!invited.some(({ id }) => id === form.invitationId))
    throw refused('institution_of_elsewhere', 'invitation');
  await mustBeOfCycle(work, cycleId, form.cycleStandardId);
  const id = newId();
  await insertReply(tx, { ...form, id, way: 'letter', writtenBy: actor.personId, createdAt: now });
  await audit(
    work,
    'cycle.register_reply',
    { kind: 'cycle', id: cycleId },
    { reply: id, invitation: form.invitationId },
  );
  return id;
}
