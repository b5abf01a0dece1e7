import { expectRefusal } from '../../../tests/support/refusal.ts';
import { dayIn } from '../../platform/dates.ts';
import { zone } from '../../platform/zone.ts';
import { gatherFreeze } from './gather-freeze.ts';
// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { loadAction } from '../../action/index.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import type { Tx } from '../../platform/work.ts';
import { measure } from '../queries-measure.ts';
import { buildGathering, buildSubGrant } from '../testing.ts';
import { createPeriod } from './create-period.ts';
import { freezePeriod } from './freeze-period.ts';
import { hashOfPeriod, isIntact, isPeriodWhole, listChangedPeriods } from './period-hash.ts';
import { findPeriod, listFrozen } from './queries.ts';
import { listKept } from './queries-kept.ts';
import { differenceOf } from './rules.ts';

const definition = await loadAction('actions/shbb');
const spring = { name: 'Spring 2026', startsOn: '2026-03-01', endsOn: '2026-05-31' };

async function inAction(body: (tx: Tx, cast: Cast) => Promise<void>) {
  await rolledBack(async (tx) => body(tx, await castOf(tx, { definition })));
}

describe('creating a period', () => {
  it('is refused to everyone but the programme manager, and under a name that is taken', async () => {
    await inAction(async (_tx, cast) => {
      for (const actor of [cast.besa, cast.elira, cast.fatos, cast.goran, cast.ivo])
        await expect(createPeriod(cast.work(actor), spring)).rejects.toThrow('not_permitted');
      await createPeriod(cast.work(cast.ana), spring);
      await expect(createPeriod(cast.work(cast.ana), spring)).rejects.toThrow('period_name_taken');
    });
  });
});

describe('freezing a period', () => {
  it('is refused to everyone else, before its end, and a second time', async () => {
    await inAction(async (_tx, cast) => {
      const periodId = await createPeriod(cast.work(cast.ana), spring);
      for (const actor of [cast.besa, cast.elira, cast.fatos, cast.goran])
        await expect(freezePeriod(cast.work(actor), { periodId })).rejects.toThrow('not_permitted');
      await expect(
        freezePeriod(cast.work(cast.ana, '2026-05-31T12:00:00.000Z'), { periodId }),
      ).rejects.toThrow('period_not_over');
      await freezePeriod(cast.work(cast.ana), { periodId });
      await expect(freezePeriod(cast.work(cast.ana), { periodId })).rejects.toThrow('period_already_frozen');
    });
  });

  it('is exact: refused to who may not know a sub-grant that it counts, and not to the coordinator', async () => {
    await inAction(async (tx, cast) => {
      await buildSubGrant(tx, cast, cast.organisations.cso, { withholdName: true, amountMinor: 123_456 });
      const periodId = await createPeriod(cast.work(cast.ana), spring);
      const freeze = (actor: typeof cast.ana) =>
        asSeenBy(tx, actor, () => freezePeriod(cast.work(actor), { periodId }));
      await expect(freeze(cast.foreign.ana)).rejects.toThrow('not_permitted');
      await freeze(cast.ana);
      const [money] = (await listFrozen(tx, periodId)).filter(
        ({ indicator }) => indicator === 'money_awarded',
      );
      expect(money!.value).toBe(123_456);
    });
  });

  it('keeps value, records, rule and hash, and a later correction shows as a difference', async () => {
    await inAction(async (tx, cast) => {
      const { cso } = cast.organisations;
      await buildSubGrant(tx, cast, cso);
      const gathering = await buildGathering(tx, cast, { came: [[cso, 6, 4]] });
      const periodId = await createPeriod(cast.work(cast.ana), spring);
      await freezePeriod(cast.work(cast.ana), { periodId });
      const frozen = await listFrozen(tx, periodId);
      expect(frozen.every(isIntact)).toBe(true);
      expect(await findPeriod(tx, periodId)).toMatchObject({
        frozenAt: noon,
        frozenBy: 'Ana',
        sha256: hashOfPeriod(
          frozen,
          Object.fromEntries((await listKept(tx, periodId)).map((one) => [one.name, one.sha256])),
        ),
      });
      const of = (code: string) => frozen.find(({ indicator }) => indicator === code)!;
      expect(of('national_sub_grants')).toMatchObject({ value: 1, inPeriod: 0, currency: null });
      expect(of('money_awarded')).toMatchObject({ value: 2_000_000, inPeriod: 0, currency: 'EUR' });
      expect(of('women_attended')).toMatchObject({
        value: 6,
        inPeriod: 6,
        records: [{ kind: 'gathering', id: gathering, value: 6, inPeriod: 6 }],
      });
      for (const { value, inPeriod, records } of frozen)
        expect([value, inPeriod]).toEqual([
          records.reduce((sum, one) => sum + one.value, 0),
          records.reduce((sum, one) => sum + one.inPeriod, 0),
        ]);

      await tx.updateTable('training.attendance').set({ women: 9 }).execute();
      const women = of('women_attended');
      const now = await measure(tx, {
        actionId: cast.actionId,
        measurement: women.rule.measurement,
        window: { from: null, to: women.rule.to },
        currency: women.rule.currency,
        eyes: 'staff',
      });
      expect(differenceOf(women, now)).toMatchObject({
        before: 6,
        now: 9,
        records: [{ id: gathering, before: 6, now: 9 }],
      });
      expect((await listFrozen(tx, periodId)).find((one) => one.indicator === 'women_attended')?.value).toBe(
        6,
      );
    });
  });

  it.each([
    ['annexes', 'frozen_annexes', `'{"capacity": []}'`],
    ['facts', 'frozen_facts', `jsonb_set(content, '{currency}', '"RSD"')`],
    ['books', 'frozen_financial', `jsonb_set(content, '{contract,totalMinor}', '1')`],
  ])('is seen to be changed where its %s were, also with a hash that fits', async (_, table, changed) => {
    await inAction(async (tx, cast) => {
      const periodId = await createPeriod(cast.work(cast.ana), spring);
      await freezePeriod(cast.work(cast.ana), { periodId });
      const whole = async () => isPeriodWhole(tx, (await findPeriod(tx, periodId))!);
      expect(await whole()).toBe(true);
      await sql`alter table ${sql.table(`results.${table}`)} disable trigger user`.execute(tx);
      await sql`update ${sql.table(`results.${table}`)} set content = ${sql.raw(changed)}`.execute(tx);
      expect(await whole()).toBe(false);
      expect(await listChangedPeriods(tx, cast.actionId)).toEqual(['Spring 2026']);
      const [kept] = (await listKept(tx, periodId)).filter(({ name }) => name === _);
      await sql`update ${sql.table(`results.${table}`)} set sha256 = ${hashOfContent(kept!.content)}`.execute(
        tx,
      );
      expect(await whole()).toBe(false);
    });
  });

  it('is whole where retention emptied its books after the accounts of the Action were closed', async () => {
    await inAction(async (tx, cast) => {
      const periodId = await createPeriod(cast.work(cast.ana), spring);
      await freezePeriod(cast.work(cast.ana), { periodId });
      await sql`select privacy.empty_action(${cast.actionId}::uuid, ${noon}::timestamptz)`.execute(tx);
      expect(await listKept(tx, periodId)).toContainEqual(
        expect.objectContaining({ name: 'books', content: null }),
      );
      expect(await isPeriodWhole(tx, (await findPeriod(tx, periodId))!)).toBe(true);
    });
  });

  it('is seen to be changed where its books were emptied while the Action was not closed', async () => {
    await inAction(async (tx, cast) => {
      const periodId = await createPeriod(cast.work(cast.ana), spring);
      await freezePeriod(cast.work(cast.ana), { periodId });
      await sql`alter table results.frozen_financial disable trigger user`.execute(tx);
      await sql`update results.frozen_financial set content = '{}'`.execute(tx);
      expect(await isPeriodWhole(tx, (await findPeriod(tx, periodId))!)).toBe(false);
    });
  });

  it('is whole where its hash was made before it took in what is kept', async () => {
    await inAction(async (tx, cast) => {
      const periodId = await createPeriod(cast.work(cast.ana), spring);
      await freezePeriod(cast.work(cast.ana), { periodId });
      await sql`alter table results.period disable trigger user`.execute(tx);
      const before = hashOfPeriod(await listFrozen(tx, periodId));
      await tx.updateTable('results.period').set({ sha256: before }).where('id', '=', periodId).execute();
      expect(await isPeriodWhole(tx, (await findPeriod(tx, periodId))!)).toBe(true);
    });
  });

  it('is not undone by anybody: the database grants no change', async () => {
    await inAction(async (tx, cast) => {
      const periodId = await createPeriod(cast.work(cast.ana), spring);
      await freezePeriod(cast.work(cast.ana), { periodId });
      await sql`set local role mostura_app`.execute(tx);
      await expect(
        sql`update results.frozen_measurement set value = 0 where period_id = ${periodId}::uuid`.execute(tx),
      ).rejects.toThrow('permission denied');
    });
  });
});

it('A period is frozen with the figures that its page showed: what was recorded meanwhile is read first', async () => {
  await inAction(async (tx, cast) => {
    const periodId = await createPeriod(cast.work(cast.ana), spring);
    const work = cast.work(cast.ana);
    const shown = async () => {
      const period = (await findPeriod(tx, periodId))!;
      return (await gatherFreeze(tx, cast.actionId, period, dayIn(zone, work.now))).sha256;
    };
    const seen = await shown();
    expect(await shown()).toBe(seen);
    await buildGathering(tx, cast, { came: [[cast.organisations.cso, 6, 4]] });
    await expectRefusal(freezePeriod(work, { periodId, seen }), 'changed_since_shown');
    const now = await shown();
    await freezePeriod(work, { periodId, seen: now });
    expect((await findPeriod(tx, periodId))!.sha256).toBe(now);
  });
});
