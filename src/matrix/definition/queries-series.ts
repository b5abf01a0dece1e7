import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/work.ts';
import type { DefinedSeries } from './series-file.ts';

export async function listStoredSeries(
  tx: Tx,
  actionId: string,
): Promise<{ id: string; key: string; definedSha256: string | null }[]> {
  return tx
    .selectFrom('matrix.series')
    .select(['id', 'key', 'definedSha256'])
    .where('actionId', '=', actionId)
    .execute();
}

/** Writes a series with its values and with what others made of them. */
export async function keepSeries(
  tx: Tx,
  kept: {
    actionId: string;
    id: string | undefined;
    defined: DefinedSeries;
    position: number;
    sha256: string;
    now: Instant;
  },
): Promise<void> {
  const { actionId, defined, position, sha256, now } = kept;
  const id = kept.id ?? newId();
  const row = {
    publisher: defined.publisher,
    name: defined.name,
    kind: defined.kind,
    unit: defined.unit ?? '',
    definition: defined.definition,
    caveat: defined.caveat ?? '',
    definedSha256: sha256,
    position,
    updatedAt: now,
  };
  await tx
    .insertInto('matrix.series')
    .values({ ...row, id, actionId, key: defined.key })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  // What somebody added on a page is theirs.
  for (const table of ['matrix.seriesValue', 'matrix.seriesMapping'] as const)
    await tx.deleteFrom(table).where('seriesId', '=', id).where('recordedBy', 'is', null).execute();
  const values = defined.values.map((one, at) => ({
    id: newId(),
    seriesId: id,
    position: at,
    jurisdiction: one.jurisdiction ?? null,
    periodFrom: one.from,
    periodTo: one.to,
    value: one.value ?? null,
    verbatim: one.verbatim ?? '',
    approximate: one.approximate,
    preliminary: one.preliminary,
    asOf: one.asOf ?? null,
    document: one.document,
    page: one.page ?? '',
    url: one.url ?? null,
    verified: one.verified,
  }));
  if (values.length > 0) await tx.insertInto('matrix.seriesValue').values(values).execute();
  const mappings = defined.mappings.flatMap(({ numbers, scale: [from, to], ...one }) =>
    Object.entries(numbers).map(([jurisdiction, number]) => ({
      ...one,
      seriesId: id,
      jurisdiction,
      number,
      scaleFrom: from!,
      scaleTo: to ?? null,
    })),
  );
  if (mappings.length > 0)
    await tx
      .insertInto('matrix.seriesMapping')
      .values(mappings.map((one, at) => ({ ...one, position: at })))
      .execute();
}
