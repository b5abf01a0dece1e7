import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openHome } from '../../src/platform/database/embedded/home.ts';
import type { Connection } from '../../src/platform/database/embedded.ts';

/** The secret of every program started here, so that a test can sign what the program signs. */
export const programSecret = 'the secret of the built program in its tests';

export type Running = {
  readonly address: string;
  readonly pid: number;
  /** Everything it has printed until now. */
  output(): string;
  /** Sends a signal and waits for the end. Returns the exit code, null when the signal ended it. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
};

export type Starting = {
  readonly folder: string;
  readonly words?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
};

/** A data folder of its own, and how to remove it. */
export function temporaryFolder(): { folder: string; remove(): void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-program-'));
  fs.chmodSync(folder, 0o711);
  return { folder, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

/** Starts `dist/main.js` on a free port and waits until it answers. Throws with its words when it ends before. */
export async function startProgram(starting: Starting): Promise<Running> {
  const port = await freePort();
  const { child, output, ended } = launch(starting, port);
  const address = `http://localhost:${port}`;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`The program ended before it answered:\n${output()}`);
    if (output().includes('Mostura is at') && (await answers(address))) break;
    await pause(20);
  }
  return {
    address,
    pid: child.pid!,
    output,
    end: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Starts `dist/main.js` and waits only until it has said this. */
export async function beginProgram(starting: Starting, said: string) {
  const begun = launch(starting, await freePort());
  while (!begun.output().includes(said)) {
    if (begun.child.exitCode !== null) throw new Error(`It ended before it said so:\n${begun.output()}`);
    await pause(5);
  }
  return begun;
}

/** Runs `dist/main.js` with a word to its end. */
export async function runProgram(starting: Starting): Promise<{ code: number | null; output: string }> {
  const { output, ended } = launch(starting, await freePort());
  const code = await ended;
  return { code, output: output() };
}

function launch({ folder, words = ['--empty'], environment = {} }: Starting, port: number) {
  const child = spawn(process.execPath, ['dist/main.js', ...words], {
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      DATA_FOLDER: folder,
      PORT: String(port),
      SECRET: programSecret,
      LOG_LEVEL: 'error',
      HOURLY_LIMITS: '1000',
      // What a start compiles the next one reads.
      NODE_COMPILE_CACHE: path.resolve('.cache/compiled'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => printed.push(String(part)));
  endWithThisProcess(child);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, output: () => printed.join(''), ended };
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const one of running) one.kill('SIGTERM');
});

/** A test that fails or is stopped leaves no server behind. */
function endWithThisProcess(child: ChildProcess) {
  running.add(child);
  child.once('exit', () => running.delete(child));
}

async function answers(address: string): Promise<boolean> {
  return fetch(`${address}/healthz`).then(
    (response) => response.ok,
    () => false,
  );
}

/** How to reach the built-in database of a program that runs with this folder, as the tables' owner. */
export function databaseOf(folder: string): Connection {
  const { socket, password } = openHome(path.join(folder, 'database'));
  return { host: socket, port: 5432, user: 'mostura', password, database: 'mostura' };
}

/** The process id of the built-in database's server. */
export function postmasterOf(folder: string): number {
  const { db } = openHome(path.join(folder, 'database'));
  return Number(fs.readFileSync(path.join(db, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/**
 * A port for a program that is started next. It is below those that the system gives to outgoing connections: between our look and the
 * program's start any of the many on a busy machine could get it, and the program would say that its port is taken.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(12_000, 32_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
