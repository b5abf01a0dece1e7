import { asSeenBy } from '../platform/database/frame.ts';
import { type Actor, hasRole, mayHoldDuty } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { listOwnDuties } from './queries-waiting.ts';

type ActorsOf = (tx: Tx, who: { actionId: string; personId: string }) => Promise<readonly Actor[]>;

/** The same people with the duties that they hold: for jobs, where no sign-in has asked for them. */
export function withOwnDuties(actorsOf: ActorsOf): ActorsOf {
  return async (tx, who) => {
    const found: Actor[] = [];
    for (const actor of await actorsOf(tx, who)) {
      const duties = hasRole(actor, ...mayHoldDuty)
        ? await asSeenBy(tx, actor, () => listOwnDuties(tx, who.actionId))
        : [];
      found.push(duties.length > 0 ? { ...actor, duties } : actor);
    }
    return found;
  };
}
