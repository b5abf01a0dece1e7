import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** How the process that draws a picture ends, besides 0; whatever ends it otherwise was the picture's doing, too. */
export const outcomes = { unreadable: 3, impossible: 4 } as const;
export type Undrawn = keyof typeof outcomes;

/** Beside the program as it was built, or beside this file as it was written. */
const worker = fileURLToPath(new URL(`./redraw-worker${path.extname(import.meta.url)}`, import.meta.url));
/** Node sets 450 MB apart for itself, most of which it never uses; one gigabyte is for the picture. Only Linux holds a process to it. */
const usual = { worker, milliseconds: 60_000, kilobytes: 1_500_000 };
type Limits = typeof usual;
const mostAtOnce = 2;

let atWork = 0;
const waiting: (() => void)[] = [];

/**
 * Draws a picture anew in a process of its own, and gives what is to be kept to `keep`. Says why when there is none: the picture is not
 * whole, too large, too slow or broke the process; or no picture can be drawn on this machine. What `keep` throws is thrown.
 */
export async function redraw<Kept>(
  file: string,
  keep: (picture: AsyncIterable<Uint8Array>) => Promise<Kept>,
  limits: Partial<Limits> = {},
): Promise<{ readonly kept: Kept } | { readonly undrawn: Undrawn }> {
  if (atWork >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else atWork += 1;
  const child = start([file], limits);
  try {
    const end = endOf(child);
    const kept = await keep(child.stdout!);
    const code = await end;
    if (code === 0) return { kept };
    return { undrawn: code === outcomes.impossible ? 'impossible' : 'unreadable' };
  } finally {
    child.kill('SIGKILL');
    const next = waiting.shift();
    if (next) next();
    else atWork -= 1;
  }
}

/** True when pictures can be drawn on this machine. */
export async function canRedraw(limits: Partial<Limits> = {}): Promise<boolean> {
  return (await endOf(start([], limits))) === 0;
}

function start(words: readonly string[], limits: Partial<Limits>): ChildProcess {
  const { worker, milliseconds, kilobytes } = { ...usual, ...limits };
  const command = [process.execPath, worker, ...words];
  const options = {
    stdio: ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'],
    // Nothing of ours: no secret, and no option of a test runner or a debugger.
    env: process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {},
    timeout: milliseconds,
    killSignal: 'SIGKILL' as const,
  };
  if (process.platform === 'win32') return spawn(command[0]!, command.slice(1), options);
  return spawn('/bin/sh', ['-c', `ulimit -d ${kilobytes}; exec "$0" "$@"`, ...command], options);
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(outcomes.impossible));
    child.once('close', (code) => resolve(code));
  });
}
