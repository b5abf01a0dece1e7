import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fieldsIn, liveFigures, tableAskedIn, withFields, withoutFields } from './live-fields.ts';

const facts = {
  period: { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' },
  ...{ frozen: true, currency: 'EUR', gatherings: [], subGrants: [], materials: [] },
  indicators: [{ code: 'trainings', target: null, inPeriod: 2, value: 4 }],
  headings: [
    { heading: 'travel', budget: 1000, inPeriod: 100, spent: 400 },
    { heading: 'staff', budget: 500, inPeriod: 50, spent: 600 },
  ],
};

it('A field is a word, a colon and names between curly brackets, however spaces are typed', () => {
  expect(fieldsIn('In {indicator:trainings}, { heading: travel : spent } and {x}, {a b}, {:c}.')).toEqual([
    'indicator:trainings',
    'heading:travel:spent',
  ]);
  expect(withFields('{a:b} and {c:d}', (name) => (name === 'a:b' ? '4' : undefined))).toBe('4 and {c:d}');
  expect(tableAskedIn(' {table: events} ')).toBe('events');
  for (const line of ['{table:events}.', '{table:people}', '{indicator:events}', 'See {table:events}'])
    expect([line, tableAskedIn(line)]).toEqual([line, undefined]);
});

it('Totals are the sums of the headings, and what is not known is no figure', () => {
  const figures = liveFigures(facts);
  expect(figures.get('total:spent')).toEqual({ unit: 'money', value: 1000 });
  expect(figures.get('heading:staff:deviation')).toEqual({ unit: 'money', value: 100 });
  expect(figures.get('indicator:trainings:period')?.value).toBe(2);
  expect(figures.has('indicator:trainings:target')).toBe(false);
});

it('Whatever surrounds them, fields are found, drawn and left out in their places', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('{', '}', ':', '\n', '{a:', '{ab:cd}', '{ x : y }'));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const names = fieldsIn(text);
      const drawn: string[] = [];
      expect(
        withFields(text, (name) => {
          drawn.push(name);
          return undefined;
        }),
      ).toBe(text);
      expect(drawn).toEqual(names);
      expect(withoutFields(text).length).toBe(text.length);
    }),
  );
});
