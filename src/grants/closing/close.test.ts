import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { listSpending } from '../../action/index.ts';
import type { Actor } from '../../platform/permissions.ts';
import { completeAgreement } from '../agreements/complete-agreement.ts';
import { findAgreement } from '../agreements/queries.ts';
import { terminateAgreement } from '../agreements/terminate-agreement.ts';
import { listEntries } from '../ledger/queries.ts';
import { buildAgreement, buildApprovedReport, buildPaid, buildReport, times } from '../testing.ts';
import { addAsset } from './add-asset.ts';
import { confirmClosing } from './confirm-closing.ts';
import { findClosing, findRecovery, listAssets, listResults } from './queries.ts';
import { receiveRecovery } from './receive-recovery.ts';
import { removeAsset } from './remove-asset.ts';
import { returnClosing } from './return-closing.ts';
import { buildClosed, buildConfirmed, buildReported, closingTime, dueOn } from './testing.ts';

const laptop = { name: 'Laptop', costMinor: 700_00, fate: 'kept', receiver: '' } as const;
const reason = 'The trainings were not held.';

describe('the closing of a sub-grant', () => {
  it(
    'is confirmed by the sub-grantee’s certifier, once, and by nobody else',
    staged(async (cast) => {
      const { agreementId } = await buildReported(cast);
      for (const actor of [cast.elira, cast.ana, cast.bora, cast.foreign.besa, cast.goran])
        await expectRefusal(confirmClosing(cast.work(actor, closingTime), { agreementId }), 'not_permitted');
      const besa = cast.work(cast.besa, closingTime);
      await confirmClosing(besa, { agreementId });
      await expectRefusal(confirmClosing(besa, { agreementId }), 'closing_confirmed');
      expect(await findClosing(tables(cast), agreementId)).toMatchObject({
        ...{ paidMinor: 3_000_00, acceptedMinor: 1_000_00, closedAt: null },
      });
    }),
  );

  it(
    'is closed by the other side with a reason and a day for what is paid back, and is final',
    staged(async (cast) => {
      const { agreementId } = await buildConfirmed(cast);
      const elira = cast.work(cast.elira, closingTime);
      const close = (how: object) => completeAgreement(elira, { agreementId, step: 'complete', ...how });
      await expectRefusal(close({}), 'recovery_reason_missing');
      await expectRefusal(close({ reason }), 'recovery_day_missing');
      await expectRefusal(close({ reason, dueOn: '2027-04-19' }), 'recovery_day_past');
      await close({ reason, dueOn });
      const closed = await findClosing(tables(cast), agreementId);
      expect(closed).toMatchObject({ closedAt: closingTime, keepUntil: '2034-04-20' });
      const recovery = await findRecovery(tables(cast), agreementId);
      expect(recovery).toMatchObject({ amountMinor: 3_000_00 - closed!.finalMinor, reason, dueOn });
      expect(await findAgreement(tables(cast), agreementId)).toMatchObject({ state: 'completed' });
    }),
  );

  it(
    'is refused where the balance is no longer the one that was confirmed',
    staged(async (cast) => {
      const { agreementId } = await buildConfirmed(cast);
      const { paidMinor, finalMinor } = (await findClosing(tables(cast), agreementId))!;
      const close = (confirmed: { paidMinor: number; finalMinor: number }) =>
        tables(cast)
          .updateTable('grants.closing')
          .set(confirmed)
          .where('agreementId', '=', agreementId)
          .execute()
          .then(() =>
            completeAgreement(cast.work(cast.elira, closingTime), {
              ...{ agreementId, step: 'complete', reason, dueOn },
            }),
          );
      await expectRefusal(close({ paidMinor: paidMinor - 1, finalMinor }), 'changed_meanwhile');
      await expectRefusal(close({ paidMinor, finalMinor: finalMinor - 1 }), 'changed_meanwhile');
      await close({ paidMinor, finalMinor });
    }),
  );

  it(
    'is returned with a reason, and the sub-grantee confirms it again',
    staged(async (cast) => {
      const { agreementId } = await buildConfirmed(cast);
      const besa = cast.work(cast.besa, closingTime);
      await expectRefusal(addAsset(besa, { agreementId, ...laptop }), 'closing_confirmed');
      const returned = { agreementId, reason: 'The laptop is missing.' };
      await expectRefusal(returnClosing(cast.work(cast.fatos), returned), 'not_permitted');
      await returnClosing(cast.work(cast.elira, closingTime), returned);
      await expectRefusal(returnClosing(cast.work(cast.elira), returned), 'closing_not_confirmed');
      const said = async () => (await findAgreement(tables(cast), agreementId))!.closingReturnReason;
      expect(await said()).toBe(returned.reason);
      const assetId = await addAsset(besa, { agreementId, ...laptop });
      expect(await listAssets(tables(cast), agreementId)).toMatchObject([laptop]);
      const foreign = cast.work(cast.foreign.besa);
      await expectRefusal(removeAsset(foreign, { agreementId, assetId }), 'not_permitted');
      const other = (await buildAgreement(cast)).agreementId;
      await expectRefusal(removeAsset(besa, { agreementId: other, assetId }), 'not_found');
      await removeAsset(besa, { agreementId, assetId });
      expect(await listAssets(tables(cast), agreementId)).toEqual([]);
      await confirmClosing(besa, { agreementId });
      expect(await said()).toBe('');
    }),
  );

  it(
    'of a terminated agreement settles what was paid and not accepted, and the agreement stays terminated',
    staged(async (cast) => {
      const { agreementId, instalments } = await buildAgreement(cast);
      await buildPaid(cast, instalments[0]!);
      await terminateAgreement(cast.work(cast.elira, times.reporting), { agreementId, reason: 'Dissolved.' });
      await confirmClosing(cast.work(cast.besa, closingTime), { agreementId });
      const how = { agreementId, reason, dueOn };
      const elira = cast.work(cast.elira, closingTime);
      await expectRefusal(completeAgreement(elira, { ...how, step: 'complete' }), 'agreement_not_in_state');
      await completeAgreement(elira, { ...how, step: 'settle' });
      expect(await findRecovery(tables(cast), agreementId)).toMatchObject({ amountMinor: 3_000_00 });
      expect(await findAgreement(tables(cast), agreementId)).toMatchObject({ state: 'terminated' });
      await expectRefusal(completeAgreement(elira, { ...how, step: 'settle' }), 'closing_closed');
      await expectRefusal(returnClosing(elira, { agreementId, reason }), 'closing_closed');
    }),
  );

  it(
    'shows what was reached by the approved reports beside the targets',
    staged(async (cast) => {
      const { agreementId } = await buildReported(cast);
      expect(await listResults(tables(cast), agreementId)).toEqual([
        { key: 'cooperation', target: 2, value: 6 },
        { key: 'prevention', target: 100, value: 6 },
        { key: 'services', target: 20, value: 6 },
      ]);
    }),
  );

  it(
    'shows nothing of a report that is not approved',
    staged(async (cast) => {
      const { agreementId, periods } = await buildAgreement(cast);
      await buildApprovedReport(cast, periods[0]!, {});
      await buildReport(cast, { periods: [periods[1]!] });
      const values = (await listResults(tables(cast), agreementId)).map(({ value }) => value);
      expect(values).toEqual([3, 3, 3]);
    }),
  );
});

describe('the closing of a protected sub-grant', () => {
  it(
    'is read by its two sides and by nobody of another partner',
    staged(async (cast) => {
      const { agreementId } = await buildConfirmed(cast);
      await returnClosing(cast.work(cast.elira, closingTime), {
        agreementId,
        reason: 'The laptop is missing.',
      });
      await addAsset(cast.work(cast.besa, closingTime), { agreementId, ...laptop });
      await confirmClosing(cast.work(cast.besa, closingTime), { agreementId });
      const how = { agreementId, reason, dueOn, step: 'complete' } as const;
      await completeAgreement(cast.work(cast.elira, closingTime), how);
      const receipt = { agreementId, amountMinor: 1, receivedOn: '2027-04-20', reference: 'S 9' };
      await receiveRecovery(cast.work(cast.fatos, closingTime), receipt);
      const tx = tables(cast);
      await tx.updateTable('grants.subGrantAgreement').set({ withholdName: true }).execute();
      const readBy = async ({ personId, organisationId }: Actor, staff: 'on' | 'off') => {
        await sql`savepoint reader`.execute(tx);
        await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', ${staff}, true),
          set_config('app.person', ${personId}, true), set_config('app.organisation', ${organisationId}, true)`.execute(
          tx,
        );
        const { rows } = await sql<Record<string, number>>`select
          (select count(*) from grants.closing)::int as closings, (select count(*) from grants.asset)::int as assets,
          (select count(*) from grants.recovery)::int as recoveries, (select count(*) from grants.recovery_receipt)::int as receipts`.execute(
          tx,
        );
        await sql`rollback to savepoint reader`.execute(tx);
        return Object.values(rows[0]!).join();
      };
      for (const actor of [cast.elira, cast.ana]) expect(await readBy(actor, 'on')).toBe('1,1,1,1');
      expect(await readBy(cast.besa, 'off')).toBe('1,1,1,1');
      expect(await readBy(cast.foreign.besa, 'off')).toBe('0,0,0,0');
      for (const actor of [cast.foreign.elira, cast.foreign.fatos, cast.foreign.ana])
        expect(await readBy(actor, 'on')).toBe('0,0,0,0');
    }),
  );
});

describe('money that is paid back', () => {
  it(
    'is recorded by the finance officer in parts, never more than is owed, and the ledger sums it',
    staged(async (cast) => {
      const { agreementId } = await buildClosed(cast);
      const { amountMinor: owed } = (await findRecovery(tables(cast), agreementId))!;
      const receive = (amountMinor: number, actor = cast.fatos, receivedOn = '2027-04-20') =>
        receiveRecovery(cast.work(actor, closingTime), {
          agreementId,
          amountMinor,
          receivedOn,
          reference: 'S 9',
        });
      for (const actor of [cast.elira, cast.besa, cast.ana, cast.foreign.fatos])
        await expectRefusal(receive(1, actor), 'not_permitted');
      await expectRefusal(receive(owed + 1), 'received_too_much');
      await expectRefusal(receive(1, cast.fatos, '2027-04-21'), 'received_in_future');
      await expectRefusal(receive(1, cast.fatos, '2026-03-11'), 'received_before_signing');
      const spent = async () =>
        (
          await listSpending(tables(cast), cast.actionId, { since: '2027-04-01', until: '2027-05-01' })
        ).reduce((sum, { spentMinor }) => sum + spentMinor, 0);
      const before = await spent();
      await receive(500_00);
      expect(await spent()).toBe(before - 500_00);
      await receive(owed - 501_00);
      // Shortly after midnight where the Action is: what is received today is not of a day to come.
      const midnight = cast.work(cast.fatos, '2027-04-20T22:30:00.000Z');
      await receiveRecovery(midnight, {
        agreementId,
        amountMinor: 1_00,
        receivedOn: '2027-04-21',
        reference: 'S 10',
      });
      await expectRefusal(receive(1), 'nothing_to_recover');
      const entries = await listEntries(tables(cast), cast.actionId, 'all', '2027-04-21');
      const recovered = entries.filter(({ measure }) => measure === 'recovered');
      expect(recovered.map(({ minor }) => minor).sort()).toEqual([500_00, owed - 501_00, 1_00].sort());
    }),
  );
});
