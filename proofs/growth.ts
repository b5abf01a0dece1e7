import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { copyProject } from '../scripts/copy-project.ts';
import { node, run } from '../scripts/program.ts';
import { addSlice } from './growth-slice.ts';
import type { Proof } from './proof.ts';

/** Tests that look at every page, form, table or column: what they cost grows with the product. */
const growing = {
  full: ['tests/matrix', 'tests/privacy', 'tests/journeys/every-page.test.ts'],
  short: ['tests/matrix/get.test.ts', 'tests/privacy/declared.test.ts'],
};
const mostSeconds = 60;

export const growth: Proof = {
  says: 'a slice of twenty pages, twenty forms and a table adds at most 60 s of processor to the tests',
  run: async ({ number, short, say }) => {
    const pages = number('pages', { full: 20, short: 2 });
    const tests = short ? growing.short : growing.full;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-growth-'));
    try {
      copyProject(path.resolve('.'), folder);
      const before = await take(folder, tests);
      say(`Without the slice: ${tell(before)}`);
      addSlice(folder, pages);
      const after = await take(folder, tests);
      say(`With it: ${tell(after)}`);
      const more = after.seconds - before.seconds;
      return {
        figures: [`${pages} pages, ${pages} forms and a table: ${more.toFixed(1)} s of processor more`],
        faults: [
          ...(before.ok ? [] : ['the tests failed without the slice: see above']),
          ...(after.ok ? [] : ['the tests failed with the slice: see above']),
          ...(more > mostSeconds ? [`that is more than ${mostSeconds} s`] : []),
        ],
      };
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Taken = {
  readonly ok: boolean;
  readonly taken: number;
  readonly piece: number;
  readonly seconds: number;
};

/** What these tests take with their database and browser, and the same as on the machine of the budget's table. */
async function take(folder: string, tests: readonly string[]): Promise<Taken> {
  const measured = path.join(folder, '.cache/measured');
  fs.rmSync(measured, { recursive: true, force: true });
  const words = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...tests];
  const { ok, processor } = await run(node, words, { folder });
  const pieces = fs
    .readdirSync(measured)
    .flatMap((file) => fs.readFileSync(path.join(measured, file), 'utf8').trim().split('\n'))
    .map((line): number => JSON.parse(line).piece)
    .toSorted((a, b) => a - b);
  const table = JSON.parse(fs.readFileSync('tests/budget/budget.json', 'utf8'));
  const piece = pieces[Math.floor(pieces.length / 2)]!;
  return { ok, taken: processor, piece, seconds: processor * (table.piece / piece) };
}

function tell({ taken, piece, seconds }: Taken): string {
  const milliseconds = (piece * 1000).toFixed(2);
  return `${taken.toFixed(1)} s of processor, a fixed piece of work ${milliseconds} ms; ${seconds.toFixed(1)} s on the budget's machine`;
}
