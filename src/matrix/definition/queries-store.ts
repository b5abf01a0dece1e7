import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import type { StandardsFile } from './standards-file.ts';

type Kept = { readonly ids: ReadonlyMap<string, string>; readonly changed: number };

/** The keys of the instruments that a person has looked at: the file no longer changes them. */
async function listCheckedByPeople(tx: Tx, actionId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('matrix.instrument')
    .select('key')
    .where('actionId', '=', actionId)
    .where('checkedBy', 'is not', null)
    .execute();
  return new Set(rows.map(({ key }) => key));
}

/** Writes the instruments that are new or differ, with what each is to each jurisdiction. */
export async function keepInstruments(
  tx: Tx,
  actionId: string,
  { instruments, checkedOn }: StandardsFile,
  now: Instant,
): Promise<Kept> {
  const rows = instruments.map((one, position) => ({
    key: one.key,
    name: one.name,
    shortName: one.shortName,
    kind: one.kind,
    status: one.status,
    celex: one.celex ?? null,
    eli: one.eli ?? null,
    ecli: one.ecli ?? null,
    symbol: one.symbol ?? '',
    url: one.url ?? null,
    validFrom: one.validFrom ?? null,
    validTo: one.validTo ?? null,
    successor: one.successor ?? '',
    note: one.note ?? '',
    checkedOn,
    position,
  }));
  const written = await tx
    .insertInto('matrix.instrument')
    .values(rows.map((row) => ({ ...row, id: newId(), actionId, updatedAt: now })))
    .onConflict((conflict) =>
      conflict
        .columns(['actionId', 'key'])
        .doUpdateSet((given) => ({
          ...Object.fromEntries(
            Object.keys(rows[0]!).map((column) => [
              column,
              given.ref(`excluded.${column}` as 'excluded.key'),
            ]),
          ),
          updatedAt: now,
        }))
        .where(
          sql<boolean>`instrument.checked_by is null
            and (to_jsonb(instrument) - 'id' - 'updated_at') <> (to_jsonb(excluded) - 'id' - 'updated_at')`,
        ),
    )
    .returning('id')
    .execute();
  const ids = await keyed(tx, 'matrix.instrument', actionId);
  const own = await listCheckedByPeople(tx, actionId);
  const ofFile = instruments.filter(({ key }) => !own.has(key));
  const bound = ofFile.flatMap((one) =>
    Object.entries(one.binding).map(([jurisdiction, { as, since, source, verified }]) => ({
      instrumentId: ids.get(one.key)!,
      jurisdiction,
      binding: as,
      since: since ?? null,
      source: source ?? '',
      verified,
    })),
  );
  if (ofFile.length > 0)
    await tx
      .deleteFrom('matrix.instrumentBinding')
      .where(
        'instrumentId',
        'in',
        ofFile.map(({ key }) => ids.get(key)!),
      )
      .execute();
  if (bound.length > 0) await tx.insertInto('matrix.instrumentBinding').values(bound).execute();
  return { ids, changed: written.length };
}

/** Writes the provisions that are new or differ. Other words than those a lawyer compared are unverified again. */
export async function keepProvisions(
  tx: Tx,
  actionId: string,
  { provisions }: StandardsFile,
  instruments: ReadonlyMap<string, string>,
  now: Instant,
): Promise<Kept> {
  const written = await tx
    .insertInto('matrix.provision')
    .values(
      provisions.map((one, position) => ({
        id: newId(),
        actionId,
        instrumentId: instruments.get(one.instrument)!,
        key: one.key,
        article: one.article,
        summary: one.says,
        area: one.area,
        seenInSource: one.seen,
        position,
        updatedAt: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['actionId', 'key'])
        .doUpdateSet((given) => ({
          instrumentId: given.ref('excluded.instrumentId'),
          article: given.ref('excluded.article'),
          summary: given.ref('excluded.summary'),
          area: given.ref('excluded.area'),
          seenInSource: given.ref('excluded.seenInSource'),
          position: given.ref('excluded.position'),
          verifiedBy: sql`case when ${sameWords} then provision.verified_by end`,
          verifiedOn: sql`case when ${sameWords} then provision.verified_on end`,
          updatedAt: now,
          version: sql<number>`provision.version + 1`,
        }))
        .where(
          sql<boolean>`provision.worded_by is null and (provision.instrument_id, provision.article, provision.summary, provision.area, provision.seen_in_source, provision.position)
            is distinct from (excluded.instrument_id, excluded.article, excluded.summary, excluded.area, excluded.seen_in_source, excluded.position)`,
        ),
    )
    .returning('id')
    .execute();
  return { ids: await keyed(tx, 'matrix.provision', actionId), changed: written.length };
}
const sameWords = sql`(provision.instrument_id, provision.article, provision.summary) = (excluded.instrument_id, excluded.article, excluded.summary)`;

async function keyed(
  tx: Tx,
  table: 'matrix.instrument' | 'matrix.provision',
  actionId: string,
): Promise<Map<string, string>> {
  const rows = await tx.selectFrom(table).select(['key', 'id']).where('actionId', '=', actionId).execute();
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** The standards as stored, with the hash of the file's wording each has now; null where a person worded it. */
export async function listStoredStandards(
  tx: Tx,
  actionId: string,
): Promise<{ id: string; key: string; version: number; definedSha256: string | null }[]> {
  return tx
    .selectFrom('matrix.standard as standard')
    .innerJoin('matrix.standardVersion as version', (join) =>
      join.onRef('version.standardId', '=', 'standard.id').onRef('version.number', '=', 'standard.version'),
    )
    .select(['standard.id', 'standard.key', 'standard.version', 'version.definedSha256'])
    .where('standard.actionId', '=', actionId)
    .execute();
}

/** Writes a standard's next wording, and the standard itself where it is new. Returns its id. */
export async function keepStandard(
  tx: Tx,
  standard: {
    actionId: string;
    id: string | undefined;
    number: number;
    position: number;
    defined: StandardsFile['standards'][number];
    sha256: string;
    provisionIds: readonly string[];
    now: Instant;
  },
): Promise<string> {
  const { actionId, number, position, defined, sha256, provisionIds, now } = standard;
  const id = standard.id ?? newId();
  await tx
    .insertInto('matrix.standard')
    .values({ id, actionId, key: defined.key, position, createdAt: now, updatedAt: now, version: number })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ position, updatedAt: now, version: number }),
    )
    .execute();
  await tx
    .insertInto('matrix.standardVersion')
    .values({
      standardId: id,
      number,
      area: defined.area,
      title: JSON.stringify(defined.title),
      statement: JSON.stringify(defined.statement),
      definedSha256: sha256,
      changedAt: now,
    })
    .execute();
  await tx
    .insertInto('matrix.standardProvision')
    .values(provisionIds.map((provisionId, at) => ({ standardId: id, number, provisionId, position: at })))
    .execute();
  return id;
}
