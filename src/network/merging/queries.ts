import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Likened } from './likeness.ts';
import type { Merge } from './rules.ts';

export type Candidate = Likened & {
  readonly name: string;
  readonly kind: string;
  /** The pairs with these ids were told apart. */
  readonly apartFrom: readonly string[];
};

/**
 * Everyone of the registry who may be somebody else: CSOs and institutions that lead nowhere, under the names
 * of their aliases too, with those they were told apart from.
 */
export async function listCandidates(tx: Tx, actionId: string): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select id, name, kind, jurisdiction, municipality, registration_number,
      array(select n.name from network.organisation k, unnest(array_remove(array[k.name, k.short_name] || k.other_names, null)) n (name)
        where o.id in (k.id, k.merged_into)) as names,
      array[contact_email, website] as addresses,
      array(select case when t.one_id = o.id then t.other_id else t.one_id end from network.told_apart t where o.id in (t.one_id, t.other_id)) as apart_from
    from network.organisation o
    where action_id = ${actionId} and kind in ('cso', 'institution') and confirmed_at is not null and merged_into is null
    order by id`.execute(tx);
  return rows;
}

/** Locks both until the transaction ends, in one order whoever asks. */
export async function lockBoth(tx: Tx, ids: readonly [string, string]): Promise<void> {
  await tx
    .selectFrom('network.organisation')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** The aliases that lead to an organisation. */
export async function listAliases(tx: Tx, id: string): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('network.organisation')
    .select(['id', 'name'])
    .where('mergedInto', '=', id)
    .orderBy(sql`sort_key collate "C"`)
    .orderBy('id')
    .execute();
}

export async function insertMerge(
  tx: Tx,
  {
    carried,
    ...merge
  }: {
    id: string;
    actionId: string;
    aliasId: string;
    keptId: string;
    carried: readonly string[];
    reason: string;
    mergedBy: string;
    mergedAt: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('network.merge')
    .values({ ...merge, carried: [...carried] })
    .execute();
}

/** Lets organisations lead to this one; to nowhere with null. */
export async function leadTo(tx: Tx, ids: readonly string[], keptId: string | null, now: Instant) {
  if (ids.length === 0) return;
  await tx
    .updateTable('network.organisation')
    .set({ mergedInto: keptId, updatedAt: now, version: sql<number>`version + 1` })
    .where('id', 'in', [...ids])
    .execute();
}

export type MergeRow = Merge & {
  readonly aliasName: string;
  readonly keptName: string;
  readonly reason: string;
  readonly mergedAt: Instant;
  readonly mergedBy: string | null;
};

const merges = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('network.merge as merge')
    .innerJoin('network.organisation as alias', 'alias.id', 'merge.aliasId')
    .innerJoin('network.organisation as kept', 'kept.id', 'merge.keptId')
    .leftJoin('people.person as person', 'person.id', 'merge.mergedBy')
    .select(['merge.id', 'merge.aliasId', 'merge.keptId', 'merge.carried', 'merge.undoneAt', 'merge.reason'])
    .select(['merge.mergedAt', 'alias.name as aliasName', 'kept.name as keptName', 'person.name as mergedBy'])
    .where('merge.actionId', '=', actionId);

/** What was found to be one, the latest first; what was undone is left out. */
export async function listMerges(tx: Tx, actionId: string, limit: number): Promise<MergeRow[]> {
  return merges(tx, actionId)
    .where('merge.undoneAt', 'is', null)
    .orderBy('merge.mergedAt', 'desc')
    .orderBy('merge.id', 'desc')
    .limit(limit)
    .execute();
}

export async function findMerge(tx: Tx, actionId: string, id: string): Promise<MergeRow | undefined> {
  return merges(tx, actionId).where('merge.id', '=', id).executeTakeFirst();
}

/** The merge, locked until the transaction ends. Throws `not_found`. */
export async function lockMerge(tx: Tx, actionId: string, id: string): Promise<MergeRow> {
  await tx.selectFrom('network.merge').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findMerge(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

export async function markUndone(tx: Tx, id: string, by: string, at: Instant): Promise<void> {
  await tx.updateTable('network.merge').set({ undoneBy: by, undoneAt: at }).where('id', '=', id).execute();
}

/** Keeps that two are not one; said again, the first time stands. */
export async function insertToldApart(
  tx: Tx,
  apart: {
    actionId: string;
    oneId: string;
    otherId: string;
    reason: string;
    toldBy: string;
    toldAt: Instant;
  },
): Promise<void> {
  await tx
    .insertInto('network.toldApart')
    .values(apart)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type Records = {
  readonly people: number;
  readonly gatherings: number;
  readonly applications: number;
  readonly agreements: number;
  readonly outputs: number;
  readonly partnerships: number;
};

/** How much lies with an organisation itself, so that whoever decides sees what a merge would read together. */
export async function countRecords(tx: Tx, id: string): Promise<Records> {
  const { rows } = await sql<Records>`
    select (select count(distinct person_id) from people.membership where organisation_id = ${id}::uuid and until is null) as people,
      (select count(*) from training.attendance where organisation_id = ${id}::uuid) as gatherings,
      (select count(*) from grants.application where organisation_id = ${id}::uuid and submitted_at is not null) as applications,
      (select count(*) from grants.sub_grant_agreement where organisation_id = ${id}::uuid and signed_on is not null) as agreements,
      (select count(*) from network.output_author where organisation_id = ${id}::uuid) as outputs,
      (select count(*) from network.partnership_party where organisation_id = ${id}::uuid) as partnerships`.execute(
    tx,
  );
  return rows[0]!;
}
