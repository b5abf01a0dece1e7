import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { partWalk } from '../../../tests/support/part-walk.ts';
import { walkThrough } from '../../../tests/support/walk-through.ts';
import { loadAction } from '../../action/index.ts';

const definition = await loadAction('actions/shbb');
walkThrough(
  'a part of a report',
  partWalk,
  'results.part',
  (body) => () => rolledBack(async (tx) => body(await castOf(tx, { definition }))),
);
