import type { Indicator, Logframe, LogframeResult } from '../../action/index.ts';
import type { Place } from '../measure.ts';
import type { Target } from './queries.ts';

/** An indicator where it stands: its target as it holds now, and its value. */
export type IndicatorView = {
  readonly indicator: Indicator;
  readonly target: number | null;
  readonly value: number;
};
export type ResultView = { readonly result: LogframeResult; readonly indicators: readonly IndicatorView[] };

const order = { impact: 0, outcome: 1, output: 2 } as const;

/** Results from the impact down. */
export function levelOrder(results: readonly LogframeResult[]): LogframeResult[] {
  return [...results].sort((a, b) => order[a.level] - order[b.level]);
}

/** The results chain from the impact down, each indicator with its target and its value. */
export function resultsChain(
  { results }: Logframe,
  targets: ReadonlyMap<string, readonly Target[]>,
  places: ReadonlyMap<string, readonly Place[]>,
): ResultView[] {
  return levelOrder(results).map((result) => ({
    result,
    indicators: result.indicators.map((indicator) => ({
      indicator,
      target: targetOf(indicator, targets),
      value: totalOf(places.get(indicator.code)),
    })),
  }));
}

/** The target that holds: the latest that was set, else the definition's. */
export function targetOf(
  { code, target }: Pick<Indicator, 'code' | 'target'>,
  targets: ReadonlyMap<string, readonly Pick<Target, 'value'>[]>,
): number | null {
  const latest = targets.get(code)?.[0];
  return latest ? latest.value : target.value;
}

export function totalOf(places: readonly Place[] | undefined): number {
  return places?.reduce((sum, { value }) => sum + value, 0) ?? 0;
}
