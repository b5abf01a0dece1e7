import fs from 'node:fs';

/** The head of a test file says so when the file is asked a second time, on a PostgreSQL of another version: and for which reason. */
const markLine = /^\/\/ @second-database: (.+)$/m;

/**
 * What two versions of PostgreSQL, or two owners of it, may answer differently: by what the text of a test shows that it touches.
 * A file that shows it and lacks the mark fails a test. A reason without a pattern is given by hand.
 */
export const reasons: Readonly<Record<string, RegExp | undefined>> = {
  migrations: /database\/migrate\.ts|\bmigrate\(|makeDatabase\('empty'\)/,
  'roles and grants':
    /`(set (local )?role |reset role`)|create role|pg_roles|request-login\.ts|permission denied|'42501'/,
  'row security': /row.level.security|pg_policies|row_security/,
  constraints: /pg_constraint|'23\d{3}'/,
  'locks and races': /pg_advisory|pg_locks|for (no key )?update|skip locked|lock_timeout|'40P01'|'40001'/,
  'the driver and its connections': /database\/(dialect|connect)\.ts'\)?;|from '\.\/(dialect|connect)\.ts'/,
  jobs: /\bstartQueue\(|pg-boss/,
  'backup and move': /\/(copy-rows|make-archive|restore-archive)\.ts'/,
  'plans of slow queries': /\bexplain \(|bench\/\w+\.ts'/,
  folding: /platform\.search_key\(/,
  'start and failover': /\bmakeDatabase\([\s\S]*\bstartProgram\(/,
  'every page and its queries': undefined,
  'one journey of the thread': undefined,
};

/** What has no database of the run's own to ask: the built-in one is the same in both halves. */
const askDatabase =
  /support\/(database|cast|instance|small-world|people-instance|built-program)\.ts|support\/world|\.\/instance\.ts|inject\('server'\)/;

/** The reasons that a file gives, or nothing when it carries no mark. */
export function markOf(text: string): readonly string[] | undefined {
  return markLine.exec(text)?.[1]?.split(', ');
}

/** The reasons that the text of a test shows. */
export function reasonsIn(text: string): string[] {
  const code = text.replace(markLine, '');
  if (!askDatabase.test(code)) return [];
  return Object.entries(reasons).flatMap(([reason, shows]) => (shows?.test(code) ? [reason] : []));
}

/** Every test file of the project, from its root. */
export function testFiles(): string[] {
  return ['src', 'tests', 'scripts', 'proofs'].flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.test\.tsx?$/.test(file))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .toSorted(),
  );
}

/** The files that a second database is asked. */
export function filesForSecondDatabase(): string[] {
  return testFiles().filter((file) => markOf(fs.readFileSync(file, 'utf8')) !== undefined);
}
