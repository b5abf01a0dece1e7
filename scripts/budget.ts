import fs from 'node:fs';
import { z } from 'zod';
import { keptIn } from './kept-in.ts';

/** What one file took, as tests/budget/measure-file.ts writes it. */
const measured = z.object({
  file: z.string(),
  importing: z.number(),
  own: z.number(),
  programs: z.number(),
  piece: z.number(),
});
const counts = z.record(z.string(), z.record(z.string(), z.number()));
/** A whole run: its files, what the checks and the runner with its database took beside them, and how often what grows happened. */
const run = z.object({ files: z.array(measured), beside: z.record(z.string(), z.number()), counts });
export type Run = z.infer<typeof run>;

/**
 * Seconds of processor on a machine that takes `piece` seconds for the fixed piece of work: of a group as a whole, and of a file of
 * it that has no share of its own in dearest.json. `counts` is by group, how often what grows with the product happens.
 */
const table = z.object({
  piece: z.number().positive(),
  groups: z.record(z.string(), z.object({ whole: z.number(), file: z.number().optional() })),
  counts,
});
const dearest = z.record(z.string(), z.number());
export type Budget = z.infer<typeof table> & { readonly files: Readonly<Record<string, number>> };

const places = {
  files: `${keptIn}/measured`,
  counts: `${keptIn}/counted`,
  run: `${keptIn}/whole-run.json`,
  table: 'tests/budget/budget.json',
  dearest: 'tests/budget/dearest.json',
};

/** How far a figure may be above its share before it is a fault: no two runs take the same. */
const leeway = { file: 1.5, fileSeconds: 4, group: 1.25, groupSeconds: 10, count: 1.1 };
/** How much above the run that a table was written from its shares are: room for a few pages and records more. */
const headroom = 1.1;
/** What a file has to itself without asking for a share. */
const usual: Readonly<Record<string, number>> = {
  journeys: 20,
  process: 20,
  matrix: 20,
  code: 5,
  documents: 5,
};

/** The groups of vitest.config.ts, by where a file is. */
export function groupOf(file: string): string {
  const folder = /^tests\/(journeys|process|matrix)(\/|$)/.exec(file)?.[1];
  return folder ?? (file.startsWith('tests') ? 'documents' : 'code');
}

/** Makes room for the measurements of a run that begins. */
export function beginMeasuring(): void {
  for (const place of [places.files, places.counts]) fs.rmSync(place, { recursive: true, force: true });
}

/** What was measured since, with what was taken beside the files (`checks`; `runner`: the test runner as a whole, files included). */
export function readRun(taken: { readonly checks: number; readonly runner: number }): Run {
  const files = linesIn(places.files).map((line) => measured.parse(JSON.parse(line)));
  const inFiles = files.reduce((sum, file) => sum + secondsOf(file), 0);
  const counted: Record<string, Record<string, number>> = {};
  for (const line of linesIn(places.counts))
    for (const [place, kinds] of Object.entries(counts.parse(JSON.parse(line)))) {
      const group = groupOf(place);
      for (const [kind, number] of Object.entries(kinds))
        counted[group] = { ...counted[group], [kind]: (counted[group]?.[kind] ?? 0) + number };
    }
  const beside = { checks: taken.checks, 'runner and database': Math.max(0, taken.runner - inFiles) };
  return { files, beside, counts: counted };
}

export function keepRun(of: Run): void {
  fs.writeFileSync(places.run, JSON.stringify(of));
}

export function readBudget(): Budget {
  const files = dearest.parse(JSON.parse(fs.readFileSync(places.dearest, 'utf8')));
  return { ...table.parse(JSON.parse(fs.readFileSync(places.table, 'utf8'))), files };
}

/** How much longer this run took for the same work than the table's machine: the median, so that no one moment decides. */
export function slownessOf({ files }: Pick<Run, 'files'>, { piece }: Pick<Budget, 'piece'>): number {
  return files.length === 0 ? 1 : medianPiece(files) / piece;
}

/**
 * The same for one file. Other work comes and goes within a run: a file is not judged by its median when its own moment was slower.
 * A machine that is quicker with the piece is not as much quicker with everything, so nobody is held to less than the table says.
 */
function slownessOfFile({ piece }: Run['files'][number], ofRun: number, budget: Budget): number {
  return Math.max(1, ofRun, piece / budget.piece);
}

/** What exceeds its share, each a sentence with its name. */
export function findExcess(of: Run, budget: Budget): string[] {
  const slowness = slownessOf(of, budget);
  const sentences = of.files.flatMap((file) => {
    const share = shareOf(file.file, budget);
    const took = (file.own + file.programs) / slownessOfFile(file, slowness, budget);
    return took > share * leeway.file + leeway.fileSeconds
      ? [`${file.file} took ${say(took)} s of processor; its share is ${say(share)} s.`]
      : [];
  });
  for (const [group, seconds] of Object.entries(secondsByGroup(of))) {
    const share = budget.groups[group]?.whole;
    const took = seconds / Math.max(1, slowness);
    if (share === undefined) sentences.push(`The group ${group} has no share.`);
    else if (took > share * leeway.group + leeway.groupSeconds)
      sentences.push(`${group}: ${say(took)} s of processor; the share of the group is ${say(share)} s.`);
  }
  for (const [group, kinds] of Object.entries(of.counts))
    for (const [kind, number] of Object.entries(kinds)) {
      const share = budget.counts[group]?.[kind];
      if (share !== undefined && number > Math.ceil(share * leeway.count))
        sentences.push(`${group}: ${number} ${kind.replaceAll('_', ' ')}; the share is ${share}.`);
    }
  return sentences;
}

/** The closing lines: seconds by group, the twenty dearest files, counts of what grows. */
export function tellRun(of: Run, budget: Budget): string[] {
  const slowness = slownessOf(of, budget);
  const groups = Object.entries(secondsByGroup(of)).map(([group, seconds]) => `${group} ${say(seconds)}`);
  const all = Object.values(secondsByGroup(of)).reduce((sum, seconds) => sum + seconds, 0);
  const dear = of.files.toSorted((a, b) => secondsOf(b) - secondsOf(a)).slice(0, 20);
  const grown = Object.entries(of.counts).flatMap(([group, kinds]) =>
    Object.entries(kinds).map(([kind, number]) => `${group} ${number} ${kind.replaceAll('_', ' ')}`),
  );
  return [
    `Processor: ${say(all)} s (${groups.join(', ')}); the same work takes ${slowness.toFixed(2)} times what the budget's machine takes.`,
    'Dearest files, in seconds of processor (of it: importing, programs):',
    ...dear.map(
      (file) =>
        `${say(secondsOf(file)).padStart(8)}  ${file.file} (${say(file.importing)}, ${say(file.programs)})`,
    ),
    ...(grown.length > 0 ? [`What grows: ${grown.join(', ')}.`] : []),
  ];
}

/**
 * The table that a run fits in, with the headroom, rounded up. Its machine stays the one of the table before, so that a run beside
 * other work moves no share.
 */
export function budgetOf(of: Run, { piece }: Pick<Budget, 'piece'>): Budget {
  const slowness = slownessOf(of, { piece });
  const share = (seconds: number) => Math.ceil((seconds / slowness) * headroom);
  const groups: Record<string, { whole: number; file?: number }> = {};
  for (const [group, seconds] of Object.entries(secondsByGroup(of)).toSorted())
    groups[group] = { whole: share(seconds), ...(usual[group] ? { file: usual[group] } : {}) };
  const files = of.files
    .map((file) => [file.file, share(file.own + file.programs)] as const)
    .filter(([file, seconds]) => seconds > (usual[groupOf(file)] ?? 0))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { piece, groups, counts: of.counts, files: Object.fromEntries(files) };
}

/** `npm run budget`: writes the table from the last whole run of this folder. */
export function writeBudget(): boolean {
  if (!fs.existsSync(places.run)) {
    console.error('There was no whole run here. `npm test` makes one.');
    return false;
  }
  const { files, ...rest } = budgetOf(
    run.parse(JSON.parse(fs.readFileSync(places.run, 'utf8'))),
    readBudget(),
  );
  fs.writeFileSync(places.table, `${JSON.stringify(rest, null, 2)}\n`);
  fs.writeFileSync(places.dearest, `${JSON.stringify(files, null, 2)}\n`);
  console.log(`${places.table} and ${places.dearest} are what the last whole run took, and a tenth more.`);
  return true;
}

function shareOf(file: string, { files, groups }: Budget): number {
  return files[file] ?? groups[groupOf(file)]?.file ?? 0;
}

function secondsByGroup({ files, beside }: Run): Record<string, number> {
  const seconds: Record<string, number> = {};
  for (const file of files) {
    const group = groupOf(file.file);
    seconds[group] = (seconds[group] ?? 0) + secondsOf(file);
  }
  return { ...seconds, ...beside };
}

function secondsOf({ importing, own, programs }: Run['files'][number]): number {
  return importing + own + programs;
}

function medianPiece(files: Run['files']): number {
  const pieces = files.map(({ piece }) => piece).toSorted((a, b) => a - b);
  return pieces[Math.floor(pieces.length / 2)] ?? 1;
}

function linesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .flatMap((file) => fs.readFileSync(`${folder}/${file}`, 'utf8').split('\n'))
    .filter((line) => line !== '');
}

function say(seconds: number): string {
  return seconds.toFixed(seconds < 100 ? 1 : 0);
}
