// @second-database: jobs

import { afterEach, describe, expect, it, vi } from 'vitest';
import { testConnection } from '../../../tests/support/database.ts';
import type { Work } from '../work.ts';
import { type JobDefinition, type Queue, startQueue } from './jobs.ts';

const word = 'mail.send';
const queues: Queue[] = [];
afterEach(() => Promise.all(queues.splice(0).map((queue) => queue.stop())));

/** A process that takes up jobs: `done` says which, in the order in which they were done. */
async function startWorker(run: (id: string) => void) {
  const { pool, db } = await testConnection();
  const failed: (string | undefined)[] = [];
  const queue = await startQueue(pool, [word], (_error, of) => failed.push(of));
  queues.push(queue);
  const job: JobDefinition = { word, run: async (_work, { id }) => run(String(id)) };
  const take = () => queue.work([job], (body) => body({} as Work));
  const send = (ids: readonly string[]) =>
    db.transaction().execute(async (tx) => {
      for (const id of ids) await queue.enqueueIn(tx)(word, { id });
    });
  return { take, send, failed, pool };
}

describe('the queue', () => {
  it('tries what an earlier version made as long as what this one makes', async () => {
    const { pool } = await startWorker(() => {});
    const known = () =>
      pool.query('select retry_limit, retry_delay_max from pgboss.queue where name = $1', [word]);
    const now = (await known()).rows;
    await pool.query('update pgboss.queue set retry_limit = 5, retry_delay_max = null where name = $1', [
      word,
    ]);
    await startWorker(() => {});
    expect([now, (await known()).rows]).toEqual([
      [{ retry_limit: 20, retry_delay_max: 3600 }],
      [{ retry_limit: 20, retry_delay_max: 3600 }],
    ]);
  });

  it('does each job once, however many processes take them up', async () => {
    const done: string[] = [];
    const [one, other] = [await startWorker((id) => done.push(id)), await startWorker((id) => done.push(id))];
    const ids = Array.from({ length: 100 }, (_, at) => `job ${at}`);
    await one.send(ids);
    await Promise.all([one.take(), other.take()]);
    await vi.waitFor(() => expect(done.length).toBeGreaterThanOrEqual(100), 60_000);
    // Whoever stops finishes what it took; then there is none left that a second could take.
    await Promise.all(queues.splice(0).map((queue) => queue.stop()));
    const { rows } = await one.pool.query(`select distinct state::text from pgboss.job where name = $1`, [
      word,
    ]);
    expect(rows).toEqual([{ state: 'completed' }]);
    expect([...done].sort()).toEqual([...ids].sort());
  });

  it('tries one that fails again, and none of those that came with it', async () => {
    const done: string[] = [];
    const worker = await startWorker((id) => {
      done.push(id);
      if (id === 'poisoned') throw new TypeError('somebody@example.org was refused');
    });
    await worker.send(['before', 'poisoned', 'after']);
    await worker.take();
    await vi.waitFor(() => expect(done.filter((id) => id === 'poisoned').length).toBeGreaterThan(1), 60_000);
    expect(done.filter((id) => id !== 'poisoned').sort()).toEqual(['after', 'before']);
    expect(worker.failed).toContain(word);
    const { rows } = await worker.pool.query(
      `select retry_limit, output::text from pgboss.job where name = '${word}' and data->>'id' = 'poisoned'`,
    );
    // What the error said stands nowhere; half a day of retries waits for it.
    expect(rows).toEqual([{ retry_limit: 20, output: '{"error": "TypeError"}' }]);
  });
});
