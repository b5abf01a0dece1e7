import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { approveReport } from '../reports/decide-report.ts';
import { addLine } from '../reports/expenditure-lines.ts';
import { reviewLine } from '../reports/review-line.ts';
import { submitReport } from '../reports/submit-report.ts';
import { buildAgreement, buildApprovedReport, buildLine, buildPaid, buildReport, times } from '../testing.ts';
import { refuseInstalment } from './approve-instalment.ts';
import { findInstalment } from './queries.ts';
import { requestInstalment } from './request-instalment.ts';

const ask = (cast: Cast, instalmentId: string, now: string = times.reporting) =>
  requestInstalment(cast.work(cast.besa, now), { instalmentId });

describe('asking for an instalment', () => {
  it(
    'is for the sub-grantee’s certifier alone, of a signed agreement, one after the other',
    staged(async (cast) => {
      const draft = await buildAgreement(cast, { draft: true });
      await expectRefusal(ask(cast, draft.instalments[0]!), 'agreement_not_signed');
      const { instalments } = await buildAgreement(cast);
      for (const actor of [cast.bora, cast.foreign.besa, cast.elira, cast.fatos]) {
        const attempt = requestInstalment(cast.work(actor), { instalmentId: instalments[0]! });
        await expectRefusal(attempt, 'not_permitted');
      }
      await expectRefusal(ask(cast, instalments[1]!), 'earlier_instalment_open');
      await ask(cast, instalments[0]!);
      await expectRefusal(ask(cast, instalments[0]!), 'instalment_not_in_state');
    }),
  );

  it(
    'waits for the reports that are due, for what was spent, and for the final report',
    staged(async (cast) => {
      const { instalments, periods } = await buildAgreement(cast);
      const [first, second] = instalments as [string, string];
      await buildPaid(cast, first);
      const dueDay = '2026-10-30T09:00:00.000Z';
      await expectRefusal(ask(cast, second, dueDay), 'spent_too_little');
      await expectRefusal(ask(cast, second, '2026-10-31T09:00:00.000Z'), 'report_missing');
      await buildApprovedReport(cast, periods[0]!, { originalMinor: 2_100_00 - 1 });
      await expectRefusal(ask(cast, second, '2026-10-31T09:00:00.000Z'), 'spent_too_little');
      await buildApprovedReport(cast, periods[1]!, { originalMinor: 4_000_00, spentOn: '2026-12-01' });
      await ask(cast, second, '2027-04-10T09:00:00.000Z');
      const planned = { amountMinor: 2_000_00, plannedMinor: null };
      expect(await findInstalment(tables(cast), second)).toMatchObject({ state: 'requested', ...planned });
    }),
  );

  it(
    'for the balance waits for the final report, whatever was spent',
    staged(async (cast) => {
      const { instalments, periods } = await buildAgreement(cast);
      const [first, second] = instalments as [string, string];
      await buildPaid(cast, first);
      await buildApprovedReport(cast, periods[0]!, { originalMinor: 5_000_00 });
      await expectRefusal(ask(cast, second, '2026-11-01T09:00:00.000Z'), 'final_report_missing');
    }),
  );

  it(
    'for the balance is for what is still due of the accepted share, and for the plan again once it is refused',
    staged(async (cast) => {
      const { instalments, periods } = await buildAgreement(cast);
      const [first, second] = instalments as [string, string];
      await buildPaid(cast, first);
      await buildApprovedReport(cast, periods[0]!, { originalMinor: 3_000_00 });
      await buildApprovedReport(cast, periods[1]!, { originalMinor: 2_000_00, spentOn: '2026-12-01' });
      await ask(cast, second, '2027-04-10T09:00:00.000Z');
      const less = { amountMinor: 1_500_00, plannedMinor: 2_000_00 };
      expect(await findInstalment(tables(cast), second)).toMatchObject(less);
      await refuseInstalment(cast.work(cast.elira), { instalmentId: second, reason: 'Too early.' });
      const planned = { state: 'planned', amountMinor: 2_000_00, plannedMinor: null };
      expect(await findInstalment(tables(cast), second)).toMatchObject(planned);
    }),
  );

  it(
    'for the balance is refused when what was paid covers the share of what was accepted',
    staged(async (cast) => {
      const { instalments, periods } = await buildAgreement(cast);
      const [first, second] = instalments as [string, string];
      await buildPaid(cast, first);
      await buildApprovedReport(cast, periods[0]!, { originalMinor: 3_333_33 - 1 });
      await buildApprovedReport(cast, periods[1]!, { originalMinor: 1, spentOn: '2026-12-01' });
      await expectRefusal(ask(cast, second, '2027-04-10T09:00:00.000Z'), 'nothing_due');
    }),
  );

  it(
    'counts what was accepted only once its report is approved',
    staged(async (cast) => {
      const { instalments, periods } = await buildAgreement(cast, {
        form: { instalments: '50 + 30 + 20' },
      });
      const [first, second] = instalments as [string, string];
      await buildPaid(cast, first);
      const reportId = await buildReport(cast, { periods });
      const lineId = await addLine(cast.work(cast.besa), {
        reportId,
        line: buildLine({ originalMinor: 5_000_00 }),
      });
      await submitReport(cast.work(cast.besa), { reportId });
      await reviewLine(cast.work(cast.elira), { lineId, verdict: { verb: 'accept' } });
      await expectRefusal(ask(cast, second, times.reporting), 'spent_too_little');
      await approveReport(cast.work(cast.elira), { reportId });
      await ask(cast, second, times.reporting);
    }),
  );
});
