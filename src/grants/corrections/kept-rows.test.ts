// @second-database: roles and grants, constraints

import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { type Actor, isStaff } from '../../platform/permissions.ts';
import { Problem } from '../../platform/problem.ts';
import { buildAgreement } from '../testing.ts';
import { confirmCorrection, turnDownCorrection } from './decide-correction.ts';
import { proposeCorrection } from './propose-correction.ts';
import { findCorrectable, findDeciders } from './queries.ts';
import { buildAcceptedLine, buildCorrection, correctionTyped, correctionTime as now } from './testing.ts';

/** As requests run: under mostura_app, with who somebody is set. */
async function as<Result>(cast: Cast, actor: Actor | undefined, run: () => Promise<Result>): Promise<Result> {
  const tx = tables(cast);
  await sql`savepoint before`.execute(tx);
  await sql`select set_config('role', 'mostura_app', true), set_config('app.person', ${actor?.personId ?? ''}, true),
    set_config('app.organisation', ${actor?.organisationId ?? ''}, true),
    set_config('app.staff', ${isStaff(actor) ? 'on' : 'off'}, true)`.execute(tx);
  try {
    return await run();
  } finally {
    await sql`rollback to savepoint before`.execute(tx);
  }
}
const seen = (cast: Cast, actor: Actor | undefined) =>
  as(cast, actor, async () => {
    const { rows } = await sql<{ state: string }>`select state from grants.correction order by state`.execute(
      tables(cast),
    );
    return rows.map(({ state }) => state);
  });

it(
  'A correction is seen by staff, by its sub-grantee once it is confirmed, and by nobody else',
  staged(async (cast) => {
    const line = await buildCorrection(cast, { confirmed: true });
    await buildCorrection(cast, { line });
    for (const actor of [cast.fatos, cast.ana])
      expect(await seen(cast, actor)).toEqual(['confirmed', 'proposed']);
    for (const actor of [cast.besa, cast.bora]) expect(await seen(cast, actor)).toEqual(['confirmed']);
    for (const actor of [undefined, cast.foreign.besa, cast.dragan])
      expect(await seen(cast, actor)).toEqual([]);
  }),
);

it(
  'A decided correction is changed by nobody, and its line says what the corrections say',
  staged(async (cast) => {
    const { correctionId, lineId, agreementId } = await buildCorrection(cast, { confirmed: true });
    const tx = tables(cast);
    for (const change of [
      sql`update grants.correction set state = 'proposed', decided_at = null`,
      sql`update grants.correction set refusal_reason = 'x'`,
      sql`update grants.correction set change_minor = -1`,
      sql`delete from grants.correction`,
    ])
      await expect(as(cast, cast.fatos, () => change.execute(tx))).rejects.toMatchObject({
        code: expect.stringMatching(/^(23000|42501)$/),
      });
    await expect(
      as(cast, cast.besa, () =>
        sql`insert into grants.correction select gen_random_uuid(), line_id, report_id, agreement_id, organisation_id,
      change_minor, accepted_minor, currency, kind, rule, reason, 'proposed', null, proposed_at from grants.correction where id = ${correctionId}::uuid`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    // None begins as decided, or without a person; what was accepted before it is not below nothing; it is of its line's own agreement.
    const { agreementId: other } = await buildAgreement(cast);
    const insert = (change: { state?: string; minor?: number; agreement?: string; by?: string | null }) => {
      const { state = 'proposed', minor = -1, agreement = agreementId, by = cast.fatos.personId } = change;
      return sql`insert into grants.correction (id, line_id, report_id, agreement_id, organisation_id, change_minor, accepted_minor,
        currency, kind, reason, state, proposed_by, proposed_at)
        select gen_random_uuid(), line_id, report_id, ${agreement}::uuid, organisation_id, ${minor}::int8, 0, currency, 'our_mistake', '',
          ${state}, ${by}::uuid, proposed_at from grants.correction where id = ${correctionId}::uuid`.execute(
        tx,
      );
    };
    for (const [change, code] of [
      [{ state: 'confirmed' }, /^23/],
      [{ by: null }, /^23502$/],
      [{ minor: 1 }, /^23514$/],
      [{ agreement: other }, /^23503$/],
    ] as const)
      await expect(as(cast, cast.fatos, () => insert(change))).rejects.toMatchObject({
        code: expect.stringMatching(code),
      });
    await as(cast, cast.fatos, () => insert({}));
    const reset = sql`update grants.expenditure_line set corrected_minor = 0`;
    await expect(as(cast, cast.fatos, () => reset.execute(tx))).rejects.toMatchObject({ code: '23000' });
    await reset.execute(tx);
    await as(cast, cast.fatos, async () => {
      expect(await findCorrectable(tx, lineId)).toMatchObject({ countedMinor: 750_00 });
    });
  }),
);

it(
  'Who proposed a correction decides on it in no statement either, and only both sides count those that wait',
  staged(async (cast) => {
    const { agreementId } = await buildCorrection(cast);
    const tx = tables(cast);
    for (const state of ['confirmed', 'turned_down'])
      await expect(
        as(cast, cast.fatos, () =>
          sql`update grants.correction set state = ${state}, decided_by = proposed_by, decided_at = now()`.execute(
            tx,
          ),
        ),
      ).rejects.toMatchObject({ code: '23514' });
    const open = (actor: Actor | undefined) =>
      as(cast, actor, async () => {
        const { rows } = await sql<{
          open: number;
        }>`select grants.open_corrections(${agreementId}::uuid) as open`.execute(tx);
        return rows[0]!.open;
      });
    for (const actor of [cast.fatos, cast.elira, cast.besa, cast.ana]) expect(await open(actor)).toBe(1);
    for (const actor of [undefined, cast.foreign.besa, cast.foreign.fatos, cast.dragan])
      expect(await open(actor)).toBe(0);
    // A request of the partner knows who else could decide.
    const deciders = await as(cast, cast.fatos, () => findDeciders(tx, agreementId));
    expect(deciders.toSorted()).toEqual(
      [cast.elira, cast.fatos, cast.filip].map(({ personId }) => personId).toSorted(),
    );
  }),
);

it(
  'Whatever is proposed, confirmed and turned down: the ledger sums to the lines, and no line leaves its bounds',
  staged(async (cast) => {
    const tx = tables(cast);
    const lines = await buildAcceptedLine(cast, { two: true });
    const step = fc.record({
      lineId: fc.constantFrom(lines.lineId, lines.otherId!),
      direction: fc.constantFrom('less' as const, 'more' as const),
      cents: fc.integer({ min: 1, max: 1_200_00 }),
      confirmed: fc.boolean(),
    });
    const done = fc.sample(step, { numRuns: 30, seed: 585 });
    let counted = 0;
    for (const { lineId, direction, cents, confirmed } of done) {
      const form = { ...correctionTyped, direction, amount: (cents / 100).toFixed(2) };
      try {
        const correctionId = await proposeCorrection(cast.work(cast.fatos, now), { lineId, form });
        const filip = cast.work(cast.filip, now);
        if (confirmed) await confirmCorrection(filip, { correctionId });
        else await turnDownCorrection(filip, { correctionId, reason: 'No.' });
        counted += confirmed ? 1 : 0;
      } catch (refused) {
        if (!(refused instanceof Problem)) throw refused;
      }
      const { rows } = await sql<{ booked: number; accepted: number; within: boolean }>`select
        (select sum(minor) from grants.ledger_record where measure = 'accepted')::int8 as booked, sum(counted_minor)::int8 as accepted,
        bool_and(counted_minor between 0 and amount_minor) as within from grants.expenditure_line`.execute(
        tx,
      );
      expect(rows[0]!.booked).toBe(rows[0]!.accepted);
      expect(rows[0]!.within).toBe(true);
    }
    expect(counted).toBeGreaterThan(3);
  }),
);
