import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { type Actor, isStaff } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { buildTraining } from '../../training/participants/testing.ts';
import { records } from '../declarations/records.ts';
import { answerRequest } from '../requests/answer-request.ts';
import { registerRequest } from '../requests/register-request.ts';
import { correctValue } from './correct-value.ts';
import { correctablesOf } from './correctable.ts';
import { findSubject } from './find-subject.ts';
import { findFinding, listActs, listHeld } from './queries.ts';

const letter = {
  kind: 'correction',
  channel: 'letter',
  received_on: '2026-11-20',
  name: 'Zorica Kanarinka',
  reach: 'Harbour 1, Durrës',
  about: 'My address is another.',
} as const;
const wrong = 'zorica@example.org';

/** Somebody without an account who was found by their address, and a namesake. */
async function stage(tx: Tx) {
  const cast = await castOf(tx);
  const { participantIds } = await buildTraining(tx, {
    ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
    participants: [
      { name: 'Zorica Kanarinka', mail: wrong },
      { name: 'Zorica Kanarinka', mail: 'another.zorica@example.org' },
    ],
  });
  await as(tx, cast.hana);
  const hana = cast.work(cast.hana);
  const requestId = await registerRequest(hana, { form: letter });
  await findSubject(hana, { requestId, form: { way: 'address', sought: wrong } });
  const correctables = correctablesOf(records, await listHeld(tx, (await findFinding(tx, requestId))!));
  const correct = (form: { what?: string; name?: string }) =>
    correctValue(hana, {
      requestId,
      form: { what: correctables[0]!.key, name: 'zorica.k@example.org', ...form },
    });
  const mails = async () => {
    const { rows } = await sql<{ mail: string }>`
      select mail from training.participant where id = any (${participantIds}::uuid[]) order by mail`.execute(
      tx,
    );
    return rows.map(({ mail }) => mail);
  };
  return { cast, hana, requestId, correctables, correct, mails, participantIds };
}
async function as(tx: Tx, actor: Actor) {
  await sql`select set_config('role', 'mostura_app', true), set_config('app.person', ${actor.personId}, true),
    set_config('app.organisation', ${actor.organisationId}, true),
    set_config('app.staff', ${isStaff(actor) ? 'on' : 'off'}, true)`.execute(tx);
}

it('an officer corrects the address of somebody without an account, and not their namesake’s; the answer says so', () =>
  rolledBack(async (tx) => {
    const { hana, requestId, correctables, correct, mails } = await stage(tx);
    expect(correctables.map(({ table, column, value }) => [table, column, value])).toEqual([
      ['training.participant', 'mail', wrong],
    ]);
    await expect(correct({ name: 'no address' })).rejects.toMatchObject({ code: 'correct_address' });
    await expect(correct({ name: wrong })).rejects.toMatchObject({ code: 'nothing_to_correct' });
    await expect(correct({ what: 'training.participant.secret_mac.x' })).rejects.toMatchObject({
      code: 'nothing_to_correct',
    });
    expect(await listActs(tx, [requestId])).toEqual([]);
    await correct({});
    expect(await mails()).toEqual(['another.zorica@example.org', 'zorica.k@example.org']);
    const acts = await listActs(tx, [requestId]);
    expect(acts.map(({ kind, result }) => [kind, result])).toEqual([
      ['corrected', { participant: { reached: 1, stays: 0, grounds: [], left: 0 } }],
    ]);
    await answerRequest(
      hana,
      { baseUrl: 'http://localhost' },
      {
        requestId,
        form: { version: 1, outcome: 'granted', answer: 'As said.' },
      },
    );
  }));

it('the database corrects what is declared so, as it was shown, and for officers alone', () =>
  rolledBack(async (tx) => {
    const { cast, participantIds } = await stage(tx);
    const [id] = participantIds;
    const change = async (actor: Cast['ana'], column: string, before: string) => {
      await as(tx, actor);
      const { rows } = await sql<{ changed: number }>`
        select privacy.correct_value('training.participant', ${column}, ${id}::uuid, ${before}, 'x@example.org') as changed`.execute(
        tx,
      );
      return rows[0]!.changed;
    };
    for (const actor of [cast.ana, cast.elira, cast.ivo, cast.goran, cast.besa])
      expect(await change(actor, 'mail', wrong)).toBe(0);
    expect(await change(cast.hana, 'mail', 'earlier@example.org')).toBe(0);
    expect(await change(cast.hana, 'name', 'Zorica Kanarinka')).toBe(0);
    expect(await change(cast.hana, 'mail', wrong)).toBe(1);
  }));

it('what is declared to be corrected is a text that says who somebody is or how they are reached', () =>
  rolledBack(async (tx) => {
    const declared = records.flatMap(({ tables }) =>
      tables.flatMap(({ table, personal = {} }) =>
        Object.entries(personal).flatMap(([column, one]) =>
          one.corrected ? [{ table, column, holds: one.holds }] : [],
        ),
      ),
    );
    expect(declared.length).toBeGreaterThan(6);
    for (const { table, column, holds } of declared) {
      expect([table, column, ['identity', 'contact'].includes(holds)]).toEqual([table, column, true]);
      const { rows } = await sql<{ types: string[] }>`
        select array_agg(format_type(atttypid, null) order by attname) as types from pg_attribute
        where attrelid = ${table}::regclass and attname in ('id', ${column}) and not attisdropped`.execute(
        tx,
      );
      expect([table, rows[0]!.types.toSorted()]).toEqual([table, ['text', 'uuid']]);
    }
  }));
