import fs from 'node:fs';
import { expect, it, vi } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { addSeconds } from '../../platform/dates.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { acceptInvitation } from './answer-invitation.ts';
import { confirmRegistration } from './confirm-registration.ts';
import { findParticipant } from './queries.ts';
import { registerAgain } from './register-again.ts';
import { registerParticipant } from './register-participant.ts';
import { acceptanceForm, type ParticipantState, registrationForm } from './schema.ts';
import { participantSecret } from './secret.ts';
import { buildParticipant, buildTraining, testSecret } from './testing.ts';

const planted = vi.hoisted(() => ({ forgets: false }));
// A verb that forgets who waits asks for the room alone.
vi.mock('./room-of.ts', async (original) => {
  const { roomOf, roomForNewcomer } = await original<typeof import('./room-of.ts')>();
  return {
    roomOf,
    roomForNewcomer: (...given: Parameters<typeof roomOf>) =>
      (planted.forgets ? roomOf : roomForNewcomer)(...given),
  };
});

const needs = { secret: testSecret };
const said = { organisationName: 'Club', organisationKind: 'cso', jurisdiction: 'ME', consent: 'yes' };

/** A training of one place that was reserved until a moment ago, and somebody who confirmed and waits for it. */
async function stage(tx: Tx) {
  const cast = await castOf(tx);
  const { gatheringId } = await buildTraining(tx, {
    ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
    ...{ places: 1, participants: [{ state: 'waiting' }] },
  });
  const work = cast.work(nobody);
  const link = (id: string) => ({ linkSecret: participantSecret(testSecret, id) });
  const somebody = async (state: ParticipantState) => {
    const recordedBy = state === 'invited' ? cast.elira.personId : null;
    const { id } = await buildParticipant(tx, { actionId: cast.actionId, gatheringId, state, recordedBy });
    const consentedAt = addSeconds(work.now, -60);
    await tx
      .updateTable('training.participant')
      .set({ consentedAt, heldUntil: null })
      .where('id', '=', id)
      .execute();
    return id;
  };
  const register = async (as: typeof nobody | typeof cast.elira) =>
    (
      await registerParticipant(cast.work(as), needs, {
        ...{ gatheringId, locale: 'en' },
        form: registrationForm.parse({ ...said, name: 'Somebody New', mail: 'new@example.org' }),
      })
    ).participantId;
  /** Each way to a place: what it is called, and whether somebody new has the place by it. */
  const ways: Readonly<Record<string, () => Promise<boolean>>> = {
    registerParticipant: async () => {
      const held = await findParticipant(tx, cast.actionId, await register(nobody));
      return held?.heldUntil != null;
    },
    'registerParticipant by staff': async () => {
      const made = await findParticipant(tx, cast.actionId, await register(cast.elira));
      return made?.state === 'registered';
    },
    confirmRegistration: async () =>
      (await confirmRegistration(work, needs, link(await somebody('unconfirmed')))) === 'registered',
    registerAgain: async () =>
      (await registerAgain(work, needs, link(await somebody('cancelled')))) === 'registered',
    acceptInvitation: async () =>
      (await acceptInvitation(work, needs, {
        ...link(await somebody('invited')),
        form: acceptanceForm.parse({ ...said, name: 'Somebody New' }),
        locale: 'en',
      })) === 'registered',
  };
  return ways;
}

const asked = [
  'registerParticipant',
  'registerParticipant by staff',
  'confirmRegistration',
  'registerAgain',
  'acceptInvitation',
];

it.each(asked)('%s gives no place that somebody waits for; the way that forgets them is found', (name) =>
  rolledBack(async (tx) => {
    planted.forgets = false;
    expect(await (await stage(tx))[name]!()).toBe(false);
    planted.forgets = true;
    expect(await (await stage(tx))[name]!()).toBe(true);
  }),
);

/** The verbs that give a place: each asks for the room that is left beside those who wait. */
const givingIn = (files: readonly (readonly [name: string, text: string])[]) =>
  files.flatMap(([name, text]) => (/\bhasPlace\(/.test(text) && name !== 'rules.ts' ? [name] : []));
const forgetfulIn = (files: readonly (readonly [name: string, text: string])[]) =>
  files.flatMap(([name, text]) =>
    givingIn([[name, text]]).length > 0 && !/\broomForNewcomer\(/.test(text) ? [name] : [],
  );

it('every verb that gives a place is among these ways, and the next one that forgets who waits is found', () => {
  const files = fs
    .readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => [name, fs.readFileSync(`${import.meta.dirname}/${name}`, 'utf8')] as const);
  expect(givingIn(files).toSorted()).toEqual([
    'answer-invitation.ts',
    'confirm-registration.ts',
    'register-again.ts',
    'register-participant.ts',
  ]);
  expect(forgetfulIn(files)).toEqual([]);
  const next = [
    'take-place.ts',
    'const { room } = await roomOf(work, id);\nif (hasPlace(someone, room)) return;',
  ] as const;
  expect(forgetfulIn([...files, next])).toEqual(['take-place.ts']);
});
