import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisFaults, type Measurement, measurementFaults } from './measurement.ts';
import { recordKinds, vocabulary } from './vocabulary.ts';

const known = { jurisdictions: ['AL', 'ME'], reportedValues: ['prevention'], steps: ['nothing', 'done'] };
const faults = (asked: Partial<Measurement>) =>
  measurementFaults({ of: 'gathering', where: {}, period: 'starts_on', ...asked } as Measurement, known);

describe('a measurement is refused', () => {
  it('when it neither counts nor sums, and when it does both', () => {
    expect(faults({})).toEqual([{ path: [], expected: 'either count or sum' }]);
    expect(faults({ count: 'rows', sum: 'women' })).toEqual([{ path: [], expected: 'either count or sum' }]);
  });

  it('when it counts distinct without saying what, or says what without counting distinct', () => {
    expect(faults({ count: 'distinct' })).toHaveLength(1);
    expect(faults({ count: 'rows', by: 'host' })).toHaveLength(1);
  });

  it('when it sums what such records do not have', () => {
    expect(faults({ of: 'output', sum: 'amount', period: 'published_on' })).toEqual([
      { path: ['sum'], expected: 'nothing: records of kind output have none' },
    ]);
  });

  it('when its day is another kind of record’s', () => {
    expect(faults({ count: 'rows', period: 'paid_on' })[0]?.path).toEqual(['period']);
  });

  it('when it names a reported value that the logframe does not have', () => {
    expect(
      faults({
        of: 'report_value',
        sum: 'value',
        period: 'period_ends_on',
        where: { key: ['prevention', 'fame'] },
      }),
    ).toEqual([{ path: ['where', 'key', 1], expected: 'one of prevention (records of kind report_value)' }]);
  });

  it('when it is told apart by what its records do not have', () => {
    expect(axisFaults({ of: 'trainee' }, ['jurisdiction', 'sex', 'body'])).toEqual([]);
    expect(axisFaults({ of: 'output' }, ['kind', 'sex'])).toEqual([
      { path: [1], expected: 'one of jurisdiction, kind (records of kind output)' },
    ]);
  });

  it('when a filter is a name that every object has', () => {
    expect(faults({ count: 'rows', where: { constructor: ['x'] } })[0]?.path).toEqual([
      'where',
      'constructor',
    ]);
  });

  it('however it is put together from words that are not of the vocabulary', () => {
    fc.assert(
      fc.property(fc.constantFrom(...recordKinds), fc.string({ minLength: 1 }), (of, word) => {
        const kind = vocabulary[of];
        fc.pre(!(kind.sums as readonly string[]).includes(word) && !Object.hasOwn(kind.where, word));
        expect(faults({ of, sum: word, period: kind.period[0] })).not.toEqual([]);
        expect(faults({ of, count: 'rows', where: { [word]: ['x'] }, period: kind.period[0] })).not.toEqual(
          [],
        );
      }),
    );
  });
});

describe('a measurement is understood', () => {
  it('whatever of the vocabulary it is put together from', () => {
    for (const of of recordKinds) {
      const kind = vocabulary[of];
      const where = Object.fromEntries(
        Object.entries(kind.where).map(([filter, values]) => {
          const own = values === 'ladder' ? known.steps : known.reportedValues;
          const all: readonly string[] = typeof values === 'string' ? own : values;
          return [filter, filter === 'jurisdiction' ? known.jurisdictions : [...all]];
        }),
      );
      const period = kind.period[0];
      expect(faults({ of, count: 'rows', where, period })).toEqual([]);
      for (const by of kind.by) expect(faults({ of, count: 'distinct', by, where, period })).toEqual([]);
      for (const sum of kind.sums) expect(faults({ of, sum, where, period })).toEqual([]);
    }
  });
});
