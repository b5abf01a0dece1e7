import { type ActionDefinition, type Indicator, indicatorsOf } from '../../action/index.ts';
import type { Shown } from '../../platform/suppression.ts';
import { targetOf } from '../logframe/view.ts';
import { type Achievement, achievementOf } from './rules.ts';

type Read = {
  readonly targets: ReadonlyMap<string, readonly { readonly value: number | null }[]>;
  readonly standing: ReadonlyMap<string, Shown>;
};
export type PublicLine = { readonly key: string; readonly achievement: Achievement | null };
export type PublicStatus = { readonly action: PublicLine; readonly clusters: readonly PublicLine[] };

/** How far the targets are by what is published. A target whose value is too small to be shown is left out of the count. */
export function publicStatusOf({ action, logframe }: ActionDefinition, read: Read): PublicStatus {
  const figures = (indicators: readonly Indicator[]) =>
    achievementOf(
      indicators.flatMap((indicator) => {
        const now = read.standing.get(indicator.code);
        return now && 'shown' in now ? [{ value: now.shown, target: targetOf(indicator, read.targets) }] : [];
      }),
    );
  return {
    action: { key: 'action', achievement: figures(indicatorsOf(logframe)) },
    clusters: action.clusters.map(({ key }) => ({
      key,
      achievement: figures(logframe.results.flatMap((one) => (one.cluster === key ? one.indicators : []))),
    })),
  };
}
