import type { Tx } from '../../platform/work.ts';
import { listIndicators } from '../agreements/queries.ts';
import type { AskedIndicator } from './parts.ts';
import type { Report } from './queries.ts';
import { listReached } from './queries-values.ts';

/** The indicators that a report asks: those of its agreement, each with what was reached before and whether it is told apart. */
export async function askedIndicators(
  tx: Tx,
  report: Pick<Report, 'agreementId' | 'number' | 'rules'>,
): Promise<AskedIndicator[]> {
  const reached = await listReached(tx, report);
  const apart: readonly string[] = report.rules.toldApart ?? [];
  return (await listIndicators(tx, report.agreementId)).map((one) => ({
    ...one,
    reachedBefore: reached.get(one.key) ?? 0,
    apart: apart.includes(one.key),
  }));
}
