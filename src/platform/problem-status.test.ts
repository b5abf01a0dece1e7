import { expect, it } from 'vitest';
import { problem } from './problem.ts';

it('A problem answers with the status of its code, wherever it is thrown', () => {
  expect(problem('not_found').status).toBe(404);
  expect(problem('file_too_large').status).toBe(413);
  expect(problem('file_too_large', {}, { field: 'document' }).status).toBe(413);
});

it('A problem of a typed field answers 422, and one of a record 409', () => {
  expect(problem('rate_missing', {}, { field: 'rate' }).status).toBe(422);
  expect(problem('rate_missing', {}, { fields: { rate: 'forms.missing' } }).status).toBe(422);
  expect(problem('call_closed').status).toBe(409);
});

it('An empty list of fields is no typed field', () => {
  expect(problem('call_closed', {}, { fields: {} }).status).toBe(409);
});
