import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables, wordsAbout } from '../../../tests/support/stage.ts';
import { confirmClosing } from '../closing/confirm-closing.ts';
import { requestInstalment } from '../payments/request-instalment.ts';
import { buildAgreement, buildApprovedReport, buildPaid } from '../testing.ts';
import { completeAgreement } from './complete-agreement.ts';
import { findAgreement, listInstalments } from './queries.ts';

const after = '2027-04-20T09:00:00.000Z';
const complete = (cast: Cast, agreementId: string) =>
  completeAgreement(cast.work(cast.elira, after), { agreementId, step: 'complete' });
const confirm = (cast: Cast, agreementId: string) =>
  confirmClosing(cast.work(cast.besa, after), { agreementId });

/** A first instalment paid, and both periods reported with `spent` cents between them. */
async function reported(cast: Cast, spent: number) {
  const built = await buildAgreement(cast);
  const [first, second] = built.instalments as [string, string];
  await buildPaid(cast, first);
  await buildApprovedReport(cast, built.periods[0]!, { originalMinor: spent - 1 });
  await buildApprovedReport(cast, built.periods[1]!, { originalMinor: 1, spentOn: '2026-12-01' });
  return { ...built, second };
}

describe('completing an agreement', () => {
  it(
    'is for its partner’s officers and the programme manager, and not before it is signed',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true });
      for (const actor of [cast.foreign.elira, cast.fatos, cast.besa, cast.goran])
        await expectRefusal(
          completeAgreement(cast.work(actor), { agreementId, step: 'complete' }),
          'not_permitted',
        );
      await expectRefusal(complete(cast, agreementId), 'agreement_not_in_state');
    }),
  );

  it(
    'waits for the final report, and for the others',
    staged(async (cast) => {
      const { agreementId, periods } = await buildAgreement(cast);
      await expectRefusal(complete(cast, agreementId), 'final_report_missing');
      await buildApprovedReport(cast, periods[1]!, { spentOn: '2026-12-01' });
      await expectRefusal(complete(cast, agreementId), 'report_missing');
    }),
  );

  it(
    'waits for the money that is due, asked for or not',
    staged(async (cast) => {
      const { agreementId, second } = await reported(cast, 5_600_00);
      const open = { code: 'instalments_open', details: { numbers: '2' } };
      await expect(complete(cast, agreementId)).rejects.toMatchObject(open);
      await requestInstalment(cast.work(cast.besa, after), { instalmentId: second });
      await expect(complete(cast, agreementId)).rejects.toMatchObject(open);
    }),
  );

  it(
    'is done once when everything is paid',
    staged(async (cast) => {
      const { agreementId, second } = await reported(cast, 5_600_00);
      await buildPaid(cast, second, after);
      await expectRefusal(complete(cast, agreementId), 'closing_not_confirmed');
      await confirm(cast, agreementId);
      await completeAgreement(cast.work(cast.ana, after), { agreementId, step: 'complete' });
      expect(await findAgreement(tables(cast), agreementId)).toMatchObject({ state: 'completed' });
      await expectRefusal(complete(cast, agreementId), 'agreement_not_in_state');
    }),
  );

  it(
    'cancels an instalment of which nothing is due',
    staged(async (cast) => {
      const { agreementId, second } = await reported(cast, 3_000_00);
      await confirm(cast, agreementId);
      const how = { reason: 'Co-financing was not brought.', dueOn: '2027-05-20' };
      await completeAgreement(cast.work(cast.elira, after), { agreementId, step: 'complete', ...how });
      const states = (await listInstalments(tables(cast), agreementId)).map(({ state }) => state);
      expect(states).toEqual(['paid', 'cancelled']);
      expect(await wordsAbout(cast, second)).toEqual(['instalment.cancel']);
    }),
  );
});
