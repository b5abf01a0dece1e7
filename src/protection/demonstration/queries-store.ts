import { sql } from 'kysely';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';

/** Runs a verb of this area as this person, within a transaction of others: under the area's own role, and then as before. */
export async function inStore<T>(tx: Tx, actor: Actor, run: () => Promise<T>): Promise<T> {
  const { rows } = await sql<Standing>`
    select current_setting('role') as role, current_setting('app.person', true) as person,
      current_setting('app.organisation', true) as organisation, current_setting('app.staff', true) as staff`.execute(
    tx,
  );
  const { personId: person, organisationId: organisation } = actor;
  await become(tx, { role: 'mostura_protection', person, organisation, staff: 'off' });
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
