import { expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { recordProcurement } from '../../action/index.ts';
import { buildContractForm } from '../../action/procurement/testing.ts';
import { buildAgreement, buildPaid, grantsCast } from '../../grants/testing.ts';
import { listCommitments } from './list-commitments.ts';

it('Committed is what signed sub-grants and open contracts still have to be paid, by partner and heading', () =>
  rolledBack(async (tx) => {
    const cast = await grantsCast(tx);
    const { agreementId, instalments } = await buildAgreement(cast);
    await buildPaid(cast, instalments[0]!);
    await recordProcurement(cast.work(cast.fatos), buildContractForm({ heading: 'other', procedure: null }));
    const unpaid = await tx
      .selectFrom('grants.instalment')
      .select(({ fn }) => fn.sum<string>('amountMinor').as('amount'))
      .where('agreementId', '=', agreementId)
      .where('id', '<>', instalments[0]!)
      .executeTakeFirstOrThrow();
    const partnerId = cast.fatos.organisationId;
    expect(Number(unpaid.amount)).toBeGreaterThan(0);
    expect(await listCommitments(tx, cast.actionId)).toEqual([
      { partnerId, heading: 'other', committed: Number(unpaid.amount) },
      { partnerId, heading: 'other', committed: 120_000 },
    ]);
  }));
