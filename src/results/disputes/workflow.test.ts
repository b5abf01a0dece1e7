import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { disputeWalk } from '../../../tests/support/dispute-walk.ts';
import { walkThrough } from '../../../tests/support/walk-through.ts';
import { loadAction } from '../../action/index.ts';

const definition = await loadAction('actions/shbb');
walkThrough(
  'a dispute',
  disputeWalk,
  'results.dispute',
  (body) => () => rolledBack(async (tx) => body(await castOf(tx, { definition }))),
);
