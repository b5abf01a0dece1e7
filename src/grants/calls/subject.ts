import type { Subject } from '../../platform/http/route.ts';
import { type Call, findCall, findLot } from './queries.ts';

/** The call of a path, by `:callId`. */
export const callSubject: Subject<Call> = {
  kind: 'call',
  param: 'callId',
  find: (tx, id) => findCall(tx, id),
};

export type LotRecord = NonNullable<Awaited<ReturnType<typeof findLot>>>;
/** The lot of a path, by `:lotId`; it is reached through its call's partner. */
export const lotSubject: Subject<LotRecord> = {
  kind: 'lot',
  param: 'lotId',
  find: (tx, id) => findLot(tx, id),
};
