import { recordExpenditure } from '../../src/action/budget/record-expenditure.ts';
import { buildExpenditure } from '../../src/action/budget/testing.ts';
import { createPeriod } from '../../src/results/periods/create-period.ts';
import { freezePeriod } from '../../src/results/periods/freeze-period.ts';
import { buildDonorReport } from '../../src/results/report/build-donor-report.ts';
import { createDonorReport } from '../../src/results/report/create-donor-report.ts';
import { buildVersion } from '../../src/results/report/testing.ts';
import type { Cast, Records, Side } from './cast.ts';

/** A frozen period and the report on it, as those outside the coordinator may see them; and a period to freeze. */
export async function results(cast: Cast, side: Side): Promise<Records> {
  const work = cast.work(cast.ana);
  const days = { startsOn: '2026-01-01', endsOn: '2026-06-30' };
  const name = side === cast ? 'First half' : 'First half again';
  const periodId = await createPeriod(work, { name, ...days });
  const donorReportId = await createDonorReport(work, { periodId });
  await freezePeriod(work, { periodId });
  await buildDonorReport(work, { donorReportId });
  const version = { actionId: cast.actionId, personId: work.actor.personId };
  await buildVersion(work.tx, version, donorReportId, 'returned');
  const toDecide = await createPeriod(work, { name: `${name}, submitted`, ...days });
  const submitted = await createDonorReport(work, { periodId: toDecide });
  await buildDonorReport(work, { donorReportId: submitted });
  await buildVersion(work.tx, version, submitted);
  const fatos = cast.work(side.fatos);
  return {
    expenditure: await recordExpenditure(fatos, buildExpenditure({ document_reference: name })),
    results_period: periodId,
    'results_period of period.freeze': await createPeriod(work, { name: `${name}, to be frozen`, ...days }),
    donor_report: donorReportId,
    'donor_report of donor_report.return': submitted,
    'donor_report of donor_report.accept': submitted,
  };
}
