import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { acceptInvitation, declineInvitation } from './answer-invitation.ts';
import { unansweredOf, wasInvited } from './invitation-rules.ts';
import { inviteAgain } from './invite-again.ts';
import { participantJobs } from './jobs.ts';
import { listParticipants } from './queries.ts';
import { remindInvited } from './remind-invited.ts';
import { replaceInvited } from './replace-invited.ts';
import { buildTraining, testSecret } from './testing.ts';

const needs = { secret: testSecret };
const jobs = participantJobs({ ...needs, baseUrl: 'https://m.example' });
async function staged(tx: Tx) {
  const cast = await castOf(tx);
  const training = await buildTraining(tx, {
    ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
    participants: [
      { state: 'invited', name: '', mail: 'one@example.org', organisationKind: 'institution' },
      { state: 'invited', name: '', mail: 'two@example.org' },
      {},
      { state: 'invited', name: '', mail: null },
    ],
  });
  const people = () => listParticipants(tx, cast.actionId, training.gatheringId);
  /** Runs what was enqueued from here on. Gives the mails by address. */
  const mailed = async (from: number) => {
    for (const { word, data } of cast.jobs.slice(from))
      await jobs.find((job) => job.word === word)!.run(cast.work(cast.ivo), data);
    return tx.selectFrom('platform.mail').select(['toAddress', 'template']).orderBy('toAddress').execute();
  };
  return { cast, training, people, mailed };
}

it('All who have not answered are reminded at once, and again only three days after their last email.', () =>
  rolledBack(async (tx) => {
    const { cast, training, people, mailed } = await staged(tx);
    const { gatheringId } = training;
    for (const actor of [cast.besa, cast.fatos, cast.foreign.elira])
      await expect(remindInvited(cast.work(actor), { gatheringId })).rejects.toMatchObject({
        code: 'not_permitted',
      });
    const remind = (day: string) =>
      remindInvited(cast.work(cast.elira, `${day}T09:00:00.000Z`), { gatheringId });
    expect(await remind('2026-11-20')).toBe(2);
    expect(cast.jobs.map(({ word }) => word)).toEqual(Array(2).fill('participant.remind_invited'));
    expect(await mailed(0)).toEqual([
      { toAddress: 'one@example.org', template: 'training.mail.invited_again' },
      { toAddress: 'two@example.org', template: 'training.mail.invited_again' },
    ]);
    await expect(remind('2026-11-22')).rejects.toMatchObject({ code: 'none_to_remind' });
    // An invitation that is sent again counts as a reminder.
    await inviteAgain(cast.work(cast.elira, '2026-11-22T09:00:00.000Z'), {
      participantId: training.participantIds[0]!,
    });
    expect(unansweredOf(await people(), '2026-11-23')).toMatchObject({
      ...{ due: [{ mail: 'two@example.org' }], early: 1, from: '2026-11-25' },
      lastReminded: '2026-11-22T09:00:00.000Z',
    });
    expect(await remind('2026-11-23')).toBe(1);
    await expect(remind('2026-11-28')).rejects.toMatchObject({ code: 'event_over' });
  }));

it('A person who answers before the reminder goes gets none, and the list says when the answer came.', () =>
  rolledBack(async (tx) => {
    const { cast, training, people, mailed } = await staged(tx);
    await remindInvited(cast.work(cast.elira), { gatheringId: training.gatheringId });
    const form = {
      name: 'Somebody',
      sex: 'f',
      organisationName: 'Club',
      organisationKind: 'cso',
      jurisdiction: 'RS',
      consent: true,
    } as const;
    const [linkSecret, second] = training.links as [string, string];
    await acceptInvitation(cast.work(nobody), needs, { linkSecret, form, locale: 'en' });
    await declineInvitation(cast.work(nobody), needs, { linkSecret: second });
    const now = cast.work(nobody).now;
    expect(
      (await people())
        .filter(wasInvited)
        .map(({ state, invitationAnsweredAt }) => [state, invitationAnsweredAt]),
    ).toEqual(
      expect.arrayContaining([
        ['registered', now],
        ['declined', now],
        ['invited', null],
      ]),
    );
    expect((await mailed(0)).map(({ template }) => template)).toEqual(['training.mail.registered']);
  }));

it('An invitation that was not answered passes to a colleague of the same institution, and both are told.', () =>
  rolledBack(async (tx) => {
    const { cast, training, people, mailed } = await staged(tx);
    const [participantId, , registered] = training.participantIds as [string, string, string];
    const form = { mail: 'colleague@example.org', locale: 'sq' } as const;
    const replace = (actor: typeof cast.elira, id: string, more = {}) =>
      replaceInvited(cast.work(actor), needs, { participantId: id, form: { ...form, ...more } });
    for (const actor of [cast.besa, cast.fatos, cast.foreign.elira])
      await expect(replace(actor, participantId)).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(replace(cast.elira, registered)).rejects.toMatchObject({ code: 'participant_state' });
    for (const mail of ['two@example.org', 'one@example.org'])
      await expect(replace(cast.elira, participantId, { mail })).rejects.toMatchObject({
        ...{ code: 'colleague_known', field: 'mail' },
      });
    const by = await replace(cast.elira, participantId);
    const of = new Map((await people()).map((one) => [one.id, one]));
    const { organisationKind, organisationName, jurisdiction } = of.get(participantId)!;
    expect(of.get(participantId)!.state).toBe('cancelled');
    expect(of.get(by)).toMatchObject({
      ...{ ...form, state: 'invited', organisationKind, organisationName, jurisdiction },
    });
    expect(await mailed(0)).toEqual([
      { toAddress: 'colleague@example.org', template: 'training.mail.invited' },
      { toAddress: 'one@example.org', template: 'training.mail.replaced' },
    ]);
    await expect(replace(cast.elira, participantId)).rejects.toMatchObject({ code: 'participant_state' });
  }));
