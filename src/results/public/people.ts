import type { Instant, PlainDate } from '../../platform/dates.ts';
import { isSafe, type Shown, suppressList, suppressMoments } from '../../platform/suppression.ts';
import type { Part, ToldApart } from '../measure.ts';

/** A frozen value of people, as it became public when its period was frozen. */
export type Moment = {
  readonly frozenAt: Instant;
  readonly endsOn: PlainDate;
  readonly value: number;
  readonly told: ToldApart | null;
};
/** People told apart as of one moment: by list, the jurisdiction among them, and in each list by key. */
type List = { readonly values: ReadonlyMap<string, number>; readonly hidden: ReadonlySet<string> };
export type ShownMoment = { readonly total: Shown; readonly lists?: ReadonlyMap<string, List> };
/** What other indicators about the same people show as of the same instant: their totals, and their lists by axis. */
export type Beside = ReadonlyMap<
  Instant,
  { readonly totals: readonly number[]; readonly lists: readonly (readonly [axis: string, list: List])[] }
>;

/**
 * The one rule by which the public reads numbers of people, and of organisations, which a name may be withheld of: as of frozen periods, in the order in which they were frozen, because
 * copies of everything shown before remain. Neither a total, a jurisdiction, a kind nor what is left when the shown ones are
 * taken from their total is one to four people, and none differs by so few from any that was shown before, nor from what stands beside
 * it about the same people: twelve who were trained and eleven who got a certificate tell of one who did not.
 */
export function showPeople(
  moments: readonly Moment[],
  beside: Beside = new Map(),
): ReadonlyMap<Moment, ShownMoment> {
  const inOrder = [...moments].sort((a, b) => (a.frozenAt < b.frozenAt ? -1 : 1));
  const totals = suppressMoments(
    inOrder.map(({ value }) => value),
    inOrder.map(({ frozenAt }) => beside.get(frozenAt)?.totals ?? []),
  );
  const known = new Map<string, List[]>();
  let latest = '';
  return new Map(
    inOrder.map((moment, at): readonly [Moment, ShownMoment] => {
      const total = totals[at]!;
      // A period that ends before one already frozen tells its total alone: its lists are on no page.
      const isLatest = moment.endsOn >= latest;
      latest = isLatest ? moment.endsOn : latest;
      const lists = listsOf(moment.told);
      if (!isLatest || 'hidden' in total || !lists || !addsUp(lists, moment.value))
        return [moment, { total }];
      const others = beside.get(moment.frozenAt)?.lists ?? [];
      const knownOf = (wanted: string) => [
        ...(known.get(wanted) ?? []),
        ...others.filter(([axis]) => axis === wanted).map(([, list]) => list),
      ];
      const shown = new Map<string, List>();
      for (const [axis, values] of lists) {
        const list = showList(values, knownOf(axis));
        // The total and the noughts beside it tell what is hidden: no list is shown.
        if (!list) return [moment, { total }];
        shown.set(axis, list);
      }
      for (const [axis, list] of shown) known.set(axis, [...(known.get(axis) ?? []), list]);
      return [moment, { total, lists: shown }];
    }),
  );
}

/** What has been shown by several indicators, for the next about the same people. */
export function besideOf(shown: readonly ReadonlyMap<Moment, ShownMoment>[]): Beside {
  const all = shown.flatMap((one) => [...one]);
  const byInstant = Map.groupBy(all, ([{ frozenAt }]) => frozenAt);
  return new Map(
    [...byInstant].map(([instant, own]) => [
      instant,
      {
        totals: own.flatMap(([, { total }]) => ('shown' in total ? [total.shown] : [])),
        lists: own.flatMap(([, { lists }]) => [...(lists ?? [])]),
      },
    ]),
  );
}

/**
 * One list with a known total: what is small or moved by few is hidden, with as many others as it takes. Undefined where that does not
 * suffice.
 */
function showList(values: ReadonlyMap<string, number>, before: readonly List[]): List | undefined {
  const items = [...values].map(([key, value]) => ({ key, value }));
  const list = suppressList(items, { known: 'columns' });
  const hidden = new Set(items.filter(({ key }) => 'hidden' in list.item(key)).map(({ key }) => key));
  for (;;) {
    const told = firstTold({ values, hidden }, before);
    if (!told) return { values, hidden };
    const open = items.filter(({ key, value }) => value > 0 && !hidden.has(key));
    const next = open.find(({ key }) => told.has(key)) ?? smallest(open);
    if (!next) return undefined;
    hidden.add(next.key);
  }
}

/** Groups of people whose number, or whose change since an earlier list, can be worked out and is too small, alone or together. */
function firstTold(list: List, before: readonly List[]): ReadonlySet<string> | undefined {
  const nothing: List = { values: new Map(), hidden: new Set() };
  for (const earlier of [nothing, ...before]) {
    // Each sum that some of the groups make together: one that grew by six and one that shrank by five differ by one.
    const together = new Map<number, ReadonlySet<string>>([[0, new Set()]]);
    for (const group of groupsOf(list, earlier)) {
      const change = sumOf(list, group) - sumOf(earlier, group);
      for (const [sum, some] of [...together]) {
        const all = new Set([...some, ...group]);
        if (!isSafe(sum + change)) return all;
        if (!together.has(sum + change)) together.set(sum + change, all);
      }
    }
  }
  return undefined;
}

/** What both lists tell the sum of: each key that neither hides, and what is left over from the totals. */
function groupsOf(a: List, b: List): readonly ReadonlySet<string>[] {
  const keys = [...new Set([...a.values.keys(), ...b.values.keys()])];
  const single = keys.filter((key) => !a.hidden.has(key) && !b.hidden.has(key)).map((key) => new Set([key]));
  const left = [...a.hidden].some((key) => b.hidden.has(key))
    ? [new Set([...a.hidden, ...b.hidden])]
    : [a.hidden, b.hidden];
  return [...single, ...left];
}

const sumOf = ({ values }: List, group: ReadonlySet<string>) =>
  [...group].reduce((sum, key) => sum + (values.get(key) ?? 0), 0);
const smallest = <One extends { value: number }>(all: readonly One[]): One | undefined =>
  all.reduce<One | undefined>((least, one) => (least && least.value <= one.value ? least : one), undefined);

/** The jurisdictions as a list beside those of the kinds. */
export const placesAxis = 'jurisdiction';
function listsOf(told: ToldApart | null): ReadonlyMap<string, ReadonlyMap<string, number>> | undefined {
  if (!told) return undefined;
  const places = told.places.map(
    ({ jurisdiction, value }): Part => ({ axis: placesAxis, key: String(jurisdiction), value }),
  );
  const axes = Map.groupBy([...places, ...told.parts], ({ axis }) => axis);
  return new Map([...axes].map(([axis, own]) => [axis, new Map(own.map(({ key, value }) => [key, value]))]));
}

function addsUp(lists: ReadonlyMap<string, ReadonlyMap<string, number>>, total: number): boolean {
  return [...lists.values()].every((own) => [...own.values()].reduce((sum, one) => sum + one, 0) === total);
}
