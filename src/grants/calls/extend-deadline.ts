import { audit } from '../../platform/audit/audit.ts';
import { instantIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { insertNotice } from '../notices/queries.ts';
import { callPermissions } from './permissions.ts';
import { lockCall, saveDeadline } from './queries.ts';
import { mustBeExtension, nextCallState } from './rules.ts';

/** Moves a published deadline to a later time of the call's own zone, and announces it with its reason to everybody concerned. Problems: `call_deadline_passed`, `extension_not_later`. */
export async function extendDeadline(
  work: Work,
  input: { callId: string; date: string; time: string; reason: string },
): Promise<void> {
  const call = await lockCall(work.tx, input.callId);
  mustBeAbleTo(work.actor, callPermissions.extend, call);
  nextCallState(call.state, 'extend');
  const to = instantIn(call.deadlineZone, input.date, input.time);
  mustBeExtension(call, to, work.now);
  await saveDeadline(work.tx, call.id, to, work.now);
  await insertNotice(work.tx, {
    callId: call.id,
    kind: 'extended',
    reason: input.reason,
    deadlineFrom: call.deadlineAt,
    deadlineTo: to,
    madeBy: work.actor.personId,
    publishedAt: work.now,
  });
  await work.enqueue('call.extend', { callId: call.id });
  await audit(
    work,
    callPermissions.extend.name,
    { kind: 'call', id: call.id },
    { from: call.deadlineAt, to },
    { reason: input.reason },
  );
}
