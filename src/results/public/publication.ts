import type { Indicator } from '../../action/index.ts';
import { type Shown, suppressList, suppressSeries } from '../../platform/suppression.ts';
import type { Part, Place } from '../measure.ts';

/** A value by jurisdiction, and by what it is told apart by beside it. */
export type ToldApart = { readonly places: readonly Place[]; readonly parts: readonly Part[] };

/** A value of an indicator as the public may see it: now, told apart, and at the end of each frozen period. */
export type PublishedValue = {
  readonly now: Shown;
  readonly places: readonly { readonly jurisdiction: string | null; readonly value: Shown }[];
  /** By what it is told apart by, in the order they were given. */
  readonly parts: readonly (Omit<Part, 'value'> & { readonly value: Shown })[];
  /** Where among `frozen` stands what places and parts add up to. Undefined where they add up to `now`, or there are none. */
  readonly asOf?: number;
  /** In the order they were given. Undefined where the value is held back, while a sub-grant is delayed or a change in it not published. */
  readonly frozen: readonly (Shown | undefined)[];
};

/**
 * Hides what stands for fewer than five people or organisations, and what would tell it: by subtracting one jurisdiction from
 * the total, one kind of people, or an earlier period from a later one. A jurisdiction and a kind have nothing but the total in
 * common, so each is a list of its own. `frozen` are the values of the periods, the earliest first; null is held back.
 * People are told apart as of the last day of a frozen period alone (`ends`, one for each of `frozen`): from one day to the next,
 * what moves would be one of them.
 */
export function publish(
  { counts }: Pick<Indicator, 'counts'>,
  { places, parts }: ToldApart,
  frozen: readonly (number | null)[],
  ends: readonly ToldApart[] = [],
): PublishedValue {
  const total = places.reduce((sum, { value }) => sum + value, 0);
  if (counts === 'other')
    return {
      now: { shown: total },
      places: places.map(({ jurisdiction, value }) => ({ jurisdiction, value: { shown: value } })),
      parts: parts.map((part) => ({ ...part, value: { shown: part.value } })),
      frozen: frozen.map((value) => (value === null ? undefined : { shown: value })),
    };
  const series = suppressSeries([...frozen.filter((value) => value !== null), total]);
  const past = series.values();
  const shown = frozen.map((value) => (value === null ? undefined : past.next().value));
  if (counts === 'people')
    return { now: series.at(-1)!, ...toldApartAt(frozen.length - 1, { frozen, ends, shown }), frozen: shown };
  const list = suppressList(places.map(({ jurisdiction, value }) => ({ key: String(jurisdiction), value })));
  const axes = new Map(
    [...Map.groupBy(parts, ({ axis }) => axis)].map(([axis, own]) => [axis, suppressList(own)]),
  );
  const unseen = [list, ...axes.values()].find(({ total }) => 'hidden' in total);
  const now = unseen?.total ?? series.at(-1)!;
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
    frozen: shown,
  };
}

type Frozen = {
  readonly frozen: readonly (number | null)[];
  readonly ends: readonly ToldApart[];
  readonly shown: readonly (Shown | undefined)[];
};

/**
 * People told apart as of the last day of the latest frozen period: what moved since the period before by fewer than five is hidden,
 * as what is small, with as many others as it takes. Nothing is told where records moved after the freeze: it would not add up.
 */
function toldApartAt(
  at: number,
  { frozen, ends, shown }: Frozen,
): Pick<PublishedValue, 'places' | 'parts' | 'asOf'> {
  const latest = ends[at];
  const total = shown[at];
  if (!latest || !total || !addsUp(latest, frozen[at])) return { places: [], parts: [] };
  const kinds = ends.map(kindsOf);
  const hide = ({ axis, key, value }: Part): boolean =>
    value > 0 && 'hidden' in suppressSeries(kinds.map((one) => one.get(`${axis} ${key}`) ?? 0)).at(-1)!;
  const listOf = (own: readonly Part[]) =>
    suppressList(
      own.map((one) => ({ ...one, sensitive: hide(one) })),
      { known: 'columns' },
    );
  const lists = new Map(
    [...Map.groupBy(everyPart(latest), ({ axis }) => axis)].map(([axis, own]) => [axis, listOf(own)]),
  );
  const seen = ({ axis, key, value }: Part): Shown =>
    'hidden' in total && value > 0 ? { hidden: true } : lists.get(axis)!.item(key);
  return {
    places: latest.places.map((place) => ({ jurisdiction: place.jurisdiction, value: seen(asPart(place)) })),
    parts: latest.parts.map((part) => ({ ...part, value: seen(part) })),
    asOf: at,
  };
}

const asPart = ({ jurisdiction, value }: Place): Part => ({
  axis: 'jurisdiction',
  key: String(jurisdiction),
  value,
});
const everyPart = ({ places, parts }: ToldApart): Part[] => [...places.map(asPart), ...parts];
const kindsOf = (told: ToldApart) =>
  new Map(everyPart(told).map(({ axis, key, value }) => [`${axis} ${key}`, value]));

function addsUp(told: ToldApart, total: number | null | undefined): boolean {
  return [...Map.groupBy(everyPart(told), ({ axis }) => axis).values()].every(
    (own) => own.reduce((sum, { value }) => sum + value, 0) === total,
  );
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
