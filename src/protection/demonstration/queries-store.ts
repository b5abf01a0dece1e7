import { sql } from 'kysely';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';

/** Runs a verb of this area as this person, or a job of it as nobody, within a transaction of others: under the area's own role, and then as before. */
export async function inStore<T>(tx: Tx, actor: Actor | undefined, run: () => Promise<T>): Promise<T> {
  const person = actor?.personId ?? null;
  const organisation = actor?.organisationId ?? null;
  return within(tx, { role: 'mostura_protection', person, organisation, staff: 'off' }, run);
}

/** Runs as the owner of the tables, for records that no verb writes. */
export async function asOwner<T>(tx: Tx, run: () => Promise<T>): Promise<T> {
  return within(tx, { role: 'none', person: null, organisation: null, staff: 'off' }, run);
}

async function within<T>(tx: Tx, standing: Standing, run: () => Promise<T>): Promise<T> {
  const { rows } = await sql<Standing>`
    select current_setting('role') as role, current_setting('app.person', true) as person,
      current_setting('app.organisation', true) as organisation, current_setting('app.staff', true) as staff`.execute(
    tx,
  );
  await become(tx, standing);
  // What fails ends the transaction, so that there is nothing to give back.
  const result = await run();
  await become(tx, rows[0]!);
  return result;
}

type Standing = Readonly<Record<'role' | 'person' | 'organisation' | 'staff', string | null>>;

async function become(tx: Tx, { role, person, organisation, staff }: Standing): Promise<void> {
  await sql`select set_config('role', ${role}, true), set_config('app.person', ${person ?? ''}, true),
    set_config('app.organisation', ${organisation ?? ''}, true), set_config('app.staff', ${staff ?? 'off'}, true)`.execute(
    tx,
  );
}
