import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { ListedName } from './match-names.ts';

export type ListState = 'loading' | 'loaded' | 'withdrawn';
/** A list of restrictive measures, as its file gave it. */
export type ScreeningList = {
  readonly id: string;
  readonly actionId: string;
  readonly listedOn: PlainDate;
  readonly sha256: string;
  readonly names: number;
  /** How many names are stored so far. */
  readonly stored: number;
  readonly state: ListState;
  readonly loadedAt: Instant;
  readonly loaderName: string | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawalReason: string;
  readonly namesDeletedAt: Instant | null;
};

const lists = (tx: Tx) =>
  tx
    .selectFrom('grants.screeningList as list')
    .leftJoin('people.person as person', 'person.id', 'list.loadedBy')
    .select(['list.id', 'list.actionId', 'list.listedOn', 'list.sha256', 'list.names', 'list.stored'])
    .select(['list.state', 'list.loadedAt', 'list.withdrawnAt', 'list.withdrawalReason'])
    .select(['list.namesDeletedAt', 'person.name as loaderName']);

/** The lists of an Action, the newest first. */
export async function listLists(tx: Tx, actionId: string): Promise<ScreeningList[]> {
  return lists(tx)
    .where('list.actionId', '=', actionId)
    .orderBy('list.listedOn', 'desc')
    .orderBy('list.loadedAt', 'desc')
    .orderBy('list.id')
    .execute();
}

export async function findList(tx: Tx, actionId: string, id: string): Promise<ScreeningList | undefined> {
  return lists(tx).where('list.actionId', '=', actionId).where('list.id', '=', id).executeTakeFirst();
}

/** The list, locked until the transaction ends. Throws `not_found`. */
export async function lockList(tx: Tx, actionId: string, id: string): Promise<ScreeningList> {
  await tx
    .selectFrom('grants.screeningList')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const found = await findList(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

/** The newest list that holds; `everLoaded`: there was one, also if it was withdrawn. */
export async function findLatestList(
  tx: Tx,
  actionId: string,
): Promise<{ list: ScreeningList | undefined; everLoaded: boolean; isLoading: boolean }> {
  const all = await listLists(tx, actionId);
  const list = all.find(({ state }) => state === 'loaded');
  return {
    list,
    everLoaded: all.some(({ state }) => state !== 'loading'),
    isLoading: all.some(({ state }) => state === 'loading'),
  };
}

export async function insertList(
  tx: Tx,
  made: Pick<ScreeningList, 'id' | 'actionId' | 'listedOn' | 'sha256' | 'names' | 'loadedAt'> & {
    readonly loadedBy: string;
  },
): Promise<void> {
  await tx.insertInto('grants.screeningList').values(made).execute();
}

export async function saveList(
  tx: Tx,
  id: string,
  values: Partial<Pick<ScreeningList, 'stored' | 'state' | 'withdrawnAt' | 'withdrawalReason'>> & {
    readonly withdrawnBy?: string;
  },
): Promise<void> {
  await tx.updateTable('grants.screeningList').set(values).where('id', '=', id).execute();
}

/** Stores names of a list, the first at the place after `stored`. */
export async function insertNames(
  tx: Tx,
  listId: string,
  stored: number,
  names: readonly ListedName[],
): Promise<void> {
  await sql`insert into grants.listed_name (list_id, place, entity, name, reference, kind, born)
    select ${listId}::uuid, ${stored}::int4 + n.place::int4, n.one ->> 'entity', n.one ->> 'name', n.one ->> 'reference', n.one ->> 'kind', n.one ->> 'born'
    from jsonb_array_elements(${JSON.stringify(names)}::jsonb) with ordinality as n (one, place)`.execute(tx);
}

/** The names of a list in its order. */
export async function listNames(tx: Tx, listId: string): Promise<ListedName[]> {
  return tx
    .selectFrom('grants.listedName')
    .select(['entity', 'name', 'reference', 'kind', 'born'])
    .where('listId', '=', listId)
    .orderBy('place')
    .execute();
}

/** Deletes the names of every list of an Action but the newest `most` that hold. */
export async function deleteOldNames(tx: Tx, actionId: string, most: number, now: Instant): Promise<void> {
  const old = sql<string>`select id from grants.screening_list where action_id = ${actionId}::uuid and names_deleted_at is null and state <> 'loading'
    and id not in (select id from grants.screening_list where action_id = ${actionId}::uuid and state = 'loaded'
      order by listed_on desc, loaded_at desc, id limit ${most})`;
  await sql`delete from grants.listed_name where list_id in (${old})`.execute(tx);
  await sql`update grants.screening_list set names_deleted_at = ${now}::timestamptz where id in (${old})`.execute(
    tx,
  );
}
