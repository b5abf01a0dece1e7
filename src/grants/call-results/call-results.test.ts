import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { concludeCheck } from '../checks/save-check.ts';
import { excludeApplication } from '../exclusions/exclude-application.ts';
import { buildReserve } from '../reserve/testing.ts';
import { communicateDecision } from '../selection/decide.ts';
import {
  buildAssessed,
  buildCheck,
  buildDecision,
  buildDraft,
  buildPublishedCall,
  buildSubmitted,
  times,
} from '../testing.ts';
import { listResults } from './queries.ts';

const numbers = async (cast: Cast, callId: string) =>
  (await listResults(tables(cast), callId)).map(({ number, ...one }) =>
    [number, one.received, one.eligible, one.awarded, one.reserve, one.rejected].join(' '),
  );

it(
  'What came of a call is kept as it was told: an exclusion afterwards changes none of its numbers',
  staged(async (cast) => {
    const { callId, applicationIds } = await buildReserve(cast, { count: 3 });
    expect(await numbers(cast, callId)).toEqual(['1 3 3 1 2 0']);
    await excludeApplication(cast.work(cast.elira, times.signed), {
      ...{ applicationId: applicationIds[2]!, reason: 'Its registration ended.' },
    });
    expect(await numbers(cast, callId)).toEqual(['1 3 3 1 2 0']);
  }),
);

it(
  'Nothing is said before the applicants were told; a draft is none of those received, and one not eligible is',
  staged(async (cast) => {
    const call = await buildPublishedCall(cast);
    await buildDraft(cast, call);
    await buildAssessed(cast, call);
    const { applicationId } = await buildSubmitted(cast, call);
    const check = { applicationId, items: buildCheck('documents_valid'), reasons: 'It is of another one.' };
    await concludeCheck(cast.work(cast.elira, times.after), check);
    await buildDecision(cast, call, { silent: true });
    expect(await numbers(cast, call.callId)).toEqual([]);
    await communicateDecision(cast.work(cast.elira, times.decided), call);
    expect(await numbers(cast, call.callId)).toEqual(['1 2 1 1 0 0']);
  }),
);
