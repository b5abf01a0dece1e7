import { sql } from 'kysely';
import type { Instant } from '../../src/platform/dates.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import type { Tx } from '../../src/platform/work.ts';
import type { Cast } from '../support/cast.ts';

/** A record that is due: who must act, who waits, and how it is done. */
export type Built = {
  readonly owner: Actor;
  /** Where the kind says that somebody waits. */
  readonly waiter?: Actor;
  /** Others of the foreign side who may do it, too. */
  readonly also?: readonly Actor[];
  done(): Promise<unknown>;
};
export type DueCase = {
  /** A time at which it is open and not yet near its day. */
  readonly at: Instant;
  /** It can be done to the end of its day and not after it: nobody is asked for it any more. */
  readonly endsWithItsDay?: true;
  /** Who waits learns of it when it is late, and not before. */
  readonly waitsWhenLate?: true;
  build(cast: Cast, tx: Tx): Promise<Built>;
};

/** As if it had been done: the state is another. */
export const becomes = (tx: Tx, table: string, id: string, state: string) => () =>
  sql`update ${sql.table(table)} set state = ${state} where id = ${id}::uuid`.execute(tx);
