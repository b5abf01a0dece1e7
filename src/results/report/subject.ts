import type { Subject } from '../../platform/http/route.ts';
import { type DonorReport, findDonorReport } from './queries.ts';

/** The donor report of a path, by `:donorReportId`. */
export const donorReportSubject: Subject<DonorReport> = {
  kind: 'donor_report',
  param: 'donorReportId',
  find: async (tx, id, { actionId }) => {
    const found = await findDonorReport(tx, id);
    return found?.actionId === actionId ? found : undefined;
  },
};
