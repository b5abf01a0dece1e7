import { mkdirSync, openSync, writeSync } from 'node:fs';
import { expect } from 'vitest';
import { keptIn } from '../../scripts/kept-in.ts';

/** What a run does more of the more the product can do; each costs seconds that the budget of tests knows. */
export type Counted =
  | 'pages_drawn'
  | 'forms_sent'
  | 'instances_opened'
  | 'databases_cloned'
  | 'programs_started'
  | 'browsers_started';

/** Where each process of a run keeps its line; whoever reads them empties the folder before the run. */
export const countedIn = `${keptIn}/counted`;
/** Figures by group: the path of the tests' folder, such as `tests/matrix`, or `src` for those beside the code. */
const figures: Record<string, Partial<Record<Counted, number>>> = {};
let line: number | undefined;

/**
 * Counts one more. The file `.cache/counted/<pid>.json` holds one line, `{"tests/matrix":{"pages_drawn":12},…}`, that is true at
 * every moment: a process that is ended has lost nothing. Figures only grow, so the line is written over itself.
 */
export function counted(what: Counted, group = groupOf(testPath())): void {
  figures[group] ??= {};
  figures[group][what] = (figures[group][what] ?? 0) + 1;
  if (line === undefined) mkdirSync(countedIn, { recursive: true });
  line ??= openSync(`${countedIn}/${process.pid}.json`, 'w');
  writeSync(line, `${JSON.stringify(figures)}\n`, 0);
}

/** `tests/matrix` for whatever is in that folder, `src` for everything beside the code. */
export function groupOf(file: string | undefined): string {
  const [first = 'elsewhere', second = ''] = file?.split('/') ?? [];
  return first === 'tests' && !/\.test\.tsx?$/.test(second) ? `${first}/${second}` : first;
}

/** The test file that runs in this worker, from the project's folder. */
function testPath(): string | undefined {
  return expect.getState().testPath?.replace(`${process.cwd()}/`, '');
}
