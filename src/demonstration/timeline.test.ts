import { describe, expect, it } from 'vitest';
import { makeTimeline } from './timeline.ts';

describe('the timeline', () => {
  it('refuses what would have happened before now', async () => {
    const { plan, run } = makeTimeline();
    plan('2026-02-02', async () => plan('2026-02-01', async () => {}));
    await expect(run()).rejects.toThrow(RangeError);
  });

  it('runs in the order of time, those of one time in the order they were planned, and what they plan', async () => {
    const { plan, run } = makeTimeline();
    const seen: string[] = [];
    const see = (name: string) => async () => void seen.push(name);
    plan('2026-03', see('third'));
    plan('2026-01', async () => {
      seen.push('first');
      plan('2026-02', see('second'));
    });
    plan('2026-03', see('fourth'));
    const begun: string[] = [];
    expect(await run((month, done) => begun.push(`${month}: ${done}`))).toBe(4);
    expect(begun).toEqual(['2026-01: 0', '2026-02: 1', '2026-03: 2']);
    expect(seen).toEqual(['first', 'second', 'third', 'fourth']);
  });
});
