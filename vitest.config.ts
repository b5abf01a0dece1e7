import { defineConfig } from 'vitest/config';
import { DearestFirst } from './tests/support/dearest-first.ts';
import { workInMemory } from './tests/support/in-memory.ts';

workInMemory();

type Group = { name: string; include: string[]; exclude?: string[]; keeps: boolean };
// They replace a module for themselves, or need a process of their own.
const apart = [
  'tests/matrix/drawn.test.ts',
  'tests/matrix/long-lists.test.ts',
  'src/training/participants/newcomers.test.ts',
];

/**
 * The groups of tests, in the order in which they begin: the dearest first, so that all workers are busy to the end.
 * `npm test -- --project code` runs one. A new folder of `tests` belongs to `code` unless a group here names it.
 * `keeps`: a worker keeps its modules and one database from file to file, so no test and no source may leave a state in a module.
 */
const groups: readonly Group[] = [
  { name: 'journeys', include: ['tests/journeys/**/*.test.{ts,tsx}'], keeps: true },
  { name: 'process', include: ['tests/process/**/*.test.ts'], keeps: false },
  {
    name: 'matrix',
    include: ['tests/{matrix,privacy}/**/*.test.{ts,tsx}', 'tests/{malformed-uploads,pictures}.test.ts'],
    keeps: true,
  },
  // Put modules of their own in the place of ours.
  { name: 'apart', include: apart, keeps: false },
  // Beside the code, and what judges texts, papers, parsers and files of the project.
  {
    name: 'code',
    include: ['{src,tests}/**/*.test.{ts,tsx}', '{scripts,proofs}/**/*.test.ts'],
    keeps: true,
  },
];
const named = groups.flatMap(({ name, include }) => (name === 'code' ? [] : include));

// One tree of processes for all: tests/support/server.ts starts one PostgreSQL for the run, each database is a copy of its template.
// biome-ignore lint/style/noDefaultExport: vitest asks for it
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    globalSetup: ['tests/support/server.ts'],
    setupFiles: ['tests/support/each-file.ts'],
    pool: 'forks',
    // One more than the two processors that a run is measured on: each waits for the database a sixth of its time.
    maxWorkers: 3,
    sequence: { sequencer: DearestFirst },
    // A list that should be empty is told whole: what an error only counts has to be run again to be known.
    chaiConfig: { truncateThreshold: 2000 },
    // One for all: it finds what hangs. On a machine that does much else a slow minute is no fault; what is dear is told by the budget.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    projects: groups.map(({ name, include, exclude = [], keeps }) => ({
      extends: true,
      test: {
        name,
        include,
        isolate: !keeps,
        exclude: [
          '**/node_modules/**',
          ...exclude,
          ...(name === 'code' ? named : []),
          ...(name === 'apart' ? [] : apart),
        ],
      },
    })),
  },
});
