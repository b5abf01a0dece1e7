import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import type { Tx } from '../../platform/work.ts';
import { buildTraining } from '../participants/testing.ts';
import { withdrawGathering } from '../withdraw-gathering.ts';
import { addSession } from './add-session.ts';
import { editSession } from './edit-session.ts';
import { getSession, listSessions } from './queries.ts';
import { removeSession } from './remove-session.ts';
import type { SessionForm } from './schema.ts';

/** Two days of the tests: 26 and 27 November 2026, each with a morning and an afternoon. */
async function stage(tx: Tx) {
  const cast = await castOf(tx);
  const training = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
  });
  const count = async () => (await listSessions(tx, training.gatheringId)).length;
  return { cast, ...training, sessionId: training.sessionIds[0]!, count };
}
const form: SessionForm = {
  version: 1,
  day: '2026-11-26',
  part: 'morning',
  starts: '09:00',
  ends: '12:00',
  title: 'Two words, two crimes',
  module: null,
  room: 'Hall',
  online: false,
  joinLink: null,
  trainers: '',
};

it('a session is kept by those who hold the gathering, within its days, while it stands', () =>
  rolledBack(async (tx) => {
    const { cast, gatheringId, sessionId } = await stage(tx);
    for (const actor of [cast.besa, cast.fatos, cast.dragan, cast.foreign.elira])
      for (const verb of [
        () => addSession(cast.work(actor), { gatheringId, form }),
        () => editSession(cast.work(actor), { sessionId, form }),
        () => removeSession(cast.work(actor), { sessionId }),
      ])
        await expect(verb()).rejects.toMatchObject({ code: 'not_permitted' });
    const work = cast.work(cast.elira);
    for (const [wrong, code] of [
      [{ day: '2026-11-28' }, 'session_outside'],
      [{ ends: '08:00' }, 'session_ends_before'],
      [{ module: cast.actionId }, 'module_not_known'],
    ] as const)
      await expect(addSession(work, { gatheringId, form: { ...form, ...wrong } })).rejects.toMatchObject({
        code,
      });
    await withdrawGathering(work, { gatheringId, reason: 'Snow.' });
    await expect(removeSession(work, { sessionId })).rejects.toMatchObject({ code: 'gathering_withdrawn' });
  }));

it('a session is changed and taken out until it is held', () =>
  rolledBack(async (tx) => {
    const { cast, sessionId, count } = await stage(tx);
    const work = cast.work(cast.elira, '2026-11-20T09:00:00.000Z');
    await editSession(work, { sessionId, form: { ...form, starts: '10:00' } });
    expect(await getSession(tx, sessionId)).toMatchObject({
      title: 'Two words, two crimes',
      startsAt: '2026-11-26T09:00:00.000Z',
    });
    const before = await count();
    await removeSession(work, { sessionId });
    expect(await count()).toBe(before - 1);
  }));

it('when a session was held stays, whatever else about it is put right', () =>
  rolledBack(async (tx) => {
    const { cast, sessionId, count } = await stage(tx);
    const later = cast.work(cast.elira, '2026-11-26T09:00:00.000Z');
    for (const moved of [
      { day: '2026-11-27' },
      { part: 'evening' as const },
      { starts: '11:00' },
      { ends: '12:30' },
    ])
      await expect(editSession(later, { sessionId, form: { ...form, ...moved } })).rejects.toMatchObject({
        code: 'session_was_held',
      });
    await editSession(later, { sessionId, form: { ...form, room: 'Room of the river' } });
    expect(await getSession(tx, sessionId)).toMatchObject({ room: 'Room of the river' });
    const before = await count();
    await expect(removeSession(later, { sessionId })).rejects.toMatchObject({ code: 'session_was_held' });
    expect(await count()).toBe(before);
  }));
