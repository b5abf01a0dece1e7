import { endOnSignals, node, run } from './program.ts';

/** What `npm run <word>` does, each loaded only when asked for. The words after it are passed on. */
const tasks: Readonly<Record<string, (words: readonly string[]) => Promise<boolean>>> = {
  start: async (words) => {
    const { start } = await import('./start.ts');
    await start(words);
    return true;
  },
  dev: async (words) => {
    const { develop } = await import('./develop.ts');
    await develop(words);
    return true;
  },
  test: async (words) => {
    endOnSignals();
    const { test } = await import('./test.ts');
    return test(words);
  },
  budget: async () => {
    const { writeBudget } = await import('./budget.ts');
    return writeBudget();
  },
  check: async () => {
    endOnSignals();
    const { runChecks } = await import('./checks.ts');
    return (await runChecks()).every(({ ok }) => ok);
  },
  types: async () => {
    const { writeTypes } = await import('./database-types.ts');
    await writeTypes();
    return true;
  },
  texts: async () => {
    const { tidyTexts } = await import('./texts.ts');
    return tidyTexts();
  },
  bench: async (words) => {
    endOnSignals();
    const { build } = await import('./build.ts');
    await build();
    return (await run(node, ['bench/main.ts', ...words])).ok;
  },
  prove: async (words) => {
    endOnSignals();
    const { prove } = await import('./prove.ts');
    return prove(words);
  },
  mutants: async (words) => {
    endOnSignals();
    const { mutants } = await import('./mutants.ts');
    return mutants(words);
  },
  sbom: async () => {
    const { writeSbom } = await import('./sbom.ts');
    return writeSbom();
  },
  weaknesses: async () => {
    const { findWeaknesses } = await import('./weaknesses.ts');
    return findWeaknesses();
  },
  verify: (words) => program('verify', words),
  backup: (words) => program('backup', words),
  restore: (words) => program('restore', words),
  export: (words) => program('export', words),
  import: (words) => program('import', words),
};

/** The program with one of its words that come to an end. */
async function program(word: string, words: readonly string[]): Promise<boolean> {
  endOnSignals();
  const { build } = await import('./build.ts');
  await build();
  return (await run(node, ['dist/main.js', word, ...words])).ok;
}

const [word = '', ...words] = process.argv.slice(2);
const task = tasks[word];
if (task) {
  // A server that was started goes on; everything else has ended here.
  if (!(await task(words))) process.exitCode = 1;
} else {
  console.error(`There is no task '${word}'. There are: ${Object.keys(tasks).join(', ')}.`);
  process.exitCode = 1;
}
