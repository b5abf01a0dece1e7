import { audit } from '../../platform/audit/audit.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { valuesOf } from './draft-call.ts';
import { callPermissions } from './permissions.ts';
import { lockCall, updateCall } from './queries.ts';
import { nextCallState } from './rules.ts';
import type { CallForm } from './schema.ts';

/** Saves a draft. Problems: `not_permitted`, `call_not_in_state`, `changed_meanwhile` when somebody saved since the form was shown. */
export async function editCall(work: Work, input: { callId: string; form: CallForm }): Promise<void> {
  const call = await lockCall(work.tx, input.callId);
  mustBeAbleTo(work.actor, callPermissions.edit, call);
  nextCallState(call.state, 'edit');
  const values = await valuesOf(work, input.form);
  if (!(await updateCall(work.tx, call.id, input.form.version, values, work.now)))
    throw problem('changed_meanwhile');
  await audit(work, callPermissions.edit.name, { kind: 'call', id: call.id });
}
