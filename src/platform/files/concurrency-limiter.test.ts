import { afterEach, expect, it, vi } from 'vitest';
import { makeConcurrencyLimiter } from './concurrency-limiter.ts';

/** A line and what is done there: a piece begins with its turn and ends when it is told to. */
function openLine() {
  const limited = makeConcurrencyLimiter({ atOnce: 2, waiting: 3, waitingOfOne: 2 });
  const atWork = new Map<string, (how?: Error) => void>();
  const come = (name: string, signal?: AbortSignal) =>
    limited(
      { who: name[0]!, signal },
      () =>
        new Promise<string>((resolve, reject) =>
          atWork.set(name, (how) => {
            atWork.delete(name);
            how ? reject(how) : resolve(name);
          }),
        ),
    );
  const now = () => [...atWork.keys()].join(' ');
  const end = async (name: string, how?: Error) => {
    atWork.get(name)!(how);
    await new Promise(setImmediate);
    return now();
  };
  return { come, now, end };
}
afterEach(() => vi.useRealTimers());
const soon = () => new Promise(setImmediate);

it('lets few in at once, one piece of each, and then whoever came first', async () => {
  const { come, now, end } = openLine();
  const done = ['a1', 'a2', 'b1', 'b2', 'c1'].map((name) => come(name));
  await soon();
  expect(now()).toBe('a1 b1');
  expect(await end('a1')).toBe('b1 a2');
  expect(await end('a2')).toBe('b1 c1');
  expect(await end('b1')).toBe('c1 b2');
  await end('c1');
  expect(await end('b2')).toBe('');
  expect(await Promise.all(done)).toEqual(['a1', 'a2', 'b1', 'b2', 'c1']);
});

it('sends away who makes it too long, of one and in all, and has place for others all the same', async () => {
  const { come, now, end } = openLine();
  const inIt = ['a1', 'a2', 'a3'].map((name) => come(name));
  expect(await come('a4')).toBeUndefined();
  inIt.push(come('b1'), come('c1'));
  expect(await come('d1')).toBeUndefined();
  await soon();
  expect(now()).toBe('a1 b1');
  expect(await end('a1')).toBe('b1 a2');
  inIt.push(come('d2'));
  for (const name of ['b1', 'a2', 'c1', 'a3', 'd2']) await end(name);
  expect(await Promise.all(inIt)).toEqual(['a1', 'a2', 'a3', 'b1', 'c1', 'd2']);
});

it('loses no place to work that fails, nor to who went away while waiting or before', async () => {
  const { come, now, end } = openLine();
  const [a, b] = [come('a1'), come('b1')];
  const gone = new AbortController();
  const [waited, c] = [come('c1', gone.signal), come('d1')];
  gone.abort();
  expect(await waited).toBeUndefined();
  expect(await come('e1', gone.signal)).toBeUndefined();
  expect(now()).toBe('a1 b1');
  const refused = expect(a).rejects.toThrow('broken');
  expect(await end('a1', new Error('broken'))).toBe('b1 d1');
  await refused;
  await end('b1');
  await end('d1');
  expect(await Promise.all([b, c])).toEqual(['b1', 'd1']);
});

it('leaves those at work to end it when they go away', async () => {
  const { come, now, end } = openLine();
  const gone = new AbortController();
  const a = come('a1', gone.signal);
  await soon();
  gone.abort();
  expect(now()).toBe('a1');
  await end('a1');
  expect(await a).toBe('a1');
});

it('sends away who waited for as long as can be waited, and nobody whose turn has come', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { come, now, end } = openLine();
  const atWork = [come('a1'), come('b1')];
  const late = come('c1');
  vi.advanceTimersByTime(40_000);
  const [next, last] = [come('d1'), come('e1')];
  vi.advanceTimersByTime(5_000);
  expect(await late).toBeUndefined();
  expect(await end('a1')).toBe('b1 d1');
  vi.advanceTimersByTime(600_000);
  expect(await last).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
  expect(now()).toBe('b1 d1');
  await end('b1');
  await end('d1');
  expect(await Promise.all([...atWork, next])).toEqual(['a1', 'b1', 'd1']);
});
