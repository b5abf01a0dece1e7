import { expect, it } from 'vitest';
import { type Asked, askedAnew, exchangesOf } from './exchanges.ts';

const untouched: Asked = {
  ...{ rule: null, query: null, askedAt: null, reply: null, repliedAt: null, earlierQueries: [] },
};
const first = { rule: 'vat', query: 'With tax?', askedAt: '2026-10-05T09:00:00.000Z' };
const second = { rule: 'no_document', query: 'Which payroll?', askedAt: '2026-10-12T09:00:00.000Z' };

it('Nothing was asked about an expenditure that nobody has asked about.', () => {
  expect(exchangesOf(untouched)).toEqual([]);
});

it('Each query keeps its own answer, and another one begins without.', () => {
  const asked: Asked = askedAnew(untouched, first);
  expect(exchangesOf(asked)).toEqual([{ ...first, reply: null, repliedAt: null }]);
  const reply = { reply: 'Without.', repliedAt: '2026-10-06T09:00:00.000Z' };
  const again: Asked = askedAnew({ ...asked, ...reply }, second);
  expect(exchangesOf(again)).toEqual([
    { ...first, ...reply },
    { ...second, reply: null, repliedAt: null },
  ]);
});
