import { getDefinition, indicatorsOf } from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { totalOf } from '../logframe/view.ts';
import { untilToday } from '../measure.ts';
import { measurePlaces } from '../queries-measure.ts';
import type { PeriodLine } from './pages/period-page.tsx';
import { listFrozen, type Period } from './queries.ts';

/** The indicators in a period: as frozen and in nothing else; while the period is open, as they stand. */
export async function periodLines(tx: Tx, period: Period, today: PlainDate): Promise<PeriodLine[]> {
  const { logframe, action } = await getDefinition(tx, period.actionId);
  const indicators = indicatorsOf(logframe);
  if (period.frozenAt === null) return openLines(tx, period, today);
  const frozen = await listFrozen(tx, period.id);
  const place = (code: string) => indicators.findIndex((one) => one.code === code);
  const sorted = [...frozen].sort((a, b) => place(a.indicator) - place(b.indicator));
  const lines: PeriodLine[] = [];
  for (const one of sorted)
    lines.push({
      code: one.indicator,
      indicator: indicators.find(({ code }) => code === one.indicator),
      currency: one.currency ?? action.currency,
      inPeriod: one.inPeriod,
      value: one.value,
      frozen: { sha256: one.sha256 },
    });
  return lines;
}

async function openLines(tx: Tx, period: Period, today: PlainDate): Promise<PeriodLine[]> {
  const { logframe, action } = await getDefinition(tx, period.actionId);
  const { currency } = action;
  const indicators = indicatorsOf(logframe);
  const asked = { actionId: period.actionId, currency, eyes: 'staff' } as const;
  const { startsOn, endsOn } = period;
  const within = await measurePlaces(tx, indicators, {
    ...asked,
    window: untilToday({ from: startsOn, to: endsOn }, today),
  });
  const soFar = await measurePlaces(tx, indicators, {
    ...asked,
    window: untilToday({ from: null, to: endsOn }, today),
  });
  return indicators.map((indicator) => ({
    code: indicator.code,
    indicator,
    currency,
    inPeriod: totalOf(within.get(indicator.code)),
    value: totalOf(soFar.get(indicator.code)),
    frozen: undefined,
  }));
}
