import { getDefinition, indicatorsOf } from '../action/index.ts';
import { dayIn, type Instant } from '../platform/dates.ts';
import type { Tx } from '../platform/work.ts';
import { totalOf } from './logframe/view.ts';
import { measurePlaces } from './queries-measure.ts';
import { zone } from './zone.ts';

/** Where every indicator stands, by code: whole numbers, or minor units of money. For staff; the public has `publicStanding`. */
export async function valuesNow(
  tx: Tx,
  actionId: string,
  now: Instant,
): Promise<ReadonlyMap<string, number>> {
  const { logframe, action } = await getDefinition(tx, actionId);
  const indicators = indicatorsOf(logframe);
  const places = await measurePlaces(tx, indicators, {
    actionId,
    window: { from: null, to: dayIn(zone, now) },
    currency: action.currency,
    eyes: 'staff',
  });
  return new Map(indicators.map(({ code }) => [code, totalOf(places.get(code))]));
}
