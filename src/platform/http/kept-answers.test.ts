import { expect, it, vi } from 'vitest';
import type { Standing } from '../database/standing.ts';
import { type Keeping, keepAnswers, type Made } from './kept-answers.ts';

const at = (time: string) => `2026-11-28T${time}.000Z`;
const first: Standing = {
  version: 'one',
  clockShift: '00:00:00',
  now: at('10:01:00'),
  databaseNow: at('10:01:00'),
};

/** A database that says what it is told to, and how often it was asked. */
function made({
  bytes = 1_000_000,
  lease = 0,
  next,
}: {
  bytes?: number;
  lease?: number;
  next?: string;
} = {}) {
  const says = { standing: first, asked: 0, made: 0 };
  const keeping: Keeping = {
    bytes,
    lease,
    standing: async () => {
      says.asked += 1;
      return says.standing;
    },
    nextInstant: async () => next,
  };
  const keeper = keepAnswers(keeping);
  const make =
    (length = 10) =>
    async (): Promise<Made<string>> => {
      says.made += 1;
      const answer = { headers: {}, body: new Uint8Array(length) };
      return { own: `made ${says.made}`, keepable: { answer, standing: says.standing } };
    };
  return { says, give: (key: string, length?: number) => keeper.give(key, make(length)) };
}

it('is made again once the version moved, and when the clock of a demonstration did', async () => {
  const { says, give } = made();
  await give('/');
  await give('/');
  expect(says.made).toBe(1);
  says.standing = { ...first, version: 'two' };
  await give('/');
  says.standing = { ...first, version: 'two', clockShift: '1 day' };
  await give('/');
  expect(says.made).toBe(3);
});

it('is made again when an instant comes that a record tells of, and a millisecond later, and on each quarter of an hour', async () => {
  const { says, give } = made({ next: at('10:05:00') });
  const madeAt = async (now: string) => {
    says.standing = { ...first, now, databaseNow: now };
    await give('/');
    return says.made;
  };
  expect(await madeAt('2026-11-28T10:04:59.999Z')).toBe(1);
  expect(await madeAt('2026-11-28T10:05:00.000Z')).toBe(2);
  expect(await madeAt('2026-11-28T10:05:00.001Z')).toBe(3);
  expect(await madeAt('2026-11-28T10:14:59.999Z')).toBe(3);
  expect(await madeAt('2026-11-28T10:15:00.000Z')).toBe(4);
});

it('is not kept while the clock of the process and that of the database are on two sides of an instant', async () => {
  const { says, give } = made();
  says.standing = { ...first, now: at('10:15:00'), databaseNow: '2026-11-28T10:14:59.990Z' };
  await give('/');
  await give('/');
  expect(says.made).toBe(2);
});

it('was made of other records than its request had asked for: it is given to nobody else', async () => {
  const { says, give } = made();
  await give('/');
  says.standing = { ...first, version: 'two' };
  const keeper = keepAnswers({
    bytes: 1000,
    lease: 0,
    standing: async () => first,
    nextInstant: async () => undefined,
  });
  const answer = { headers: {}, body: new Uint8Array(1) };
  const late = async () => ({ own: 'late', keepable: { answer, standing: says.standing } });
  expect(await keeper.give('/', late)).toMatchObject({ own: 'late' });
  expect(await keeper.give('/', late)).toMatchObject({ own: 'late' });
});

it('those who ask at the same time ask the database together, and one of them makes the page', async () => {
  const { says, give } = made();
  await Promise.all(Array.from({ length: 20 }, () => give('/')));
  expect(says.made).toBe(1);
  expect(says.asked).toBe(1);
});

it('what nobody asked for longest goes when all is more than may be kept', async () => {
  const { says, give } = made({ bytes: 40_000 });
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) await give(key, 3500);
  await give('a', 3500);
  expect(says.made).toBe(8);
  await give('i', 3500);
  await give('a', 3500);
  expect(says.made).toBe(9);
  await give('b', 3500);
  expect(says.made).toBe(10);
  await give('long', 30_000);
  await give('long', 30_000);
  expect(says.made).toBe(12);
});

it('while the database is away a page is made, which says so', async () => {
  const keeper = keepAnswers({
    bytes: 1000,
    lease: 0,
    standing: () => Promise.reject(new Error('away')),
    nextInstant: async () => undefined,
  });
  expect(await keeper.give('/', async () => ({ own: 'away' }))).toEqual({ own: 'away' });
});

it('within the lease the database is not asked again, and who changes records is answered after it', async () => {
  const { says, give } = made({ lease: 60_000 });
  for (let at = 0; at < 5; at++) await give('/');
  expect([says.asked, says.made]).toEqual([1, 1]);
  vi.useFakeTimers();
  const keeper = keepAnswers({
    bytes: 1,
    lease: 20,
    standing: async () => first,
    nextInstant: async () => undefined,
  });
  let settled = false;
  keeper.settle().then(() => {
    settled = true;
  });
  await vi.advanceTimersByTimeAsync(20);
  expect(settled).toBe(false);
  await vi.advanceTimersByTimeAsync(5);
  expect(settled).toBe(true);
  vi.useRealTimers();
});

it('within the lease an instant still counts to the millisecond', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const { says, give } = made({ lease: 60_000 });
  says.standing = { ...first, now: '2026-11-28T10:14:59.999Z', databaseNow: '2026-11-28T10:14:59.999Z' };
  await give('/');
  vi.advanceTimersByTime(2);
  says.standing = { ...first, now: at('10:15:00'), databaseNow: at('10:15:00') };
  await give('/');
  vi.useRealTimers();
  expect(says.made).toBe(2);
});
