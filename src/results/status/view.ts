import { type ActionDefinition, type Contract, type Indicator, indicatorsOf } from '../../action/index.ts';
import { addDays, daysBetween, type PlainDate } from '../../platform/dates.ts';
import { targetOf } from '../logframe/view.ts';
import type { Share } from '../measure.ts';
import type { Addition } from '../queries-measure.ts';
import { reportDueOn } from '../report/due.ts';
import { handedIn } from '../report/workflow.ts';
import { type Come, comeOf, type TriggerFacts } from '../risks/triggers.ts';
import { lateAndNext, type MilestoneView, milestonesOver } from '../workplan/milestones.ts';
import { keyOf } from '../workplan/queries.ts';
import { type ClusterMoney, clusterMoney } from './cluster-money.ts';
import { type MoneyOfPartners, moneyOfPartners } from './partner-money.ts';
import { type PlaceLine, placesOf } from './places.ts';
import type { DueReport, StatusFacts } from './queries.ts';
import {
  type Achievement,
  achievementOf,
  type HeadingToWatch,
  headingsToWatch,
  type Money,
  moneyOf,
  paceOfSpending,
  timeElapsed,
} from './rules.ts';

/** One line of the status: of the Action, a cluster or a partner. What is kept for no such line is null. */
export type StatusLine = {
  readonly key: string;
  readonly money: Money | null;
  readonly achievement: Achievement | null;
  /** Points by which spending is before the time (above nought) or behind it. */
  readonly pace: number | null;
  /** The same against what was achieved. */
  readonly burn: number | null;
  readonly late: number;
};
export type Late =
  | {
      readonly of: 'milestone';
      readonly view: MilestoneView;
      readonly partnerId: string | null;
      readonly by: number;
    }
  | { readonly of: 'report'; readonly report: DueReport; readonly partnerId: string; readonly by: number }
  | {
      readonly of: 'period';
      readonly id: string;
      readonly name: string;
      readonly partnerId: null;
      readonly by: number;
    }
  | (DonorReportDue & { readonly partnerId: null; readonly by: number });
/** The donor's report on a frozen period that is not handed in; `id` is null until it is begun. */
type DonorReportDue = {
  readonly of: 'donor_report';
  readonly id: string | null;
  readonly periodId: string;
  readonly name: string;
};
export type Coming =
  | { readonly of: 'milestone'; readonly view: MilestoneView; readonly on: PlainDate }
  | { readonly of: 'report'; readonly report: DueReport; readonly on: PlainDate }
  | (DonorReportDue & { readonly on: PlainDate })
  | { readonly of: 'gathering'; readonly id: string; readonly title: string; readonly on: PlainDate };
export type Status = {
  readonly contract: Contract | null;
  readonly partners: StatusFacts['partners'];
  readonly time: Share | null;
  readonly action: StatusLine;
  readonly clusters: readonly StatusLine[];
  /** Which money is of which cluster, and what is of none alone. */
  readonly clusterMoney: ClusterMoney;
  readonly byPartner: readonly StatusLine[];
  readonly moneyOfPartners: MoneyOfPartners;
  readonly places: readonly PlaceLine[];
  readonly late: readonly Late[];
  readonly headings: readonly HeadingToWatch[];
  readonly next: readonly Coming[];
  readonly added: readonly { readonly indicator: Indicator; readonly value: number }[];
  /** What the triggers of risks are compared with. */
  readonly counted: TriggerFacts;
  /** Open risks whose trigger has come. */
  readonly come: readonly Come<StatusFacts['risks'][number]>[];
  readonly openDisputes: number;
  readonly changes: StatusFacts['changes'];
  readonly rounded: boolean;
};

/** Days back that count as the last week, and days ahead that count as next. */
export const daysBack = 7;
export const daysAhead = 30;

/** Where the Action is, from what was read: nothing here asks the database. `partnerId` leaves what one partner answers for. */
export function statusOf(
  definition: ActionDefinition,
  facts: StatusFacts,
  additions: readonly Addition[],
  { today, partnerId }: { readonly today: PlainDate; readonly partnerId?: string },
): Status {
  const { contract, partners, grants, ordered } = facts;
  const indicators = indicatorsOf(definition.logframe);
  const targets = Map.groupBy(facts.targets, ({ indicator }) => indicator);
  const numberOf = (indicator: Indicator) => targetOf(indicator, targets);
  const days = Map.groupBy(additions, ({ code }) => code);
  const figureOf = ({ code }: Indicator) => (days.get(code) ?? []).reduce((sum, { value }) => sum + value, 0);
  const milestones = milestonesOver(definition, today, {
    plans: new Map(facts.plans.map((plan) => [keyOf(plan.activity, plan.milestone), plan])),
    targetOf: numberOf,
    days,
  });
  const ownerOf = ({ partnerId: set, partnerName, milestone, activity }: MilestoneView) => {
    if (set !== null || partnerName === null) return set;
    const key = milestone.partner ?? activity.partners.value?.[0];
    return partners.find((one) => one.key === key)?.id ?? null;
  };
  const time = timeElapsed(contract, today);
  const { late, next } = lateAndNext(milestones);
  const ofDonor = facts.periods
    .filter(
      ({ frozen, donorReportState: state }) => contract !== null && frozen && !(state && handedIn(state)),
    )
    .map(({ id, name, endsOn, donorReportId }) => {
      const on = reportDueOn(endsOn, contract!);
      return { of: 'donor_report' as const, id: donorReportId, periodId: id, name, on };
    });
  const allLate: Late[] = [
    ...late.map((view): Late => {
      return { of: 'milestone', view, partnerId: ownerOf(view), by: daysBetween(view.plan!.endsOn, today) };
    }),
    ...facts.reports
      .filter(({ dueOn }) => dueOn < today)
      .map((report): Late => {
        return { of: 'report', report, partnerId: report.partnerId, by: daysBetween(report.dueOn, today) };
      }),
    ...facts.periods
      .filter(({ frozen, endsOn }) => !frozen && endsOn < today)
      .map(({ id, name, endsOn }): Late => {
        return { of: 'period', id, name, partnerId: null, by: daysBetween(endsOn, today) };
      }),
    ...ofDonor
      .filter(({ on }) => on < today)
      .map(({ on, ...one }): Late => ({ ...one, partnerId: null, by: daysBetween(on, today) })),
  ].sort((a, b) => b.by - a.by);
  const own = (id: string | null) => partnerId === undefined || id === partnerId;
  const lineOf = (line: Omit<StatusLine, 'pace' | 'burn'>): StatusLine => {
    const against = (share: Share | null) => line.money && paceOfSpending(line.money, share);
    return { ...line, pace: against(time), burn: against(line.achievement?.mean ?? null) };
  };
  const figures = (of: readonly Indicator[]) =>
    achievementOf(of.map((indicator) => ({ value: figureOf(indicator), target: numberOf(indicator) })));
  const coming: Coming[] = [
    ...next
      .filter((view) => own(ownerOf(view)) && view.plan!.endsOn <= addDays(today, daysAhead))
      .map((view): Coming => ({ of: 'milestone', view, on: view.plan!.endsOn })),
    ...facts.reports
      .filter((report) => report.dueOn >= today && own(report.partnerId))
      .map((report): Coming => ({ of: 'report', report, on: report.dueOn })),
    ...ofDonor.filter(({ on }) => partnerId === undefined && on >= today && on <= addDays(today, daysAhead)),
    ...facts.gatherings
      .filter(({ hostId }) => own(hostId))
      .map(({ id, title, startsOn }): Coming => ({ of: 'gathering', id, title, on: startsOn })),
  ];
  const action = lineOf({
    key: 'action',
    money: moneyOf(facts.money, grants, ordered),
    achievement: figures(indicators),
    late: allLate.length,
  });
  const byCluster = clusterMoney(definition, facts);
  const places = placesOf(definition, facts, additions, numberOf);
  const counted: TriggerFacts = {
    spending_behind: action.pace === null ? null : Math.max(0, -action.pace),
    reports_overdue: allLate.filter((one) => one.of === 'report').length,
    milestones_late: late.length,
    places_without_sub_grant: places.filter((one) => one.jurisdiction !== null && one.subGrants === 0).length,
  };
  return {
    contract,
    partners,
    time,
    action,
    clusters: definition.action.clusters.map(({ key }) =>
      lineOf({
        key,
        money: byCluster.of.get(key)?.money ?? null,
        achievement: figures(
          definition.logframe.results.flatMap((one) => (one.cluster === key ? one.indicators : [])),
        ),
        late: allLate.filter((one) => one.of === 'milestone' && one.view.activity.cluster === key).length,
      }),
    ),
    clusterMoney: byCluster,
    byPartner: partners
      .filter(({ id }) => own(id))
      .map(({ id }) => {
        const theirs = milestones.filter((view) => ownerOf(view) === id);
        return lineOf({
          key: id,
          money: moneyOf(
            facts.money.filter((one) => one.partnerId === id),
            grants.filter((one) => one.partnerId === id),
            ordered.filter((one) => one.partnerId === id),
          ),
          achievement: achievementOf(
            theirs.map(({ state }) => ({ value: Number(state === 'reached'), target: 1 })),
          ),
          late: allLate.filter((one) => one.partnerId === id).length,
        });
      }),
    moneyOfPartners: moneyOfPartners(facts, today),
    places,
    late: allLate.filter((one) => own(one.partnerId)),
    headings: headingsToWatch(
      facts.money.filter((one) => own(one.partnerId)),
      facts.ordered.filter((one) => own(one.partnerId)),
      contract?.warningPercent ?? 90,
    ),
    next: coming.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))),
    added: indicators.flatMap((indicator) => {
      const value = (days.get(indicator.code) ?? [])
        .filter(({ on }) => on > addDays(today, -daysBack))
        .reduce((sum, one) => sum + one.value, 0);
      return value === 0 ? [] : [{ indicator, value }];
    }),
    counted,
    come: comeOf(
      facts.risks.filter(({ ownerId }) => own(ownerId)),
      counted,
    ),
    openDisputes: facts.openDisputes,
    changes: facts.changes,
    rounded: facts.rounded,
  };
}
