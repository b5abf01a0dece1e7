import { getDefinition } from '../../action/index.ts';
import type { PaperStore } from '../../papers/index.ts';
import { writeXlsx } from '../../platform/documents/write-xlsx.ts';
import { drawSample } from '../../platform/draw-sample.ts';
import { manifestName, writeZipWithManifest } from '../../platform/files/write-zip.ts';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Tx } from '../../platform/work.ts';
import type { Period } from '../periods/queries.ts';
import { asSheet } from '../report/report-table.ts';
import { listEdits, listEntries } from './queries.ts';
import { readDocuments } from './read-documents.ts';
import { verificationTables } from './tables.ts';

/** How many entries are drawn: our proposal. */
const sampleSize = 30;

/**
 * The pack for the expenditure verification of a period as one ZIP with its manifest: every entry with what was asked about it and why it
 * is right, a sample of them, and the documents of the sample. Those of entries that pay a person stay with the partner, because the pack
 * travels. Of a frozen period it is the same each time, for whoever knows as much, but for what was booked after it.
 */
export async function writeVerificationPack(
  tx: Tx,
  language: Language,
  {
    period,
    demonstration,
    store,
    most,
  }: {
    readonly period: Period;
    readonly demonstration: boolean;
    readonly store: PaperStore;
    /** How large its documents are together; `mostDocumentBytes` where nothing is said. */
    readonly most?: number;
  },
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
  const known = new Set(entries.flatMap((one) => (one.known ? [one.id] : [])));
  const editsOf = (id: string) => (!known.has(id) ? [] : (edits.get(id) ?? []).map(({ reason }) => reason));
  const about = [
    definition.action.title,
    `${period.name}: ${language.day(period.startsOn)} – ${language.day(period.endsOn)}`,
  ];
  const above = [
    ...about,
    t(period.frozenAt === null ? 'results.report.values_open' : 'results.report.values_frozen'),
    kosovoFootnote(language.locale),
  ];
  const numberOf = (id: string) => entries.findIndex((one) => one.id === id) + 1;
  const { actionId } = period;
  const read = await readDocuments(tx, {
    actionId,
    sample: sample.filter(({ known, namesPerson }) => known && !namesPerson),
    store,
    numberOf,
    most,
  });
  const { inside: documents, leftOut } = read;
  const ofPersons = sample.filter(({ namesPerson }) => namesPerson).map(({ id }) => numberOf(id));
  const missing = sample.filter(
    ({ id, namesPerson }) => !namesPerson && !documents.some(({ entryId }) => entryId === id),
  ).length;
  const tables = verificationTables({ language, definition, entries, sample, editsOf, documents });
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
    t('results.verification.documents_inside', { count: documents.length }),
    ...(leftOut.length > 0
      ? [
          t('results.verification.documents_left_out', { count: leftOut.length }),
          ...leftOut.map(({ name }) => `- ${name}`),
        ]
      : []),
    ...(missing > 0 ? [t('results.verification.documents', { count: missing })] : []),
    ...(ofPersons.length > 0
      ? [
          t('results.verification.documents_of_persons', {
            numbers: ofPersons.toSorted((one, other) => one - other).join(', '),
          }),
        ]
      : []),
    '',
    t('results.package.verify', { command: `sha256sum -c ${manifestName}` }),
    '',
    kosovoFootnote(language.locale),
  ];
  return writeZipWithManifest([
    { name: 'README.txt', bytes: Buffer.from(`${readme.join('\n')}\n`) },
    { name: 'detailed-breakdown.xlsx', bytes: workbook },
    ...documents.map(({ name, bytes }) => ({ name, bytes })),
  ]);
}
