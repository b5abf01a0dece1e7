import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { isTest, type ModuleGraph, reaching, readModuleGraph } from './module-graph.ts';
import { openArena } from './mutants/arena.ts';
import { drawMutants } from './mutants/draw.ts';
import { withMutant } from './mutants/operators.ts';

/**
 * `npm run mutants -- --count 100 --seed 1 --area grants`: draws wrong changes of rules, permissions, queries, verbs and tables of
 * steps (`--kind workflows` of these alone), and says which of them no test noticed. `--tests` is how many files at most are asked about one, the nearest first, `--seconds` how long two
 * of them may take. Answers true however many survived: what a survivor means is for a person to judge.
 */
export async function mutants(words: readonly string[]): Promise<boolean> {
  const text = (value: string) => ({ type: 'string', default: value }) as const;
  const { values } = parseArgs({
    args: [...words],
    options: {
      count: text('20'),
      seed: text('1'),
      tests: text('12'),
      seconds: text('120'),
      area: { type: 'string' },
      kind: { type: 'string' },
    },
  });
  const graph = readModuleGraph();
  const drawn = drawMutants(graph.texts, {
    count: Number(values.count),
    seed: Number(values.seed),
    area: values.area,
    kind: values.kind,
  });
  await build();
  const began = Date.now();
  const arena = await openArena({ at: path.resolve('.'), seconds: Number(values.seconds) });
  const survivors: string[] = [];
  try {
    for (const { file, mutant } of drawn) {
      const tests = nearestTests(graph, file).slice(0, Number(values.tests));
      const started = Date.now();
      const verdict = await arena.tryOut(file, withMutant(graph.texts.get(file)!, mutant), tests);
      const place = `${file}:${mutant.line}  ${mutant.what}`;
      const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s`;
      if (verdict === 'survived') survivors.push(place);
      console.log(
        verdict === 'survived'
          ? `SURVIVED ${place} (${tests.length} files asked, ${seconds})`
          : `killed   ${place} (${verdict.killedBy}, ${seconds})`,
      );
    }
  } finally {
    await arena.close();
  }
  for (const place of survivors) console.log(`✗ ${place}`);
  const minutes = ((Date.now() - began) / 60_000).toFixed(1);
  console.log(`${drawn.length - survivors.length} killed, ${survivors.length} survived, in ${minutes} min`);
  return true;
}

/** The tests that reach a file: by the number of imports between, then by how much of the path is the same. Not those that need the built program. */
function nearestTests(graph: ModuleGraph, file: string): string[] {
  const shared = (test: string) => {
    const [one, other] = [file.split('/'), test.split('/')];
    const differs = one.findIndex((part, at) => part !== other[at]);
    return differs === -1 ? one.length : differs;
  };
  return [...reaching(graph, [file])]
    .filter(([test]) => isTest(test) && !/^tests\/(journeys|process|parsers)\/|^proofs\//.test(test))
    .toSorted(([a, near], [b, far]) => near - far || shared(b) - shared(a) || (a < b ? -1 : 1))
    .map(([test]) => test);
}
