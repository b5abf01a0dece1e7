import type pg from 'pg';
import { isLead } from './declaration.ts';
import { records } from './records.ts';

/**
 * Gives the database what is declared, at each start and as the tables' owner: the functions that find what is held about somebody
 * go by it (`privacy.rows_about`), so that a column that is declared is found without being named a second time.
 */
export async function storeDeclarations(pool: pg.Pool): Promise<void> {
  const columns = records.flatMap(({ key, tables }) =>
    tables.flatMap(({ table, personal = {} }) =>
      Object.entries(personal).map(([column, { holds, corrected = false }]) => ({
        table_name: table,
        column_name: column,
        record: key,
        holds,
        leads: isLead(column, holds),
        corrected,
      })),
    ),
  );
  await pool.query(
    `with said as (select * from jsonb_populate_recordset(null::privacy.declared_column, $1::jsonb)),
      gone as (delete from privacy.declared_column d where not exists (
        select from said s where s.table_name = d.table_name and s.column_name = d.column_name))
    insert into privacy.declared_column as kept select * from said
    on conflict (table_name, column_name) do update set record = excluded.record, holds = excluded.holds, leads = excluded.leads, corrected = excluded.corrected
    where (kept.record, kept.holds, kept.leads, kept.corrected)
      is distinct from (excluded.record, excluded.holds, excluded.leads, excluded.corrected)`,
    [JSON.stringify(columns)],
  );
}
