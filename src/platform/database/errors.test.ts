import { expect, it } from 'vitest';
import { translateDatabaseError } from './errors.ts';

it.each([
  ['23505', 'already_exists'],
  ['23000', 'record_is_final'],
  ['22021', 'value_not_storable'],
  ['57P03', 'database_unreachable'],
  ['08006', 'database_unreachable'],
  ['ECONNREFUSED', 'database_unreachable'],
])('%s is told as %s', (code, told) => {
  expect(translateDatabaseError(Object.assign(new Error('as the driver says it'), { code }))).toMatchObject({
    code: told,
  });
});

it('a connection that ended without a code is told as unreachable, and what nobody foresaw comes back as it was', () => {
  const ended = new Error('Connection terminated unexpectedly');
  expect(translateDatabaseError(ended)).toMatchObject({ code: 'database_unreachable', status: 503 });
  for (const other of [new Error('something else'), new TypeError('x is not a function'), undefined, 'text'])
    expect(translateDatabaseError(other)).toBe(other);
});
