import type { Context } from '../../platform/http/route.ts';
import type { Report } from '../reports/queries.ts';
import { type Bill, listBills, listSimilar, type Similar } from './queries.ts';
import { isSameBill } from './rules.ts';

/** Where the bill of a line is a second time; an agreement of another partner is not named to staff. */
export type Twin = {
  readonly reportNumber: number;
  readonly agreementNumber: string | null;
  /** It is in another line of the same report. */
  readonly here: boolean;
};
/** What is beside one line of a report. */
export type BesideLine = { readonly bills: readonly Bill[]; readonly twins: readonly Twin[] };

/** The bills of each line of a report, and where the same bill is again. */
export async function besideLines(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  report: Pick<Report, 'id' | 'organisationId' | 'partnerId'>,
): Promise<(lineId: string) => BesideLine> {
  const own = actor?.organisationId === report.organisationId;
  const bills = await listBills(tx, report.id);
  const similar = await listSimilar(tx, { reportId: report.id, withDrafts: own });
  const twin = ({ reportId, reportNumber, agreementNumber, partnerId }: Similar): Twin => ({
    reportNumber,
    here: reportId === report.id,
    agreementNumber: own || partnerId === report.partnerId ? agreementNumber : null,
  });
  return (lineId) => ({
    bills: bills.filter((bill) => bill.lineId === lineId),
    twins: oneOfEachReport(
      similar.filter((one) => one.lineId === lineId && isSameBill(one.line, one.other)),
    ).map(twin),
  });
}

/** Several lines of one report are one warning. */
const oneOfEachReport = (found: readonly Similar[]) => [
  ...new Map(found.map((one) => [one.reportId, one])).values(),
];
