import { describe, expect, it } from 'vitest';
import { castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { nobody } from '../../platform/permissions.ts';
import { answerRequest } from './answer-request.ts';
import { extendRequest } from './extend-request.ts';
import { makeRequest } from './make-request.ts';
import { findRequest, listRequests, listRequestsOf } from './queries.ts';
import { registerRequest } from './register-request.ts';

const own = { kind: 'access', about: 'What do you hold about me?' } as const;
const letter = {
  kind: 'erasure',
  channel: 'letter',
  received_on: '2026-11-20',
  name: 'Somebody of the harbour',
  reach: 'Harbour 1, Durrës',
  about: 'Take me out.',
} as const;
const at = { baseUrl: 'https://mostura.example' };

describe('a request about one’s data', () => {
  it('is made by nobody without an account, and registered only by staff who open letters', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      await expect(makeRequest(cast.work(nobody), { form: own })).rejects.toMatchObject({
        code: 'not_permitted',
      });
      for (const actor of [cast.besa, cast.dragan, cast.cene, cast.goran, cast.fatos])
        await expect(registerRequest(cast.work(actor), { form: letter })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await expect(
        registerRequest(cast.work(cast.elira), { form: { ...letter, received_on: '2026-11-26' } }),
      ).rejects.toMatchObject({ code: 'received_later' });
    }));

  it('is prolonged and answered by the officer alone, on the version they saw, and answered once', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const requestId = await makeRequest(cast.work(cast.besa), { form: own });
      const answer = { version: 1, outcome: 'refused', answer: 'It was answered last week.' } as const;
      for (const actor of [cast.ana, cast.ivo, cast.besa])
        await expect(answerRequest(cast.work(actor), at, { requestId, form: answer })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      const hana = cast.work(cast.hana);
      await extendRequest(hana, at, { requestId, form: { version: 1, reason: 'Many files.' } });
      expect(await findRequest(tx, cast.actionId, requestId)).toMatchObject({
        receivedOn: '2026-11-25',
        dueOn: '2027-02-25',
        extensionReason: 'Many files.',
        version: 2,
      });
      await expect(answerRequest(hana, at, { requestId, form: answer })).rejects.toMatchObject({
        code: 'changed_meanwhile',
      });
      await answerRequest(hana, at, { requestId, form: { ...answer, version: 2 } });
      for (const again of [
        answerRequest(hana, at, { requestId, form: { ...answer, version: 3 } }),
        extendRequest(hana, at, { requestId, form: { version: 3, reason: 'More.' } }),
      ])
        await expect(again).rejects.toMatchObject({ code: 'request_answered' });
      const mails = await tx.selectFrom('platform.mail').select(['template', 'personId', 'args']).execute();
      expect(mails.map(({ template }) => template)).toEqual([
        'privacy.mail.extended',
        'privacy.mail.answered',
      ]);
      expect(JSON.stringify(mails)).not.toContain('Many files');
    }));

  it('by letter counts from the day it came, names nobody in the audit, and mails nobody', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const requestId = await registerRequest(cast.work(cast.elira), { form: letter });
      expect(await findRequest(tx, cast.actionId, requestId)).toMatchObject({
        dueOn: '2026-12-20',
        name: letter.name,
        personId: null,
      });
      await answerRequest(cast.work(cast.hana), at, {
        requestId,
        form: { version: 1, outcome: 'refused', answer: 'We hold nothing about you.' },
      });
      expect(await tx.selectFrom('platform.mail').select('id').execute()).toEqual([]);
      const entries = await tx.selectFrom('platform.auditEntry').select(['word', 'details']).execute();
      expect(JSON.stringify(entries)).not.toMatch(/harbour|Harbour|Take me/);
      expect(entries.map(({ word }) => word)).toEqual(['privacy_request.register', 'privacy_request.answer']);
    }));

  it('is listed with the most urgent first, page after page, and to its own person', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const hana = cast.work(cast.hana);
      const urgent = await registerRequest(hana, { form: { ...letter, received_on: '2026-10-28' } });
      const mine = await makeRequest(cast.work(cast.besa), { form: own });
      const done = await registerRequest(hana, { form: { ...letter, received_on: '2026-10-01' } });
      await answerRequest(hana, at, {
        requestId: done,
        form: { version: 1, outcome: 'refused', answer: 'Some of it.' },
      });
      const all = await listRequests(tx, cast.actionId, {}, 10);
      expect(all.map(({ id }) => id)).toEqual([urgent, mine, done]);
      for (const [index, id] of [urgent, mine].entries())
        expect((await listRequests(tx, cast.actionId, { after: id }, 10)).map((one) => one.id)).toEqual(
          all.slice(index + 1).map((one) => one.id),
        );
      expect((await listRequests(tx, cast.actionId, { state: 'open' }, 10)).length).toBe(2);
      expect((await listRequestsOf(tx, cast.actionId, cast.besa.personId)).map(({ id }) => id)).toEqual([
        mine,
      ]);
      expect(await listRequestsOf(tx, cast.actionId, cast.bora.personId)).toEqual([]);
      expect(noon.slice(0, 10)).toBe(all[1]?.receivedOn);
    }));
});
