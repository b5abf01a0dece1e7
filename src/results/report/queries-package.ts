import type { Instant } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';

type PackageKey = { readonly donorReportId: string; readonly number: number; readonly locale: string };

/** The package as it was made; undefined where it was not made yet. */
export async function findPackage(tx: Tx, { donorReportId, number, locale }: PackageKey) {
  return tx
    .selectFrom('results.donorPackage')
    .select(['content', 'sha256'])
    .where('donorReportId', '=', donorReportId)
    .where('number', '=', number)
    .where('locale', '=', locale)
    .executeTakeFirst();
}

/** The hashes of the packages of a report that are stored in a language, by version. */
export async function listPackageHashes(
  tx: Tx,
  donorReportId: string,
  locale: string,
): Promise<ReadonlyMap<number, string>> {
  const rows = await tx
    .selectFrom('results.donorPackage')
    .select(['number', 'sha256'])
    .where('donorReportId', '=', donorReportId)
    .where('locale', '=', locale)
    .execute();
  return new Map(rows.map(({ number, sha256 }) => [number, sha256]));
}

/** Keeps a package; a second one of the same version and language is the same. */
export async function insertPackage(
  tx: Tx,
  made: PackageKey & { readonly content: Buffer; readonly sha256: string; readonly madeAt: Instant },
): Promise<void> {
  await tx
    .insertInto('results.donorPackage')
    .values(made)
    .onConflict((known) => known.columns(['donorReportId', 'number', 'locale']).doNothing())
    .execute();
}
