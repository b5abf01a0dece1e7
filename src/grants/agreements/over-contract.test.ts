import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { getContract, insertContract, listContracts } from '../../action/index.ts';
import { addSeconds } from '../../platform/dates.ts';
import { publishCall } from '../calls/publish-call.ts';
import { buildAgreement, buildAwarded, buildCall, terms, times } from '../testing.ts';
import { createAgreement } from './create-agreement.ts';
import { overContract } from './over-contract.ts';
import { findAgreement } from './queries.ts';

type Cast = Parameters<Parameters<typeof staged>[0]>[0];

/** The contract as it is, with these limits for third parties. */
async function limit(cast: Cast, all: number, one: number | null = null): Promise<void> {
  const { length } = await listContracts(tables(cast), cast.actionId);
  const work = cast.work(cast.ana, addSeconds(times.signed, length));
  await insertContract(work, {
    ...(await getContract(work.tx, cast.actionId)),
    ...{ totalMinor: 1_000_000_00, thirdPartiesTotalMinor: all, thirdPartyCeilingMinor: one },
    ...{ reason: 'Addendum.', currency: 'EUR' },
  });
}

describe('the contract of the Action and its sub-grants', () => {
  it(
    'An agreement is not signed above the total or the maximum of the contract, to the cent',
    staged(async (cast) => {
      await buildAgreement(cast);
      const { agreementId } = await buildAgreement(cast, { draft: true });
      const draft = (await findAgreement(tables(cast), agreementId))!;
      const both = 2 * draft.amountMinor;
      const over = () => overContract(tables(cast), draft);
      expect(await over()).toEqual([]);
      await limit(cast, both, both);
      expect(await over()).toEqual([]);
      await limit(cast, both - 1, both - 1);
      expect(await over()).toEqual(['overCeiling', 'overTotal']);
      await limit(cast, both - 1);
      expect(await over()).toEqual(['overTotal']);
    }),
  );

  it(
    'No agreement is made above the maximum for one third party, whatever the call allows',
    staged(async (cast) => {
      await buildAgreement(cast, { draft: true });
      const { applicationId } = await buildAwarded(cast);
      await limit(cast, 100_000_00, 9_999_99);
      await expect(
        createAgreement(cast.work(cast.elira, times.signed), { applicationId, terms }),
      ).rejects.toMatchObject({ code: 'third_party_ceiling', details: { leftMinor: 4_999_99 } });
    }),
  );

  it(
    'No call is published whose ceiling is above that of the contract',
    staged(async (cast) => {
      const { callId } = await buildCall(cast);
      await limit(cast, 100_000_00, 10_000_00);
      await expectRefusal(
        publishCall(cast.work(cast.elira, times.draft), { callId }),
        'call_over_contract_ceiling',
      );
    }),
  );
});
