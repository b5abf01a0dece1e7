import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged } from '../../../tests/support/stage.ts';
import { buildCall, buildCallForm, buildPublishedCall, times } from '../testing.ts';
import { editCall } from './edit-call.ts';
import { lockCall } from './queries.ts';

const changed = (version: string) => buildCallForm({ version, 'title-en': 'Safer words' });

describe('editing a call', () => {
  it(
    'is refused to everybody but its partner’s officers',
    staged(async (cast) => {
      const { callId } = await buildCall(cast);
      for (const actor of [cast.foreign.elira, cast.ana, cast.besa, cast.fatos])
        await expectRefusal(editCall(cast.work(actor), { callId, form: changed('1') }), 'not_permitted');
      const bound = { ...cast.elira, roles: [{ role: 'grant_officer' as const, jurisdiction: 'MK' }] };
      await expectRefusal(editCall(cast.work(bound), { callId, form: changed('1') }), 'not_permitted');
    }),
  );

  it(
    'is over once the call is published',
    staged(async (cast) => {
      const { callId } = await buildPublishedCall(cast);
      await expectRefusal(
        editCall(cast.work(cast.elira), { callId, form: changed('2') }),
        'call_not_in_state',
      );
    }),
  );

  it(
    'loses nothing of what somebody else saved meanwhile',
    staged(async (cast) => {
      const { callId } = await buildCall(cast);
      const work = cast.work(cast.elira, times.draft);
      await editCall(work, { callId, form: changed('1') });
      const late = buildCallForm({ version: '1', 'title-en': 'Other words' });
      await expectRefusal(editCall(work, { callId, form: late }), 'changed_meanwhile');
      expect(await lockCall(work.tx, callId)).toMatchObject({ title: { en: 'Safer words' }, version: 2 });
    }),
  );
});
