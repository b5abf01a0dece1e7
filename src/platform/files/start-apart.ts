import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export type ApartLimits = {
  readonly worker: string;
  /** By the clock; and as much of computing, which ends it where nobody is left to look at the clock. */
  readonly milliseconds: number;
  /** Node sets 450 MB apart for itself, most of which it never uses. Only Linux holds a process to it. */
  readonly kilobytes: number;
};

/** The file of a worker: beside the program as it was built, or beside this file as it was written. */
export function workerFile(name: string): string {
  return fileURLToPath(new URL(`./${name}${path.extname(import.meta.url)}`, import.meta.url));
}

/**
 * A process of its own for what reads a hostile file: without our environment, behind everything else that wants to be computed.
 * Undefined when this machine starts no process more. `reads`: it is given the file on its standard input.
 */
export function startApart(
  words: readonly string[],
  { worker, milliseconds, kilobytes }: ApartLimits,
  { signal, reads = false }: { signal?: AbortSignal | undefined; reads?: boolean } = {},
): ChildProcess | undefined {
  const command = [process.execPath, worker, ...words];
  const options = {
    stdio: [reads ? 'pipe' : 'ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'],
    // Nothing of ours: no secret, and no option of a test runner or a debugger.
    env: process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {},
    timeout: milliseconds,
    killSignal: 'SIGKILL' as const,
    signal,
  };
  try {
    if (process.platform === 'win32') return spawn(command[0]!, command.slice(1), options);
    const bounds = `ulimit -d ${kilobytes}; ulimit -t ${Math.ceil(milliseconds / 1000)}`;
    return spawn('/bin/sh', ['-c', `${bounds}; exec nice -n 5 "$0" "$@"`, ...command], options);
  } catch {
    return undefined;
  }
}

/** The code with which it ends, or the signal; `unstarted` where it did not begin. */
export async function endOf(
  child: ChildProcess | undefined,
  unstarted: number,
): Promise<number | NodeJS.Signals> {
  if (!child) return unstarted;
  return new Promise((resolve) => {
    child.once('error', () => resolve(unstarted));
    child.once('close', (code, signal) => resolve(code ?? signal ?? unstarted));
  });
}
