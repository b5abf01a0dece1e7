import { findMutants, type Mutant } from './operators.ts';

export type Drawn = { readonly file: string; readonly mutant: Mutant };

/** What decides: rules, permissions, the queries, the verbs (a function that takes `work`), and the tables of steps. */
export const kinds: Readonly<Record<string, (file: string, text: string) => boolean>> = {
  rules: (file) => /\/rules(-[\w-]+)?\.ts$/.test(file),
  permissions: (file) => /\/permissions\.ts$/.test(file),
  queries: (file) => /\/queries(-[\w-]+)?\.ts$/.test(file),
  verbs: (file, text) =>
    /\/[\w-]+\.ts$/.test(file) && /^export async function \w+\(\s*work: Work\b/m.test(text),
  workflows: (file) => /\/workflow\.ts$/.test(file),
};

/**
 * Draws mutants, each kind of source in turn so that large files of queries are not most of them. The same seed, count and sources
 * give the same mutants in the same order.
 */
export function drawMutants(
  sources: ReadonlyMap<string, string>,
  {
    count,
    seed,
    area,
    kind,
  }: { count: number; seed: number; area?: string | undefined; kind?: string | undefined },
): Drawn[] {
  if (kind !== undefined && !Object.hasOwn(kinds, kind))
    throw new Error(`--kind ${kind}: one of ${Object.keys(kinds).join(', ')}`);
  const inArea = [...sources]
    .filter(
      ([file]) =>
        file.startsWith(area ? `src/${area}/` : 'src/') &&
        !/\.test\.|\/testing\.|\/browser\/|\/demonstration\//.test(file),
    )
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const asked = Object.entries(kinds).filter(([name]) => kind === undefined || name === kind);
  const pools = asked.map(([, belongs]) =>
    inArea
      .filter(([file, text]) => belongs(file, text))
      .flatMap(([file, text]) => findMutants(text).map((mutant) => ({ file, mutant }))),
  );
  const random = randomFrom(seed);
  const drawn: Drawn[] = [];
  for (let at = 0; drawn.length < count && pools.some((pool) => pool.length > 0); at++) {
    const pool = pools[at % pools.length]!;
    drawn.push(...pool.splice(Math.floor(random() * pool.length), 1));
  }
  return drawn;
}

/** Numbers from 0 to 1 that a seed decides (mulberry32, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
