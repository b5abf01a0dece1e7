import { ask } from '../tests/support/ask.ts';
import { databaseOf } from '../tests/support/built-program.ts';
import { startChild } from './child.ts';
import type { Load, Measured } from './load.ts';
import { processorTimeOf } from './machine.ts';
import { recordStatements } from './statements.ts';
import { type Figures, print } from './table.ts';

export type Page = { readonly name: string; readonly path: string; readonly cookie: string };
const clients = 10;
/** As Chromium and Firefox ask over https. */
const accepts = 'gzip, deflate, br, zstd';
const seconds = 2;

/** Each page by 10 clients: from the program, from a raw server of the same bytes, and its own SQL alone. */
export async function measurePages(run: {
  folder: string;
  address: string;
  pid: number;
  pages: readonly Page[];
  rounds: number;
  /** Seconds each page is asked for before it is measured: a program that has been running is compiled for what it is asked. */
  warmingUp: number;
}): Promise<Figures[]> {
  const driver = startChild('load.ts');
  const raw = startChild('raw-server.ts');
  const { port } = await raw.next();
  const measure = async (load: Load): Promise<Measured> => {
    const { measured, failed } = await driver.ask(load);
    if (failed) throw new Error(String(failed));
    return measured as Measured;
  };
  try {
    const figures: Figures[] = [];
    for (const { name, path, cookie } of run.pages) {
      const url = run.address + path;
      const shown = await ask(url, { cookie, accepts });
      if (shown.status === 404) {
        print(`${path} is not a page of this version: not measured.`);
        continue;
      }
      if (shown.status !== 200) throw new Error(`${path} answered ${shown.status}`);
      const { connection: _connection, 'keep-alive': _keep, ...headers } = shown.headers;
      await raw.ask({ headers, body: shown.body.toString('base64') });
      const connection = databaseOf(run.folder);
      const statements = await recordStatements(run.folder, connection, () => ask(url, { cookie }));
      const asked = { 'accept-encoding': accepts, ...(cookie ? { cookie } : {}) };
      const loads: Record<'app' | 'raw' | 'sql', Load> = {
        app: { kind: 'http', url, headers: asked, clients, seconds },
        raw: { kind: 'http', url: `http://127.0.0.1:${port}/`, headers: asked, clients, seconds },
        sql: { kind: 'sql', connection, statements, clients, seconds },
      };
      for (const load of Object.values(loads)) await measure({ ...load, seconds: 1 });
      await measure({ ...loads.app, seconds: run.warmingUp });
      const work: Record<'app' | 'sql', { spent: number; pages: number }> = {
        app: { spent: 0, pages: 0 },
        sql: { spent: 0, pages: 0 },
      };
      const weigh = async (of: 'app' | 'sql') => {
        const before = processorTimeOf(run.pid) ?? 0;
        const measured = await measure(loads[of]);
        work[of].spent += (processorTimeOf(run.pid) ?? 0) - before;
        work[of].pages += measured.perSecond * seconds;
        return measured;
      };
      const rounds: Record<'app' | 'raw' | 'sql', Measured>[] = [];
      for (let round = 0; round < run.rounds; round++)
        rounds.push({
          app: await weigh('app'),
          raw: await measure(loads.raw),
          sql: await weigh('sql'),
        });
      const middle = (of: (one: Record<'app' | 'raw' | 'sql', Measured>) => number) =>
        rounds.map(of).sort((a, b) => a - b)[Math.floor(rounds.length / 2)]!;
      const all = (key: 'app' | 'raw' | 'sql'): Measured => ({
        perSecond: middle((one) => one[key].perSecond),
        p50: middle((one) => one[key].p50),
        p95: middle((one) => one[key].p95),
      });
      figures.push({
        name,
        app: all('app'),
        raw: all('raw'),
        sql: all('sql'),
        ofRaw: middle((one) => one.app.perSecond / one.raw.perSecond),
        ofSql: middle((one) => one.app.perSecond / one.sql.perSecond),
        work:
          work.app.spent > 0
            ? { app: work.app.spent / work.app.pages, sql: work.sql.spent / work.sql.pages }
            : undefined,
        statements: statements.length,
        bytes: shown.body.length,
      });
    }
    return figures;
  } finally {
    driver.stop();
    raw.stop();
  }
}
