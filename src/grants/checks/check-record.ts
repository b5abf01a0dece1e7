import type { Subject } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/work.ts';
import { type Application, findApplication, lockApplication } from '../applications/queries.ts';
import { type Check, findCheck } from './queries.ts';
import type { CheckState } from './workflow.ts';

/** The check of an application: open, concluded by the first of two people, or over. */
export type CheckRecord = Omit<Application, 'state'> & {
  readonly state: CheckState;
  readonly application: Application;
  readonly check: Check | undefined;
  readonly firstConcludedBy: string | null;
};

function recordOf(application: Application, check: Check | undefined): CheckRecord {
  const first = check?.firstConcludedBy ?? null;
  const open = first ? 'concluded_once' : 'open';
  const state = application.state === 'submitted' ? open : 'concluded';
  return { ...application, state, application, check, firstConcludedBy: first };
}

/** Why its second person sent it back, while it is open again. */
export const sentBackWith = ({ state, check }: CheckRecord): string | null =>
  state === 'open' ? (check?.sentBackReason ?? null) : null;

/** The check that waits for its second person, with when it was concluded first. */
export function awaitingSecond({ state, check }: CheckRecord) {
  const at = check?.firstConcludedAt;
  return state === 'concluded_once' && check && at ? { ...check, firstConcludedAt: at } : undefined;
}

export async function findCheckRecord(tx: Tx, id: string): Promise<CheckRecord | undefined> {
  const application = await findApplication(tx, id);
  // Asked whether there is one or not: one that is missing takes the statements of one that is foreign.
  const check = await findCheck(tx, id);
  return application && recordOf(application, check);
}

/** The check with its application locked until the transaction ends. Throws `not_found`. */
export async function lockCheckRecord(tx: Tx, id: string): Promise<CheckRecord> {
  const application = await lockApplication(tx, id);
  return recordOf(application, await findCheck(tx, id));
}

/** The check of an application, by `:applicationId`. */
export const checkSubject: Subject<CheckRecord> = {
  kind: 'application',
  param: 'applicationId',
  find: (tx, id) => findCheckRecord(tx, id),
};
