import { describe, expect, it } from 'vitest';
import { type Noted, type Scan, scanQueue } from '../../src/browser/scan-queue.ts';

/** What a phone keeps, for as long as the test lives. */
function phone() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
}
const scan = (at: number): Scan => ({ id: `id-${at}`, code: `code-${at}`, halfDay: 'm', at: 'now' });
const notedAll = async (scans: readonly Scan[]): Promise<Noted[]> =>
  scans.map(({ id }) => ({ id, result: 'noted', name: 'x' }));

describe('what waits on a phone', () => {
  it('is not what stands there broken, and the same code waits once', () => {
    const store = phone();
    store.setItem('mostura-scans-g', '{not json');
    const queue = scanQueue(store, 'g');
    expect(queue.waiting()).toEqual([]);
    expect(queue.add(scan(1))).toBe(true);
    expect(queue.add({ ...scan(1), id: 'another' })).toBe(false);
    expect(queue.add({ ...scan(1), id: 'another', halfDay: 'a' })).toBe(true);
    expect(scanQueue(store, 'h').waiting()).toEqual([]);
  });

  it('stays through a broken line, an odd answer and a new page, and goes when it was answered', async () => {
    const store = phone();
    scanQueue(store, 'g').add(scan(1));
    const queue = scanQueue(store, 'g');
    expect(await queue.send(() => Promise.reject(new Error('the line is broken')))).toBeUndefined();
    expect(await queue.send(async () => undefined)).toBeUndefined();
    expect(await queue.send(async () => [])).toBeUndefined();
    expect(queue.waiting()).toHaveLength(1);
    expect(await queue.send(notedAll)).toMatchObject([{ id: 'id-1' }]);
    expect(queue.waiting()).toEqual([]);
  });

  it('goes in pieces, once at a time, and what comes meanwhile is not lost', async () => {
    const queue = scanQueue(phone(), 'g');
    for (let at = 0; at < 120; at++) queue.add(scan(at));
    const pieces: number[] = [];
    const post = async (scans: readonly Scan[]) => {
      pieces.push(scans.length);
      if (pieces.length === 1) queue.add(scan(500));
      return notedAll(scans);
    };
    const [first, second] = await Promise.all([queue.send(post), queue.send(post)]);
    expect(first).toBe(second);
    expect(pieces).toEqual([50, 50, 21]);
    expect(queue.waiting()).toEqual([]);
  });
});
