import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { keptIn } from '../../scripts/kept-in.ts';
import { type Spent, spentUntilNow } from '../../scripts/processor.ts';
import { pieceOfWork } from './piece-of-work.ts';

/** Where each worker of a run keeps a line for each file of tests; whoever reads them empties the folder before the run. */
export const measuredIn = `${keptIn}/measured`;

/** What one file of tests took, in seconds of processor. `importing`: until its first test, in this process; `piece`: see `pieceOfWork`. */
export type Measured = {
  readonly file: string;
  readonly importing: number;
  readonly own: number;
  readonly programs: number;
  readonly piece: number;
};

// A worker that keeps its process but not its modules goes on from where its last file ended.
const last = globalThis as { spentAtLastFile?: Spent };

/** Called once for each file, before its own hooks. */
export function measureFile(): void {
  const before = last.spentAtLastFile ?? { own: 0, programs: 0 };
  let imported = before;
  let first = 0;
  beforeAll(() => {
    first = pieceOfWork();
    imported = spentUntilNow();
  });
  afterAll(() => {
    // At its beginning and at its end: what else the machine does changes within a file.
    const piece = (first + pieceOfWork()) / 2;
    const now = spentUntilNow();
    const measured: Measured = {
      file: path.relative(process.cwd(), expect.getState().testPath ?? '').replaceAll('\\', '/'),
      importing: round(imported.own - before.own),
      own: round(now.own - imported.own),
      programs: round(now.programs - before.programs),
      piece,
    };
    last.spentAtLastFile = now;
    fs.mkdirSync(measuredIn, { recursive: true });
    fs.appendFileSync(path.join(measuredIn, `${process.pid}.jsonl`), `${JSON.stringify(measured)}\n`);
  });
}

function round(seconds: number): number {
  return Math.round(Math.max(0, seconds) * 100) / 100;
}
