import { rolledBack } from '../../tests/support/database.ts';
import { protectionWalks } from '../../tests/support/protection-walks.ts';
import { walkThrough } from '../../tests/support/walk-through.ts';

for (const [record, walk, castIn] of protectionWalks)
  walkThrough(record, walk, 'protection', (body) => () => rolledBack(async (tx) => body(await castIn(tx))));
