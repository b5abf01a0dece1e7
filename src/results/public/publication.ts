import type { Indicator } from '../../action/index.ts';
import { type Shown, suppressList, suppressSeries } from '../../platform/suppression.ts';
import type { Part, Place } from '../measure.ts';

/** A value of an indicator as the public may see it: now, by jurisdiction, and at the end of each frozen period. */
export type PublishedValue = {
  readonly now: Shown;
  readonly places: readonly { readonly jurisdiction: string | null; readonly value: Shown }[];
  /** By what it is told apart by, in the order they were given. */
  readonly parts: readonly (Omit<Part, 'value'> & { readonly value: Shown })[];
  /** In the order they were given. Undefined where the value is held back, while a sub-grant is delayed or a change in it not published. */
  readonly frozen: readonly (Shown | undefined)[];
};

/**
 * Hides what stands for fewer than five people or organisations, and what would tell it: by subtracting one jurisdiction from
 * the total, one kind of people, or an earlier period from a later one. A jurisdiction and a kind have nothing but the total in
 * common, so each is a list of its own. `frozen` are the values of the periods, the earliest first; null is held back.
 */
export function publish(
  { counts }: Pick<Indicator, 'counts'>,
  places: readonly Place[],
  frozen: readonly (number | null)[],
  parts: readonly Part[] = [],
): PublishedValue {
  const total = places.reduce((sum, { value }) => sum + value, 0);
  if (counts === 'other')
    return {
      now: { shown: total },
      places: places.map(({ jurisdiction, value }) => ({ jurisdiction, value: { shown: value } })),
      parts: parts.map((part) => ({ ...part, value: { shown: part.value } })),
      frozen: frozen.map((value) => (value === null ? undefined : { shown: value })),
    };
  const known = frozen.filter((value) => value !== null);
  const series = suppressSeries([...known, total]);
  const list = suppressList(places.map(({ jurisdiction, value }) => ({ key: String(jurisdiction), value })));
  const axes = new Map(
    [...Map.groupBy(parts, ({ axis }) => axis)].map(([axis, own]) => [axis, suppressList(own)]),
  );
  const unseen = [list, ...axes.values()].find(({ total }) => 'hidden' in total);
  const now = unseen?.total ?? series.at(-1)!;
  const past = series.values();
  return {
    now,
    places: places.map(({ jurisdiction, value }) => ({
      jurisdiction,
      // Once the total is hidden, jurisdictions that sum to it are hidden too.
      value: 'hidden' in now && value > 0 ? { hidden: true } : list.item(String(jurisdiction)),
    })),
    parts: parts.map((part) => ({
      ...part,
      value: 'hidden' in now && part.value > 0 ? { hidden: true } : axes.get(part.axis)!.item(part.key),
    })),
    frozen: frozen.map((value) => (value === null ? undefined : past.next().value)),
  };
}

/** What names somebody at risk, or tells whom we are about to speak with. */
const unlisted: readonly string[] = ['engagement', 'report_value', 'trainee', 'advocacy_engagement'];

/**
 * Whether single records may be listed, and with what each adds. Figures about people and organisations are shown as totals: where
 * every record is one of them, the rows of a list would be counted, place by place, to what the figure hides.
 */
export function listing({
  counts,
  measurement: { of, sum },
}: Pick<Indicator, 'counts' | 'measurement'>): 'none' | 'names' | 'figures' {
  if (unlisted.includes(of)) return 'none';
  if (counts === 'other') return 'figures';
  return sum === undefined ? 'none' : 'names';
}
