import type pg from 'pg';

/** Notes each statement that the connections of a pool are asked, with what it is given, in the list that `to` names. */
export function listenTo(pool: pg.Pool): { to: unknown[][] } {
  const said = { to: [] as unknown[][] };
  pool.on('connect', (client) => {
    const query: (...asked: unknown[]) => Promise<unknown> = client.query.bind(client);
    const heard: typeof query = (...asked) => {
      said.to.push(asked);
      return query(...asked);
    };
    Object.assign(client, { query: heard });
  });
  return said;
}
