import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Act, ActKind, ActResult, Finding, FindingWay, HeldRow, Leads } from './held.ts';

/** What leads to the rows of an account, an address or a name. Nothing for whoever is not the officer. */
export async function readLeads(tx: Tx, way: FindingWay, sought: string): Promise<Leads> {
  const { rows } = await sql<Leads>`select * from privacy.leads_to(${way}, ${sought})`.execute(tx);
  return rows[0] ?? { ids: [], addresses: [], names: [] };
}

/** A case by its number, unless the officer is kept from it: that it is there, how much it holds, and whether the officer handles it. Its texts are sealed and not read here. */
export async function findCase(
  tx: Tx,
  number: string,
): Promise<{ id: string; messages: number; reachable: boolean; handles: boolean } | undefined> {
  const { rows } = await sql<{
    id: string;
    messages: number;
    reachable: boolean;
    handles: boolean;
  }>`select * from privacy.case_about(${number})`.execute(tx);
  return rows[0];
}

/** Every row about whom a finding leads to, by what is declared. */
export async function listHeld(tx: Tx, { way, ids, addresses, names }: Finding): Promise<HeldRow[]> {
  const { rows } = await sql<HeldRow>`
    select * from privacy.rows_about(${ids}::text[], ${addresses}::text[], ${names}::text[], ${way === 'name'})`.execute(
    tx,
  );
  // One order, however the rows happen to lie.
  const place = (row: HeldRow) => JSON.stringify([row.tableName, row.link, row.held]);
  return rows.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** Whom a request is about, as it was found; of a case nothing for an officer who is kept from it. */
export async function findFinding(tx: Tx, requestId: string): Promise<Finding | undefined> {
  return tx
    .selectFrom('privacy.finding')
    .select(['requestId', 'way', 'sought', 'ids', 'addresses', 'names', 'foundAt', 'rows', 'digests'])
    .where('requestId', '=', requestId)
    .where(sql<boolean>`(way <> 'case' or not voice.is_kept_from(ids[1]::uuid))`)
    .executeTakeFirst();
}

export async function saveFinding(tx: Tx, finding: Finding & { foundBy: string }): Promise<void> {
  const { requestId, ...found } = finding;
  await tx
    .insertInto('privacy.finding')
    .values({
      requestId,
      ...found,
      ids: [...found.ids],
      addresses: [...found.addresses],
      names: [...found.names],
      digests: [...found.digests],
    })
    .onConflict((conflict) =>
      conflict.column('requestId').doUpdateSet({
        ...found,
        ids: [...found.ids],
        addresses: [...found.addresses],
        names: [...found.names],
        digests: [...found.digests],
      }),
    )
    .execute();
}

export async function saveDigests(tx: Tx, requestId: string, digests: readonly string[]): Promise<void> {
  await tx
    .updateTable('privacy.finding')
    .set({ digests: [...digests] })
    .where('requestId', '=', requestId)
    .execute();
}

export async function insertAct(
  tx: Tx,
  {
    result,
    ...act
  }: { id: string; requestId: string; kind: ActKind; doneAt: Instant; doneBy: string; result: ActResult },
): Promise<void> {
  await tx
    .insertInto('privacy.act')
    .values({ ...act, result: sql`${JSON.stringify(result)}::jsonb` })
    .execute();
}

/** What was done for these requests, the first first. */
export async function listActs(tx: Tx, requestIds: readonly string[]): Promise<Act[]> {
  if (requestIds.length === 0) return [];
  return tx
    .selectFrom('privacy.act')
    .select(['id', 'requestId', 'kind', 'doneAt', 'result'])
    .where('requestId', 'in', [...requestIds])
    .orderBy('doneAt')
    .orderBy('id')
    .$castTo<Act>()
    .execute();
}

/** The account to which a finding leads, while it is there; with what its person's answer is sent to. */
export async function findHolder(
  tx: Tx,
  { ids }: Leads,
): Promise<{ id: string; name: string; email: string } | undefined> {
  if (ids.length === 0) return undefined;
  return tx
    .selectFrom('people.person')
    .select(['id', 'name', 'email'])
    .where(sql<boolean>`id::text = any (${[...ids]}::text[])`)
    .where('erasedAt', 'is', null)
    .executeTakeFirst();
}

/** Of participations without an account: the names, address and needs go, the counts stay. */
export async function forgetParticipants(tx: Tx, { ids }: Leads, at: Instant): Promise<void> {
  await sql`select training.forget_participants(array(select id from unnest(${[...ids]}::uuid[]) id), ${at}::timestamptz)`.execute(
    tx,
  );
}
export async function forgetAddress(tx: Tx, address: string): Promise<void> {
  await sql`select people.forget_address(${address}, 'gone@invalid')`.execute(tx);
}
export async function forgetCaseContact(tx: Tx, number: string): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select privacy.forget_case_contact(${number}) as gone`.execute(
    tx,
  );
  return rows[0]!.gone;
}
/** Returns how many records bear the other name now. */
export async function correctNames(tx: Tx, { ids }: Leads, name: string): Promise<number> {
  const { rows } = await sql<{ changed: number }>`
    select privacy.correct_name(${[...ids]}::uuid[], ${name}) as changed`.execute(tx);
  return rows[0]!.changed;
}
/** Replaces one value of a declared column while it is still the one that was shown. Returns how many rows changed: one or none. */
export async function correctValueOf(
  tx: Tx,
  {
    table,
    column,
    row,
    before,
    after,
  }: { table: string; column: string; row: string; before: string; after: string },
): Promise<number> {
  const { rows } = await sql<{ changed: number }>`
    select privacy.correct_value(${table}, ${column}, ${row}::uuid, ${before}, ${after}) as changed`.execute(
    tx,
  );
  return rows[0]!.changed;
}

/** Where the answer reaches somebody whose account goes with it. */
export async function keepReach(tx: Tx, requestId: string, reach: string): Promise<void> {
  await tx
    .updateTable('privacy.request')
    .set({ reach })
    .where('id', '=', requestId)
    .where('reach', '=', '')
    .execute();
}

export async function isRestricted(tx: Tx, requestId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('privacy.restriction')
    .select('requestId')
    .where('requestId', '=', requestId)
    .where('until', 'is', null)
    .executeTakeFirst();
  return found !== undefined;
}
export async function beginRestriction(tx: Tx, requestId: string, since: Instant): Promise<void> {
  await tx
    .insertInto('privacy.restriction')
    .values({ requestId, since, until: null })
    .onConflict((conflict) => conflict.column('requestId').doUpdateSet({ since, until: null }))
    .execute();
}
/** Throws `not_restricted` when none lasts. */
export async function endRestriction(tx: Tx, requestId: string, until: Instant): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('privacy.restriction')
    .set({ until })
    .where('requestId', '=', requestId)
    .where('until', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw problem('not_restricted');
}
/** Whether another request holds back what is kept about the same person. */
export async function isHeldBack(tx: Tx, { ids, addresses }: Leads): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (select from privacy.restricted r
      where r.ids && ${[...ids]}::text[] or r.addresses && ${[...addresses]}::text[]) as held`.execute(tx);
  return rows[0]!.held;
}
