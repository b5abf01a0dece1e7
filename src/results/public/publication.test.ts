import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { type Indicator, indicatorsOf, loadAction } from '../../action/index.ts';
import type { Shown } from '../../platform/suppression.ts';
import { publishedRecords } from '../queries-published-sources.ts';
import { listing, publish } from './publication.ts';

const people = { counts: 'people' } as const;
const organisations = { counts: 'organisations' } as const;
const places = (...values: number[]) =>
  values.map((value, index) => ({ jurisdiction: ['AL', 'BA', 'ME', null][index] ?? null, value }));
const bySex = (...values: number[]) => values.map((value, at) => ({ axis: 'sex', key: 'fmu'[at]!, value }));
const told = (all: ReturnType<typeof places>, parts: ReturnType<typeof bySex> = []) => ({
  places: all,
  parts,
});
const seen = (value: Shown | undefined) => (value && 'shown' in value ? value.shown : undefined);
const seenOf = (all: readonly { value: Shown }[]) => all.map(({ value }) => seen(value));

describe('what the public sees of a value', () => {
  it('is everything when neither people nor organisations stand behind it', () => {
    const value = publish({ counts: 'other' }, told(places(1, 2)), [1, null]);
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

  it('hides fewer than five, and a neighbour that would tell them', () => {
    const value = publish(organisations, told(places(3, 20, 30)), []);
    expect(seenOf(value.places).filter((one) => one === undefined)).toHaveLength(2);
    expect(seen(value.now)).toBe(53);
  });

  it('hides a value that differs from a frozen one by fewer than five, with its jurisdictions', () => {
    const value = publish(organisations, told(places(11, 12)), [20]);
    expect(value.now).toEqual({ hidden: true });
    expect(seenOf(value.places)).toEqual([undefined, undefined]);
    expect(value.frozen).toEqual([{ shown: 20 }]);
  });

  it('tells a value that is held back from one of nought, and measures no step from it', () => {
    const value = publish(people, told(places(30)), [0, null, 20, null]);
    expect(value.frozen).toEqual([{ shown: 0 }, undefined, { shown: 20 }, undefined]);
    expect(value.now).toEqual({ shown: 30 });
    expect(publish(people, told(places(22)), [20, null]).now).toEqual({ hidden: true });
  });

  it('hides fewer than five of a kind with its neighbour, and the total where that alone would tell', () => {
    const some = publish(organisations, told(places(30, 12), bySex(20, 19, 3)), []);
    expect(seenOf(some.parts)).toEqual([20, undefined, undefined]);
    expect(seen(some.now)).toBe(42);
    const few = publish(organisations, told(places(5), bySex(1, 4)), []);
    expect(few.now).toEqual({ hidden: true });
    expect([...seenOf(few.parts), ...seenOf(few.places)]).toEqual([undefined, undefined, undefined]);
  });
});

describe('people are told apart', () => {
  const spring = told(places(30, 12), bySex(20, 22));

  it('as of the last day of a frozen period, and not by a day on which one more came', () => {
    const none = publish(people, spring, []);
    expect([none.places, none.parts]).toEqual([[], []]);
    const after = publish(people, told(places(30, 12), bySex(20, 22)), [42], [spring]);
    const next = publish(people, told(places(37, 12), bySex(20, 29)), [42], [spring]);
    expect(seen(next.now)).toBe(49);
    expect([next.places, next.parts]).toEqual([after.places, after.parts]);
    expect([seenOf(next.places), seenOf(next.parts), next.asOf]).toEqual([[30, 12], [20, 22], 0]);
  });

  it('not at all where records moved after the freeze, or the value is held back', () => {
    const moved = told(places(31, 12), bySex(20, 23));
    for (const value of [
      publish(people, moved, [42], [moved]),
      publish(people, spring, [42], [told(spring.places, bySex(20, 21))]),
      publish(people, spring, [null], [spring]),
    ])
      expect([value.places, value.parts, value.asOf]).toEqual([[], [], undefined]);
  });

  it('without what moved by fewer than five from one period to the next, and what would tell it', () => {
    const autumn = told(places(38, 13), bySex(28, 23));
    const value = publish(people, autumn, [42, 51], [spring, autumn]);
    expect([seenOf(value.places), seenOf(value.parts)]).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    const winter = told(places(50, 20), bySex(35, 35));
    const later = publish(people, winter, [42, 51, 70], [spring, autumn, winter]);
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
        const value = publish(organisations, split(values, at).told, frozen);
        const sexes = seenOf(value.parts).filter((one) => one !== undefined);
        expect(sexes.filter((one) => one > 0 && one < 5)).toEqual([]);
        if ('shown' in value.now) expect(sexes).not.toHaveLength(1);
        const shown = [...value.frozen, value.now].map(seen).filter((one) => one !== undefined);
        for (const [index, one] of shown.entries()) {
          expect(one === 0 || one >= 5).toBe(true);
          const step = Math.abs(one - (shown[index - 1] ?? 0));
          expect(step === 0 || step >= 5).toBe(true);
        }
        const inner = seenOf(value.places);
        const total = seen(value.now);
        const unseen = inner.filter((one) => one === undefined).length;
        if (total !== undefined) expect(unseen).not.toBe(1);
        if (total === undefined && values.some((one) => one > 0)) expect(unseen).toBeGreaterThan(0);
      }),
    );
  });

  it('is, of people of a kind, none alone in being hidden, and none that moved by fewer than five since a period before', () => {
    fc.assert(
      fc.property(counts, counts, fc.nat(40), fc.nat(40), (first, more, at, further) => {
        const before = split(first, at);
        const grown = places(...first).map(({ value }, index) => value + (more[index] ?? 0));
        const women = before.told.parts[0]!.value;
        const added = grown.reduce((sum, one) => sum + one, 0) - before.all;
        const after = split(grown, women + Math.min(further, added));
        const value = publish(people, after.told, [before.all, after.all], [before.told, after.told]);
        for (const [own, old] of [
          [value.places, before.told.places],
          [value.parts, before.told.parts],
        ] as const) {
          const shown = seenOf(own);
          expect(shown.filter((one) => one !== undefined && one > 0 && one < 5)).toEqual([]);
          const steps = shown.flatMap((one, index) => {
            const earlier = old[index]!.value;
            return one === undefined || earlier < 5 ? [] : [one - earlier];
          });
          expect(steps.filter((step) => step > 0 && step < 5)).toEqual([]);
          if (seen(value.frozen[1]) !== undefined)
            expect(shown.filter((one) => one === undefined)).not.toHaveLength(1);
        }
      }),
    );
  });
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
