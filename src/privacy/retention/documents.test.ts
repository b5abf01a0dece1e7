// @second-database: roles and grants
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { loadAction } from '../../action/index.ts';
import { buildDocument } from '../../action/library/testing.ts';
import { asSeenBy, system } from '../../platform/database/frame.ts';
import type { Tx } from '../../platform/work.ts';
import { endHold, holdRetention } from './hold-retention.ts';
import { purgeRecords } from './purge-records.ts';

/** As the job does it: under the application's role, as nobody. */
async function purge(tx: Tx, cast: Cast, now: string) {
  await sql`set local role mostura_app`.execute(tx);
  const gone = await asSeenBy(tx, system, () =>
    purgeRecords({ ...cast.work(system), now }, { eraseUnused: async () => false }),
  );
  await sql`reset role`.execute(tx);
  return gone;
}

it('Retention empties each document by its kind, and the Action only when no document is left that holds something', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition: await loadAction('actions/shbb') });
    const ana = cast.work(cast.ana);
    const minutes = await buildDocument(ana, { kind: 'minutes' });
    const contract = await buildDocument(ana, { reference: 'Ask Besa.' });
    await sql`update action.action set definition = jsonb_set(definition, '{privacy,accounted}', '{"value": "2027-03-01"}')`.execute(
      tx,
    );
    const at = async (now: string) => {
      const gone = await purge(tx, cast, now);
      const rows = await tx
        .selectFrom('action.document')
        .select('id')
        .where('emptiedAt', 'is not', null)
        .execute();
      return { gone, emptied: rows.map(({ id }) => id) };
    };
    expect((await at('2032-02-29T12:00:00.000Z')).gone).not.toHaveProperty('documents');
    expect(await at('2032-03-01T12:00:00.000Z')).toMatchObject({
      gone: { documents: 1 },
      emptied: [minutes],
    });
    await holdRetention(cast.work(cast.hana), { rule: 'documents', reason: 'Audit of the Court' });
    const held = await at('2034-03-01T12:00:00.000Z');
    expect(held.gone).not.toHaveProperty('action');
    expect(held.emptied).toEqual([minutes]);
    // Nor does the Action take them with it.
    await sql`select privacy.empty_action(${cast.actionId}::uuid, ${noon}::timestamptz)`.execute(tx);
    const left = await tx.selectFrom('action.document').selectAll().where('id', '=', contract).execute();
    expect(left).toMatchObject([{ reference: 'Ask Besa.', emptiedAt: null }]);
    await sql`update action.action set emptied_at = null`.execute(tx);
    await endHold(cast.work(cast.hana), { rule: 'documents' });
    const ended = await at('2034-03-02T12:00:00.000Z');
    expect(ended.gone).toMatchObject({ documents: 1, action: 1 });
    expect(ended.emptied).toHaveLength(2);
  }));
