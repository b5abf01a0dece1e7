import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { formDraftWalk } from '../../../tests/support/form-draft-walk.ts';
import { walkThrough } from '../../../tests/support/walk-through.ts';

walkThrough(
  'a draft of a form',
  formDraftWalk,
  'forms',
  (body) => () => rolledBack(async (tx) => body(await castOf(tx))),
);
