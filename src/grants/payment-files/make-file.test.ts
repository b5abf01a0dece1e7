import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged } from '../../../tests/support/stage.ts';
import { sha256 } from '../../platform/canonical.ts';
import { may } from '../../platform/permissions.ts';
import { enterParty } from '../parties/enter-party.ts';
import { getParty } from '../parties/queries.ts';
import { buildPayingAccount } from '../paying-accounts/testing.ts';
import { payInstalment } from '../payments/pay-instalment.ts';
import { buildAgreement } from '../testing.ts';
import { makeFile } from './make-file.ts';
import { paymentFilePermissions } from './permissions.ts';
import { findPaymentFile, listFileItems, listPayable } from './queries.ts';
import { buildApproved } from './testing.ts';

const now = '2026-03-12T09:00:00.000Z';
const input = (instalments: readonly string[], changes: object = {}) => ({
  ...{ instalments, payOn: '2026-03-13', again: false, demonstration: false },
  ...changes,
});

describe('a payment file', () => {
  it(
    'is made by who may pay, from a confirmed account, of approved instalments',
    staged(async (cast) => {
      const { instalments } = await buildAgreement(cast);
      const [first, second] = instalments as [string, string];
      await buildApproved(cast, first);
      const filip = cast.work(cast.filip, now);
      await expectRefusal(makeFile(filip, input([first])), 'paying_account_missing');
      await buildPayingAccount(cast);
      for (const actor of [cast.elira, cast.ana, cast.besa, cast.goran])
        await expectRefusal(makeFile(cast.work(actor, now), input([first])), 'not_permitted');
      await buildPayingAccount(cast, { side: cast.foreign });
      await expectRefusal(makeFile(cast.work(cast.foreign.filip, now), input([first])), 'not_permitted');
      await expectRefusal(makeFile(filip, input([])), 'payment_file_empty');
      await expectRefusal(makeFile(filip, input([second])), 'instalment_not_in_state');
      for (const payOn of ['2026-03-11', '2026-05-12'])
        await expectRefusal(makeFile(filip, input([first], { payOn })), 'payment_day_out_of_range');
      await payInstalment(filip, { instalmentId: first, paidOn: '2026-03-12', reference: 'SWIFT 1' });
      await expectRefusal(makeFile(filip, input([first])), 'instalment_not_in_state');
    }),
  );

  it(
    'is kept with its hash, names the confirmed account, and takes no instalment twice unless it is said',
    staged(async (cast) => {
      const { instalments, agreementId } = await buildAgreement(cast);
      const first = await buildApproved(cast, instalments[0]!);
      await buildPayingAccount(cast);
      const filip = cast.work(cast.filip, now);
      const file = (await findPaymentFile(filip.tx, await makeFile(filip, input([first]))))!;
      expect(file).toMatchObject({ number: 1, payments: 1, format: 'pain.001.001.03', currency: 'EUR' });
      expect(file.sha256).toBe(sha256(file.content));
      const [item] = await listFileItems(filip.tx, file.id, 'all');
      expect(item).toMatchObject({
        agreementId,
        again: false,
        state: 'approved',
        amountMinor: file.totalMinor,
      });
      const { account } = await getParty(filip.tx, cast.besa.organisationId);
      expect(item!.account).toBe(account);
      expect(file.content).toContain(`<IBAN>${account}</IBAN>`);
      expect(file.content).toContain(`<EndToEndId>${item!.agreementNumber}/1</EndToEndId>`);

      await expectRefusal(makeFile(filip, input([first])), 'instalment_in_file');
      const again = await makeFile(filip, input([first], { again: true }));
      expect(await findPaymentFile(filip.tx, again)).toMatchObject({ number: 2 });
      expect(await listFileItems(filip.tx, again, 'all')).toMatchObject([{ again: true }]);
      // Nothing of a name or account is in the trail.
      const entries = await filip.tx
        .selectFrom('platform.auditEntry')
        .selectAll()
        .where('word', '=', 'payment_file.make')
        .execute();
      expect(entries).toHaveLength(2);
      expect(JSON.stringify(entries)).not.toContain(account);
      expect(JSON.stringify(entries)).not.toContain(item!.organisationName);
    }),
  );

  it(
    'is not paid to an account that is being changed',
    staged(async (cast) => {
      const { instalments } = await buildAgreement(cast);
      const first = await buildApproved(cast, instalments[0]!);
      await buildPayingAccount(cast);
      const besa = cast.work(cast.besa, now);
      const party = await getParty(besa.tx, cast.besa.organisationId);
      const form = (account: string, version: number) => ({
        ...{ version, address: party.address, registration_number: party.registrationNumber },
        ...{ representative: party.representative, representative_function: party.representativeFunction },
        ...{ bank: party.bank, account },
      });
      await enterParty(besa, form('XK051212012345678906', party.version));
      const filip = cast.work(cast.filip, now);
      await expectRefusal(makeFile(filip, input([first])), 'payment_account_unready');
      await enterParty(besa, form(party.account, party.version + 1));
      await makeFile(filip, input([first]));
    }),
  );

  it(
    'pays two agreements of one sub-grantee to an account each',
    staged(async (cast) => {
      const one = await buildAgreement(cast);
      const { tx } = cast.work(cast.besa, now);
      const account = 'AL47212110090000000235698741';
      const party = tx.updateTable('grants.party').set({ account });
      await party.where('organisationId', '=', cast.organisations.cso).execute();
      const other = await buildAgreement(cast);
      const instalments = [one.instalments[0]!, other.instalments[0]!];
      for (const id of instalments) await buildApproved(cast, id);
      await buildPayingAccount(cast);
      const filip = cast.work(cast.filip, now);
      const items = await listFileItems(tx, await makeFile(filip, input(instalments)), 'all');
      const paid = new Map(items.map((item) => [item.agreementId, item.account]));
      expect(paid.get(other.agreementId)).toBe(account);
      expect(paid.get(one.agreementId)).not.toBe(account);
    }),
  );

  it(
    'is of one partner: another one’s finance officer finds neither its instalments nor its files',
    staged(async (cast) => {
      const { instalments } = await buildAgreement(cast);
      const first = await buildApproved(cast, instalments[0]!);
      await buildPayingAccount(cast);
      const fileId = await makeFile(cast.work(cast.filip, now), input([first]));
      const foreign = cast.work(cast.foreign.filip, now);
      const reach = { partnerId: cast.foreign.filip.organisationId, bounds: [null] };
      const { actionId, tx } = foreign;
      expect(await listPayable(tx, { actionId, reach, limit: 10 })).toEqual([]);
      const file = await findPaymentFile(tx, fileId);
      for (const asked of [paymentFilePermissions.read, paymentFilePermissions.take])
        expect([may(cast.foreign.filip, asked, file!), may(cast.filip, asked, file!)]).toEqual([false, true]);
    }),
  );
});
