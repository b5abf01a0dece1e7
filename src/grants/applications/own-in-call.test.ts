import { expect, it } from 'vitest';
import { staged, tables } from '../../../tests/support/stage.ts';
import type { Actor } from '../../platform/permissions.ts';
import { buildDraft, buildPublishedCall, buildSubmitted, times } from '../testing.ts';
import { ownInCall } from './own-in-call.ts';
import { withdrawApplication } from './withdraw-application.ts';

it(
  'Whoever opens a call learns what their own organisation has begun or sent to it, and of no other organisation or call',
  staged(async (cast) => {
    const call = await buildPublishedCall(cast);
    const other = await buildPublishedCall(cast);
    const shown = async (actor: Actor | undefined, callId = call.callId) =>
      (await ownInCall({ tx: tables(cast), actor }, callId)).map(({ id, state }) => [id, state]);
    expect(await shown(cast.besa)).toEqual([]);
    const sent = await buildSubmitted(cast, call);
    const draft = await buildDraft(cast, call);
    await buildDraft(cast, call, { side: cast.foreign });
    const own = [
      [draft.applicationId, 'draft'],
      [sent.applicationId, 'submitted'],
    ];
    expect((await shown(cast.besa)).sort()).toEqual(own.sort());
    expect(await shown(cast.besa, other.callId)).toEqual([]);
    for (const actor of [undefined, cast.elira, cast.cene]) expect(await shown(actor)).toEqual([]);
    await withdrawApplication(cast.work(cast.besa, times.open), sent);
    expect(await shown(cast.besa)).toEqual([[draft.applicationId, 'draft']]);
  }),
);
