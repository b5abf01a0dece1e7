import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { eventWalk, underApproval } from '../../../tests/support/event-walk.ts';
import { walkThrough } from '../../../tests/support/walk-through.ts';

walkThrough(
  'an event',
  eventWalk,
  'training',
  (body) => () => rolledBack(async (tx) => body(await castOf(tx))),
);
walkThrough(
  'an event that another person must approve',
  eventWalk,
  'training',
  (body) => () => rolledBack(async (tx) => body(await castOf(tx, { definition: underApproval }))),
);
