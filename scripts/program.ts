import { type ChildProcess, spawn } from 'node:child_process';
import { ofEndedPrograms } from './processor.ts';

/** The projects' own Node runs every task; the working directory is the project's root. */
export const node = process.execPath;

/** `processor`: seconds of it that the program and all it started took; 0 where that is not known. */
export type Ended = { readonly ok: boolean; readonly output: string; readonly processor: number };

/** Runs a program to its end. Quiet ones are heard only when they fail. */
export function run(
  command: string,
  words: readonly string[],
  options: { quiet?: boolean; folder?: string } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      stdio: ['ignore', options.quiet ? 'pipe' : 'inherit', options.quiet ? 'pipe' : 'inherit'],
      cwd: options.folder,
    });
    endWithUs(child);
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    let processor = 0;
    child.once('exit', () => {
      processor = sinceLastEnd();
    });
    child.once('error', (error) => resolve({ ok: false, output: error.message, processor }));
    child.once('close', (code) => resolve({ ok: code === 0, output, processor }));
  });
}

let untilLastEnd = 0;
/** The system adds a program's time to ours when it ends, and programs end one after another. */
function sinceLastEnd(): number {
  const before = untilLastEnd;
  untilLastEnd = ofEndedPrograms();
  return untilLastEnd - before;
}

const children = new Set<ChildProcess>();

/** A child that must not outlive this process. */
export function endWithUs(child: ChildProcess) {
  children.add(child);
  child.once('exit', () => children.delete(child));
}

/** Ends the children, then this process, on a signal or when the process that started us was killed. */
export function endOnSignals() {
  const end = () => {
    if (children.size === 0) process.exit(1);
    for (const child of children) {
      child.once('exit', () => children.size === 0 && process.exit(1));
      child.kill('SIGTERM');
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  whenParentDies(end);
}

/** `run.mjs` keeps a channel open to us: it closes when `run.mjs` is gone, also by kill -9. */
export function whenParentDies(then: () => void) {
  if (!process.channel) return;
  process.once('disconnect', then);
  process.channel.unref();
}
