import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { documentWalk } from '../../../tests/support/document-walk.ts';
import { walkThrough } from '../../../tests/support/walk-through.ts';
import { loadAction } from '../definition/load-action.ts';

const definition = await loadAction('actions/shbb');
walkThrough(
  'a document',
  documentWalk,
  'action.document',
  (body) => () => rolledBack(async (tx) => body(await castOf(tx, { definition }))),
);
