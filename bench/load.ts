import http from 'node:http';
import pg from 'pg';
import { columnTypes } from '../src/platform/database/column-types.ts';
import type { Connection } from '../src/platform/database/embedded.ts';
import type { Statement } from './statements.ts';

/** What a load asks: a page, or the statements of one, by so many clients at once, each asking again as soon as it was answered. */
export type Load = { readonly clients: number; readonly seconds: number } & (
  | { readonly kind: 'http'; readonly url: string; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: 'sql'; readonly connection: Connection; readonly statements: readonly Statement[] }
);
export type Measured = { readonly perSecond: number; readonly p50: number; readonly p95: number };

type Ask = () => Promise<void>;

const most = 100_000;

/** Asks until the time is over. Milliseconds are those of whole answers. */
async function drive({ clients, seconds }: Load, asks: readonly Ask[]): Promise<Measured> {
  const took: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async (_, at) => {
      const ask = asks[at % asks.length]!;
      while (performance.now() < until && took.length < most) {
        const start = performance.now();
        await ask();
        took.push(performance.now() - start);
      }
    }),
  );
  const lasted = (performance.now() - began) / 1000;
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!;
  return { perSecond: took.length / lasted, p50: at(0.5), p95: at(0.95) };
}

function askPage(agent: http.Agent, url: string, headers: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`));
      response.on('data', () => {});
      response.on('end', resolve);
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}

async function measure(load: Load): Promise<Measured> {
  if (load.kind === 'http') {
    const agent = new http.Agent({ keepAlive: true, maxSockets: load.clients });
    const measured = await drive(load, [() => askPage(agent, load.url, load.headers)]);
    agent.destroy();
    return measured;
  }
  const clients = await Promise.all(
    Array.from({ length: load.clients }, async () => {
      const client = new pg.Client({ ...load.connection, types: columnTypes, options: '-c timezone=UTC' });
      await client.connect();
      return client;
    }),
  );
  const measured = await drive(
    load,
    clients.map((client) => async () => {
      for (const { name, text, values } of load.statements)
        await client.query({ ...(name ? { name } : {}), text, values: [...values] });
    }),
  );
  await Promise.all(clients.map((client) => client.end()));
  return measured;
}

process.on('message', (load: Load) => {
  measure(load).then(
    (measured) => process.send!({ measured }),
    (error) => process.send!({ failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
