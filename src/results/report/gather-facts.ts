import {
  getDefinition,
  type Indicator,
  indicatorsOf,
  listOfPersons,
  listPartners,
} from '../../action/index.ts';
import type { PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { listTargets } from '../logframe/queries.ts';
import { targetOf, totalOf } from '../logframe/view.ts';
import { untilToday } from '../measure.ts';
import { listFrozen } from '../periods/queries.ts';
import { measurePlaces } from '../queries-measure.ts';
import type { Facts, HeadingFact, IndicatorFact } from './facts.ts';
import { gatherAnnexes } from './gather-annexes.ts';
import { findFrozenAnnexes } from './queries-annexes.ts';
import {
  type Asked,
  listGatherings,
  listHeadings,
  listPartnerSpending,
  listPublished,
  listSubGrants,
  listUnprotected,
} from './queries-facts.ts';
import { findFrozenFacts } from './queries-versions.ts';

/** A stretch of days to report on. */
export type Reported = {
  readonly actionId: string;
  readonly periodId: string;
  readonly periodName: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly frozenAt: string | null;
};

/** What a report on the period takes: all of it as it was frozen, or all of it as the records are now. Nothing is mixed. */
export async function gatherFacts(tx: Tx, report: Reported, today: PlainDate): Promise<Facts> {
  if (report.frozenAt === null) return liveFacts(tx, report, today);
  const kept = await findFrozenFacts(tx, report.periodId);
  return kept?.facts ?? frozenBefore(tx, report, today);
}

/** Everything that the records say now about the days of the period. */
export async function liveFacts(tx: Tx, report: Reported, today: PlainDate): Promise<Facts> {
  const { actionId, startsOn, endsOn, periodName } = report;
  const { action, logframe } = await getDefinition(tx, actionId);
  const { to } = untilToday({ from: startsOn, to: endsOn }, today);
  const asked = { actionId, from: startsOn, to, currency: action.currency, today };
  const indicators = indicatorsOf(logframe);
  const targets = await listTargets(tx, actionId);
  const values = await measuredValues(tx, indicators, asked);
  return {
    period: { name: periodName, startsOn, endsOn },
    frozen: false,
    currency: action.currency,
    indicators: indicators.map(({ code, target }): IndicatorFact => {
      const { inPeriod, value } = values.get(code) ?? { inPeriod: 0, value: 0 };
      return { code, target: targetOf({ code, target }, targets), inPeriod, value };
    }),
    headings: inOrder(
      await listHeadings(tx, asked),
      action.budgetHeadings.map(({ key }) => key),
    ),
    spending: await listPartnerSpending(tx, asked, await listPartners(tx, actionId)),
    gatherings: await listGatherings(tx, asked),
    subGrants: await listSubGrants(tx, asked),
    materials: await listPublished(tx, asked),
    annexes: await gatherAnnexes(tx, asked),
  };
}

/** Of a period that was frozen before everything was kept with it: its values and annexes as they were frozen. */
async function frozenBefore(tx: Tx, report: Reported, today: PlainDate): Promise<Facts> {
  const live = await liveFacts(tx, report, today);
  const values = await frozenValues(tx, report.periodId);
  return {
    ...live,
    frozen: true,
    indicators: live.indicators.map((one) => ({
      ...one,
      ...(values.get(one.code) ?? { inPeriod: 0, value: 0 }),
    })),
    annexes: (await findFrozenAnnexes(tx, report.periodId)) ?? live.annexes!,
  };
}

/**
 * What was built, with the protection switches as they stand today: they may have been turned since. What is not known to be open is
 * protected. A supplier who was recorded as a person since then is not named.
 */
export async function withSwitchesOf(
  tx: Tx,
  actionId: string,
  facts: Facts,
  today: PlainDate,
): Promise<Facts> {
  const open = await listUnprotected(tx, actionId, today);
  const persons = await listOfPersons(tx, actionId);
  const { annexes } = facts;
  const contracts = annexes?.procurement?.map((one) =>
    persons.has(one.id) ? { ...one, supplier: null } : one,
  );
  return {
    ...facts,
    subGrants: facts.subGrants.map((one) => ({ ...one, protected: !open.has(one.id) })),
    ...(annexes && contracts ? { annexes: { ...annexes, procurement: contracts } } : {}),
  };
}

type Values = ReadonlyMap<string, { readonly inPeriod: number; readonly value: number }>;

async function frozenValues(tx: Tx, periodId: string): Promise<Values> {
  const frozen = await listFrozen(tx, periodId);
  return new Map(frozen.map(({ indicator, inPeriod, value }) => [indicator, { inPeriod, value }]));
}

async function measuredValues(
  tx: Tx,
  indicators: readonly Indicator[],
  { actionId, from, to, currency }: Asked,
): Promise<Values> {
  const asked = { actionId, currency, eyes: 'staff' } as const;
  const within = await measurePlaces(tx, indicators, { ...asked, window: { from, to } });
  const soFar = await measurePlaces(tx, indicators, { ...asked, window: { from: null, to } });
  return new Map(
    indicators.map(({ code }) => [
      code,
      { inPeriod: totalOf(within.get(code)), value: totalOf(soFar.get(code)) },
    ]),
  );
}

/** Every heading of the contract's budget in its order, those without an entry with nought; then what is booked under no such heading. */
function inOrder(known: readonly HeadingFact[], keys: readonly string[]): HeadingFact[] {
  const others = known.filter(({ heading }) => !keys.includes(heading));
  const own = keys.map(
    (heading) =>
      known.find((one) => one.heading === heading) ?? { heading, budget: 0, inPeriod: 0, spent: 0 },
  );
  return [...own, ...others];
}
