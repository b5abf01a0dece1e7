import { communicateDecision, decide, makeRanking } from '../../grants/index.ts';
import type { Staff } from './hire-staff.ts';
import type { Opened } from './publish-calls.ts';
import { planCommittee } from './seat-committee.ts';
import { at, type Stage } from './stage.ts';

/** The call whose evaluation report has every signature; the one that is decided last still waits for one. */
const signedKey = 'ME-1';

/** Plans ranking, decision and, unless the call stands decided, its communication. `then` goes on after the letters. */
export function planSelection(stage: Stage, staff: Staff, opened: Opened, then: () => Promise<void>): void {
  const { call, callId, officer } = opened;
  if (call.stage !== 'agreed' && call.stage !== 'decided') return;
  const manager = staff.get('programme.manager')!;
  const { plan } = stage.timeline;
  plan(at(stage, call.closes + 24, '11:00'), async (now) => {
    await makeRanking(stage.work(officer, now), { callId });
  });
  if (call.stage === 'decided' || call.key === signedKey)
    planCommittee(stage, staff, opened, { isSigned: call.key === signedKey });
  plan(at(stage, call.closes + 27, '13:00'), (now) =>
    decide(stage.work(manager, now), {
      callId,
      minutes:
        'Minutes of the demonstration: the committee read the ranking, declared no interest of its own and followed it without change.',
    }),
  );
  if (call.stage === 'decided') return;
  plan(at(stage, call.closes + 29, '09:00'), async (now) => {
    await communicateDecision(stage.work(officer, now), { callId });
    await then();
  });
}
