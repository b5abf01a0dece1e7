import { type Actor, hasRole } from '../platform/permissions.ts';
import type { TaskPart } from '../platform/tasks.ts';

/** Who recorded something, and whether they still work for the Action as an officer. */
export type Followed = { readonly recordedBy: string | null; readonly followed: boolean };

/** The person who recorded it must act. A programme manager waits for it, and acts where that person is no longer there. */
export function partOf(actor: Actor, { recordedBy, followed }: Followed): TaskPart | undefined {
  if (recordedBy === actor.personId) return 'act';
  if (!hasRole(actor, 'programme_manager')) return undefined;
  return followed ? 'wait' : 'act';
}
