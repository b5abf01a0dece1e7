import fs from 'node:fs';
import path from 'node:path';

/** Who names whom: modules by their imports, and by any other relative path in quotes (a worker, a fixture). */
export type ModuleGraph = {
  /** Every module of the project, from its root, with its text. */
  readonly texts: ReadonlyMap<string, string>;
  readonly importers: ReadonlyMap<string, ReadonlySet<string>>;
};

const folders = ['src', 'tests', 'scripts', 'bench', 'proofs', 'seeds'];
/** A program that was built is reached by its source. */
const built: Readonly<Record<string, string>> = { 'dist/main.js': 'src/main.ts' };

/** Reads the modules below a root: a second for all of them, since nothing is parsed. */
export function readModuleGraph(root = '.'): ModuleGraph {
  const texts = new Map(
    folders
      .flatMap((folder) => filesBelow(root, folder))
      .map((file) => [file, fs.readFileSync(path.join(root, file), 'utf8')]),
  );
  const importers = new Map<string, Set<string>>();
  for (const [file, text] of texts)
    for (const literal of literalsIn(text)) {
      const target = /^\.{1,2}\//.test(literal)
        ? path.posix.join(path.posix.dirname(file), literal)
        : built[literal];
      if (target === undefined) continue;
      importers.set(target, (importers.get(target) ?? new Set()).add(file));
    }
  return { texts, importers };
}

/** Every module that reaches one of these, with how many imports lie between; these themselves are at 0. */
export function reaching(graph: ModuleGraph, files: readonly string[]): Map<string, number> {
  const distances = new Map(files.map((file) => [file, 0]));
  // A map goes on to what is added to it while it is walked: the nearest come first.
  for (const [file, distance] of distances)
    for (const importer of graph.importers.get(file) ?? [])
      if (!distances.has(importer)) distances.set(importer, distance + 1);
  return distances;
}

/** The modules that name a path, or a folder that it is in, from the root. */
export function naming(graph: ModuleGraph, file: string): string[] {
  const parts = file.split('/');
  const paths = new Set(parts.map((_, at) => parts.slice(0, at + 1).join('/')));
  return [...graph.texts].flatMap(([module, text]) =>
    literalsIn(text).some((literal) => paths.has(literal.replace(/\/$/, ''))) ? [module] : [],
  );
}

export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

function literalsIn(text: string): string[] {
  return [...text.matchAll(/['`"]([\w@./-]+)['`"]/g)].map(([, literal]) => literal!);
}

function filesBelow(root: string, folder: string): string[] {
  if (!fs.existsSync(path.join(root, folder))) return [];
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);
}
