import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { listMemberships } from '../queries.ts';
import { buildPerson } from '../testing.ts';
import { answerJoinRequest } from './answer-join-request.ts';
import { endMembership } from './end-membership.ts';
import { listWaitingTasks } from './list-waiting-tasks.ts';
import { listOpenJoinRequests, listTeam } from './queries.ts';
import { buildJoinRequest, listWords } from './testing.ts';

const base = { baseUrl: 'http://localhost:3999' };

async function membershipOf(tx: Tx, cast: Cast, personId: string, role: string) {
  return (await listMemberships(tx, cast.actionId, personId)).find((one) => one.role === role)!.id;
}

describe('ending a role', () => {
  it('is refused to a colleague, to another organisation, and for the last administrator', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const id = await membershipOf(tx, cast, cast.besa.personId, 'cso_member');
      for (const actor of [cast.bora, cast.foreign.besa, cast.goran])
        await expect(endMembership(cast.work(actor), { id })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await endMembership(cast.work(cast.ivo), {
        id: await membershipOf(tx, cast, cast.foreign.ivo.personId, 'administrator'),
      });
      await expect(
        endMembership(cast.work(cast.ivo), {
          id: await membershipOf(tx, cast, cast.ivo.personId, 'administrator'),
        }),
      ).rejects.toMatchObject({ code: 'last_administrator' });
    }));

  it('counts at once: a certifier ends it, or one lays it down', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cso } = cast.organisations;
      const id = await membershipOf(tx, cast, cast.bora.personId, 'cso_member');
      await endMembership(cast.work(cast.besa), { id });
      expect((await listTeam(tx, cso)).map(({ name }) => name)).not.toContain('Bora');
      await expect(endMembership(cast.work(cast.besa), { id })).rejects.toMatchObject({ code: 'not_found' });
      await endMembership(cast.work(cast.dragan), {
        id: await membershipOf(tx, cast, cast.dragan.personId, 'institution_member'),
      });
      expect(await listMemberships(tx, cast.actionId, cast.dragan.personId)).toEqual([]);
      expect(await listWords(tx)).toEqual(['membership.end', 'membership.end']);
    }));
});

describe('a request to join', () => {
  it('is answered once, and only by a certifier of the organisation', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { actionId, organisations } = cast;
      const personId = await buildPerson(tx, { name: 'Zoran' });
      const id = await buildJoinRequest(tx, { actionId, organisationId: organisations.cso, personId });
      expect(await listOpenJoinRequests(tx, organisations.cso)).toMatchObject([{ name: 'Zoran' }]);
      expect(await listWaitingTasks(tx, cast.bora, actionId, cast.work(cast.bora).now)).toEqual([]);
      expect(await listWaitingTasks(tx, cast.besa, actionId, cast.work(cast.besa).now)).toMatchObject([
        { about: 'Zoran' },
      ]);
      for (const actor of [cast.bora, cast.foreign.besa, cast.ivo, { ...nobody, personId }])
        await expect(answerJoinRequest(cast.work(actor), base, { id, accepted: true })).rejects.toMatchObject(
          {
            code: 'not_permitted',
          },
        );
      await answerJoinRequest(cast.work(cast.besa), base, { id, accepted: true });
      expect(await listMemberships(tx, actionId, personId)).toMatchObject([{ role: 'cso_member' }]);
      await expect(
        answerJoinRequest(cast.work(cast.besa), base, { id, accepted: false }),
      ).rejects.toMatchObject({
        code: 'already_answered',
      });
    }));

  it('gives nothing when it is refused', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const personId = await buildPerson(tx);
      const asked = { actionId: cast.actionId, organisationId: cast.organisations.cso, personId };
      const id = await buildJoinRequest(tx, asked);
      await answerJoinRequest(cast.work(cast.besa), base, { id, accepted: false });
      expect(await listMemberships(tx, cast.actionId, personId)).toEqual([]);
      expect(await listOpenJoinRequests(tx, cast.organisations.cso)).toEqual([]);
    }));
});
