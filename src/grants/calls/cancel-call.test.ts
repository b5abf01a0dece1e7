import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { findApplication } from '../applications/queries.ts';
import { startApplication } from '../applications/start-application.ts';
import { submitApplication } from '../applications/submit-application.ts';
import { listNotices } from '../notices/queries.ts';
import {
  buildAwarded,
  buildCall,
  buildDraft,
  buildPublishedCall,
  buildSubmitted,
  secretOfTests,
  times,
} from '../testing.ts';
import { cancelCall } from './cancel-call.ts';
import { lockCall } from './queries.ts';

const reason = 'The money was needed elsewhere.';

describe('cancelling a call', () => {
  it(
    'is refused to others, and the second time',
    staged(async (cast) => {
      const { callId } = await buildPublishedCall(cast);
      for (const actor of [cast.foreign.elira, cast.fatos, cast.besa, cast.goran])
        await expectRefusal(cancelCall(cast.work(actor), { callId, reason }), 'not_permitted');
      await cancelCall(cast.work(cast.ana, times.open), { callId, reason });
      await expectRefusal(
        cancelCall(cast.work(cast.elira, times.open), { callId, reason }),
        'call_not_in_state',
      );
    }),
  );

  it(
    'takes no application more, and keeps what was submitted',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const { applicationId } = await buildSubmitted(cast, call);
      const draft = await buildDraft(cast, call);
      await cancelCall(cast.work(cast.elira, times.open), { ...call, reason });
      expect(await listNotices(tables(cast), { callId: call.callId })).toMatchObject([
        { kind: 'cancelled', reason, callState: 'cancelled', publishedAt: times.open },
      ]);
      expect(cast.jobs.at(-1)).toEqual({ word: 'call.cancel', data: { callId: call.callId } });
      const work = cast.work(cast.besa, times.open);
      const started = startApplication(work, { ...call, title: 'Late', language: 'en' });
      await expectRefusal(started, 'not_found');
      await expectRefusal(submitApplication(work, { ...draft, secret: secretOfTests }), 'call_closed');
      expect((await findApplication(work.tx, applicationId))?.state).toBe('submitted');
    }),
  );

  it(
    'is possible for a draft',
    staged(async (cast) => {
      const { callId } = await buildCall(cast);
      await cancelCall(cast.work(cast.elira, times.draft), { callId, reason });
      expect((await lockCall(tables(cast), callId)).state).toBe('cancelled');
      // Nobody knew of it: nothing is announced.
      expect(await listNotices(tables(cast), { callId })).toEqual([]);
    }),
  );

  it(
    'is possible after the deadline, and refused once the applicants were told of the decision',
    staged(async (cast) => {
      const closed = await buildPublishedCall(cast);
      await cancelCall(cast.work(cast.elira, times.after), { ...closed, reason });
      const decided = await buildAwarded(cast);
      await expect(
        cancelCall(cast.work(cast.elira, times.decided), { callId: decided.callId, reason }),
      ).rejects.toMatchObject({ code: 'call_decided', details: { day: '2026-03-02' } });
      expect((await lockCall(tables(cast), decided.callId)).state).toBe('published');
    }),
  );
});
