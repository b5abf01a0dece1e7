import {
  getDefinition,
  holdBooks,
  type Indicator,
  indicatorsOf,
  type LadderStep,
} from '../../action/index.ts';
import { audit } from '../../platform/audit/audit.ts';
import { hashOfContent } from '../../platform/canonical.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import type { ToldApart } from '../measure.ts';
import { resultsPermissions } from '../permissions.ts';
import { measure, measureParts, measurePlaces } from '../queries-measure.ts';
import { mustReadExactly } from '../queries-rounded.ts';
import { gatherBooks } from '../report/gather-books.ts';
import { liveFacts } from '../report/gather-facts.ts';
import { saveFrozenAnnexes } from '../report/queries-annexes.ts';
import { saveFrozenBooks } from '../report/queries-frozen-books.ts';
import { saveFrozenFacts } from '../report/queries-versions.ts';
import { hashOfPeriod } from './period-hash.ts';
import { countWay, type FrozenMeasurement, lockPeriod, type Period, saveFrozen } from './queries.ts';
import { frozenRecords, mustBeFreezable } from './rules.ts';

/**
 * Freezes a period at one instant: for every indicator its value, the records behind it, the rule, and a hash of the three; and
 * everything else that its report and its financial report take from records. Nobody changes them afterwards; what is corrected later
 * shows as a difference. Problems: `not_permitted`, `not_found`, `period_already_frozen`, `period_not_over`.
 */
export async function freezePeriod(work: Work, input: { periodId: string }): Promise<void> {
  const period = await lockPeriod(work.tx, input.periodId);
  mustBeAbleTo(work.actor, resultsPermissions.freezePeriod, period);
  mustBeFreezable(period, dayIn(zone, work.now));
  await mustReadExactly(work.tx, work.actionId);
  const frozenAt = await holdBooks(work.tx, work.actionId, work.now);
  const { logframe, action, advocacy } = await getDefinition(work.tx, work.actionId);
  const measurements: FrozenMeasurement[] = [];
  for (const indicator of indicatorsOf(logframe))
    measurements.push(
      await freeze(work, period, indicator, { currency: action.currency, ladder: advocacy.ladder }),
    );
  const reported = { ...period, periodId: period.id, periodName: period.name };
  const live = await liveFacts(work.tx, reported, dayIn(zone, work.now));
  const facts = { ...live, frozen: true };
  const books = await gatherBooks(work.tx, period);
  const annexes = live.annexes!;
  const kept = {
    annexes: hashOfContent(annexes),
    facts: hashOfContent(facts),
    books: hashOfContent(books),
  };
  await saveFrozenAnnexes(work.tx, period.id, annexes, kept.annexes);
  await saveFrozenFacts(work.tx, period.id, facts, kept.facts);
  await saveFrozenBooks(work.tx, period.id, books, kept.books);
  const sha256 = hashOfPeriod(measurements, kept);
  const way = await countWay(work.tx, work.actionId);
  // Last: from here on nothing can be added to it.
  await saveFrozen(work.tx, period.id, { at: frozenAt, by: work.actor.personId, sha256, measurements, way });
  await audit(
    work,
    resultsPermissions.freezePeriod.name,
    { kind: 'results_period', id: period.id },
    { sha256, indicators: measurements.length },
  );
}

async function freeze(
  { tx, actionId }: Work,
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
  tx: Work['tx'],
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
