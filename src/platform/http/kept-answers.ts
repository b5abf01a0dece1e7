import type { Standing } from '../database/standing.ts';
import type { Instant } from '../dates.ts';

/** What everybody who is not signed in is given at one address, in one language and packing. */
export type KeptAnswer = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
};
/** What was made for a request: `keepable` when the next one may be given the same, as the records stood when it was made. */
export type Made<T> = {
  readonly own: T;
  readonly keepable?: { readonly answer: KeptAnswer; readonly standing: Standing } | undefined;
};
export type Keeping = {
  /** Bytes that are kept at most; what nobody asked for longest goes first. */
  readonly bytes: number;
  /** Milliseconds for which an answer of `standing` counts. Whoever changes records is answered later than that (`settle`). */
  readonly lease: number;
  standing(): Promise<Standing>;
  nextInstant(after: Instant): Promise<Instant | undefined>;
};

/** While the published records are of one version, and no instant comes at which something opens, closes or is released. */
type Epoch = Pick<Standing, 'version' | 'clockShift'> & {
  readonly from: Instant;
  readonly until: Instant;
  readonly answers: Map<string, KeptAnswer>;
  readonly making: Map<string, Promise<KeptAnswer | undefined>>;
  bytes: number;
};

/** Days begin on a quarter of an hour in every zone: what is told by the day changes then. Milliseconds. */
const quarter = 900_000;
/** An answer longer than this share of all bytes is made anew each time. */
const share = 8;
const besideBody = 1000;

/**
 * Answers that are made once and given until what they show may have changed. The database is asked which version is current when
 * its last answer is older than the lease. A request that changes records is answered after the lease, on whichever process: so
 * what was published, withdrawn or protected counts for each request that is sent after the answer.
 */
export function keepAnswers(keeping: Keeping) {
  let epoch: Epoch | undefined;
  let asked = Number.NEGATIVE_INFINITY;
  let later = '';
  let ahead: Promise<void> | undefined;
  const forget = () => {
    ahead = undefined;
  };
  const ask = together(async () => {
    const began = performance.now();
    const standing = await keeping.standing();
    if (!epoch || !holds(epoch, standing)) epoch = await beginEpoch(keeping, standing);
    asked = began;
    later = standing.now > standing.databaseNow ? standing.now : standing.databaseNow;
    return epoch;
  });
  function current(): Epoch | undefined | Promise<Epoch | undefined> {
    const age = performance.now() - asked;
    const counts = epoch && age < keeping.lease && Date.parse(later) + age < Date.parse(epoch.until);
    if (!counts) return ask().catch(() => undefined);
    // Asked for in time, so that nobody waits for it.
    if (age > keeping.lease / 2 && !ahead) ahead = ask().then(forget, forget);
    return epoch;
  }

  return {
    /** What is kept under the key; else what `make` makes, kept for the next when it may be. */
    async give<T>(key: string, make: () => Promise<Made<T>>): Promise<KeptAnswer | { readonly own: T }> {
      const now = await current();
      if (!now) return make();
      const making = now.making.get(key);
      const found = now.answers.get(key) ?? (making && (await making));
      if (found) {
        if (now.answers.delete(key)) now.answers.set(key, found);
        return found;
      }
      const made = make();
      const kept = made.then(
        ({ keepable }) => keepable && keep(now, keeping.bytes, key, keepable),
        () => undefined,
      );
      now.making.set(key, kept);
      kept.then(() => now.making.get(key) === kept && now.making.delete(key));
      return made;
    },
    /** Resolves when no process gives any more what it kept before this moment. */
    settle: () => new Promise<void>((done) => setTimeout(done, keeping.lease === 0 ? 0 : keeping.lease + 5)),
  };
}

function keep(
  epoch: Epoch,
  most: number,
  key: string,
  { answer, standing }: NonNullable<Made<unknown>['keepable']>,
): KeptAnswer | undefined {
  if (!holds(epoch, standing)) return undefined;
  const size = sizeOf(key, answer);
  if (size > most / share) return answer;
  epoch.answers.set(key, answer);
  epoch.bytes += size;
  for (const [oldest, { body, headers }] of epoch.answers) {
    if (epoch.bytes <= most) break;
    epoch.answers.delete(oldest);
    epoch.bytes -= sizeOf(oldest, { body, headers });
  }
  return answer;
}

function sizeOf(key: string, { body }: KeptAnswer): number {
  return 2 * key.length + body.length + besideBody;
}

/** Both clocks must be within: the pages ask the one and the views the other. */
function holds(epoch: Epoch, { version, clockShift, now, databaseNow }: Standing): boolean {
  const [first, last] = [now, databaseNow].sort();
  return (
    version === epoch.version &&
    clockShift === epoch.clockShift &&
    epoch.from <= first! &&
    last! < epoch.until
  );
}

/** Undefined while the two clocks are on both sides of such an instant. */
async function beginEpoch(keeping: Keeping, standing: Standing): Promise<Epoch | undefined> {
  const { version, clockShift, now, databaseNow } = standing;
  const from = now < databaseNow ? now : databaseNow;
  const at = Date.parse(from);
  // Some things change at an instant and others after it: both are told to the millisecond.
  const next = await keeping.nextInstant(new Date(at - 1).toISOString());
  const told = next === undefined ? [] : [Date.parse(next), Date.parse(next) + 1].filter((one) => one > at);
  const until = new Date(Math.min(...told, (Math.floor(at / quarter) + 1) * quarter)).toISOString();
  const epoch = { version, clockShift, from, until, answers: new Map(), making: new Map(), bytes: 0 };
  return holds(epoch, standing) ? epoch : undefined;
}

/** One question at a time: who asks meanwhile shares the next one, which begins after they asked. */
function together<T>(ask: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  return () => {
    next ??= running.then(() => {
      next = undefined;
      const asked = ask();
      running = asked.catch(() => {});
      return asked;
    });
    return next;
  };
}
