import { sql } from 'kysely';
import { system } from '../../src/platform/database/frame.ts';
import { type Actor, isStaff } from '../../src/platform/permissions.ts';
import type { Tx } from '../../src/platform/work.ts';
import type { Cast } from './cast.ts';

export type Final = {
  kind: string;
  tableName: string;
  finalWhen: string;
  columns: string[];
  removable: boolean;
};
export const listFinals = async (tx: Tx) =>
  (
    await sql<Final>`select kind, table_name, final_when, columns, removable from platform.final_record order by table_name, kind`.execute(
      tx,
    )
  ).rows;

/** Runs a statement as a request does, here an assessor's, and gives the code with which the database refuses it. */
export async function refusedWith(
  tx: Tx,
  { cene }: Cast,
  statement: string,
  as: Actor = cene,
): Promise<string | undefined> {
  await sql`savepoint tried`.execute(tx);
  await sql`select set_config('role', 'mostura_app', true), set_config('app.staff', ${isStaff(as) ? 'on' : 'off'}, true),
    set_config('app.person', ${as === system ? '' : as.personId}, true),
    set_config('app.organisation', ${as === system ? '' : as.organisationId}, true)`.execute(tx);
  try {
    const { numAffectedRows } = await sql.raw(statement).execute(tx);
    return numAffectedRows === 0n ? 'reached no row' : undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await sql`rollback to savepoint tried`.execute(tx);
  }
}
