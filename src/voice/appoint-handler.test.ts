import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { listCandidates } from '../people/index.ts';
import type { Actor } from '../platform/permissions.ts';
import type { Tx } from '../platform/work.ts';
import { appointHandler, endAppointment, handlerRoles } from './appoint-handler.ts';
import { listWaitingTasks } from './list-waiting-tasks.ts';
import { listAppointments, listKindsOfOnePartner, listUnhandledKinds } from './queries-handlers.ts';

const staged = (body: (tx: Tx, cast: Cast) => Promise<void>) => () =>
  rolledBack(async (tx) => body(tx, await castOf(tx)));
const refused = (code: string) => ({ code, field: 'person', status: 422 });
const of = ({ personId, organisationId }: Actor) => ({
  personId,
  organisationId,
  kind: 'complaint' as const,
});

describe('somebody who handles cases', () => {
  it(
    'is one of the partners with a role that a case can be opened to, and not disabled',
    staged(async (tx, cast) => {
      const people = async () =>
        (await listCandidates(tx, cast.actionId, handlerRoles)).map(({ personId }) => personId);
      const able = await people();
      expect(able).toContain(cast.elira.personId);
      for (const other of [cast.besa, cast.dragan, cast.goran, cast.foreign.besa])
        expect(able).not.toContain(other.personId);
      await tx
        .updateTable('people.person')
        .set({ disabledAt: '2026-11-01T00:00:00.000Z' })
        .where('id', '=', cast.elira.personId)
        .execute();
      expect(await people()).not.toContain(cast.elira.personId);
    }),
  );

  it(
    'is missing where nobody is, and where nobody would be left if one partner were complained of',
    staged(async (tx, cast) => {
      const standing = async () => [
        await listUnhandledKinds(tx, cast.actionId, ['complaint']),
        await listKindsOfOnePartner(tx, cast.actionId, ['complaint']),
      ];
      expect(await standing()).toEqual([['complaint'], []]);
      await appointHandler(cast.work(cast.ana), of(cast.elira));
      expect(await standing()).toEqual([[], ['complaint']]);
      const tasks = await listWaitingTasks(tx, cast.ana, cast.actionId, '2026-11-24T12:00:00.000Z');
      expect(tasks.filter(({ about }) => about === 'complaint')).toMatchObject([
        { kind: 'one_partner', href: '/staff/voice/handlers' },
      ]);
      await appointHandler(cast.work(cast.ana), of(cast.foreign.elira));
      expect(await standing()).toEqual([[], []]);
    }),
  );

  it(
    'is appointed once for a kind by whoever may, never oneself, and until that is ended',
    staged(async (tx, cast) => {
      const work = cast.work(cast.ana);
      for (const other of [
        of(cast.besa),
        { ...of(cast.elira), organisationId: cast.foreign.elira.organisationId },
      ])
        await expect(appointHandler(work, other)).rejects.toMatchObject(refused('not_a_candidate'));
      await expect(appointHandler(work, of(cast.goran))).rejects.toMatchObject(
        refused('reads_unclear_alone'),
      );
      await expect(appointHandler(work, of(cast.ana))).rejects.toMatchObject(refused('appoints_oneself'));
      await expect(appointHandler(cast.work(cast.fatos), of(cast.elira))).rejects.toMatchObject({
        code: 'not_permitted',
      });
      const appointmentId = await appointHandler(work, of(cast.elira));
      await expect(appointHandler(work, of(cast.elira))).rejects.toMatchObject(refused('already_appointed'));
      await appointHandler(work, { ...of(cast.elira), kind: 'safeguarding' });
      await endAppointment(work, { appointmentId });
      expect((await listAppointments(tx, cast.actionId)).map(({ kind }) => kind)).toEqual(['safeguarding']);
      await appointHandler(work, of(cast.elira));
      expect(await listAppointments(tx, cast.actionId)).toHaveLength(2);
    }),
  );
});
