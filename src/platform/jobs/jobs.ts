import type pg from 'pg';
import { fromKysely, type JobResult, PgBoss } from 'pg-boss';
import type { JobData, Tx, Work } from '../work.ts';
import { zone } from '../zone.ts';

/** Work that a word sets off after its transaction committed. It may run more than once: it must be idempotent. */
export type JobHandler = (work: Work, data: JobData) => Promise<void>;
/** A worker is started by this word; the same word as the permission and the audit entry. */
export type JobDefinition = {
  readonly word: string;
  readonly run: JobHandler;
  /** Also runs by itself, at these times (five fields of cron, Belgrade's clock); once, however many processes there are. */
  readonly every?: string;
  /** Works in the store of protection: its database role and pool, as nobody. */
  readonly store?: 'protection';
  /** And with every start: it sees for itself whether its work is done. */
  readonly atStart?: boolean;
};

/** Puts a job into the queue in the caller's transaction. */
export async function enqueue(work: Work, word: string, data: JobData): Promise<void> {
  await work.enqueue(word, data);
}

export type Queue = {
  /** The `enqueue` of a `Work` whose transaction this is. */
  enqueueIn(tx: Tx): Work['enqueue'];
  /** Takes up the jobs of these words; `frame` opens the transaction of each, in its store. */
  work(
    jobs: readonly JobDefinition[],
    frame: (run: (work: Work) => Promise<void>, store: JobDefinition['store']) => Promise<void>,
  ): Promise<void>;
  stop(): Promise<void>;
};

/** Tried again after 5 s, then ever later, at most every hour: for half a day, so that a mail outlives a night without its server. */
const retries = { retryLimit: 20, retryBackoff: true, retryDelay: 5, retryDelayMax: 3600 };

/**
 * Starts the queue over the owner's pool: makes or upgrades its own schema, and a queue for every word. `onError` is told of the queue's
 * own errors, and of a job's with its word.
 */
export async function startQueue(
  pool: pg.Pool,
  words: readonly string[],
  onError: (error: unknown, word?: string) => void,
): Promise<Queue> {
  const boss = new PgBoss({ db: { executeSql: (text, values) => pool.query(text, values) } });
  boss.on('error', onError);
  await boss.start();
  for (const word of words) await boss.createQueue(word, retries);
  // Queues of an earlier version, in one statement: a start waits for it.
  await pool.query(
    `update pgboss.queue set retry_limit = $2, retry_delay = $3, retry_delay_max = $4, retry_backoff = true
     where name = any ($1) and (retry_limit, retry_delay, retry_delay_max) is distinct from ($2, $3, $4)`,
    [words, retries.retryLimit, retries.retryDelay, retries.retryDelayMax],
  );
  await pool.query(
    `grant usage on schema pgboss to mostura_app;
     grant select, insert, update on all tables in schema pgboss to mostura_app;
     grant execute on all functions in schema pgboss to mostura_app;
     grant usage on schema pgboss to mostura_protection;
     grant select on pgboss.queue to mostura_protection;
     grant insert, select (id) on pgboss.job_common to mostura_protection;
     grant execute on function pgboss.job_now to mostura_protection`,
  );
  return {
    enqueueIn: (tx) => async (word, data) => {
      await boss.send(word, data, { db: fromKysely(tx) });
    },
    work: async (jobs, frame) => {
      // What an earlier version did by itself and this one does not.
      const own = new Set(jobs.filter(({ every }) => every).map(({ word }) => word));
      for (const { name } of await boss.getSchedules()) if (!own.has(name)) await boss.unschedule(name);
      for (const { word, run, every, store, atStart } of jobs) {
        const settings = { batchSize: 20, pollingIntervalSeconds: 1, perJobResults: true } as const;
        await boss.work<JobData>(word, settings, async (batch) => {
          const results: JobResult[] = [];
          // Each by itself: one that fails is tried again, and takes none of those that came with it along.
          for (const { id, data } of batch)
            try {
              await frame((work) => run(work, data ?? {}), store);
              results.push({ id, status: 'completed' });
            } catch (error) {
              onError(error, word);
              // What an error says may quote somebody's address: the queue keeps its name alone.
              results.push({
                id,
                status: 'failed',
                output: { error: error instanceof Error ? error.name : '' },
              });
            }
          return results;
        });
        if (every) await boss.schedule(word, every, {}, { tz: zone });
        if (atStart) await boss.send(word, {});
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  };
}
