import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counted, totalsOf, whyNotCounted } from './counting.ts';
import { familyFault } from './family.ts';
import { allOf, aloneFits, type People } from './people.ts';
import { count, type Range, rangeText, readRange, sum, units } from './units.ts';
import { windowOf } from './window.ts';

const range = fc.tuple(fc.nat(5000), fc.nat(5000)).map(([low, more]): Range => ({ low, high: low + more }));

describe('A range', () => {
  it('is read as it is written, and a text that is none is refused', () => {
    fc.assert(fc.property(range, (one) => void expect(readRange(rangeText(one))).toEqual(one)));
    for (const typed of ['', '7-5', 'five', '5-', '-5', '5.5', '5-6-7', '9999999', '٥'])
      expect(readRange(typed)).toBeUndefined();
    expect(readRange(' 5 – 7 ')).toEqual({ low: 5, high: 7 });
  });

  it('adds up to minimum and maximum, in any order, and only in one unit', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 20 }), fc.constantFrom(...units), (ranges, unit) => {
        const counts = ranges.map((one) => count(unit, one));
        const total = sum(unit, counts);
        expect(total).toEqual(sum(unit, counts.toReversed()));
        expect(total.low).toBe(ranges.reduce((all, { low }) => all + low, 0));
        expect(total.low).toBeLessThanOrEqual(total.high);
      }),
    );
    const mixed = [count('person', { low: 1, high: 1 }), count('person_event', { low: 1, high: 1 })];
    // @ts-expect-error a sum over two units does not compile
    expect(() => sum('person', mixed)).toThrow(TypeError);
    expect(() => count('person', { low: 2, high: 1 })).toThrow(RangeError);
  });
});

const people = fc.record(
  { women: range, men: range, girls: range, boys: range, not_known: range },
  { requiredKeys: [] },
) as fc.Arbitrary<People>;

describe('People of an incident', () => {
  it('are each counted once: children alone are within them and never added', () => {
    fc.assert(
      fc.property(people, range, (found, alone) => {
        expect(allOf({ ...found, alone })).toEqual(allOf(found));
        expect(allOf({ ...found, dead: alone, missing: alone })).toEqual(allOf(found));
        const children = (found.girls?.high ?? 0) + (found.boys?.high ?? 0) + (found.not_known?.high ?? 0);
        expect(aloneFits({ ...found, alone })).toBe(alone.high <= children);
      }),
    );
  });

  it('have no region of origin where they may be fewer than five, nor where they could be one family', () => {
    const days = { fromOn: '2026-05-01', toOn: '2026-05-07' };
    fc.assert(
      fc.property(people, (found) => {
        const { low } = allOf(found);
        const told = { people: found, groups: ['south_asia'], ...days };
        expect(familyFault(told) === 'group').toBe(low < 5);
        const children = allOf({ ...found, women: undefined, men: undefined } as never).high > 0;
        expect(familyFault(told) === 'family').toBe(low >= 5 && low < 10 && children);
        expect(familyFault({ ...told, groups: [] })).toBeUndefined();
        const sixDays = { ...told, groups: [], toOn: '2026-05-06' };
        expect(familyFault(sixDays)).toBe(low < 10 && children ? 'family' : undefined);
      }),
    );
    // Who died or is missing may be a child, may be of the family, and is nobody of whom a group is named.
    const lost = { low: 2, high: 3 };
    const alive = { men: { low: 4, high: 4 } };
    expect(familyFault({ people: alive, groups: [], ...days, toOn: days.fromOn })).toBeUndefined();
    expect(familyFault({ people: { ...alive, dead: lost }, groups: [], ...days, toOn: days.fromOn })).toBe(
      'family',
    );
    expect(familyFault({ people: { ...alive, missing: lost }, groups: ['other'], ...days })).toBe('group');
    const family = { people: { women: { low: 2, high: 2 }, girls: { low: 3, high: 4 } }, groups: ['other'] };
    expect(familyFault({ ...family, ...days })).toBe('family');
    expect(familyFault({ ...family, fromOn: '2026-05-01', toOn: '2026-05-27' })).toBe('family');
    expect(familyFault({ ...family, fromOn: '2026-05-01', toOn: '2026-05-28' })).toBeUndefined();
    expect(familyFault({ ...family, fromOn: null, toOn: null })).toBeUndefined();
    const notKnown = { women: { low: 2, high: 2 }, not_known: { low: 4, high: 4 } };
    expect(familyFault({ people: notKnown, groups: ['south_asia'], ...days })).toBe('family');
  });
});

const counted = fc.record({
  id: fc.constantFrom('one', 'two', 'three', 'four'),
  state: fc.constantFrom('draft', 'recorded', 'withdrawn'),
  standing: fc.constantFrom('unchecked', 'one_source', 'corroborated', 'verified', 'not_confirmed', 'wrong'),
  sources: fc.array(fc.record({ mayCount: fc.boolean() }), { maxLength: 2 }),
  mayCount: fc.constantFrom(true, false, null),
  people: range.map((one) => count('person', one)),
  hurt: range.map((one) => count('person_event', one)),
}) as fc.Arbitrary<Counted>;

describe('A total', () => {
  it('has each record once, and is never above the sum of what counts', () => {
    fc.assert(
      fc.property(fc.uniqueArray(counted, { selector: ({ id }) => id }), (records) => {
        const once = totalsOf(records);
        expect(totalsOf([...records, ...records])).toEqual(once);
        const counting = records.filter((one) => whyNotCounted(one) === undefined);
        expect(once.incident).toEqual({ unit: 'incident', low: counting.length, high: counting.length });
        expect(once.person.low).toBe(counting.reduce((all, one) => all + one.people.low, 0));
        expect(once.person_event.high).toBe(counting.reduce((all, one) => all + one.hurt.high, 0));
      }),
    );
  });

  it('has nothing of what one source did not agree to, nobody checked, or the check did not confirm', () => {
    const [one] = fc.sample(counted, 1);
    const good: Counted = {
      ...one!,
      state: 'recorded',
      standing: 'verified',
      sources: [{ mayCount: true }],
      mayCount: null,
    };
    expect(whyNotCounted(good)).toBeUndefined();
    expect(whyNotCounted({ ...good, sources: [{ mayCount: true }, { mayCount: false }] })).toBe('not_asked');
    expect(whyNotCounted({ ...good, sources: [] })).toBe('not_asked');
    // Once retention took the sources, what they said stays; one that is added later does not agree for them.
    expect(whyNotCounted({ ...good, sources: [], mayCount: true })).toBeUndefined();
    expect(whyNotCounted({ ...good, mayCount: false })).toBe('not_asked');
    expect(whyNotCounted({ ...good, standing: 'unchecked' })).toBe('unchecked');
    for (const standing of ['not_confirmed', 'wrong'] as const)
      expect(whyNotCounted({ ...good, standing })).toBe('not_held_true');
    expect(whyNotCounted({ ...good, standing: 'one_source' }, 'corroborated')).toBe('not_held_true');
  });
});

describe('Hours since an incident', () => {
  const hour = 3_600_000;
  const at = (ms: number) => new Date(Date.UTC(2026, 2, 28) + ms);

  it('are counted by instants, so that a minute after the last hour is outside, summer time or not', () => {
    fc.assert(
      fc.property(fc.nat(1000 * hour), fc.nat(48 * hour), fc.constantFrom(72, 120), (start, wide, hours) => {
        const when = { earliest: at(start), latest: at(start + wide) };
        expect(windowOf(when, at(start + hours * hour), hours)).toBe('open');
        expect(windowOf(when, at(start + wide + hours * hour + 60_000), hours)).toBe('over');
        if (wide > 120_000) expect(windowOf(when, at(start + hours * hour + 60_000), hours)).toBe('perhaps');
      }),
    );
  });

  it('put the fourth day outside three days', () => {
    const when = { earliest: at(0), latest: at(0) };
    expect(windowOf(when, at(72 * hour), 72)).toBe('open');
    expect(windowOf(when, at(72 * hour + 60_000), 72)).toBe('over');
    expect(windowOf(when, at(4 * 24 * hour), 72)).toBe('over');
  });
});
