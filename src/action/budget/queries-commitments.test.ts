import { expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { buildAgreement, buildPaid, grantsCast } from '../../grants/testing.ts';
import { recordProcurement } from '../procurement/record-procurement.ts';
import { buildContractForm } from '../procurement/testing.ts';
import { listCommitments } from './queries-commitments.ts';
import { listWatched } from './queries-warnings.ts';

it('Committed is what signed sub-grants and open contracts still have to be paid, by partner and heading', () =>
  rolledBack(async (tx) => {
    const cast = await grantsCast(tx);
    const { agreementId, instalments } = await buildAgreement(cast);
    await buildPaid(cast, instalments[0]!);
    const contractId = await recordProcurement(
      cast.work(cast.fatos),
      buildContractForm({ heading: 'other', procedure: null }),
    );
    const unpaid = await tx
      .selectFrom('grants.instalment')
      .select(({ fn }) => fn.sum<string>('amountMinor').as('amount'))
      .where('agreementId', '=', agreementId)
      .where('id', '<>', instalments[0]!)
      .executeTakeFirstOrThrow();
    const partnerId = cast.fatos.organisationId;
    expect(Number(unpaid.amount)).toBeGreaterThan(0);
    expect(await listCommitments(tx, { actionId: cast.actionId })).toEqual([
      { partnerId, heading: 'other', line: '', contractId: null, committed: Number(unpaid.amount) },
      { partnerId, heading: 'other', line: '', contractId, committed: 120_000 },
    ]);
    // What is there for sub-grants is meant to be awarded: only what was paid of them is watched.
    const watched = (await listWatched(tx, cast.actionId)).filter((one) => one.committed > 0);
    expect(watched).toMatchObject([{ partnerId, heading: 'other', line: '', committed: 120_000 }]);
  }));
