// @second-database: row security

import { describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { asReader, readDispute } from '../../../tests/support/dispute-reader.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { contextOf } from '../../../tests/support/workflow-walk.tsx';
import { loadAction } from '../../action/index.ts';
import { system } from '../../platform/database/frame.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { createPeriod } from '../periods/create-period.ts';
import { freezePeriod } from '../periods/freeze-period.ts';
import { statusHome } from '../status/home.ts';
import { buildOrganisation, buildReport, buildSubGrant } from '../testing.ts';
import { changeValue } from './change-value.ts';
import { gatherDispute } from './gather-dispute.ts';
import { disputeTasks } from './list-waiting-tasks.ts';
import { listAnswerers, listRaiser } from './queries-people.ts';
import { buildDispute } from './testing.ts';

// Each is read under row-level security, as the person concerned.
const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const inCast = (body: (cast: Cast, tx: Tx) => Promise<void>) => () =>
  rolledBack(async (tx) => body(await castOf(tx, { definition }), tx));
const money = definition.logframe.results
  .flatMap(({ indicators }) => indicators)
  .find(({ measurement: { of, sum } }) => of === 'sub_grant' && sum === 'amount')!.code;
const count = 'national_sub_grants';
const claimed = '32.345,67';
const exact = /32[ .,  ]?345|3234567|32[ .,  ]?100|3210000/;
const withheld = 'The exact value is not shown: it includes a protected sub-grant';

/** A sub-grant of the coordinator that the other partner may not know, and one that all know. */
async function subGrants(cast: Cast, tx: Tx) {
  const holder = await buildOrganisation(tx, cast.actionId, { name: 'Club of the hidden valley' });
  const hidden = await buildSubGrant(tx, cast, holder, { amountMinor: 12_100_00, withholdName: true });
  const open = await buildSubGrant(tx, cast, await buildOrganisation(tx, cast.actionId));
  return { holder, hidden, open };
}

describe('Money of which a reader may not know every part', () => {
  it(
    'is shown to them neither as it was disputed, nor as it is claimed or answered; on no page and in no file',
    inCast(async (cast, tx) => {
      const { open } = await subGrants(cast, tx);
      const raised = { indicator: money, claimed };
      const id = await asReader(tx, cast.ana, () => buildDispute(cast.work(cast.ana), raised));
      const own = await asReader(tx, cast.foreign.elira, () =>
        buildDispute(cast.work(cast.foreign.elira), { ...raised, claimed: '20.000' }),
      );
      await tx
        .updateTable('grants.subGrantAgreement')
        .set({ amountMinor: 19_000_00 })
        .where('id', '=', open)
        .execute();
      const page = (actor: Actor, of: string) =>
        readDispute(cast, tx, actor, '/staff/disputes/:disputeId', { id: of });
      expect(await page(cast.ana, id)).toMatch(exact);
      await asReader(tx, cast.foreign.ana, () =>
        changeValue(cast.work(cast.foreign.ana), {
          ...{ disputeId: id, form: { change: `sub_grant.${open}`, reason: 'A wrong amount.' } },
        }),
      );
      for (const actor of [cast.foreign.ana, cast.foreign.elira, cast.foreign.fatos]) {
        const html = (await page(actor, id))!;
        expect(html).toContain(withheld);
        const file = (await readDispute(cast, tx, actor, '/staff/disputes.csv'))!;
        expect(file).toContain(withheld);
        for (const text of [html, file]) expect(text).not.toMatch(exact);
      }
      expect(await page(cast.ana, id)).toMatch(exact);
      // What the own partner read in steps stays readable to it.
      expect(
        await asReader(tx, cast.foreign.fatos, () => gatherDispute(tx, cast.actionId, own)),
      ).toMatchObject({ rounded: true, value: 30_000_00, claimed: 20_000_00, changes: { now: null } });
      // Who reads exactly compares nothing with what was read in steps.
      expect(await asReader(tx, cast.ana, () => gatherDispute(tx, cast.actionId, own))).toMatchObject({
        ...{ stepped: false, changes: { before: 30_000_00, now: null } },
      });
    }),
  );

  it(
    'is kept in steps of a frozen period, and not as it was frozen',
    inCast(async (cast, tx) => {
      await subGrants(cast, tx);
      const [manager, officer] = [cast.work(cast.ana), cast.work(cast.foreign.elira)];
      const spring = { name: 'Winter', startsOn: '2026-01-01', endsOn: '2026-03-31' };
      const period = await asReader(tx, cast.ana, async () => {
        const periodId = await createPeriod(manager, spring);
        await freezePeriod(manager, { periodId });
        return periodId;
      });
      const form = { indicator: money, period, claimed: '1' };
      const exactly = await asReader(tx, cast.ana, () => buildDispute(manager, form));
      const stepped = await asReader(tx, cast.foreign.elira, () => buildDispute(officer, form));
      const kept = await tx
        .selectFrom('results.dispute')
        .select(['id', 'value', 'rounded'])
        .where('actionId', '=', cast.actionId)
        .execute();
      expect(kept.toSorted((a, b) => Number(a.rounded) - Number(b.rounded))).toEqual([
        { id: exactly, value: 32_100_00, rounded: false },
        { id: stepped, value: 30_000_00, rounded: true },
      ]);
      expect(
        await readDispute(cast, tx, cast.foreign.elira, '/staff/disputes/:disputeId', { id: stepped }),
      ).not.toContain('Value as it was frozen');
    }),
  );
});

describe('A dispute of a record that a reader may not know', () => {
  it(
    'is not there for them: on no list, in no file, as no task, in no count and in no email',
    inCast(async (cast, tx) => {
      const { holder, hidden } = await subGrants(cast, tx);
      const reportId = await buildReport(tx, cast.actionId, hidden, holder, { prevention: 40 });
      const dispute = (form: Parameters<typeof buildDispute>[1]) =>
        asReader(tx, cast.elira, () => buildDispute(cast.work(cast.elira), { claimed: '1', ...form }));
      const ids = [
        await dispute({ indicator: count, record: `sub_grant.${hidden}` }),
        await dispute({ indicator: 'prevention_reached', record: `report_value.${reportId}` }),
      ];
      for (const actor of [cast.foreign.ana, cast.foreign.elira, cast.foreign.fatos]) {
        for (const id of ids) {
          expect(await readDispute(cast, tx, actor, '/staff/disputes/:disputeId', { id })).toBeUndefined();
          expect(await readDispute(cast, tx, actor, '/staff/disputes')).not.toContain(id);
          expect(await readDispute(cast, tx, actor, '/staff/disputes.csv')).not.toContain(id);
          expect(await readDispute(cast, tx, actor, '/staff/logframe/:indicator')).not.toContain(id);
        }
        const asking = { tx, actor, actionId: cast.actionId, now: noon, language };
        expect(await asReader(tx, actor, () => disputeTasks.list(asking))).toEqual([]);
        const home = await asReader(tx, actor, () => statusHome(contextOf(cast, actor, noon) as never));
        expect(JSON.stringify(home)).not.toContain('/staff/disputes');
      }
      for (const id of ids) {
        expect(await readDispute(cast, tx, cast.ana, '/staff/disputes/:disputeId', { id })).toContain(
          'We held seven.',
        );
        const told = await asReader(tx, system, () => listAnswerers(tx, cast.actionId, id));
        expect(told.map(({ personId }) => personId)).toEqual([cast.ana.personId]);
        expect(await asReader(tx, system, () => listRaiser(tx, cast.actionId, id))).toHaveLength(1);
      }
      await tx.updateTable('grants.subGrantAgreement').set({ withholdName: false }).execute();
      expect(
        await readDispute(cast, tx, cast.foreign.ana, '/staff/disputes/:disputeId', { id: ids[0] }),
      ).toContain(`/agreements/${hidden}`);
    }),
  );

  it(
    'is read on by the partner that disputed it before it was protected, without the way to the record',
    inCast(async (cast, tx) => {
      const { open } = await subGrants(cast, tx);
      const form = { indicator: count, record: `sub_grant.${open}`, claimed: '1' };
      const work = cast.work(cast.foreign.elira);
      const id = await asReader(tx, cast.foreign.elira, () => buildDispute(work, form));
      const page = () => readDispute(cast, tx, cast.foreign.elira, '/staff/disputes/:disputeId', { id });
      expect(await page()).toContain(`/agreements/${open}`);
      await tx
        .updateTable('grants.subGrantAgreement')
        .set({ withholdName: true })
        .where('id', '=', open)
        .execute();
      const html = (await page())!;
      expect(html).toContain('We held seven.');
      expect(html).not.toContain(open);
    }),
  );

  it(
    'is not named as what moved, also once it left the value',
    inCast(async (cast, tx) => {
      const { hidden } = await subGrants(cast, tx);
      const raised = { indicator: count, claimed: '1' };
      const id = await asReader(tx, cast.ana, () => buildDispute(cast.work(cast.ana), raised));
      await tx
        .updateTable('grants.subGrantAgreement')
        .set({ scope: 'regional', jurisdiction: null })
        .where('id', '=', hidden)
        .execute();
      const moves = (actor: Actor) =>
        asReader(tx, actor, async () => (await gatherDispute(tx, cast.actionId, id))!.changes.moves);
      expect(await moves(cast.ana)).toMatchObject([{ id: hidden, before: 1, now: 0 }]);
      expect(await moves(cast.foreign.ana)).toEqual([]);
      for (const path of ['/staff/disputes/:disputeId', '/staff/disputes/:disputeId/change'])
        expect(await readDispute(cast, tx, cast.foreign.ana, path, { id })).not.toContain(hidden);
      const { records } = await tx
        .selectFrom('results.dispute')
        .select('records')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      expect((records as { id: string; protected?: true }[]).find((one) => one.id === hidden)).toMatchObject({
        protected: true,
      });
    }),
  );
});
