// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { freezeAutumn } from '../../action/budget/testing.ts';
import { newId } from '../../platform/ids.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { listCheckIns } from '../attendance-list/queries.ts';
import { present } from '../participants/queries.ts';
import { buildTraining, testSecret } from '../participants/testing.ts';
import { listAttendance } from '../queries.ts';
import { withdrawGathering } from '../withdraw-gathering.ts';
import { checkInAtDoor, openedDoor } from './check-in-at-door.ts';
import { openDoor } from './open-door.ts';
import { listDoors } from './queries.ts';
import { isShut } from './rules.ts';
import { doorSecret, hashDoorSecret } from './secret.ts';
import { shutDoor } from './shut-door.ts';
import { buildDoor } from './testing.ts';

const morning = '2026-11-26T08:05:00.000Z';
const secret = testSecret;
const scanOf = (code: string) => ({ id: newId(), code, halfDay: '2026-11-26-morning', at: morning });

async function stage(tx: Tx) {
  const cast = await castOf(tx);
  const hostId = cast.organisations.partner;
  const about = { actionId: cast.actionId, hostId, recordedBy: cast.elira.personId };
  const participants = [{ organisationId: cast.organisations.cso }];
  const training = await buildTraining(tx, { ...about, participants });
  const door = await buildDoor(tx, {
    gatheringId: training.gatheringId,
    madeBy: cast.elira.personId,
    secret,
  });
  return { cast, training, door, other: await buildTraining(tx, about) };
}
const staged = (body: (tx: Tx, on: Awaited<ReturnType<typeof stage>>) => Promise<void>) => () =>
  rolledBack(async (tx) => body(tx, await stage(tx)));
const opened = (cast: Cast, link: string, now = morning) =>
  openedDoor(cast.work(nobody, now), { secret, link });

describe('a door', () => {
  it(
    'is opened and shut by those who hold the gathering, while it stands',
    staged(async (tx, { cast, training: { gatheringId } }) => {
      const form = { forWhom: 'Trainer in room 1' };
      for (const actor of [cast.besa, cast.dragan, cast.cene, cast.goran, cast.foreign.elira])
        await expect(openDoor(cast.work(actor), { secret }, { gatheringId, form })).rejects.toMatchObject({
          code: 'not_permitted',
        });
      const doorId = await openDoor(cast.work(cast.elira), { secret }, { gatheringId, form });
      const link = doorSecret(secret, doorId);
      expect(await opened(cast, link)).toMatchObject({ doorId, gathering: { id: gatheringId } });
      await expect(shutDoor(cast.work(cast.foreign.elira), { doorId })).rejects.toMatchObject({
        code: 'not_permitted',
      });
      await shutDoor(cast.work(cast.elira), { doorId });
      await shutDoor(cast.work(cast.ana), { doorId });
      const { rows } = await sql`select ended_by from training.door where id = ${doorId}`.execute(tx);
      expect(rows).toEqual([{ endedBy: cast.elira.personId }]);
      await expect(opened(cast, link)).rejects.toMatchObject({ code: 'not_found' });
      await withdrawGathering(cast.work(cast.elira), { gatheringId, reason: 'Snow.' });
      await expect(openDoor(cast.work(cast.elira), { secret }, { gatheringId, form })).rejects.toMatchObject({
        code: 'gathering_withdrawn',
      });
    }),
  );

  it(
    'shuts with the day after the gathering, with its withdrawal, and for any other link',
    staged(async (_tx, { cast, training: { gatheringId, links }, door: { link } }) => {
      await opened(cast, link, '2026-11-28T22:59:00.000Z');
      for (const [other, now] of [
        [link, '2026-11-28T23:01:00.000Z'],
        ['', morning],
        [links[0]!, morning],
        [doorSecret('another secret of another instance', newId()), morning],
      ] as const)
        await expect(opened(cast, other, now)).rejects.toMatchObject({ code: 'not_found' });
      await withdrawGathering(cast.work(cast.elira), { gatheringId, reason: 'Snow.' });
      await expect(opened(cast, link)).rejects.toMatchObject({ code: 'not_found' });
      expect(isShut({ endsOn: '2026-11-27', withdrawnAt: morning }, morning)).toBe(true);
    }),
  );
});

describe('a link at the door', () => {
  it(
    'is shut when whoever gave it was shut out or erased, or keeps doors there no more',
    staged(async (tx, { cast, door: { link } }) => {
      const { personId } = cast.elira;
      const isShutFor = () => expect(opened(cast, link)).rejects.toMatchObject({ code: 'not_found' });
      const scans = { secret, link, scans: [] };
      const person = tx.updateTable('people.person').where('id', '=', personId);
      await person.set({ disabledAt: morning }).execute();
      await isShutFor();
      await expect(checkInAtDoor(cast.work(nobody, morning), scans)).rejects.toMatchObject({
        code: 'not_found',
      });
      await person.set({ disabledAt: null, erasedAt: morning }).execute();
      await isShutFor();
      await person.set({ erasedAt: null }).execute();
      const role = tx.updateTable('people.membership').where('personId', '=', personId);
      await role.set({ role: 'finance_officer' }).execute();
      await isShutFor();
      await role.set({ role: 'grant_officer', until: morning }).execute();
      await isShutFor();
      await role.set({ until: null }).execute();
      await opened(cast, link);
    }),
  );
});

describe('scanning at a door', () => {
  it(
    'notes who takes part here, once, in nobody’s name, and counts them; a code of elsewhere is refused by itself',
    staged(async (tx, { cast, training: { gatheringId, participantIds }, door, other }) => {
      await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'off', true), set_config('app.person', '', true)`.execute(
        tx,
      );
      const scans = [scanOf(participantIds[0]!), scanOf(other.participantIds[0]!)];
      const send = () => checkInAtDoor(cast.work(nobody, morning), { secret, link: door.link, scans });
      expect(await send()).toMatchObject([{ result: 'noted' }, { problem: 'code_of_another_gathering' }]);
      expect(await send()).toMatchObject([{ result: 'known' }, { result: 'refused' }]);
      await sql`reset role`.execute(tx);
      expect(await listCheckIns(tx, gatheringId)).toMatchObject([
        { participantId: participantIds[0], recordedBy: null, atDoor: 'Trainer in room 2' },
      ]);
      expect(await listAttendance(tx, gatheringId)).toMatchObject([{ women: 1 }]);
      expect(await listDoors(tx, cast.actionId, gatheringId)).toMatchObject([{ noted: 1 }]);
      const { rows } =
        await sql`select actor_id from platform.audit_entry where word = 'attendance.check_in_at_door'`.execute(
          tx,
        );
      expect(rows).toHaveLength(1);
    }),
  );

  it(
    'is refused once a period with the gathering was frozen',
    staged(async (tx, { cast, training: { participantIds }, door }) => {
      await freezeAutumn(tx, cast, morning);
      await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'off', true), set_config('app.person', '', true)`.execute(
        tx,
      );
      const scans = [scanOf(participantIds[0]!)];
      expect(
        await checkInAtDoor(cast.work(nobody, morning), { secret, link: door.link, scans }),
      ).toMatchObject([{ problem: 'scan_after_freezing' }]);
    }),
  );

  it(
    'shows the database’s rows of its own gathering alone, and none once it is shut',
    staged(async (tx, { cast, training: { gatheringId }, door }) => {
      const seen = async () => {
        await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', 'off', true), set_config('app.person', '', true)`.execute(
          tx,
        );
        await present(tx, hashDoorSecret(secret, door.link));
        const { rows } = await sql<{ gatheringId: string }>`
          select distinct gathering_id from training.participant`.execute(tx);
        await sql`select set_config('role', 'none', true)`.execute(tx);
        return rows.map((one) => one.gatheringId);
      };
      expect(await seen()).toEqual([gatheringId]);
      await shutDoor(cast.work(cast.elira), { doorId: door.id });
      expect(await seen()).toEqual([]);
    }),
  );
});
