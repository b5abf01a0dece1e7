import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { getContract, insertContract, listContracts } from '../../action/index.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import { addSeconds } from '../../platform/dates.ts';
import type { Actor } from '../../platform/permissions.ts';
import { draftAddendum } from '../addenda/draft-addendum.ts';
import { addendumTime, wish } from '../addenda/testing.ts';
import { publishCall } from '../calls/publish-call.ts';
import { buildAgreement, buildAwarded, buildCall, terms, times } from '../testing.ts';
import { createAgreement } from './create-agreement.ts';
import { overContract } from './over-contract.ts';
import { findAgreement } from './queries.ts';
import { passesContract } from './queries-promised.ts';

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
    'Protected sub-grants of other partners count to the cent, and only the sides of an agreement are told yes or no',
    staged(async (cast) => {
      const { agreementId: hidden } = await buildAgreement(cast);
      const { agreementId } = await buildAgreement(cast, { side: cast.foreign });
      const tx = tables(cast);
      const { amountMinor } = (await findAgreement(tx, agreementId))!;
      const protect = (minor: number) =>
        sql`update grants.sub_grant_agreement set withhold_name = true, protection_reason = 'Threats.', amount_minor = ${minor}
          where id = ${hidden}`.execute(tx);
      const passes = async (actor: Actor, id: string, minor: number) => {
        await sql`set local role mostura_app`.execute(tx);
        await sql`savepoint asked`.execute(tx);
        try {
          return await asSeenBy(tx, actor, async () => {
            const asked = await passesContract(tx, id, minor).catch(({ code }) => String(code));
            await sql`rollback to savepoint asked`.execute(tx);
            return asked;
          });
        } finally {
          await sql`set local role none`.execute(tx);
        }
      };
      // In steps of 5,000 they would count as 5,000 and as 10,000.
      for (const [at, minor] of [7_400_00, 7_600_00].entries()) {
        await protect(minor);
        await limit(cast, minor + amountMinor + at * 100);
        const most = amountMinor + at * 100;
        for (const actor of [cast.foreign.elira, cast.foreign.besa, cast.ana])
          expect([
            await passes(actor, agreementId, most),
            await passes(actor, agreementId, most + 1),
          ]).toEqual([false, true]);
      }
      expect(await passes(cast.foreign.elira, hidden, 1)).toBe('42501');
      const change = { ...wish, endsOn: null, headings: null, amountMinor: amountMinor + 1_01 };
      await expectRefusal(
        draftAddendum(cast.work(cast.foreign.elira, addendumTime), { agreementId, wish: change }),
        'addendum_over_contract',
      );
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
