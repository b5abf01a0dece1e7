import type pg from 'pg';

/**
 * Statements of this pool are read and planned once for each of its connections, and afterwards only run: for work that asks the
 * same few hundred statements thousands of times, whose reading and planning is nearly all that the server does. What a
 * statement answers is the same.
 */
export function prepareStatements(pool: pg.Pool): void {
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    const known = names.get(text);
    if (known) return known;
    const name = `s${names.size}`;
    names.set(text, name);
    return name;
  };
  pool.on('connect', (client) => {
    // Asked of the prototype each time: a test may listen there.
    const query: Query = (...asked) => Object.getPrototypeOf(client).query.apply(client, asked);
    void query('set plan_cache_mode = force_generic_plan');
    const prepared: Query = (text, values, ...rest) =>
      typeof text === 'string' && Array.isArray(values) && rest.length === 0 && canBePrepared.test(text)
        ? query({ name: nameOf(text), text, values })
        : query(text, values, ...rest);
    Object.assign(client, { query: prepared });
  });
}

type Query = (...asked: unknown[]) => Promise<unknown>;
const canBePrepared = /^\s*(?:select|insert|update|delete|with)\s/i;
