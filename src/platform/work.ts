import type { Kysely, Transaction } from 'kysely';
import type { DB } from './database/tables.ts';
import type { Instant } from './dates.ts';
import type { Actor } from './permissions.ts';

/** What is asked of the database. */
type Asked = 'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom' | 'executeQuery' | 'getExecutor';

/**
 * A transaction, as far as it is used. A whole `Transaction<DB>` would be compared with others for each pair of tables, which the compiler
 * gives up at some 317 tables.
 */
export type Tx = Pick<Transaction<DB>, Asked | 'isTransaction'>;

/** The database, within a transaction or outside of one. */
export type Queries = Pick<Kysely<DB>, Asked>;

/** What a verb is given by whoever frames the work (route, job, seed or test): its transaction, who acts, in which Action, and the time. */
export type Work = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly actionId: string;
  readonly now: Instant;
  /** Puts a job into the queue in the same transaction: it exists when the transaction commits, and never otherwise. */
  readonly enqueue: (word: string, data: JobData) => Promise<void>;
  /** A form is saved while it is typed: the trail has one entry of it an hour, and not one for each pause. */
  readonly typing?: true;
};

/** A job carries ids, never records. */
export type JobData = Readonly<Record<string, string | number>>;
