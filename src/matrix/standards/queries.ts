import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import type { Provision } from '../queries.ts';
import type { Area } from '../schema.ts';
import type { NewProvisionForm, ProvisionForm } from './schema.ts';

export type StandardRow = {
  readonly id: string;
  readonly key: string;
  readonly area: Area;
  readonly title: Multilingual;
  readonly version: number;
  readonly provisions: number;
  readonly verified: number;
};
/** Every standard as it reads now, with how many of its provisions a lawyer has compared. */
export async function listStandardRows(tx: Tx, actionId: string): Promise<StandardRow[]> {
  return tx
    .selectFrom('matrix.standard as standard')
    .innerJoin('matrix.standardVersion as wording', (join) =>
      join.onRef('wording.standardId', '=', 'standard.id').onRef('wording.number', '=', 'standard.version'),
    )
    .innerJoin('matrix.standardProvision as gathered', (join) =>
      join.onRef('gathered.standardId', '=', 'standard.id').onRef('gathered.number', '=', 'standard.version'),
    )
    .innerJoin('matrix.provision as provision', 'provision.id', 'gathered.provisionId')
    .select(['standard.id', 'standard.key', 'standard.version', 'wording.area', 'wording.title'])
    .select((given) => [
      given.fn.count<number>('provision.id').as('provisions'),
      given.fn.count<number>('provision.verifiedOn').as('verified'),
    ])
    .where('standard.actionId', '=', actionId)
    .groupBy(['standard.id', 'wording.area', 'wording.title'])
    .orderBy('standard.position')
    .orderBy('standard.id')
    .execute();
}

export type Wording = {
  readonly number: number;
  readonly area: Area;
  readonly title: Multilingual;
  readonly statement: Multilingual;
  readonly reason: string;
  readonly changedAt: Instant;
};
/** Every wording a standard had, the latest first. */
export async function listWordings(tx: Tx, standardId: string): Promise<Wording[]> {
  return tx
    .selectFrom('matrix.standardVersion')
    .select(['number', 'area', 'title', 'statement', 'reason', 'changedAt'])
    .where('standardId', '=', standardId)
    .orderBy('number', 'desc')
    .execute();
}

/** Writes the next wording; earlier ones stay as they are. */
export async function insertWording(
  tx: Tx,
  wording: {
    standardId: string;
    number: number;
    area: Area;
    title: Multilingual;
    statement: Multilingual;
    reason: string;
    changedBy: string;
    changedAt: Instant;
    provisionIds: readonly string[];
  },
): Promise<void> {
  const { provisionIds, title, statement, ...rest } = wording;
  const { standardId, number, changedAt } = rest;
  await tx
    .insertInto('matrix.standardVersion')
    .values({ ...rest, title: JSON.stringify(title), statement: JSON.stringify(statement) })
    .execute();
  await tx
    .insertInto('matrix.standardProvision')
    .values(provisionIds.map((provisionId, position) => ({ standardId, number, provisionId, position })))
    .execute();
  await tx
    .updateTable('matrix.standard')
    .set({ version: number, updatedAt: changedAt })
    .where('id', '=', standardId)
    .execute();
}

export async function listStandardKeys(tx: Tx, actionId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('matrix.standard')
    .select('key')
    .where('actionId', '=', actionId)
    .execute();
  return rows.map(({ key }) => key);
}

/** A standard without a wording yet, behind the others. */
export async function insertStandard(
  tx: Tx,
  { now, ...row }: { id: string; actionId: string; key: string; now: Instant },
): Promise<void> {
  await tx
    .insertInto('matrix.standard')
    .values((given) => ({
      ...row,
      version: 1,
      createdAt: now,
      updatedAt: now,
      position: given
        .selectFrom('matrix.standard')
        .select(sql<number>`coalesce(max(position) + 1, 0)`.as('next'))
        .where('actionId', '=', row.actionId),
    }))
    .execute();
}

const provisions = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('matrix.provision as provision')
    .innerJoin('matrix.instrument as instrument', 'instrument.id', 'provision.instrumentId')
    .select(['provision.id', 'provision.key', 'provision.article', 'provision.summary', 'provision.area'])
    .select(['provision.seenInSource', 'provision.verifiedOn', 'provision.version', 'provision.instrumentId'])
    .select(['instrument.shortName as instrument', 'instrument.status', 'instrument.celex'])
    .select(['instrument.eli', 'instrument.ecli', 'instrument.url', 'instrument.symbol'])
    .select(
      sql<string | null>`(
        select s.id from matrix.standard s join matrix.standard_provision g on g.standard_id = s.id and g.number = s.version
        where g.provision_id = provision.id order by s.position limit 1)`.as('standardId'),
    )
    .where('provision.actionId', '=', actionId);
/** A provision with where its text can be read. */
export type SourcedProvision = Provision & {
  readonly celex: string | null;
  readonly eli: string | null;
  readonly ecli: string | null;
  readonly url: string | null;
  readonly symbol: string;
  /** The first standard that gathers it now. */
  readonly standardId: string | null;
};

export async function listProvisions(tx: Tx, actionId: string): Promise<SourcedProvision[]> {
  return provisions(tx, actionId).orderBy('provision.position').orderBy('provision.id').execute();
}
export async function findProvision(
  tx: Tx,
  actionId: string,
  id: string,
): Promise<SourcedProvision | undefined> {
  return provisions(tx, actionId).where('provision.id', '=', id).executeTakeFirst();
}
/** The provision, locked until the transaction ends. Throws `not_found`. */
export async function lockProvision(tx: Tx, actionId: string, id: string): Promise<SourcedProvision> {
  await tx.selectFrom('matrix.provision').select('id').where('id', '=', id).forUpdate().execute();
  const found = await findProvision(tx, actionId, id);
  if (!found) throw problem('not_found');
  return found;
}

export async function insertProvision(
  tx: Tx,
  row: NewProvisionForm & { id: string; actionId: string; wordedBy: string; updatedAt: Instant },
): Promise<void> {
  await tx
    .insertInto('matrix.provision')
    .values((given) => ({
      ...row,
      position: given
        .selectFrom('matrix.provision')
        .select(sql<number>`coalesce(max(position) + 1, 0)`.as('next'))
        .where('actionId', '=', row.actionId),
    }))
    .execute();
}

/** Saves other words, which nobody has compared yet; the database keeps the earlier ones. */
export async function saveProvision(
  tx: Tx,
  id: string,
  wording: Omit<ProvisionForm, 'version'>,
  { by, now }: { by: string; now: Instant },
): Promise<void> {
  const unverified = { verifiedBy: null, verifiedOn: null };
  await tx
    .updateTable('matrix.provision')
    .set({ ...wording, ...unverified, wordedBy: by, updatedAt: now, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

export type EarlierWords = {
  readonly number: number;
  readonly article: string;
  readonly summary: string;
  readonly verifiedOn: PlainDate | null;
  readonly replacedAt: Instant;
};
/** What was said of a provision before, the latest first. */
export async function listEarlierWords(tx: Tx, provisionId: string): Promise<EarlierWords[]> {
  return tx
    .selectFrom('matrix.provisionWording')
    .select(['number', 'article', 'summary', 'verifiedOn', 'replacedAt'])
    .where('provisionId', '=', provisionId)
    .orderBy('number', 'desc')
    .execute();
}

/** Keeps who compared a provision and when; null for nobody any more. */
export async function saveVerification(
  tx: Tx,
  id: string,
  verification: { by: string; on: PlainDate } | null,
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('matrix.provision')
    .set({
      verifiedBy: verification?.by ?? null,
      verifiedOn: verification?.on ?? null,
      updatedAt: now,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}
