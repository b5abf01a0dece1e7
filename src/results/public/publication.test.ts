import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { type Indicator, indicatorsOf, loadAction } from '../../action/index.ts';
import type { Shown } from '../../platform/suppression.ts';
import { publishedRecords } from '../queries-published-sources.ts';
import { listing, publish } from './publication.ts';

const people = { counts: 'people' } as const;
const places = (...values: number[]) =>
  values.map((value, index) => ({ jurisdiction: ['AL', 'BA', 'ME', null][index] ?? null, value }));
const seen = (value: Shown | undefined) => (value && 'shown' in value ? value.shown : undefined);

describe('what the public sees of a value', () => {
  it('is everything when neither people nor organisations stand behind it', () => {
    const value = publish({ counts: 'other' }, places(1, 2), [1, null]);
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
    const value = publish(people, places(3, 20, 30), []);
    expect(value.places.map((one) => seen(one.value)).filter((one) => one === undefined)).toHaveLength(2);
    expect(seen(value.now)).toBe(53);
  });

  it('hides a value that differs from a frozen one by fewer than five, with its jurisdictions', () => {
    const value = publish(people, places(11, 12), [20]);
    expect(value.now).toEqual({ hidden: true });
    expect(value.places.map((one) => seen(one.value))).toEqual([undefined, undefined]);
    expect(value.frozen).toEqual([{ shown: 20 }]);
  });

  it('tells a value that is held back from one of nought, and measures no step from it', () => {
    const value = publish(people, places(30), [0, null, 20, null]);
    expect(value.frozen).toEqual([{ shown: 0 }, undefined, { shown: 20 }, undefined]);
    expect(value.now).toEqual({ shown: 30 });
    expect(publish(people, places(22), [20, null]).now).toEqual({ hidden: true });
  });

  it('hides fewer than five of a kind with its neighbour, and the total where that alone would tell', () => {
    const of = (...values: number[]) => values.map((value, at) => ({ axis: 'sex', key: 'fmu'[at]!, value }));
    const some = publish(people, places(30, 12), [], of(20, 19, 3));
    expect(some.parts.map((one) => seen(one.value))).toEqual([20, undefined, undefined]);
    expect(seen(some.now)).toBe(42);
    const few = publish(people, places(5), [], of(1, 4));
    expect(few.now).toEqual({ hidden: true });
    expect(few.parts.concat(few.places as never).map((one) => seen(one.value))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('never shows a small number, nor one that two shown numbers would give by subtraction', () => {
    const counts = fc.array(fc.nat(40), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(counts, fc.array(fc.nat(160), { maxLength: 3 }), fc.nat(160), (values, frozen, at) => {
        const all = values.reduce((sum, one) => sum + one, 0);
        const women = Math.min(at, all);
        const parts = [women, all - women].map((one, key) => ({ axis: 'sex', key: String(key), value: one }));
        const value = publish(people, places(...values), frozen, parts);
        const sexes = value.parts.map((one) => seen(one.value)).filter((one) => one !== undefined);
        expect(sexes.filter((one) => one > 0 && one < 5)).toEqual([]);
        if ('shown' in value.now) expect(sexes).not.toHaveLength(1);
        const shown = [...value.frozen, value.now].map(seen).filter((one) => one !== undefined);
        for (const [index, one] of shown.entries()) {
          expect(one === 0 || one >= 5).toBe(true);
          const step = Math.abs(one - (shown[index - 1] ?? 0));
          expect(step === 0 || step >= 5).toBe(true);
        }
        const inner = value.places.map((one) => seen(one.value));
        const total = seen(value.now);
        const unseen = inner.filter((one) => one === undefined).length;
        if (total !== undefined) expect(unseen).not.toBe(1);
        if (total === undefined && values.some((one) => one > 0)) expect(unseen).toBeGreaterThan(0);
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
