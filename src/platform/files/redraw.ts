import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { makeConcurrencyLimiter } from './concurrency-limiter.ts';
import { type ApartLimits, endOf, startApart, workerFile } from './start-apart.ts';

/** How the process that draws a picture ends, besides 0; whatever ends it otherwise was the picture's doing, too. */
export const outcomes = { unreadable: 3, impossible: 4 } as const;
/** Why there is no picture; `waiting`: so many wait to be drawn that this one cannot, or nobody waits for it any more. */
export type Undrawn = keyof typeof outcomes | 'waiting';
/** Whose file it is, and whether somebody still waits for the answer. */
export type Sender = { readonly personId?: string | undefined; readonly signal?: AbortSignal | undefined };

/** One gigabyte is for the picture. */
const usual: ApartLimits = {
  worker: workerFile('redraw-worker'),
  milliseconds: 60_000,
  kilobytes: 1_500_000,
};
type Limits = ApartLimits;
const limited = makeConcurrencyLimiter({ atOnce: 2, waiting: 10, waitingOfOne: 2 });

/**
 * Draws a picture anew in a process of its own, and gives what is to be kept to `keep`. Says why when there is none: the picture is not
 * whole, too large, too slow or broke the process; no picture can be drawn on this machine; or too many wait. What `keep` throws is
 * thrown.
 */
export async function redraw<Kept>(
  file: string,
  keep: (picture: AsyncIterable<Uint8Array>) => Promise<Kept>,
  { personId = randomUUID(), signal }: Sender = {},
  limits: Partial<Limits> = {},
): Promise<{ readonly kept: Kept } | { readonly undrawn: Undrawn }> {
  const drawn = await limited({ who: personId, signal }, () => draw(start([file], limits, signal), keep));
  return drawn ?? { undrawn: 'waiting' };
}

async function draw<Kept>(child: ChildProcess | undefined, keep: (picture: Readable) => Promise<Kept>) {
  const end = endOf(child, outcomes.impossible);
  if (!child?.stdout) return { undrawn: 'impossible' as const };
  try {
    const kept = await keep(child.stdout);
    const code = await end;
    if (code === 0) return { kept };
    return { undrawn: code === outcomes.impossible ? ('impossible' as const) : ('unreadable' as const) };
  } finally {
    child.kill('SIGKILL');
  }
}

/** True when pictures can be drawn on this machine. */
export async function canRedraw(limits: Partial<Limits> = {}): Promise<boolean> {
  return (await endOf(start([], limits), outcomes.impossible)) === 0;
}

function start(words: readonly string[], limits: Partial<Limits>, signal?: AbortSignal) {
  return startApart(words, { ...usual, ...limits }, { signal });
}
