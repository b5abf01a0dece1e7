import { expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { listPlannedCalls } from '../../portal/queries.ts';
import { buildCall, times } from '../testing.ts';
import { planCall } from './plan-call.ts';
import { publishCall } from './publish-call.ts';

it(
  'A draft is announced as planned by an officer of its partner, until it is published or no longer planned',
  staged(async (cast) => {
    const { callId } = await buildCall(cast);
    const planned = async () => (await listPlannedCalls(tables(cast), cast.actionId)).map(({ id }) => id);
    const elira = cast.work(cast.elira, times.draft);
    for (const actor of [cast.ana, cast.foreign.elira, cast.fatos, cast.besa])
      await expectRefusal(
        planCall(cast.work(actor, times.draft), { callId, planned: true }),
        'not_permitted',
      );
    expect(await planned()).toEqual([]);
    await planCall(elira, { callId, planned: true });
    expect(await planned()).toEqual([callId]);
    await planCall(elira, { callId, planned: false });
    expect(await planned()).toEqual([]);
    await planCall(elira, { callId, planned: true });
    await publishCall(elira, { callId });
    expect(await planned()).toEqual([]);
    await expectRefusal(planCall(elira, { callId, planned: true }), 'call_not_in_state');
  }),
);
