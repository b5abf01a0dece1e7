import type { Subject } from '../../platform/http/route.ts';
import { findLine, findPeriod, findReport, type Line, type PeriodRecord, type Report } from './queries.ts';

export const reportSubject: Subject<Report> = {
  kind: 'report',
  param: 'reportId',
  find: (tx, id) => findReport(tx, id),
};
export const periodSubject: Subject<PeriodRecord> = {
  kind: 'period',
  param: 'periodId',
  find: (tx, id) => findPeriod(tx, id),
};

export type LineRecord = Line &
  Pick<Report, 'partnerId' | 'jurisdiction'> & { billCount: number; report: Report };
/** An expenditure line, by `:lineId`; whoever reaches its report reaches it. */
export const lineSubject: Subject<LineRecord> = {
  kind: 'line',
  param: 'lineId',
  find: async (tx, id) => {
    const found = await findLine(tx, id);
    return found && { ...found, partnerId: found.report.partnerId, jurisdiction: found.report.jurisdiction };
  },
};
