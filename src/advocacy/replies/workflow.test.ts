import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { replyWalk } from '../../../tests/support/reply-walk.ts';
import { walkThrough } from '../../../tests/support/walk-through.ts';
import { definition } from '../recommendations/testing.ts';

walkThrough(
  'a reply',
  replyWalk,
  'advocacy',
  (body) => () => rolledBack(async (tx) => body(await castOf(tx, { definition }))),
);
