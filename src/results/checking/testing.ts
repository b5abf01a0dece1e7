import type { Cast } from '../../../tests/support/cast.ts';
import type { Work } from '../../platform/work.ts';
import { submitDonorReport } from '../report/submit-donor-report.ts';
import { askForCheck } from './ask-for-check.ts';
import { checkDonorReport } from './check-donor-report.ts';

/** One person asks for the check of a report, and another one checks it. */
export async function buildCheck(asker: Work, checker: Work, donorReportId: string): Promise<void> {
  await askForCheck(asker, { donorReportId });
  await checkDonorReport(checker, { donorReportId });
}

/** A report that a second person has checked is submitted by its writer, now or at the moment of this work. */
export async function submitChecked(
  cast: Pick<Cast, 'ana' | 'foreign' | 'work'>,
  donorReportId: string,
  writer: Work = cast.work(cast.ana),
): Promise<void> {
  await buildCheck(writer, cast.work(cast.foreign.ana, writer.now), donorReportId);
  await submitDonorReport(writer, { donorReportId });
}
