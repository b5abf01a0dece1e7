// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { confirmDuty, endDuty, proposeDuty, protectionTasks, refuseDuty } from '../index.ts';
import { listAppointments, saveAppointment } from './queries.ts';

const base = { baseUrl: 'http://localhost' };

/** One transaction with the cast, in which each works in the store as the frame would let them. */
const inStore = (body: (stage: Stage) => Promise<void>) =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const become = async (role: string, actor?: Actor) => {
      await sql`select set_config('role', ${role}, true), set_config('app.person', ${actor?.personId ?? ''}, true),
        set_config('app.organisation', ${actor?.organisationId ?? ''}, true), set_config('app.staff', 'off', true)`.execute(
        tx,
      );
    };
    const as = async <T,>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T> => {
      await become('mostura_protection', actor);
      await sql`savepoint step`.execute(tx);
      try {
        return await run(cast.work(actor));
      } catch (error) {
        await sql`rollback to savepoint step`.execute(tx);
        throw error;
      } finally {
        await become('none');
      }
    };
    await body({
      ...{ cast, tx, as },
      propose: (by, whom, more = {}) =>
        as(by, (work) =>
          proposeDuty(
            work,
            { personId: whom.personId, duty: 'keeper', jurisdictions: ['RS', 'MK'], ...more },
            base,
          ),
        ),
      tasks: async (actor) => {
        await become('mostura_app', actor);
        const language = undefined as never;
        const listed = await protectionTasks.list({
          tx,
          actor,
          actionId: cast.actionId,
          now: noon,
          language,
        });
        await become('none');
        return listed.map(({ kind }) => kind);
      },
      mails: async () => {
        const { rows } = await sql<{ mail: string }>`
          select m.template || ' ' || p.id as mail from platform.mail m join people.person p on p.id = m.person_id`.execute(
          tx,
        );
        const names = Object.entries(cast).concat(
          Object.entries(cast.foreign).map(([n, v]) => [`foreign ${n}`, v]),
        );
        return rows
          .map(({ mail }) => {
            const [template = '', id] = mail.split(' ');
            const [name] = names.find(([, one]) => (one as Actor)?.personId === id) ?? ['?'];
            return `${template.split('.').at(-1)} ${name}`;
          })
          .toSorted();
      },
    });
  });
type Stage = {
  readonly cast: Cast;
  readonly tx: Tx;
  as<T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T>;
  propose(by: Actor, whom: Actor, more?: object): Promise<string>;
  tasks(actor: Actor): Promise<string[]>;
  /** Who was told what. */
  mails(): Promise<string[]>;
};
const holds = ({ as, cast }: Stage, actor: Actor) =>
  as(actor, async ({ tx }) => {
    const { rows } = await sql<{ holds: boolean }>`
      select protection.holds(${cast.actionId}::uuid, 'keeper') as holds`.execute(tx);
    return rows[0]!.holds;
  });
const seen = ({ as, cast }: Stage, actor: Actor) =>
  as(actor, async ({ tx }) => (await listAppointments(tx, cast.actionId)).map(({ id }) => id));

describe('A duty', () => {
  it('is proposed by the organisation and confirmed by the officer, who both see it and are told', () =>
    inStore(async (stage) => {
      const { cast, as, propose, tasks, mails } = stage;
      const { besa, bora, hana, ana, ivo, elira } = cast;
      const dutyId = await propose(besa, bora);
      expect(await holds(stage, bora)).toBe(false);
      expect(await tasks(hana)).toEqual(['confirm']);
      for (const one of [besa, ana, ivo]) expect(await tasks(one)).toEqual([]);
      for (const one of [besa, hana, bora]) expect(await seen(stage, one)).toEqual([dutyId]);
      for (const one of [ana, elira, ivo, cast.foreign.besa, cast.goran])
        expect(await seen(stage, one)).toEqual([]);
      expect(await mails()).toEqual(['waits foreign hana', 'waits hana']);
      await as(hana, (work) => confirmDuty(work, { dutyId, ...base }));
      expect(await holds(stage, bora)).toBe(true);
      expect(await holds(stage, besa)).toBe(false);
      expect(await tasks(hana)).toEqual([]);
      expect((await mails()).slice(0, 2)).toEqual(['changed besa', 'changed bora']);
      await as(besa, (work) => endDuty(work, { dutyId, ...base }));
      expect(await holds(stage, bora)).toBe(false);
    }));

  it('that is refused goes back with its reason, and a new proposal takes its place', () =>
    inStore(async ({ cast: { ana, elira, hana, actionId }, as, propose, tasks, mails }) => {
      const dutyId = await propose(ana, elira);
      await expect(propose(ana, elira)).rejects.toMatchObject({ code: 'duty_already_proposed' });
      await as(hana, (work) => refuseDuty(work, { dutyId, reason: 'She leaves in March.', ...base }));
      expect(await tasks(ana)).toEqual(['refused']);
      expect(await mails()).toContain('waits ana');
      const again = await propose(ana, elira);
      expect(await tasks(ana)).toEqual([]);
      const listed = await as(ana, ({ tx }) => listAppointments(tx, actionId));
      expect(listed.map(({ id, state }) => [id, state])).toEqual([[again, 'proposed']]);
      await expect(as(hana, (work) => confirmDuty(work, { dutyId, ...base }))).rejects.toMatchObject({
        code: 'duty_not_in_state',
      });
    }));

  it.each([
    ['oneself', 'ana', 'ana'],
    ['an administrator', 'ana', 'ivo'],
    ['a data protection officer', 'ana', 'hana'],
    ['a person of another organisation', 'ana', 'besa'],
    ['a person of an institution', 'ana', 'dragan'],
  ] as const)('cannot be proposed for %s', (_, by, whom) =>
    inStore(async ({ cast, propose }) => {
      await expect(propose(cast[by], cast[whom])).rejects.toMatchObject({ code: 'not_a_candidate' });
    }),
  );

  it('is not decided by whoever proposed it, however they became an officer', () =>
    inStore(async ({ cast, tx, as, propose, tasks }) => {
      const { ana, elira } = cast;
      const dutyId = await propose(ana, elira);
      await sql`update people.membership set role = 'data_protection_officer' where person_id = ${ana.personId}::uuid`.execute(
        tx,
      );
      const officer: Actor = { ...ana, roles: [{ role: 'data_protection_officer', jurisdiction: null }] };
      expect(await tasks(officer)).toEqual([]);
      await expect(as(officer, (work) => confirmDuty(work, { dutyId, ...base }))).rejects.toMatchObject({
        code: 'duty_of_own_proposal',
      });
      // Nor in the database, whatever a verb forgot.
      const change = { state: 'confirmed', confirmedBy: ana.personId, confirmedAt: noon } as const;
      await expect(as(officer, ({ tx: own }) => saveAppointment(own, dutyId, change))).rejects.toMatchObject({
        constraint: 'appointment_takes_two',
      });
    }));

  it('is moved in the database by nobody whose step it is not, in nobody else’s name, and never back', () =>
    inStore(async ({ cast: { ana, cene, hana, jana }, as, propose }) => {
      const dutyId = await propose(ana, cene);
      const refused = { code: '42501' };
      const save = (actor: Actor, by: Actor, state: 'confirmed' | 'ended') =>
        as(actor, async ({ tx }) => {
          const change =
            state === 'confirmed'
              ? ({ state, confirmedBy: by.personId, confirmedAt: noon } as const)
              : ({ state, endedBy: by.personId, endedAt: noon } as const);
          await saveAppointment(tx, dutyId, change);
        });
      await expect(save(ana, hana, 'confirmed')).rejects.toMatchObject(refused);
      await expect(save(hana, jana, 'confirmed')).rejects.toMatchObject(refused);
      await expect(save(cene, cene, 'ended')).rejects.toMatchObject(refused);
      await expect(save(hana, ana, 'ended')).rejects.toMatchObject(refused);
      await save(hana, hana, 'ended');
      await expect(save(hana, hana, 'confirmed')).rejects.toMatchObject(refused);
      // A colleague who proposes nobody changes nothing, and is told nothing by it.
      await expect(
        as(jana, async ({ tx }) => {
          const { rows } = await sql`update protection.appointment set state = 'ended' returning id`.execute(
            tx,
          );
          return rows;
        }),
      ).resolves.toEqual([]);
    }));
});
