import fc from 'fast-check';
import pg from 'pg';
import { expect, test } from 'vitest';
import { columnTypes } from './column-types.ts';

const parse = columnTypes.getTypeParser(pg.types.builtins.TIMESTAMPTZ, 'text') as (text: string) => string;

test('an instant is the same whichever way it is written', () => {
  const at = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59Z'),
    noInvalidDate: true,
  });
  const micros = fc.stringMatching(/^(|\.\d{1,6})$/);
  fc.assert(
    fc.property(at, micros, (date, fraction) => {
      const iso = date.toISOString();
      const seconds = `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
      const exact = `${iso.slice(0, 19)}.${fraction.slice(1, 4).padEnd(3, '0')}Z`;
      expect(parse(`${seconds}${fraction}+00`)).toBe(exact);
    }),
  );
  expect(parse('2026-03-29 02:30:00.1239+02')).toBe('2026-03-29T00:30:00.123Z');
  expect(() => parse('infinity')).toThrow(RangeError);
});
