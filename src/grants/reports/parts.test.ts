import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../platform/problem.ts';
import { mustBeTold, type Parts, partNames, readParts, sumOfParts } from './parts.ts';
import { valuesForm } from './values-form.ts';

const number = fc.integer({ min: 0, max: 10_000_000 });
const whole = fc.record({ women: number, men: number, children: number, unsaid: number });
const some = fc.record(
  { women: number, men: number, children: number, unsaid: number },
  { requiredKeys: [] },
);

describe('A result that is told apart', () => {
  it('is refused where its parts do not sum to its total, and where they are missing', () => {
    const parts: Parts = { women: 12, men: 10, children: 3, unsaid: 0 };
    const one = { key: 'prevention', value: 26, note: '' };
    expect(refusalOf(() => mustBeTold({ ...one, parts }, true))).toMatchObject({
      code: 'parts_not_total',
      details: { sum: 25, total: 26 },
      field: 'prevention',
    });
    expect(refusalOf(() => mustBeTold(one, true))).toMatchObject({
      code: 'parts_missing',
      field: 'prevention',
    });
    expect(mustBeTold({ ...one, parts }, false)).toEqual(one);
    expect(readParts({ total: 26, parts })).toEqual({ unequal: { sum: 25, total: 26 } });
  });

  it('has the sum of its parts as its total, whatever was left out', () => {
    fc.assert(
      fc.property(some, (parts) => {
        fc.pre(Object.keys(parts).length > 0);
        const read = readParts({ total: undefined, parts });
        expect(read).toMatchObject({ parts: { women: 0, men: 0, children: 0, unsaid: 0, ...parts } });
        const told = read as { value: number; parts: Parts };
        expect(sumOfParts(told.parts)).toBe(told.value);
        expect(readParts({ total: told.value, parts })).toEqual(read);
      }),
    );
  });

  it('takes no total but the sum', () => {
    fc.assert(
      fc.property(whole, number, (parts, total) => {
        const sum = sumOfParts(parts);
        const read = readParts({ total, parts });
        expect(read).toEqual(total === sum ? { value: sum, parts } : { unequal: { sum, total } });
      }),
    );
  });

  it('is nothing where nothing was typed, and of nought all is nought', () => {
    expect(readParts({ total: undefined, parts: {} })).toBeUndefined();
    expect(readParts({ total: 4, parts: {} })).toEqual({ value: 4 });
    expect(readParts({ total: 0, parts: {} })).toMatchObject({ value: 0, parts: { women: 0, unsaid: 0 } });
  });
});

describe('The form of the results', () => {
  it('tells every total that is not the sum at its own field', () => {
    const typed = { prevention: '26', prevention_women: '12', prevention_men: '13' };
    const read = valuesForm.safeParse({ ...typed, services: '1', services_unsaid: '2', cooperation: '4' });
    expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['prevention', 'grants.report.invalid.parts'],
      ['services', 'grants.report.invalid.parts'],
    ]);
  });

  it('adds up what has no total, and asks no parts of what counts no people', () => {
    const typed = Object.fromEntries(partNames.map((name, at) => [`prevention_${name}`, String(at)]));
    expect(valuesForm.parse({ ...typed, cooperation: '4', cooperation_women: '9' }).values).toEqual([
      { key: 'prevention', value: 6, note: '', parts: { women: 0, men: 1, children: 2, unsaid: 3 } },
      { key: 'cooperation', value: 4, note: '' },
    ]);
  });
});
