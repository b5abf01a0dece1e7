import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { buildRecommendation } from '../../advocacy/recommendations/testing.ts';
import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { buildPublishedCall, buildSubGrant } from '../testing.ts';
import { listChanges } from './queries.ts';
import { monthSpan } from './rules.ts';

/** The kinds and days of what changed in a month. */
async function changed(tx: Tx, { actionId }: Cast, month: string, now: Instant) {
  const found = await listChanges(tx, actionId, monthSpan(month, { zone, now }), { zone });
  return found.map(({ kind, day }) => `${kind} ${day}`);
}
const ofCast = ({ actionId, organisations, elira }: Cast) => ({
  ...{ actionId, partnerId: organisations.partner, csoId: organisations.cso, personId: elira.personId },
});

it('A call has opened from its hour on, and closed from its hour on, not all day long', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const hours = { opensAt: '2026-03-10T08:00:00.000Z', deadlineAt: '2026-03-10T13:00:00.000Z' };
    await buildPublishedCall(tx, ofCast(cast), hours);
    const at = (hour: string) => changed(tx, cast, '2026-03', `2026-03-10T${hour}:00.000Z`);
    expect(await at('07:59')).toEqual([]);
    expect(await at('12:59')).toEqual(['call_opened 2026-03-10']);
    expect(await at('13:00')).toEqual(['call_closed 2026-03-10', 'call_opened 2026-03-10']);
  }));

it('A protected sub-grant is no change, also where it has a public title', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const of = ofCast(cast);
    const callId = await buildPublishedCall(tx, of);
    for (const protection of [{ generalisePlace: true }, { withholdName: true }]) {
      const id = await buildSubGrant(tx, of, callId, protection);
      await tx
        .updateTable('grants.subGrantAgreement')
        .set({
          publicTitle: 'A safe place',
          publicTextsAgainst: sql`grants.naming_of(organisation_id, place)`,
        })
        .where('id', '=', id)
        .execute();
    }
    const { rows } = await sql<{ title: string }>`
      select title from published.sub_grant where action_id = ${cast.actionId}::uuid`.execute(tx);
    expect(rows).toEqual([{ title: 'A safe place' }, { title: 'A safe place' }]);
    const until = '2026-04-30T10:00:00.000Z';
    for (const month of ['2026-01', '2026-02', '2026-03', '2026-04'])
      expect((await changed(tx, cast, month, until)).filter((one) => one.startsWith('grant'))).toEqual([]);
  }));

it('A step counts from when its recommendation is public, and a corrected one does not', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const recordedBy = cast.elira.personId;
    const recommendationId = await buildRecommendation(tx, { actionId: cast.actionId, recordedBy });
    const record = async (recordedAt: Instant, corrects?: string) => {
      const id = newId();
      await tx
        .insertInto('advocacy.statusEvidence')
        .values({
          ...{ id, recommendationId, step: 'done', value: 100, happenedOn: '2026-01-02' },
          ...{ text: 'It was done.', reference: 'Order 7', recordedAt, corrects },
        })
        .execute();
      return id;
    };
    await record('2026-01-05T09:00:00.000Z');
    const wrong = await record('2026-02-05T09:00:00.000Z');
    await record('2026-02-06T09:00:00.000Z', wrong);
    const now = '2026-03-01T09:00:00.000Z';
    expect(await changed(tx, cast, '2026-01', now)).toEqual(['recommendation 2026-01-20', 'step 2026-01-20']);
    expect(await changed(tx, cast, '2026-02', now)).toEqual(['step 2026-02-06']);
  }));
