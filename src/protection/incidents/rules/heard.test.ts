import { expect, it } from 'vitest';
import { heardBefore } from './heard.ts';

it('A source cannot have heard of an incident in a month before it began', () => {
  const heard = (...months: string[]) => ({
    fromOn: '2026-11-12',
    sources: months.map((month) => ({ month })),
  });
  expect(heardBefore(heard('2026-11', '2026-12'))).toBeUndefined();
  expect(heardBefore(heard('2026-11', '2026-10'))).toBe(1);
  expect(heardBefore({ ...heard('2026-10'), fromOn: null })).toBeUndefined();
  expect(heardBefore(heard())).toBeUndefined();
});
