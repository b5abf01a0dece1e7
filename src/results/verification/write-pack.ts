import { getDefinition } from '../../action/index.ts';
import { writeXlsx } from '../../platform/documents/write-xlsx.ts';
import { manifestName, writeZipWithManifest } from '../../platform/files/write-zip.ts';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';
import type { Period } from '../periods/queries.ts';
import { asSheet } from '../report/report-table.ts';
import { listEdits, listEntries } from './queries.ts';
import { drawSample, sampleSize } from './sample.ts';
import { verificationTables } from './tables.ts';

/**
 * The pack for the expenditure verification of a period as one ZIP with its manifest: every entry with what was asked about it and why it
 * is right, and a sample of them. Of a frozen period it is the same each time but for what was booked after it.
 */
export async function writeVerificationPack(
  tx: Tx,
  language: Language,
  { period, demonstration }: { readonly period: Period; readonly demonstration: boolean },
): Promise<Buffer> {
  const { t } = language;
  const definition = await getDefinition(tx, period.actionId);
  const entries = await listEntries(tx, period);
  const edits = Map.groupBy(await listEdits(tx, period), ({ entryId }) => entryId);
  const seed = period.sha256 ?? period.id;
  const sample = drawSample(
    entries.filter(({ late }) => !late),
    { seed, size: sampleSize },
  );
  const editsOf = (id: string) => (edits.get(id) ?? []).map(({ reason }) => reason);
  const about = [
    definition.action.title,
    `${period.name}: ${language.day(period.startsOn)} – ${language.day(period.endsOn)}`,
  ];
  const above = [
    ...about,
    t(period.frozenAt === null ? 'results.report.values_open' : 'results.report.values_frozen'),
    kosovoFootnote(language.locale, 'eu'),
  ];
  const tables = verificationTables({ language, definition, entries, sample, editsOf });
  const workbook = await writeXlsx(
    tables.map((table) => asSheet(table, above)),
    { language, demonstration },
  );
  const readme = [
    ...(demonstration ? [t('documents.demonstration'), ''] : []),
    t('results.verification.title'),
    ...about,
    '',
    t('results.verification.sample_text', { count: sample.length, seed }),
    t('results.verification.documents'),
    '',
    t('results.package.verify', { command: `sha256sum -c ${manifestName}` }),
    '',
    kosovoFootnote(language.locale, 'eu'),
  ];
  return writeZipWithManifest([
    { name: 'README.txt', bytes: Buffer.from(`${readme.join('\n')}\n`) },
    { name: 'detailed-breakdown.xlsx', bytes: workbook },
  ]);
}
