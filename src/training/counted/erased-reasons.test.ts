import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { freezeAutumn } from '../../action/budget/testing.ts';
import { eraseText } from '../../evidence/erase-text.ts';
import type { Tx } from '../../platform/work.ts';
import { enterByHand } from '../attendance-list/enter-by-hand.ts';
import { listCheckIns } from '../attendance-list/queries.ts';
import { forgetParticipant } from '../participants/forget-participant.ts';
import { buildTraining, testSecret as secret } from '../participants/testing.ts';
import { findGathering } from '../queries.ts';
import { withdrawGathering } from '../withdraw-gathering.ts';
import { listCountedChanges } from './queries.ts';

const [late, later] = ['2026-11-27T20:00:00.000Z', '2026-11-28T09:00:00.000Z'] as const;
const reason = 'Mirë Hoxha came by the other door.';

/** An event of a frozen period whose figure was changed for a participant, and which was then withdrawn. */
async function stage(tx: Tx) {
  const cast = await castOf(tx);
  const { gatheringId, participantIds } = await buildTraining(tx, {
    ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
    participants: [{ name: 'Mirë Hoxha' }],
  });
  await freezeAutumn(tx, cast, '2026-11-27T19:00:00.000Z');
  const form = { halfDay: '2026-11-26-morning', participantIds: [...participantIds], reason };
  await enterByHand(cast.work(cast.elira, late), { gatheringId, form });
  await withdrawGathering(cast.work(cast.elira, later), { gatheringId, reason });
  const reasons = async () =>
    (await listCountedChanges(tx, cast.actionId, gatheringId)).map((one) => one.reason);
  expect(await reasons()).toEqual([reason, reason]);
  return { cast, gatheringId, participantIds, reasons };
}

it('A reason that was erased beside the audit trail is in no record of the event any more.', () =>
  rolledBack(async (tx) => {
    const { cast, gatheringId, reasons } = await stage(tx);
    const { rows } = await sql<{ sequence: number }>`select e.sequence from platform.audit_text t
      join platform.audit_entry e using (sequence) where e.subject_id = ${gatheringId}::uuid order by 1`.execute(
      tx,
    );
    const [entered, withdrawn] = rows.map(({ sequence }) => ({ sequence, name: 'reason' }));
    const erase = (mark: typeof entered) =>
      eraseText(cast.work(cast.hana), { mark: mark!, reason: 'It names somebody.' });
    await erase(entered);
    expect(await reasons()).toEqual([reason, '']);
    expect((await listCheckIns(tx, gatheringId)).map((one) => one.reason)).toEqual(['–']);
    await erase(withdrawn);
    expect(await reasons()).toEqual(['', '']);
    expect(await findGathering(tx, cast.actionId, gatheringId)).toMatchObject({ withdrawnReason: '–' });
  }));

it('The reason of a change that was made for a participant goes with their name.', () =>
  rolledBack(async (tx) => {
    const { cast, participantIds, reasons } = await stage(tx);
    await forgetParticipant(cast.work(cast.elira, later), { secret }, { participantId: participantIds[0]! });
    expect(await reasons()).toEqual([reason, '']);
  }));
