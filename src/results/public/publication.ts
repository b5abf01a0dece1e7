import type { Indicator } from '../../action/index.ts';
import type { Shown } from '../../platform/suppression.ts';
import type { Part, ToldApart } from '../measure.ts';
import { type Beside, besideOf, type Moment, placesAxis, type ShownMoment, showPeople } from './people.ts';

/** A value of an indicator as the public may see it: now, told apart, and at the end of each frozen period. */
export type PublishedValue = {
  readonly now: Shown;
  readonly places: readonly { readonly jurisdiction: string | null; readonly value: Shown }[];
  /** By what it is told apart by, in the order they were given. */
  readonly parts: readonly (Omit<Part, 'value'> & { readonly value: Shown })[];
  /** Where among `frozen` is what `now` shows of people or organisations; undefined where it is of today, or no period was frozen. */
  readonly nowAsOf?: number;
  /** Where among `frozen` is what places and parts add up to. Undefined where they add up to `now`, or there are none. */
  readonly asOf?: number;
  /** In the order they were given. Undefined where the value is held back, while a sub-grant is delayed or a change in it not published. */
  readonly frozen: readonly (Shown | undefined)[];
};

/** A value that was frozen with its period; null is held back. */
export type FrozenValue = Omit<Moment, 'value'> & { readonly value: number | null };

/**
 * The one rule for numbers of people and of organisations: nothing is shown but what is frozen, for what moves from one day to the next
 * would be one of them. Hidden is what is small, and what would tell it by subtracting one jurisdiction from the total, one kind, or an
 * earlier period from a later one. `past` are the values of the periods, the earliest first. Other numbers are those of now.
 */
export function publish(
  { counts }: Pick<Indicator, 'counts'>,
  { places, parts }: ToldApart,
  past: readonly FrozenValue[],
): PublishedValue {
  if (counts !== 'other') return publishFrozen(past).value;
  return {
    now: { shown: places.reduce((sum, { value }) => sum + value, 0) },
    places: places.map(({ jurisdiction, value }) => ({ jurisdiction, value: { shown: value } })),
    parts: parts.map((part) => ({ ...part, value: { shown: part.value } })),
    frozen: past.map(({ value }) => (value === null ? undefined : { shown: value })),
  };
}

/** What is counted of the people of trainings: each is some of those of another, so that their differences are people, too. */
const ofTrainings: readonly string[] = [
  'gathering',
  'trainee',
  'certificate',
  'knowledge_test',
  'evaluation',
];

/**
 * Several indicators as the public may see them together, by code, in the order of the Action. Those about the people of trainings are
 * looked at beside each other, and those about reported people where one of them sums a part: no total and no list differs by one to four people from what another shows as of the same instant.
 */
export function publishTogether(
  indicators: readonly {
    readonly indicator: Pick<Indicator, 'code' | 'counts' | 'measurement'>;
    readonly now: ToldApart;
    readonly past: readonly FrozenValue[];
  }[],
): ReadonlyMap<string, PublishedValue> {
  const before: Record<'trainings' | 'reports', ReadonlyMap<Moment, ShownMoment>[]> = {
    ...{ trainings: [], reports: [] },
  };
  const partsAreSummed = indicators.some(({ indicator }) => sumsParts(indicator));
  const groupOf = ({ counts, measurement: { of } }: Pick<Indicator, 'counts' | 'measurement'>) => {
    if (counts === 'other') return undefined;
    if (ofTrainings.includes(of)) return 'trainings';
    return of === 'report_value' && partsAreSummed ? 'reports' : undefined;
  };
  return new Map(
    indicators.map(({ indicator, now, past }) => {
      const group = groupOf(indicator);
      if (!group) return [indicator.code, publish(indicator, now, past)];
      const { value, shown } = publishFrozen(past, besideOf(before[group]));
      before[group].push(shown);
      return [indicator.code, value];
    }),
  );
}

/** Women, men or children of what was reported: what a total has beside them is people, too. */
const sumsParts = ({ measurement: { of, sum } }: Pick<Indicator, 'measurement'>) =>
  of === 'report_value' && sum !== 'value';

function publishFrozen(
  frozen: readonly FrozenValue[],
  beside?: Beside,
): { value: PublishedValue; shown: ReadonlyMap<Moment, ShownMoment> } {
  const moments = frozen.map(({ value, ...one }) => (value === null ? undefined : { ...one, value }));
  const shown = showPeople(
    moments.filter((one) => one !== undefined),
    beside,
  );
  const of = (at: number) => (moments[at] ? shown.get(moments[at]) : undefined);
  const latest = frozen.length - 1;
  const asOf = moments.findLastIndex((_, at) => of(at)?.lists !== undefined);
  const lists = of(asOf)?.lists ?? new Map();
  const told = frozen[asOf]?.told;
  const seen = (axis: string, key: string, value: number): Shown =>
    lists.get(axis)?.hidden.has(key) ? { hidden: true } : { shown: value };
  const value: PublishedValue = {
    now: latest < 0 ? { hidden: true, later: true } : (of(latest)?.total ?? { hidden: true }),
    ...(latest < 0 ? {} : { nowAsOf: latest }),
    ...(asOf < 0 ? {} : { asOf }),
    places: (told?.places ?? []).map(({ jurisdiction, value }) => ({
      jurisdiction,
      value: seen(placesAxis, String(jurisdiction), value),
    })),
    parts: (told?.parts ?? []).map((part) => ({ ...part, value: seen(part.axis, part.key, part.value) })),
    frozen: frozen.map((_, at) => of(at)?.total),
  };
  return { value, shown };
}

/** What names somebody at risk, or tells whom we are about to speak with. */
const unlisted: readonly string[] = [
  'engagement',
  'report_value',
  'due_report',
  'trainee',
  'advocacy_engagement',
];

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
