import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { build } from './build.ts';
import { node, whenParentDies } from './program.ts';

const watched = ['src', 'messages', 'actions', 'migrations'];

/** Builds, starts, and does both again whenever a file is saved. A build that fails leaves the old program running. */
export async function develop(words: readonly string[]): Promise<void> {
  let program: ChildProcess | undefined;
  let ending = false;

  const stop = async () => {
    if (!program || program.exitCode !== null || program.signalCode !== null) return;
    const ended = new Promise((resolve) => program!.once('exit', resolve));
    program.kill('SIGTERM');
    await ended;
  };
  const restart = async () => {
    try {
      await build();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      console.error('Waiting for the next save …');
      return;
    }
    await stop();
    if (!ending)
      program = spawn(node, ['--enable-source-maps', 'dist/main.js', ...words], {
        stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      });
  };

  let work = restart();
  let soon: NodeJS.Timeout | undefined;
  for (const folder of watched.filter((place) => fs.existsSync(place)))
    fs.watch(folder, { recursive: true }, () => {
      clearTimeout(soon);
      soon = setTimeout(() => {
        work = work.then(restart);
      }, 150);
    });

  const end = async () => {
    ending = true;
    await stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
  whenParentDies(() => void end());
}
