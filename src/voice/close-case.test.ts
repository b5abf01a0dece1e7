// @second-database: constraints

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import type { Tx } from '../platform/work.ts';
import { closeCase } from './handle-case.ts';
import { seriousKinds, voiceKinds } from './rules.ts';
import { buildAppointment, buildCase } from './testing.ts';

/** Two handlers of the coordinator's, and an answered case of a kind. */
async function answered(tx: Tx, cast: Cast, kind: (typeof voiceKinds)[number]) {
  for (const { personId, organisationId } of [cast.elira, cast.fatos])
    await buildAppointment(tx, {
      ...{ actionId: cast.actionId, personId, organisationId, kind, appointedBy: cast.ivo.personId },
    });
  return buildCase(tx, { actionId: cast.actionId, kind, state: 'answered' });
}
const stateOf = async (tx: Tx, id: string) =>
  tx
    .selectFrom('voice.caseFile')
    .select(['state', 'outcome', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

async function close(
  tx: Tx,
  cast: Cast,
  who: 'elira' | 'fatos',
  caseId: string,
  outcome: 'upheld' | 'noted',
) {
  const { personId, organisationId } = cast[who];
  await sql`select set_config('app.person', ${personId}, true), set_config('app.organisation', ${organisationId}, true)`.execute(
    tx,
  );
  const { version } = await stateOf(tx, caseId);
  await closeCase(cast.work(cast[who]), { caseId, form: { version, outcome } });
  return (await stateOf(tx, caseId)).state;
}

describe('closing a case', () => {
  it.each(voiceKinds.filter((kind) => kind !== 'data'))(
    'takes two handlers where it is serious: %s',
    (kind) =>
      rolledBack(async (tx) => {
        const cast = await castOf(tx);
        const id = await answered(tx, cast, kind);
        const serious = seriousKinds.includes(kind);
        expect(await close(tx, cast, 'elira', id, 'upheld')).toBe(serious ? 'answered' : 'closed');
        if (!serious) return;
        expect(await close(tx, cast, 'elira', id, 'upheld')).toBe('answered');
        expect(await close(tx, cast, 'fatos', id, 'noted')).toBe('answered');
        expect(await close(tx, cast, 'elira', id, 'noted')).toBe('closed');
      }),
  );

  it('of abuse or fraud by one person is refused by the database, whatever the program says', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      for (const kind of seriousKinds) {
        const id = await answered(tx, cast, kind);
        for (const by of [
          sql`closed_by = null`,
          sql`closed_by = ${cast.elira.personId}::uuid`,
          sql`closed_by = ${cast.elira.personId}::uuid, proposed_by = ${cast.fatos.personId}::uuid, proposed_outcome = 'noted', proposed_at = now()`,
        ]) {
          await sql`savepoint s`.execute(tx);
          await expect(
            sql`update voice.case_file set state = 'closed', outcome = 'noted', closed_at = now(), ${by} where id = ${id}::uuid`.execute(
              tx,
            ),
          ).rejects.toMatchObject({ code: '23000' });
          await sql`rollback to savepoint s`.execute(tx);
        }
      }
    }));
});
