import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { approveInstalment } from '../payments/approve-instalment.ts';
import { payInstalment } from '../payments/pay-instalment.ts';
import { requestInstalment } from '../payments/request-instalment.ts';
import { startReport } from '../reports/start-report.ts';
import { buildAgreement, buildPaid, times } from '../testing.ts';
import { findAgreement, listInstalments, promisedTo } from './queries.ts';
import { terminateAgreement } from './terminate-agreement.ts';

const reason = 'The association was dissolved.';
const terminate = (cast: Cast, agreementId: string) =>
  terminateAgreement(cast.work(cast.elira, times.reporting), { agreementId, reason });

describe('terminating an agreement', () => {
  it(
    'is for its partner’s officers and the programme manager, once it is signed, and once',
    staged(async (cast) => {
      const draft = await buildAgreement(cast, { draft: true });
      await expectRefusal(terminate(cast, draft.agreementId), 'agreement_not_in_state');
      const { agreementId } = await buildAgreement(cast);
      for (const actor of [cast.foreign.elira, cast.fatos, cast.besa, cast.goran]) {
        const attempt = terminateAgreement(cast.work(actor), { agreementId, reason });
        await expectRefusal(attempt, 'not_permitted');
      }
      await terminateAgreement(cast.work(cast.ana), { agreementId, reason });
      await expectRefusal(terminate(cast, agreementId), 'agreement_not_in_state');
    }),
  );

  it(
    'stops the payments, even one approved by both, and the reports not started yet',
    staged(async (cast) => {
      const { agreementId, instalments, periods } = await buildAgreement(cast);
      const instalmentId = instalments[0]!;
      await requestInstalment(cast.work(cast.besa, times.signed), { instalmentId });
      await approveInstalment(cast.work(cast.elira, times.signed), {
        instalmentId,
        approval: 'approve_first',
      });
      await approveInstalment(cast.work(cast.fatos, times.signed), {
        instalmentId,
        approval: 'approve_second',
      });
      const begun = await startReport(cast.work(cast.besa), { periodId: periods[0]! });
      await terminate(cast, agreementId);
      const states = (await listInstalments(tables(cast), agreementId)).map(({ state }) => state);
      expect(states).toEqual(['cancelled', 'cancelled']);
      const payment = { instalmentId, paidOn: '2026-03-12', reference: 'SWIFT 1' };
      await expectRefusal(payInstalment(cast.work(cast.filip), payment), 'instalment_not_in_state');
      const besa = cast.work(cast.besa);
      await expectRefusal(startReport(besa, { periodId: periods[1]! }), 'agreement_not_in_state');
      expect(await startReport(besa, { periodId: periods[0]! })).toBe(begun);
    }),
  );

  it(
    'leaves what was paid, and that alone counts towards the ceiling of the third party',
    staged(async (cast) => {
      const { agreementId, instalments } = await buildAgreement(cast);
      const promised = () => promisedTo(tables(cast), cast.actionId, cast.besa.organisationId, 'EUR');
      await buildPaid(cast, instalments[0]!);
      expect(await promised()).toBe(5_000_00);
      await terminate(cast, agreementId);
      const states = (await listInstalments(tables(cast), agreementId)).map(({ state }) => state);
      expect(states).toEqual(['paid', 'cancelled']);
      expect(await promised()).toBe(3_000_00);
    }),
  );

  it(
    'keeps its reason with the agreement, not in the audit trail and not in public',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      await terminate(cast, agreementId);
      const agreement = await findAgreement(tables(cast), agreementId);
      expect(agreement).toMatchObject({ state: 'terminated', terminationReason: reason });
      const trail = await tables(cast).selectFrom('platform.auditEntry').select('details').execute();
      const published = await tables(cast).selectFrom('published.subGrant').selectAll().execute();
      expect(published.map(({ state }) => state)).toContain('terminated');
      expect(JSON.stringify([trail, published])).not.toContain('dissolved');
    }),
  );
});
