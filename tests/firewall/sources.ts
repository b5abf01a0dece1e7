import fs from 'node:fs';
import path from 'node:path';
import type { Route } from '../../src/platform/http/route.ts';
import type { JobDefinition } from '../../src/platform/jobs/jobs.ts';
import type { Permission } from '../../src/platform/permissions.ts';

/** The permissions that the area declares, read from its files. */
export async function permissionsOfArea(folder = 'src/protection'): Promise<ReadonlySet<string>> {
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)permissions(-[a-z-]+)?\.ts$/.test(file));
  const names = new Set<string>();
  for (const file of files) {
    const exported: Record<string, unknown> = await import(path.resolve(folder, file));
    for (const one of Object.values(exported).flatMap((value) => [value, ...Object.values(value ?? {})]))
      if (isPermission(one)) names.add(one.name);
  }
  return names;
}

function isPermission(value: unknown): value is Permission<never> {
  return typeof value === 'object' && value !== null && 'roles' in value && 'looks' in value;
}

/** Routes and jobs of the area that do not say in which store they work: a public page reads published views instead. */
export function outsideStore(
  names: ReadonlySet<string>,
  routes: readonly Pick<Route, 'path' | 'may' | 'store' | 'portal'>[],
  jobs: readonly Pick<JobDefinition, 'word' | 'store'>[],
): string[] {
  return [
    ...routes
      .filter(({ may, store, portal }) => names.has(may.name) && !store && !portal && !isMadeBefore(may))
      .map(({ path: at }) => `a route without its store: ${at}`),
    ...jobs
      .filter(({ word, store }) => names.has(word) && !store)
      .map(({ word }) => `a job without its store: ${word}`),
  ];
}

/** What anyone may open asks for no person: it has nothing of the store but what `published` shows (tests/firewall/objects.ts). */
const isMadeBefore = ({ anyone }: Pick<Permission, 'anyone'>) => anyone;

/** Jobs that the area puts into the queue with something in them: every page's role reads the queue. */
export function jobsWithIds(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([file, text]) => [
    ...[...text.matchAll(/\benqueue\(\s*([^)]*)\)/g)]
      .filter(([, given = '']) => !/^(work,\s*)?[\w'".]+,\s*\{\s*\}\s*$/.test(given.trim()))
      .map(([call]) => `${file}: ${call}`),
    ...[...text.matchAll(/\btells:/g)].map(
      () => `${file}: a step that tells by a job carries its record's id`,
    ),
  ]);
}

/** Emails of the area that say more than where to look: every page's role reads the emails. */
export function mailsWithMore(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([file, text]) =>
    [...text.matchAll(/\bqueueMail\(/g)].flatMap(({ index }) => {
      const call = text.slice(index, text.indexOf('});', index) + 2);
      const [, given] = /\bargs: \{\s*([^{}]*(?:\$\{[^}]*\}[^{}]*)*)\}/.exec(call) ?? [];
      return given !== undefined && /^link(?:: `\$\{baseUrl\}\/[a-z/]+`)?,?\s*$/.test(given)
        ? []
        : [`${file}: ${call}`];
    }),
  );
}

/** The words of the jobs that the area declares. */
export function jobWordsOf(sources: ReadonlyMap<string, string>): string[] {
  return [...sources.values()].flatMap((text) =>
    [...text.matchAll(/\bword: '([\w.]+)'/g)].map(([, word = '']) => word),
  );
}

/** The area's program text by file, its tests apart. */
export function sourcesOfArea(folder = 'src/protection'): ReadonlyMap<string, string> {
  return new Map(
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|testing\.ts/.test(file))
      .map((file) => [file, fs.readFileSync(path.join(folder, file), 'utf8')]),
  );
}

/**
 * What reads records of incidents, or numbers that no release shows: reports, indicators and milestones read `published.release` alone. The
 * types of tables and the declarations of what they hold read nothing.
 */
export function readersOfRecords(sources: ReadonlyMap<string, string>): string[] {
  const records =
    /\b(incidents\.(incident|act|source|comparison)|release\.(atom|behind|cell|contribution|counted|period|release))\b(?!\.)|\/protection\/(incidents|statistics)\//g;
  return [...sources]
    .filter(([file]) => !/^(protection|privacy\/declarations)\/|^platform\/database\/tables\.ts$/.test(file))
    .flatMap(([file, text]) => [...text.matchAll(records)].map(([found]) => `${file}: ${found}`));
}
