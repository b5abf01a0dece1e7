import { getDefinition, type Indicator, indicatorsOf, type LadderStep } from '../../action/index.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import type { ToldApart } from '../measure.ts';
import { measure, measureParts, measurePlaces } from '../queries-measure.ts';
import { gatherBooks } from '../report/gather-books.ts';
import { liveFacts } from '../report/gather-facts.ts';
import { hashOfPeriod } from './period-hash.ts';
import type { FrozenMeasurement, Period } from './queries.ts';
import { frozenRecords } from './rules.ts';

/**
 * Everything that is frozen of a period, as it is now: for every indicator its value, the records behind it and the rule; what else its
 * report and its financial report take from records; and the hash of all of it, which the page of the press sends along.
 */
export async function gatherFreeze(tx: Tx, actionId: string, period: Period, today: PlainDate) {
  const { logframe, action, advocacy } = await getDefinition(tx, actionId);
  const measurements: FrozenMeasurement[] = [];
  for (const indicator of indicatorsOf(logframe))
    measurements.push(
      await freeze(tx, actionId, period, indicator, {
        currency: action.currency,
        ladder: advocacy.ladder,
      }),
    );
  const reported = { ...period, periodId: period.id, periodName: period.name };
  const live = await liveFacts(tx, reported, today);
  const facts = { ...live, frozen: true };
  const books = await gatherBooks(tx, period);
  const annexes = live.annexes!;
  const kept = {
    annexes: hashOfContent(annexes),
    facts: hashOfContent(facts),
    books: hashOfContent(books),
  };
  return { measurements, annexes, facts, books, kept, sha256: hashOfPeriod(measurements, kept) };
}

async function freeze(
  tx: Tx,
  actionId: string,
  { startsOn, endsOn }: Period,
  indicator: Indicator,
  { currency, ladder }: { currency: string; ladder: readonly LadderStep[] },
): Promise<FrozenMeasurement> {
  const { code, unit, measurement } = indicator;
  const asked = { actionId, measurement, currency, eyes: 'staff' } as const;
  const soFar = await measure(tx, { ...asked, window: { from: null, to: endsOn } });
  const inPeriod = await measure(tx, { ...asked, window: { from: startsOn, to: endsOn } });
  const told =
    indicator.counts === 'other' ? null : await toldApart(tx, indicator, { ...asked, ladder, endsOn });
  const frozen = {
    indicator: code,
    rule: { measurement, from: startsOn, to: endsOn, currency },
    value: soFar.value,
    inPeriod: inPeriod.value,
    currency: unit === 'money' ? currency : null,
    records: frozenRecords(soFar, inPeriod),
  };
  return { ...frozen, told, sha256: hashOfContent(told ? { ...frozen, told } : frozen) };
}

/** People or organisations by jurisdiction and kind, as everybody will read them until the next period is frozen. */
async function toldApart(
  tx: Tx,
  indicator: Indicator,
  {
    endsOn,
    ladder,
    ...asked
  }: { actionId: string; currency: string; eyes: 'staff'; endsOn: string; ladder: readonly LadderStep[] },
): Promise<ToldApart> {
  const until = { ...asked, window: { from: null, to: endsOn } };
  const places = (await measurePlaces(tx, [indicator], until)).get(indicator.code) ?? [];
  const parts = (await measureParts(tx, [indicator], { ...until, ladder })).get(indicator.code) ?? [];
  return { places: [...places], parts: [...parts] };
}
