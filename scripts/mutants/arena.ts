import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createVitest } from 'vitest/node';
import { copyProject } from '../copy-project.ts';

export type Verdict = { readonly killedBy: string } | 'survived';
export type Arena = {
  /** Puts a text in place of a file's, runs these tests in their order until one fails, and puts the file back. */
  tryOut(file: string, text: string, tests: readonly string[]): Promise<Verdict>;
  close(): Promise<void>;
};

/**
 * A copy of the project (with what is changed and not committed) in which sources may be wrong for a while. One test runner and one
 * database server stay for all mutants. A test that also fails without the mutant proves nothing and is left out from then on.
 */
export async function openArena({ at, seconds }: { at: string; seconds: number }): Promise<Arena> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-mutants-'));
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  copyProject(at, folder);
  process.chdir(folder);
  const vitest = await createVitest('test', {
    ...{ root: folder, watch: false, bail: 1, silent: true, reporters: [{}] },
  });
  // Finds the projects' files once, so that each can be asked for by its name.
  await vitest.globTestSpecifications();
  const sound = new Map<string, boolean>();

  const run = async (tests: readonly string[]): Promise<string | undefined> => {
    const specifications = tests.flatMap((test) => vitest.getModuleSpecifications(path.join(folder, test)));
    const late = setTimeout(endWorkers, seconds * 1000);
    const { testModules, unhandledErrors } = await vitest
      .runTestSpecifications(specifications)
      .finally(() => clearTimeout(late));
    const failed = testModules.find((one) => one.state() === 'failed');
    if (failed) return path.relative(folder, failed.moduleId).replaceAll('\\', '/');
    return unhandledErrors.length > 0 ? tests[0] : undefined;
  };
  const withText = async <T>(file: string, text: string, body: () => Promise<T>): Promise<T> => {
    const place = path.join(folder, file);
    const before = fs.readFileSync(place, 'utf8');
    const put = (now: string) => {
      fs.writeFileSync(place, now);
      vitest.invalidateFile(place);
    };
    put(text);
    try {
      return await body();
    } finally {
      put(before);
    }
  };
  return {
    tryOut: async (file, text, tests) => {
      for (const two of inTwos(tests)) {
        const asked = two.filter((test) => sound.get(test) !== false);
        if (asked.length === 0) continue;
        const killedBy = await withText(file, text, () => run(asked));
        if (killedBy === undefined) continue;
        if (!sound.has(killedBy)) sound.set(killedBy, (await run([killedBy])) === undefined);
        if (sound.get(killedBy)) return { killedBy };
      }
      return 'survived';
    },
    close: async () => {
      await vitest.close();
      process.chdir(at);
      remove();
    },
  };
}

/** As many at once as there are workers. */
function inTwos<T>(all: readonly T[]): T[][] {
  return all.flatMap((_, at) => (at % 2 === 0 ? [all.slice(at, at + 2)] : []));
}

/** A mutant may never end: its workers do, and the runner says that they are gone. */
function endWorkers(): void {
  const own = (id: string) => {
    try {
      const [stat, words] = ['stat', 'cmdline'].map((name) => fs.readFileSync(`/proc/${id}/${name}`, 'utf8'));
      const parent = Number(stat!.slice(stat!.lastIndexOf(')') + 2).split(' ')[1]);
      return parent === process.pid && /vitest[\\/]dist[\\/]workers/.test(words!);
    } catch {
      return false;
    }
  };
  const ids = fs.existsSync('/proc') ? fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  for (const id of ids.filter(own)) process.kill(Number(id), 'SIGKILL');
}
