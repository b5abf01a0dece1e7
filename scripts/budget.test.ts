import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Budget,
  budgetOf,
  findExcess,
  groupOf,
  type Run,
  readBudget,
  slownessOf,
  tellRun,
} from './budget.ts';
import { testFiles } from './second-database.ts';

const budget: Budget = {
  piece: 0.005,
  groups: { code: { whole: 100, file: 5 }, matrix: { whole: 60, file: 20 }, checks: { whole: 60 } },
  counts: { matrix: { pages_drawn: 1000 } },
  files: { 'tests/matrix/get.test.ts': 40 },
};
const took = (file: string, own: number, programs = 0) => ({
  file,
  importing: 1,
  own,
  programs,
  piece: 0.005,
});
const runOf = (part: Partial<Run>): Run => ({ files: [], beside: {}, counts: {}, ...part });

describe('the budget of the tests is exceeded by', () => {
  it('a new file that takes more than its group gives a file', () => {
    const dear = runOf({ files: [took('src/grants/new.test.ts', 12)] });
    expect(findExcess(dear, budget)).toEqual([
      'src/grants/new.test.ts took 12.0 s of processor; its share is 5.0 s.',
    ]);
    expect(findExcess(runOf({ files: [took('src/grants/new.test.ts', 9)] }), budget)).toEqual([]);
  });
  it('a file above its own share, the programs that it started counted', () => {
    expect(findExcess(runOf({ files: [took('tests/matrix/get.test.ts', 41)] }), budget)).toEqual([]);
    expect(findExcess(runOf({ files: [took('tests/matrix/get.test.ts', 41, 30)] }), budget)).toHaveLength(1);
  });
  it('a group of many cheap files', () => {
    const many = Array.from({ length: 30 }, (_, at) => took(`src/slice-${at}.test.ts`, 4));
    expect(findExcess(runOf({ files: many }), budget)).toEqual([
      'code: 150 s of processor; the share of the group is 100 s.',
    ]);
  });
  it('the checks, and a group that nobody gave a share', () => {
    expect(findExcess(runOf({ beside: { checks: 90, walks: 1 } }), budget)).toEqual([
      'checks: 90.0 s of processor; the share of the group is 60.0 s.',
      'The group walks has no share.',
    ]);
  });
  it('what grows', () => {
    expect(findExcess(runOf({ counts: { matrix: { pages_drawn: 1101 } } }), budget)).toEqual([
      'matrix: 1101 pages drawn; the share is 1000.',
    ]);
    expect(
      findExcess(runOf({ counts: { matrix: { pages_drawn: 1100, instances_opened: 9 } } }), budget),
    ).toEqual([]);
  });
  it('nothing when the machine takes twice as long for the same work', () => {
    const slow = runOf({
      files: [20, 21, 22].map((own, at) => ({ ...took(`tests/matrix/${at}.test.ts`, own * 3), piece: 0.01 })),
      beside: { checks: 119 },
    });
    expect(slownessOf(slow, budget)).toBe(2);
    expect(
      findExcess(slow, { ...budget, groups: { ...budget.groups, matrix: { whole: 90, file: 20 } } }),
    ).toEqual([]);
    expect(findExcess(slow, budget)).toEqual([
      'matrix: 96.0 s of processor; the share of the group is 60.0 s.',
    ]);
  });
  it('nothing when a machine is quicker with the fixed piece alone, or slower while one file runs', () => {
    const files = [30, 12, 12].map((own, at) => ({
      ...took(`tests/matrix/${at}.test.ts`, own),
      piece: 0.004,
    }));
    expect(findExcess(runOf({ files }), budget)).toEqual([]);
    const first = { ...took('tests/matrix/0.test.ts', 60), piece: 0.01 };
    const roomy = { ...budget, groups: { ...budget.groups, matrix: { whole: 90, file: 20 } } };
    expect(findExcess(runOf({ files: [first, ...files.slice(1)] }), roomy)).toEqual([]);
    const still = { ...first, piece: 0.005 };
    expect(findExcess(runOf({ files: [still, ...files.slice(1)] }), roomy)).toEqual([
      'tests/matrix/0.test.ts took 60.0 s of processor; its share is 20.0 s.',
    ]);
  });
});

it('the table that is written is one that its run fits in, and nothing is named that needs no share', () => {
  const run = runOf({
    files: [
      took('src/a.test.ts', 3),
      took('src/b.test.ts', 80),
      took('tests/journeys/thread.test.ts', 10, 60),
    ],
    beside: { checks: 70, 'runner and database': 200 },
    counts: { journeys: { browsers_started: 17 } },
  });
  const written = budgetOf(run, budget);
  // A tenth more than was taken.
  expect(written.files).toEqual({ 'src/b.test.ts': 88, 'tests/journeys/thread.test.ts': 77 });
  expect(written.groups.code).toEqual({ whole: 94, file: 5 });
  expect(findExcess(run, written)).toEqual([]);
  // Beside other work everything takes twice as long, the piece too: the table that comes of it is the same.
  const twice = (seconds: number) => seconds * 2;
  const busy = runOf({
    ...run,
    files: run.files.map((file) => ({
      ...file,
      ...{ importing: twice(file.importing), own: twice(file.own), programs: twice(file.programs) },
      piece: twice(file.piece),
    })),
    beside: { checks: 140, 'runner and database': 400 },
  });
  expect(budgetOf(busy, budget)).toEqual(written);
});

it('a run tells its seconds by group, its dearest files first, and what grows', () => {
  const files = Array.from({ length: 25 }, (_, at) => took(`src/slice-${at}.test.ts`, at));
  const lines = tellRun(runOf({ files, counts: { matrix: { pages_drawn: 12 } } }), budget);
  expect(lines[0]).toMatch(/^Processor: 325 s \(code 325\); .* 1\.00 times/);
  expect(lines.slice(2, 4)).toEqual([
    '    25.0  src/slice-24.test.ts (1.0, 0.0)',
    '    24.0  src/slice-23.test.ts (1.0, 0.0)',
  ]);
  expect(lines).toHaveLength(2 + 20 + 1);
  expect(lines.at(-1)).toBe('What grows: matrix 12 pages drawn.');
});

describe('the table of the project', () => {
  const { files, groups } = readBudget();
  const known = testFiles();
  it('names no file that has gone, and has a share for every group', () => {
    expect(Object.keys(files).filter((file) => !known.includes(file))).toEqual([]);
    expect(Object.keys(groups)).toEqual(
      expect.arrayContaining([...new Set(known.map(groupOf)), 'checks', 'runner and database']),
    );
  });
  it('gives no file more than 20 s that does not say in its head what no cheaper one proves', () => {
    const dear = Object.entries(files).flatMap(([file, seconds]) => (seconds > 20 ? [file] : []));
    const silent = dear.filter((file) => !/^\/\/ @dear: \S/m.test(fs.readFileSync(file, 'utf8')));
    expect(silent.filter((file) => !beforeTheBudget.includes(file))).toEqual([]);
  });
});

/** Dear before there was a budget, and being made cheaper; whichever stays dear says why, and leaves this list. */
const beforeTheBudget = [
  'src/demonstration/seed-demonstration.test.ts',
  'src/platform/backup/restore-archive.test.ts',
  'src/platform/files/redraw.test.ts',
  'src/results/merged-organisations.test.ts',
  'tests/journeys/bad-line.test.ts',
  'tests/journeys/capacity.test.ts',
  'tests/journeys/certificate.test.ts',
  'tests/journeys/every-page.test.ts',
  'tests/journeys/matrix.test.ts',
  'tests/journeys/network.test.ts',
  'tests/journeys/recommendation.test.ts',
  'tests/journeys/thread.test.ts',
  'tests/journeys/training.test.ts',
  'tests/journeys/voice.test.ts',
  'tests/malformed-uploads.test.ts',
  'tests/matrix/bad-input.test.ts',
  'tests/matrix/get.test.ts',
  'tests/matrix/lists.test.ts',
  'tests/matrix/post.test.ts',
  'tests/matrix/requests.test.ts',
  'tests/migrations/releases.test.ts',
  'tests/parsers/long-repeats.test.ts',
];
