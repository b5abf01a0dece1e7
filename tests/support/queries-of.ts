import type { Kysely } from 'kysely';
import type { Tx } from '../../src/platform/work.ts';

/** How many queries a piece of work asks in a transaction. */
export async function queriesOf(tx: Tx, run: (counting: Tx) => Promise<unknown>): Promise<number> {
  let queries = 0;
  const counting = (tx as unknown as Kysely<unknown>).withPlugin({
    transformQuery: ({ node }) => {
      queries += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  await run(counting as unknown as Tx);
  return queries;
}
