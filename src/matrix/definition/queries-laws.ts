import { sql } from 'kysely';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import type { DefinedLaw, LawsFile } from './laws-file.ts';

/** The laws as stored, with the hash of what the file said; null where a person recorded it. */
export async function listStoredLaws(
  tx: Tx,
  actionId: string,
): Promise<{ id: string; key: string; definedSha256: string | null }[]> {
  return tx
    .selectFrom('matrix.law')
    .select(['id', 'key', 'definedSha256'])
    .where('actionId', '=', actionId)
    .execute();
}

/** Says anew where each jurisdiction publishes under its ELIs. */
export async function keepEliAddresses(
  tx: Tx,
  actionId: string,
  addresses: LawsFile['eliAddresses'],
): Promise<void> {
  await tx.deleteFrom('matrix.eliAddress').where('actionId', '=', actionId).execute();
  const rows = Object.entries(addresses).map(([jurisdiction, one]) => ({ actionId, jurisdiction, ...one }));
  if (rows.length > 0) await tx.insertInto('matrix.eliAddress').values(rows).execute();
}

/** Writes a law with its amendments, versions and provisions. Versions keep their ids: citations point at them. */
export async function keepLaw(
  tx: Tx,
  kept: {
    actionId: string;
    id: string | undefined;
    law: DefinedLaw;
    checkedOn: PlainDate;
    position: number;
    sha256: string;
    now: Instant;
  },
): Promise<void> {
  const { actionId, law, checkedOn, position, sha256, now } = kept;
  const id = kept.id ?? newId();
  const values = {
    jurisdiction: law.jurisdiction,
    subJurisdiction: law.subJurisdiction ?? null,
    title: law.title,
    titleLanguage: law.titleLanguage,
    englishTitle: law.englishTitle ?? '',
    field: law.field,
    number: law.number ?? '',
    adoptedOn: law.adoptedOn ?? null,
    gazetteName: law.gazette?.name ?? '',
    gazetteNumber: law.gazette?.number ?? '',
    gazetteDate: law.gazette?.date ?? null,
    eli: law.eli ?? null,
    url: law.url ?? null,
    repealedOn: law.repealedOn ?? null,
    repeals: law.repeals ?? '',
    note: law.note ?? '',
    source: law.source,
    verified: law.verified,
    definedSha256: sha256,
    checkedOn,
    position,
    updatedAt: now,
  };
  await tx
    .insertInto('matrix.law')
    .values({ ...values, id, actionId, key: law.key })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ ...values, version: sql<number>`law.version + 1` }),
    )
    .execute();
  await tx.deleteFrom('matrix.lawAmendment').where('lawId', '=', id).execute();
  if (law.amendedBy.length > 0)
    await tx
      .insertInto('matrix.lawAmendment')
      .values(
        law.amendedBy.map(({ number, date, title }, at) => ({
          lawId: id,
          position: at,
          gazetteNumber: number,
          publishedOn: date ?? null,
          title: title ?? '',
        })),
      )
      .execute();
  for (const version of law.versions) await keepVersion(tx, id, version, checkedOn, now);
}

async function keepVersion(
  tx: Tx,
  lawId: string,
  { key, provisions, ...version }: DefinedLaw['versions'][number],
  checkedOn: PlainDate,
  now: Instant,
): Promise<void> {
  const values = {
    validFrom: version.validFrom ?? null,
    language: version.language,
    translation: version.translation,
    name: version.name,
    url: version.url ?? null,
    source: version.source,
    updatedAt: now,
  };
  const { id } = await tx
    .insertInto('matrix.lawVersion')
    .values({ ...values, id: newId(), lawId, key })
    .onConflict((conflict) => conflict.columns(['lawId', 'key']).doUpdateSet(values))
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx.deleteFrom('matrix.lawProvision').where('lawVersionId', '=', id).execute();
  if (provisions.length > 0)
    await tx
      .insertInto('matrix.lawProvision')
      .values(
        provisions.map((one, position) => ({
          id: newId(),
          lawVersionId: id,
          path: one.path ?? null,
          says: one.says,
          subject: one.subject,
          source: one.source,
          verified: one.verified,
          checkedOn,
          position,
          updatedAt: now,
        })),
      )
      .execute();
}
