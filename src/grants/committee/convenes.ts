import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import type { Call } from '../calls/queries.ts';
import { findDecision } from '../selection/queries.ts';
import { isOpen } from './convene-committee.ts';
import { committeePermissions } from './permissions.ts';
import type { Committee } from './queries.ts';
import { hasConflict } from './queries-people.ts';

/** Whether this person can convene the committee of a call now; `meetings`: those that it has. */
export async function convenesNow(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  call: Call,
  meetings: readonly Committee[],
): Promise<boolean> {
  return (
    !meetings.some(isOpen) &&
    call.state === 'published' &&
    !(await findDecision(tx, call.id)) &&
    may(actor, committeePermissions.convene, call) &&
    !(await hasConflict(tx, call.id, actor!.personId))
  );
}

/** What a list without meetings says: that the committee is still to be convened, or that it never will be. */
export async function whyNoMeeting({ tx }: Pick<Context, 'tx'>, call: Call): Promise<string> {
  if (call.state === 'cancelled') return 'grants.committee.list.call_cancelled';
  return `grants.committee.list.${(await findDecision(tx, call.id)) ? 'decided' : 'empty'}`;
}
