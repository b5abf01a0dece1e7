// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { addSeconds } from '../../platform/dates.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import type { Basis } from '../attendance-list/schema.ts';
import { setRule } from '../attendance-list/set-rule.ts';
import { withdrawGathering } from '../withdraw-gathering.ts';
import { confirmRegistration } from './confirm-registration.ts';
import { participantJobs } from './jobs.ts';
import { findParticipant, listParticipants } from './queries.ts';
import { registerParticipant } from './register-participant.ts';
import { registrationForm } from './schema.ts';
import { hashParticipantSecret, participantSecret, traineeKey } from './secret.ts';
import { buildTraining, testSecret } from './testing.ts';

const needs = { secret: testSecret };
const form = (typed: Record<string, string> = {}) =>
  registrationForm.parse({
    name: 'Ljiljana Šćepanović',
    mail: 'Ljiljana@Example.org ',
    organisationName: 'Клуб моста',
    organisationKind: 'cso',
    jurisdiction: 'ME',
    consent: 'yes',
    ...typed,
  });

async function stage(tx: Tx, options: Partial<Parameters<typeof buildTraining>[1]> = {}) {
  const cast = await castOf(tx);
  const training = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
    ...options,
  });
  const register = (actor = nobody, typed: Record<string, string> = {}, now?: string) =>
    registerParticipant(cast.work(actor, now), needs, {
      gatheringId: training.gatheringId,
      form: form(typed),
      locale: 'cnr',
    });
  return { cast, register, ...training };
}

/** As a request of somebody who is not signed in runs. */
const asNobody = (tx: Tx) =>
  sql`select set_config('role', 'mostura_app', true), set_config('app.person', '', true),
    set_config('app.organisation', '', true), set_config('app.staff', 'off', true)`.execute(tx);

describe('registering for a training', () => {
  it('is refused where it is not open, to a colleague of another partner too, and when the training was withdrawn', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, register } = await stage(tx, { registration: 'invited' });
      for (const actor of [nobody, cast.besa, cast.foreign.elira, cast.fatos])
        await expect(register(actor)).rejects.toMatchObject({ code: 'registration_closed' });
      await withdrawGathering(cast.work(cast.elira), { gatheringId, reason: 'No hall.' });
      await expect(register(cast.elira)).rejects.toMatchObject({ code: 'gathering_withdrawn' });
    }));

  it('is refused for an organisation of another Action', () =>
    rolledBack(async (tx) => {
      const other = await castOf(tx, { slug: 'other' });
      const { cast, register } = await stage(tx);
      const organisationId = other.organisations.cso;
      await expect(register(cast.elira, { organisationId })).rejects.toMatchObject({
        code: 'organisation_not_known',
      });
    }));

  it('keeps what kind of institution with a key role somebody is from, and gives them an institution’s place', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, register } = await stage(tx);
      const { participantId } = await register(nobody, { organisationKind: 'prosecution' });
      const found = await listParticipants(tx, cast.actionId, gatheringId);
      expect(found.find(({ id }) => id === participantId)).toMatchObject({
        organisationKind: 'institution',
        institutionKind: 'prosecution',
      });
      expect(() => form({ organisationKind: 'army' })).toThrow('invalid.choice');
    }));

  it('reserves a place while there is one, and keeps of the link only a hash', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, register } = await stage(tx, { places: 3 });
      const first = await register();
      expect(first).toMatchObject({ state: 'unconfirmed', known: false });
      const second = await register(nobody, { mail: 'second@example.org' });
      const held = async (id: string) => (await findParticipant(tx, cast.actionId, id))?.heldUntil;
      expect(await held(first.participantId)).toBe(addSeconds(cast.work(nobody).now, 3600));
      expect(await held(second.participantId)).toBeNull();
      const found = (await listParticipants(tx, cast.actionId, gatheringId)).find(
        ({ id }) => id === first.participantId,
      )!;
      expect(found).toMatchObject({
        name: 'Ljiljana Šćepanović',
        mail: 'Ljiljana@Example.org',
        sex: 'unsaid',
      });
      const link = participantSecret(testSecret, found.id);
      expect(link).toMatch(/^[0-9a-z]{26}$/);
      expect(found.secretMac).toBe(hashParticipantSecret(testSecret, link));
      expect(JSON.stringify(found)).not.toContain(link);
    }));

  it('asks for consent where the list rests on it and nowhere else, and keeps when it was given', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, register } = await stage(tx);
      for (const actor of [nobody, cast.elira])
        await expectRefusal(register(actor, { consent: '' }), 'consent_needed');
      const agreedOf = async (id: string) => (await findParticipant(tx, cast.actionId, id))?.consentedAt;
      const first = await register();
      expect(await agreedOf(first.participantId)).toBe(cast.work(nobody).now);
      const rule = (basis: Basis, version: number) =>
        setRule(cast.work(cast.elira), { gatheringId, form: { basis, version, leastShare: null } });
      await rule('public_task', 0);
      const second = await register(nobody, { mail: 'second@example.org', consent: 'yes' });
      expect(await agreedOf(second.participantId)).toBeNull();
      // Nobody asked them: consent is no ground for their name.
      await expectRefusal(rule('consent', 1), 'consent_not_asked');
    }));

  it('counts an address once, however it is written, and says nothing of it in the trail', () =>
    rolledBack(async (tx) => {
      const { register } = await stage(tx);
      const first = await register();
      expect(await register(nobody, { mail: 'LJILJANA@example.org' })).toEqual({
        ...first,
        known: true,
      });
      const { rows } = await sql<{ entry: string }>`
        select row_to_json(e)::text as entry from platform.audit_entry e where word = 'participant.register'`.execute(
        tx,
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]!.entry).not.toMatch(/ljiljana|Šćepanović/i);
    }));

  it('shows whoever registers nobody else', () =>
    rolledBack(async (tx) => {
      const { cast, gatheringId, register } = await stage(tx);
      await asNobody(tx);
      expect(await listParticipants(tx, cast.actionId, gatheringId)).toEqual([]);
      const mine = await register();
      const seen = await listParticipants(tx, cast.actionId, gatheringId);
      expect(seen.map(({ id }) => id)).toEqual([mine.participantId]);
      await expect(register(nobody, { mail: 'ljiljana@example.org' })).resolves.toMatchObject({
        known: true,
      });
      await sql`reset role`.execute(tx);
      expect(await listParticipants(tx, cast.actionId, gatheringId)).toHaveLength(3);
    }));
});

describe('a registration by oneself', () => {
  async function held(tx: Tx, places: number) {
    const all = await stage(tx, { places, participants: [] });
    const { cast, register } = all;
    const at = (minutes: number) => addSeconds(cast.work(nobody).now, minutes * 60);
    const confirm = (id: string, minutes: number) =>
      confirmRegistration(cast.work(nobody, at(minutes)), needs, {
        linkSecret: participantSecret(testSecret, id),
      });
    const of = (mail: string) => register(nobody, { mail });
    const run = async (word: string, minutes: number) =>
      participantJobs({ baseUrl: 'http://localhost', secret: testSecret })
        .find((job) => job.word === word)!
        .run(cast.work(nobody, at(minutes)), {});
    const stateOf = async (id: string) => (await findParticipant(tx, cast.actionId, id))?.state;
    return { ...all, confirm, of, run, stateOf };
  }

  it('has the reserved place once the mailed link is opened, and once only', () =>
    rolledBack(async (tx) => {
      const { confirm, of, stateOf } = await held(tx, 1);
      const { participantId } = await of('first@example.org');
      const late = await of('late@example.org');
      expect(await stateOf(participantId)).toBe('unconfirmed');
      expect(await confirm(late.participantId, 10)).toBe('waiting');
      expect(await confirm(participantId, 59)).toBe('registered');
      await expect(confirm(participantId, 59)).rejects.toMatchObject({ code: 'participant_state' });
    }));

  it('loses the reservation after an hour: whoever waits moves up, and who comes later waits', () =>
    rolledBack(async (tx) => {
      const { confirm, of, run, stateOf } = await held(tx, 1);
      const invented = await of('invented@example.org');
      const honest = await of('honest@example.org');
      expect(await confirm(honest.participantId, 5)).toBe('waiting');
      await run('participant.lapse', 59);
      expect(await stateOf(honest.participantId)).toBe('waiting');
      await run('participant.lapse', 61);
      expect(await stateOf(honest.participantId)).toBe('registered');
      expect(await confirm(invented.participantId, 70)).toBe('waiting');
    }));

  it('of invented people, one an hour, never keeps a place from somebody who confirmed and waits', () =>
    rolledBack(async (tx) => {
      const { cast, confirm, register, run, stateOf } = await held(tx, 1);
      const inventedAt = (minutes: number) =>
        register(
          nobody,
          { mail: `invented${minutes}@example.org` },
          addSeconds(cast.work(nobody).now, minutes * 60),
        );
      await inventedAt(0);
      const honest = await register(nobody, { mail: 'honest@example.org' });
      expect(await confirm(honest.participantId, 5)).toBe('waiting');
      // In the moment between the end of the reservation and the job.
      const next = await inventedAt(61);
      expect((await findParticipant(tx, cast.actionId, next.participantId))?.heldUntil).toBeNull();
      expect(await confirm(next.participantId, 62)).toBe('waiting');
      await run('participant.lapse', 63);
      expect(await stateOf(honest.participantId)).toBe('registered');
    }));

  it('of invented people never takes a place: whoever confirms has it, and after a day they are gone', () =>
    rolledBack(async (tx) => {
      const { cast, confirm, of, run, gatheringId } = await held(tx, 5);
      for (let i = 0; i < 40; i++) await of(`invented${i}@example.org`);
      const honest = await of('honest@example.org');
      expect(await confirm(honest.participantId, 61)).toBe('registered');
      await run('participant.lapse', 1441);
      expect((await listParticipants(tx, cast.actionId, gatheringId)).map(({ id }) => id)).toEqual([
        honest.participantId,
      ]);
    }));

  it('is mailed its link again when it is said again, and keeps the place no longer for it', () =>
    rolledBack(async (tx) => {
      const { cast, of, register } = await held(tx, 1);
      const first = await of('one@example.org');
      const words = () => cast.jobs.map(({ word }) => word).filter((word) => word.startsWith('participant.'));
      expect(await of('ONE@example.org')).toEqual({ ...first, known: true });
      expect(words()).toEqual(['participant.register', 'participant.register']);
      await register(nobody, { mail: 'one@example.org', name: 'Another Name' });
      expect(words().at(-1)).toBe('participant.tell');
      expect(await findParticipant(tx, cast.actionId, first.participantId)).toMatchObject({
        name: 'Ljiljana Šćepanović',
        heldUntil: addSeconds(cast.work(nobody).now, 3600),
      });
    }));

  it('gives way to what staff write down of the same person, who has a place at once', () =>
    rolledBack(async (tx) => {
      const { cast, of, register, stateOf } = await held(tx, 1);
      const own = await of('one@example.org');
      const written = await register(cast.elira, { mail: 'one@example.org' });
      expect(await stateOf(own.participantId)).toBeUndefined();
      expect(written).toMatchObject({ state: 'registered', known: false });
    }));
});

describe('the key that counts somebody once', () => {
  it('is the same in every training, and needs the secret of the instance', () => {
    expect(traineeKey('a', ' Ana@Example.org')).toBe(traineeKey('a', 'ana@example.ORG '));
    expect(traineeKey('a', 'ana@example.org')).not.toBe(traineeKey('b', 'ana@example.org'));
    expect(traineeKey('a', 'ana@example.org')).not.toContain('ana');
  });
});
