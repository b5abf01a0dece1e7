import { dayIn, type Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { type Agreement, listInstalments, listPeriods } from '../agreements/queries.ts';
import { findFigures } from '../payments/queries.ts';

/** An agreement with what its closing asks about it. */
export async function gatherClosing(tx: Tx, agreement: Agreement, now: Instant) {
  return {
    ...agreement,
    periods: await listPeriods(tx, agreement.id),
    instalments: await listInstalments(tx, agreement.id),
    figures: await findFigures(tx, agreement.id, dayIn(zone, now)),
  };
}
