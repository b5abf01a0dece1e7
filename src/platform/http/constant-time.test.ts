import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startConstantTime } from './constant-time.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it.each([
  [0, 20],
  [1, 20],
  [19, 20],
  [21, 40],
  [75, 80],
])('somebody who is done after %i ms is answered after %i ms', async (done, answered) => {
  const began = Date.now();
  const constantTimeStep = startConstantTime(20);
  await vi.advanceTimersByTimeAsync(done);
  const at = constantTimeStep.next().then(() => Date.now() - began);
  await vi.advanceTimersByTimeAsync(100);
  expect(await at).toBe(answered);
  constantTimeStep.stop();
  expect(vi.getTimerCount()).toBe(0);
});
