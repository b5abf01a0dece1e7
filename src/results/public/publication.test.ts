import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { type Indicator, indicatorsOf, loadAction } from '../../action/index.ts';
import type { Shown } from '../../platform/suppression.ts';
import { publishedRecords } from '../queries-published-sources.ts';
import { listing, publish, publishTogether } from './publication.ts';

const people = { counts: 'people' } as const;
const organisations = { counts: 'organisations' } as const;
const places = (...values: number[]) =>
  values.map((value, index) => ({ jurisdiction: ['AL', 'BA', 'ME', null][index] ?? null, value }));
const bySex = (...values: number[]) => values.map((value, at) => ({ axis: 'sex', key: 'fmu'[at]!, value }));
/** Values of one period after the other. */
const past = (...values: (number | null)[]) =>
  values.map((value, at) => {
    const day = `2026-0${at + 1}-28`;
    return { value, endsOn: day, frozenAt: `${day}T12:00:00.000Z`, told: null };
  });
/** The same with what people were told apart by when each was frozen. */
const frozenAs = (...moments: (readonly [number | null, ReturnType<typeof told> | null])[]) =>
  past(...moments.map(([value]) => value)).map((one, at) => ({ ...one, told: moments[at]![1] }));
const told = (all: ReturnType<typeof places>, parts: ReturnType<typeof bySex> = []) => ({
  places: all,
  parts,
});
const seen = (value: Shown | undefined) => (value && 'shown' in value ? value.shown : undefined);
const seenOf = (all: readonly { value: Shown }[]) => all.map(({ value }) => seen(value));

describe('what the public sees of a value', () => {
  it('is everything when neither people nor organisations stand behind it', () => {
    const value = publish({ counts: 'other' }, told(places(1, 2)), past(1, null));
    expect(value).toEqual({
      now: { shown: 3 },
      places: [
        { jurisdiction: 'AL', value: { shown: 1 } },
        { jurisdiction: 'BA', value: { shown: 2 } },
      ],
      parts: [],
      frozen: [{ shown: 1 }, undefined],
    });
  });

  it.each(['people', 'organisations'] as const)(
    'of %s hides fewer than five, and a neighbour that would tell them, as of a frozen period',
    (counts) => {
      const now = told(places(3, 20, 30));
      const value = publish({ counts }, told(places(90)), frozenAs([53, now]));
      expect(seenOf(value.places).filter((one) => one === undefined)).toHaveLength(2);
      expect(seen(value.now)).toBe(53);
    },
  );

  it('of organisations moves with no record of a day, and differs from an earlier one by five and more', () => {
    const value = publish(organisations, told(places(11, 12)), past(20));
    expect([value.now, value.nowAsOf, value.places]).toEqual([{ shown: 20 }, 0, []]);
    expect(publish(organisations, told(places(25)), past(20)).now).toEqual({ shown: 20 });
    expect(publish(organisations, told(places(25)), past(20, 22)).now).toEqual({ hidden: true });
    expect(publish(organisations, told(places(25)), []).now).toEqual({ hidden: true, later: true });
  });

  it('tells a value of people that is held back from one of nought, and shows the last that was frozen', () => {
    const value = publish(people, told(places(30)), past(0, null, 20));
    expect(value.frozen).toEqual([{ shown: 0 }, undefined, { shown: 20 }]);
    expect(value.now).toEqual({ shown: 20 });
    expect(publish(people, told(places(22)), past(20, null)).now).toEqual({ hidden: true });
  });

  it('hides fewer than five of a kind with its neighbour, and every kind where that alone would tell', () => {
    const many = told(places(30, 12), bySex(20, 19, 3));
    const some = publish(organisations, many, frozenAs([42, many]));
    expect(seenOf(some.parts)).toEqual([20, undefined, undefined]);
    expect(seen(some.now)).toBe(42);
    const small = told(places(5), bySex(1, 4));
    expect(seenOf(publish(organisations, small, frozenAs([5, small])).parts)).toEqual([undefined, undefined]);
  });
});

describe('people are told', () => {
  const spring = told(places(30, 12), bySex(20, 22));

  it('only as of a frozen period, whatever was recorded since', () => {
    const none = publish(people, spring, []);
    expect(none).toEqual({ now: { hidden: true, later: true }, places: [], parts: [], frozen: [] });
    const after = publish(people, spring, frozenAs([42, spring]));
    const next = publish(people, told(places(37, 12), bySex(20, 29)), frozenAs([42, spring]));
    expect(next).toEqual(after);
    expect([seen(next.now), seenOf(next.places), seenOf(next.parts)]).toEqual([42, [30, 12], [20, 22]]);
    expect([next.nowAsOf, next.asOf]).toEqual([0, 0]);
  });

  it('not apart where what was frozen does not add up, or is held back', () => {
    for (const value of [
      publish(people, spring, frozenAs([42, told(spring.places, bySex(20, 21))])),
      publish(people, spring, frozenAs([null, spring])),
    ])
      expect([value.places, value.parts, value.asOf]).toEqual([[], [], undefined]);
  });

  it('without what moved by fewer than five from one period to the next, and what would tell it', () => {
    const autumn = told(places(38, 13), bySex(28, 23));
    const value = publish(people, autumn, frozenAs([42, spring], [51, autumn]));
    expect([seenOf(value.places), seenOf(value.parts)]).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    const winter = told(places(50, 20), bySex(35, 35));
    const later = publish(people, winter, frozenAs([42, spring], [51, autumn], [70, winter]));
    expect([seenOf(later.places), seenOf(later.parts), later.asOf]).toEqual([[50, 20], [35, 35], 2]);
  });
});

describe('what the public sees of people and organisations', () => {
  const counts = fc.array(fc.nat(40), { minLength: 1, maxLength: 4 });
  const split = (values: readonly number[], at: number) => {
    const all = values.reduce((sum, one) => sum + one, 0);
    const women = Math.min(at, all);
    return { all, told: told(places(...values), bySex(women, all - women)) };
  };

  it('is never a small number, nor one that two shown numbers would give by subtraction', () => {
    fc.assert(
      fc.property(counts, fc.array(fc.nat(160), { maxLength: 3 }), fc.nat(160), (values, frozen, at) => {
        const last = split(values, at);
        const before = frozen.map((value) => [value, null] as const);
        const value = publish(organisations, told(places(99)), frozenAs(...before, [last.all, last.told]));
        const sexes = seenOf(value.parts).filter((one) => one !== undefined);
        expect(sexes.filter((one) => one > 0 && one < 5)).toEqual([]);
        if ('shown' in value.now && value.asOf !== undefined) expect(sexes).not.toHaveLength(1);
        const shown = [...value.frozen, value.now].map(seen).filter((one) => one !== undefined);
        for (const one of shown)
          for (const other of [0, ...shown]) {
            const step = Math.abs(one - other);
            expect(step === 0 || step >= 5).toBe(true);
          }
        const inner = seenOf(value.places);
        const total = seen(value.now);
        const unseen = inner.filter((one) => one === undefined).length;
        if (total !== undefined) expect(unseen).not.toBe(1);
      }),
    );
  });
});

it('The women among the people reported are not shown beside a total from which they differ by few', () => {
  const one = (code: string, sum: string, value: number) => ({
    indicator: { code, counts: 'people', measurement: { of: 'report_value', sum, where: {} } } as never,
    ...{ now: told([]), past: past(value) },
  });
  const now = (women: number, sum = 'value_women') => {
    const values = publishTogether([one('all', 'value', 43), one('women', sum, women)]);
    return ['all', 'women'].map((code) => seen(values.get(code)?.now));
  };
  expect(now(40)).toEqual([43, undefined]);
  expect(now(30)).toEqual([43, 30]);
  expect(now(40, 'value')).toEqual([43, 40]);
});

describe('what the public reads record by record', () => {
  const kinds = Object.keys(publishedRecords) as (keyof typeof publishedRecords)[];
  const asked = (of: (typeof kinds)[number], counts: Indicator['counts'], sum?: 'value' | 'women') =>
    ({
      counts,
      measurement: { of, sum, count: sum ? undefined : 'rows', where: {} },
    }) as unknown as Indicator;

  it('is never a list of which each row is one person or organisation: its rows tell what the figure hides', () => {
    const told = kinds.flatMap((of) =>
      (['people', 'organisations'] as const)
        .filter((counts) => listing(asked(of, counts)) !== 'none')
        .map((counts) => `${of} of ${counts}`),
    );
    expect(told).toEqual([]);
  });

  it('is what a sum is made of by its name alone, and what a sub-grantee reported never', () => {
    expect(listing(asked('gathering', 'people', 'women'))).toBe('names');
    expect(listing(asked('sub_grant', 'other'))).toBe('figures');
    expect(listing(asked('report_value', 'other', 'value'))).toBe('none');
  });

  it('says why, where an Action shows no list', async () => {
    const { logframe } = await loadAction('actions/shbb');
    const silent = indicatorsOf(logframe)
      .filter((one) => listing(one) === 'none')
      .filter(({ measurement }) => !languageOf('en').has(`results.public.not_listed.${measurement.of}`));
    expect(silent.map(({ code }) => code)).toEqual([]);
  });
});
