import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { riskWalk } from '../../../tests/support/risk-walk.ts';
import { walkThrough } from '../../../tests/support/walk-through.ts';
import { loadAction } from '../../action/index.ts';

const definition = await loadAction('actions/shbb');
walkThrough(
  'a risk',
  riskWalk,
  'results.risk',
  (body) => () => rolledBack(async (tx) => body(await castOf(tx, { definition }))),
);
