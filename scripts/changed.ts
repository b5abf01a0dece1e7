import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { isTest, type ModuleGraph, naming, reaching, readModuleGraph } from './module-graph.ts';
import { markOf } from './second-database.ts';

/** What every test depends on. */
const everything =
  /^(package(-lock)?\.json|tsconfig\.json|vitest\.config\.ts|tests\/support\/(server|each-file|ends|database)\.ts)$/;

/** What was changed since the branch left `main`, or on `main` since the last commit; files that are new and not yet added too. */
export function listChanged(): string[] {
  const base =
    ['origin/main', 'main']
      .map((name) => git('merge-base', 'HEAD', name)[0])
      .find((found) => found !== undefined) ?? 'HEAD';
  return [...git('diff', '--name-only', base), ...git('ls-files', '--others', '--exclude-standard')];
}

/** The test files that these changes can reach. */
export function testsReachedBy(changed: readonly string[], graph: ModuleGraph = readModuleGraph()): string[] {
  const tests = [...graph.texts.keys()].filter(isTest);
  if (changed.some((file) => everything.test(file))) return tests.toSorted();
  const reached = new Set(reaching(graph, changed).keys());
  for (const file of changed) for (const test of beyondImports(file, graph)) reached.add(test);
  return tests.filter((test) => reached.has(test)).toSorted();
}

/**
 * What no import shows: a test that names the file or a folder it is in judges it as text; a migration changes what is asked of a
 * database and the area of its first line, a text the pages of its area, an Action's files whatever reads an Action, and what a
 * browser is given the journeys.
 */
function beyondImports(file: string, graph: ModuleGraph): string[] {
  const tests = [...graph.texts].filter(([test]) => isTest(test));
  const inArea = (area: string | undefined) =>
    tests.flatMap(([test]) => (area && test.startsWith(`src/${area}/`) ? [test] : []));
  const [first, second] = file.split('/');
  const named = naming(graph, file).filter(isTest);
  if (first === 'migrations')
    return [
      ...named,
      ...tests.flatMap(([test, text]) => (markOf(text) ? [test] : [])),
      ...inArea(areaOf(read(file))),
    ];
  if (first === 'messages') return [...named, ...inArea(second), ...inArea('platform/messages')];
  if (file.startsWith('src/browser/') || file.endsWith('.scss'))
    return [...named, ...tests.flatMap(([test]) => (test.startsWith('tests/journeys/') ? [test] : []))];
  if (first === 'actions') return [...named, ...inArea('action')];
  return named;
}

/** `-- Area: grants. …`, the first words of every migration. */
function areaOf(text: string): string | undefined {
  return /^-- Area: (\w+)/.exec(text)?.[1];
}

function read(file: string): string {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

function git(...words: string[]): string[] {
  try {
    const answer = execFileSync('git', words, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e8,
    });
    return answer.split('\n').filter((line) => line !== '');
  } catch {
    return [];
  }
}
