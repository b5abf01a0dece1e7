import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { inviteAgain } from './invite-again.ts';
import { buildTraining } from './testing.ts';

it('An invitation is sent again by those who hold the event while it is not answered, and to nobody else.', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { participantIds } = await buildTraining(tx, {
      ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
      participants: [{ state: 'invited' }, {}, { state: 'invited', mail: null }],
    });
    const [invited, registered, withoutMail] = participantIds as [string, string, string];
    for (const actor of [cast.besa, cast.fatos, cast.foreign.elira])
      await expect(inviteAgain(cast.work(actor), { participantId: invited })).rejects.toMatchObject({
        code: 'not_permitted',
      });
    const work = cast.work(cast.elira);
    for (const participantId of [registered, withoutMail])
      await expect(inviteAgain(work, { participantId })).rejects.toMatchObject({ code: 'participant_state' });
    await inviteAgain(work, { participantId: invited });
    expect(cast.jobs).toEqual([{ word: 'participant.invite', data: { participantId: invited } }]);
    const late = cast.work(cast.elira, '2026-11-28T09:00:00.000Z');
    await expect(inviteAgain(late, { participantId: invited })).rejects.toMatchObject({
      code: 'event_over',
    });
  }));
