import type { Indicator, Measurement } from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { MeasuredRecord } from '../measure.ts';
import { measure } from '../queries-measure.ts';
import { listing } from './publication.ts';

/**
 * The records behind a value that everybody may read one by one. What a record adds of people is nothing to be read: which records
 * there are is. `unlisted`: some are counted and have no page, for nobody published them.
 */
export async function publicRecords(
  tx: Tx,
  indicator: Indicator,
  { actionId, until, currency }: { actionId: string; until: PlainDate; currency: string },
): Promise<{ readonly records: readonly MeasuredRecord[]; readonly unlisted: boolean }> {
  if (listing(indicator) === 'none') return { records: [], unlisted: false };
  const measurement: Measurement =
    indicator.counts === 'people'
      ? { ...indicator.measurement, sum: undefined, count: 'rows' }
      : indicator.measurement;
  const window = { from: null, to: until };
  const { records } = await measure(tx, { actionId, measurement, window, currency, eyes: 'public' });
  const listed = records.filter(({ pageId }) => pageId !== null);
  return { records: listed, unlisted: listed.length < records.length };
}
