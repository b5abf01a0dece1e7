import { getDefinition, type Indicator, indicatorsOf } from '../../action/index.ts';
import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { zone } from '../../platform/zone.ts';
import { measure } from '../queries-measure.ts';
import { shareLine } from '../share-of.ts';

/** What share an indicator is of another one, both until today. */
export async function shareUntilToday(context: Context, indicator: Indicator, value: number) {
  const { tx, actionId, now, language } = context;
  const { logframe, action } = await getDefinition(tx, actionId);
  const other = indicatorsOf(logframe).find(({ code }) => code === indicator.shareOf);
  if (!other) return undefined;
  const window = { from: null, to: dayIn(zone, now) };
  const asked = { actionId, measurement: other.measurement, window, currency: action.currency } as const;
  const whole = await measure(tx, { ...asked, eyes: 'staff' });
  const all = [{ indicator: other, value: whole.value }];
  return shareLine(language, { indicator, value }, all, action.currency);
}
