import { hashOfContent } from '../../platform/canonical.ts';
import type { Tx } from '../../platform/work.ts';
import { type FrozenMeasurement, listFrozen, listPeriods, type Period } from './queries.ts';
import { type Kept, listKept } from './queries-kept.ts';

/** The hash of a period: of the hashes of its measurements, by indicator, and of what else is kept of it. */
export function hashOfPeriod(
  measurements: readonly Pick<FrozenMeasurement, 'indicator' | 'sha256'>[],
  kept: Readonly<Record<string, string>> = {},
): string {
  const ofIndicators = measurements.map(({ indicator, sha256 }) => [indicator, sha256] as const);
  const ofKept = Object.entries(kept).map(([name, sha256]) => [`kept: ${name}`, sha256] as const);
  return hashOfContent(Object.fromEntries([...ofIndicators, ...ofKept]));
}

/** Whether a frozen measurement still has the content it was frozen with. */
export function isIntact({
  sha256,
  indicator,
  rule,
  value,
  inPeriod,
  currency,
  told,
  records,
}: FrozenMeasurement): boolean {
  const content = { indicator, rule, value, inPeriod, currency, records };
  // Before people were told apart by what was frozen, the hash was of the rest.
  return sha256 === hashOfContent(told ? { ...content, told } : content);
}

/** Whether all of a frozen period is as it was frozen: its measurements, and what its reports take from it. */
export function isWhole(
  { sha256 }: Pick<Period, 'sha256'>,
  measurements: readonly FrozenMeasurement[],
  kept: readonly Kept[],
): boolean {
  const ofKept = Object.fromEntries(kept.map((one) => [one.name, one.sha256]));
  return (
    measurements.every(isIntact) &&
    kept.every(({ content, sha256: own }) => content === null || own === hashOfContent(content)) &&
    // A period that was frozen before its hash took in what is kept has one of its measurements alone.
    [hashOfPeriod(measurements, ofKept), hashOfPeriod(measurements)].some((one) => one === sha256)
  );
}

/** Whether a frozen period is as it was frozen; undefined while it is open. */
export async function isPeriodWhole(tx: Tx, period: Period): Promise<boolean | undefined> {
  if (period.frozenAt === null) return undefined;
  return isWhole(period, await listFrozen(tx, period.id), await listKept(tx, period.id));
}

/** The names of the frozen periods of an Action that are no longer as they were frozen. */
export async function listChangedPeriods(tx: Tx, actionId: string): Promise<string[]> {
  const changed: string[] = [];
  for (const period of await listPeriods(tx, actionId, { onlyFrozen: true }))
    if (!(await isPeriodWhole(tx, period))) changed.push(period.name);
  return changed;
}
