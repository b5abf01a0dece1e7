// @second-database: roles and grants

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { loadAction } from '../../action/index.ts';
import type { Tx } from '../../platform/work.ts';
import { buildReport, buildSubGrant } from '../testing.ts';

const definition = await loadAction('actions/shbb');
/** The same Action with one more indicator. */
const withIndicator = (indicator: object) => ({
  ...definition,
  logframe: { ...definition.logframe, further: [{ indicators: [indicator] }] },
});

const define = async (tx: Tx, { actionId }: Cast, changed: object) =>
  sql`update action.action set definition = ${JSON.stringify(changed)}::jsonb where id = ${actionId}`.execute(
    tx,
  );
async function readByPublic(tx: Tx) {
  await sql`set local role mostura_portal`.execute(tx);
  const { rows } = await sql<{ key: string; value: number | null }>`
    select key, value from published.reported_value order by key`.execute(tx);
  await sql`reset role`.execute(tx);
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

it('the public’s role reads no number of people that a sub-grantee reported, and what is counted of something else', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const { cso } = cast.organisations;
    const agreementId = await buildSubGrant(tx, cast, cso);
    await buildReport(tx, cast.actionId, agreementId, cso, {
      prevention: 40,
      services: 7,
      cooperation: 3,
      other: 9,
    });
    expect(await readByPublic(tx)).toEqual({ prevention: null, services: null, cooperation: 3, other: null });
    for (const measurement of [
      { of: 'report_value', sum: 'value', where: { key: ['cooperation'] } },
      { of: 'report_value', sum: 'value', where: {} },
    ])
      for (const counts of ['people', 'organisations']) {
        await define(tx, cast, withIndicator({ counts, measurement }));
        expect((await readByPublic(tx)).cooperation).toBeNull();
      }
    await define(
      tx,
      cast,
      withIndicator({
        counts: 'people',
        measurement: { of: 'gathering', sum: 'women', where: { key: ['cooperation'] } },
      }),
    );
    expect((await readByPublic(tx)).cooperation).toBe(3);
  }));
