import type { Transaction } from 'kysely';
import type { DB } from './database/tables.ts';
import type { Instant } from './dates.ts';
import type { Actor } from './permissions.ts';

export type Tx = Transaction<DB>;

/** What a verb is given by whoever frames the work (route, job, seed or test): its transaction, who acts, in which Action, and the time. */
export type Work = {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly actionId: string;
  readonly now: Instant;
};
