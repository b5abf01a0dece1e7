import { sql } from 'kysely';
import type { Tx } from '../../platform/work.ts';
import { type KeptRecord, keyOf, protectable } from './rules.ts';

type Asked = Pick<KeptRecord, 'kind' | 'id' | 'protected'>;

async function keysWhere(
  tx: Tx,
  records: readonly Asked[],
  condition: ReturnType<typeof sql<boolean>>,
): Promise<ReadonlySet<string>> {
  const asked = records.filter(({ kind, id }) => id !== null && protectable.includes(kind));
  if (asked.length === 0) return new Set();
  const { rows } = await sql<{ key: string }>`
    select r.kind || '.' || r.id as key
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as r(kind text, id uuid, protected boolean)
    where ${condition}`.execute(tx);
  return new Set(rows.map(({ key }) => key));
}

/** Of records that a protected sub-grant may stand behind, those that this reader may know: by their kind and page. */
export async function listKnown(tx: Tx, records: readonly Asked[]): Promise<ReadonlySet<string>> {
  return keysWhere(
    tx,
    records,
    sql<boolean>`results.knows_disputed(r.kind, r.id) and (r.protected is not true or r.kind <> 'organisation'
      or exists (select from grants.counted_agreement a where a.organisation_id = r.id))`,
  );
}

/** Whether a reader may know one of these records: by its name here, or by its sub-grant. */
export async function knowing(
  tx: Tx,
  records: readonly Asked[],
  labels: ReadonlyMap<string, string>,
): Promise<(record: { readonly kind: string; readonly id: string }) => boolean> {
  const known = await listKnown(tx, records);
  return (record) =>
    !protectable.includes(record.kind) || labels.has(keyOf(record)) || known.has(keyOf(record));
}

/** Of records that a protected sub-grant may stand behind, those where it is protected today. */
export async function listProtected(tx: Tx, records: readonly Asked[]): Promise<ReadonlySet<string>> {
  return keysWhere(
    tx,
    records,
    sql<boolean>`exists (
      select from grants.sub_grant_agreement a
      where grants.is_protected(a, (select platform.today()))
        and (a.id = r.id or a.organisation_id = r.id or a.id = (select agreement_id from grants.report where id = r.id)))`,
  );
}
