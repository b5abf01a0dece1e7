import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideOf, type Moment, placesAxis, type ShownMoment, showPeople } from './people.ts';

/** Two lists that have nothing but their total in common: where people are from, and their sex. */
const axes = { [placesAxis]: ['AL', 'BA', 'ME', 'RS'], sex: ['f', 'm', 'unsaid'] } as const;
type People = Record<keyof typeof axes, readonly number[]>;
const totalOf = (people: People) => people[placesAxis].reduce((sum, one) => sum + one, 0);

const momentOf = (people: People, at: number, endsOn = at): Moment => ({
  frozenAt: `2026-01-01T00:00:${String(at).padStart(2, '0')}.000Z`,
  endsOn: `2026-01-${String(endsOn + 1).padStart(2, '0')}`,
  value: totalOf(people),
  told: {
    places: people[placesAxis].map((value, index) => ({ jurisdiction: axes[placesAxis][index]!, value })),
    parts: people.sex.map((value, index) => ({ axis: 'sex', key: axes.sex[index]!, value })),
  },
});

/** What a reader who kept a copy of every page knows for certain, as equations over the people of each moment and key. */
function equationsOf(states: readonly ShownMoment[], axis: keyof typeof axes) {
  const keys = axes[axis];
  const row = (at: number, on: (key: string) => boolean) =>
    states.flatMap((_, moment) => keys.map((key) => (moment === at && on(key) ? 1 : 0)));
  return states.flatMap(({ total, lists }, at) => {
    if (!('shown' in total)) return [];
    const list = lists?.get(axis);
    const single = list ? keys.filter((key) => !list.hidden.has(key)) : [];
    return [row(at, () => true), ...single.map((key) => row(at, (one) => one === key))];
  });
}

/** Whether an equation follows from others: by elimination, written apart from the rule it judges. */
function follows(wanted: readonly number[], from: readonly (readonly number[])[]): boolean {
  const rows = from.map((one) => [...one]);
  const left = [...wanted];
  let used = 0;
  for (let column = 0; column < left.length; column++) {
    const pivot = rows.findIndex((one, index) => index >= used && one[column] !== 0);
    if (pivot < 0) continue;
    [rows[used], rows[pivot]] = [rows[pivot]!, rows[used]!];
    const base = rows[used]!;
    for (const other of [...rows.slice(used + 1), left]) {
      const factor = other[column]! / base[column]!;
      for (let at = column; at < other.length; at++) other[at] = other[at]! - factor * base[at]!;
    }
    used++;
  }
  return left.every((one) => Math.abs(one) < 1e-9);
}

/** Every group of people whose number or change of number the reader works out, and which is one to four people. */
function toldOf(people: readonly People[], states: readonly ShownMoment[]): string[] {
  return (Object.keys(axes) as (keyof typeof axes)[]).flatMap((axis) => {
    const known = equationsOf(states, axis);
    const keys = axes[axis];
    const groups = Array.from({ length: 2 ** keys.length - 1 }, (_, bits) =>
      keys.map((_key, at) => ((bits + 1) >> at) & 1),
    );
    const pairs = people.flatMap((_, later) =>
      [-1, ...people.keys()].filter((one) => one < later).map((one) => [one, later] as const),
    );
    return pairs.flatMap(([earlier, later]) =>
      groups.flatMap((group) => {
        const sum = (at: number) =>
          at < 0 ? 0 : group.reduce((all, one, index) => all + one * people[at]![axis][index]!, 0);
        const change = Math.abs(sum(later) - sum(earlier));
        if (change === 0 || change >= 5) return [];
        const wanted = people.flatMap((_, at) =>
          group.map((one) => (at === later ? one : at === earlier ? -one : 0)),
        );
        return follows(wanted, known) ? [`${axis} ${group} from ${earlier} to ${later}: ${change}`] : [];
      }),
    );
  });
}

/** An event or a report between two periods: so many people of a place and a sex came, or were corrected away. */
const event = fc.record({
  place: fc.nat(3),
  sex: fc.nat(2),
  people: fc.oneof(
    { weight: 4, arbitrary: fc.nat(9) },
    { weight: 1, arbitrary: fc.integer({ min: -4, max: 0 }) },
  ),
});
const periods = fc.array(fc.array(event, { maxLength: 6 }), { minLength: 1, maxLength: 5 });

type Cells = readonly (readonly number[])[];
const peopleOf = (cells: Cells) =>
  ({
    [placesAxis]: cells.map((row) => row.reduce((sum, one) => sum + one, 0)),
    sex: axes.sex.map((_, sex) => cells.reduce((sum, row) => sum + row[sex]!, 0)),
  }) as People;
const happenedCells = (events: readonly { place: number; sex: number; people: number }[]): Cells => {
  const cells = axes[placesAxis].map(() => axes.sex.map(() => 0));
  for (const { place, sex, people } of events) cells[place]![sex] = Math.max(0, cells[place]![sex]! + people);
  return cells;
};

function happened(all: readonly (readonly { place: number; sex: number; people: number }[])[]): People[] {
  return all.map((_, at) => peopleOf(happenedCells(all.slice(0, at + 1).flat())));
}
const shownOf = (moments: readonly Moment[]) => {
  const shown = showPeople(moments);
  return moments.map((moment) => shown.get(moment)!);
};

describe('People in public', () => {
  it('are told by no copy of earlier pages: no number and no difference of two is one to four people', () => {
    let lists = 0;
    fc.assert(
      fc.property(periods, (all) => {
        const people = happened(all);
        const states = shownOf(people.map((one, at) => momentOf(one, at)));
        lists += states.filter(
          (one) =>
            one.lists && [...one.lists.values()].some(({ hidden, values }) => hidden.size < values.size),
        ).length;
        expect(toldOf(people, states)).toEqual([]);
      }),
      { numRuns: 400 },
    );
    // It says something, too.
    expect(lists).toBeGreaterThan(100);
  });

  it('are not told by a place that grew by six beside one that shrank by five', () => {
    const people = happened([
      [
        { place: 0, sex: 0, people: 30 },
        { place: 1, sex: 0, people: 30 },
        { place: 2, sex: 0, people: 30 },
      ],
      [
        { place: 0, sex: 0, people: 6 },
        { place: 1, sex: 0, people: -5 },
        { place: 2, sex: 0, people: 20 },
      ],
    ]);
    const states = shownOf(people.map((one, at) => momentOf(one, at)));
    expect(states[1]!.lists!.get(placesAxis)!.hidden.size).toBeGreaterThan(0);
    expect(toldOf(people, states)).toEqual([]);
  });

  it('are found where a rule looks only at the period before', () => {
    const told = happened([
      [{ place: 0, sex: 0, people: 20 }],
      [{ place: 0, sex: 0, people: 6 }],
      [{ place: 0, sex: 0, people: -4 }],
    ]);
    const open = told.map((one): ShownMoment => ({ total: { shown: totalOf(one) } }));
    expect(toldOf(told, open)).not.toEqual([]);
  });

  it('are told by no two indicators about the same people: those who were trained and those of them with a certificate', () => {
    const some = fc.tuple(
      periods,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
    );
    let both = 0;
    fc.assert(
      fc.property(some, ([all, shares]) => {
        const trained = happened([all.flat()])[0]!;
        const cells = happenedCells(all.flat());
        const certified = peopleOf(
          cells.map((row, place) => row.map((one, sex) => Math.round(one * shares[place * 3 + sex]!))),
        );
        const [outer, inner] = [momentOf(trained, 0), momentOf(certified, 0)];
        const first = showPeople([outer]);
        const second = showPeople([inner], besideOf([first]));
        const states = [first.get(outer)!, second.get(inner)!];
        if (states.every(({ total }) => 'shown' in total)) both += 1;
        expect(toldOf([trained, certified], states)).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(both).toBeGreaterThan(50);
  });

  it('are found where indicators are looked at one by one', () => {
    const trained = happened([[{ place: 0, sex: 0, people: 12 }]])[0]!;
    const certified = happened([[{ place: 0, sex: 0, people: 11 }]])[0]!;
    const alone = [trained, certified].map((one) => shownOf([momentOf(one, 0)])[0]!);
    expect(toldOf([trained, certified], alone)).not.toEqual([]);
    const [outer, inner] = [momentOf(trained, 0), momentOf(certified, 0)];
    const first = showPeople([outer]);
    expect(first.get(outer)!.total).toHaveProperty('shown');
    expect(showPeople([inner], besideOf([first])).get(inner)!.total).toHaveProperty('hidden');
  });

  it('of an earlier time that is frozen late are told as a total alone: their lists are on no page', () => {
    const people = happened([[{ place: 0, sex: 0, people: 40 }]])[0]!;
    const [latest, earlier] = [momentOf(people, 1), { ...momentOf(people, 2), endsOn: '2020-01-31' }];
    const shown = showPeople([latest, earlier]);
    expect(shown.get(latest)!.lists).toBeDefined();
    expect(shown.get(earlier)).toEqual({ total: { shown: 40 } });
  });

  it('stay as they were shown whatever is frozen later, also of an earlier time', () => {
    fc.assert(
      fc.property(periods, fc.infiniteStream(fc.nat(20)), (all, ends) => {
        const moments = happened(all).map((one, at) => momentOf(one, at, ends.next().value));
        const before = shownOf(moments.slice(0, -1));
        expect(shownOf(moments).slice(0, -1)).toEqual(before);
      }),
    );
  });
});
