import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { makeConcurrencyLimiter } from './concurrency-limiter.ts';

/** How the process that draws a picture ends, besides 0; whatever ends it otherwise was the picture's doing, too. */
export const outcomes = { unreadable: 3, impossible: 4 } as const;
/** Why there is no picture; `waiting`: so many wait to be drawn that this one cannot, or nobody waits for it any more. */
export type Undrawn = keyof typeof outcomes | 'waiting';
/** Whose file it is, and whether somebody still waits for the answer. */
export type Sender = { readonly personId?: string | undefined; readonly signal?: AbortSignal | undefined };

/** Beside the program as it was built, or beside this file as it was written. */
const worker = fileURLToPath(new URL(`./redraw-worker${path.extname(import.meta.url)}`, import.meta.url));
/** Node sets 450 MB apart for itself, most of which it never uses; one gigabyte is for the picture. Only Linux holds a process to it. */
const usual = { worker, milliseconds: 60_000, kilobytes: 1_500_000 };
type Limits = typeof usual;
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
  const end = endOf(child);
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
  return (await endOf(start([], limits))) === 0;
}

/** Behind everything else that wants to be computed. Undefined when this machine starts no process more. */
function start(
  words: readonly string[],
  limits: Partial<Limits>,
  signal?: AbortSignal,
): ChildProcess | undefined {
  const { worker, milliseconds, kilobytes } = { ...usual, ...limits };
  const command = [process.execPath, worker, ...words];
  const options = {
    stdio: ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'],
    // Nothing of ours: no secret, and no option of a test runner or a debugger.
    env: process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {},
    timeout: milliseconds,
    killSignal: 'SIGKILL' as const,
    signal,
  };
  try {
    if (process.platform === 'win32') return spawn(command[0]!, command.slice(1), options);
    return spawn('/bin/sh', ['-c', `ulimit -d ${kilobytes}; exec nice -n 5 "$0" "$@"`, ...command], options);
  } catch {
    return undefined;
  }
}

async function endOf(child: ChildProcess | undefined): Promise<number | null> {
  if (!child) return outcomes.impossible;
  return new Promise((resolve) => {
    child.once('error', () => resolve(outcomes.impossible));
    child.once('close', (code) => resolve(code));
  });
}
