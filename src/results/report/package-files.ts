import { dayIn } from '../../platform/dates.ts';
import { writeDocx } from '../../platform/documents/write-docx.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import { writeXlsx, type XlsxSheet } from '../../platform/documents/write-xlsx.ts';
import { type ArchiveFile, manifestName, writeZipWithManifest } from '../../platform/files/write-zip.ts';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import { zone } from '../../platform/zone.ts';
import { paymentSheets } from '../payments/tables.ts';
import type { AnnexTable } from './annex-table.ts';
import { annexTables } from './annex-tables.ts';
import { publishedTable } from './compared-tables.ts';
import type { FilledTemplates } from './filled-templates.ts';
import { financialSheets } from './financial-workbook.ts';
import { logframeSheetTable } from './logframe-annex.ts';
import { eventTable, openSubGrantTable } from './package-tables.ts';
import type { SubmittedVersion } from './queries-versions.ts';
import { reportDocument, type WrittenReport } from './report-document.ts';
import { asSheet, type ReportTable } from './report-table.ts';
import { financialTable, opsysTable } from './report-tables.ts';

/** A submitted report, and the request for payment that was frozen with it. */
export type Packed = WrittenReport & {
  readonly version: Pick<SubmittedVersion, 'number' | 'sha256' | 'submittedAt'>;
  readonly paymentRequest: SubmittedVersion['content']['paymentRequest'];
};

/** The package of a submitted report as one ZIP with its manifest: from what was frozen, the same bytes each time. `filled`: templates with its figures; the README names those that are not in it. */
export async function writePackage(report: Packed, filled: FilledTemplates): Promise<Uint8Array> {
  const document = reportDocument(report);
  const files: ArchiveFile[] = [
    { name: 'narrative-report.docx', bytes: await writeDocx(document) },
    { name: 'narrative-report.pdf', bytes: await writePdf(document) },
    { name: 'financial-report.xlsx', bytes: await financialWorkbook(report) },
    ...(await paymentRequestFiles(report)),
    { name: 'logframe.xlsx', bytes: await workbook(report, [logframeSheetTable(report)]) },
    { name: 'indicators.xlsx', bytes: await workbook(report, [opsysTable(report), ...partTables(report)]) },
    { name: 'sub-grants.xlsx', bytes: await workbook(report, [openSubGrantTable(report)]) },
    ...(await ownAnnexFiles(report)),
    {
      name: 'materials-and-events.xlsx',
      bytes: await workbook(report, [publishedTable(report), eventTable(report)]),
    },
    ...filled.files,
  ];
  const names = files.map(({ name }) => name);
  return writeZipWithManifest([
    { name: 'README.txt', bytes: readme(report, names, filled.leftOut) },
    ...files,
  ]);
}

/** The tables that part the values of the indicators by jurisdiction and sex. */
function partTables(report: Packed): ReportTable[] {
  const tables = annexTables(report).filter(({ key }) => !(key in ownFiles));
  return tables.map((table) => ({
    ...table,
    caption: report.language.t(`results.annex.sheet.${table.key}`),
  }));
}

/** The annexes that have a file of their own, each where it has a row. */
const ownFiles: Partial<Record<AnnexTable['key'], string>> = {
  visibility: 'visibility-annex.xlsx',
  procurement: 'procurement.xlsx',
};
async function ownAnnexFiles(report: Packed): Promise<ArchiveFile[]> {
  const files: ArchiveFile[] = [];
  for (const table of annexTables(report)) {
    const name = ownFiles[table.key];
    if (name) files.push({ name, bytes: await workbook(report, [table]) });
  }
  return files;
}

async function paymentRequestFiles({
  language,
  definition,
  demonstration,
  paymentRequest,
}: Packed): Promise<ArchiveFile[]> {
  if (!paymentRequest) return [];
  const sheets = paymentSheets({ language, definition, content: paymentRequest.content });
  return [{ name: 'request-for-payment.xlsx', bytes: await writeXlsx(sheets, { language, demonstration }) }];
}

/** The financial report; of a version that was submitted before its parts were kept, the table of the narrative. */
export function financialWorkbook(report: WrittenReport): Promise<Uint8Array> {
  const { language, demonstration, financial } = report;
  return financial
    ? writeXlsx(financialSheets({ ...report, financial }), { language, demonstration })
    : workbook(report, [financialTable(report)]);
}

function workbook(report: WrittenReport, tables: readonly ReportTable[]): Promise<Uint8Array> {
  const { language, definition, facts, demonstration } = report;
  const above = [
    definition.action.title,
    `${language.day(facts.period.startsOn)} – ${language.day(facts.period.endsOn)}`,
    kosovoFootnote(language.locale),
  ];
  const sheets = tables.map((table): XlsxSheet => asSheet(table, above));
  return writeXlsx(sheets, { language, demonstration });
}

/** What the package is of, and how anybody verifies it without the platform. */
function readme(report: Packed, names: readonly string[], leftOut: readonly string[]): Buffer {
  const { language, definition, facts, version, contractNumber, demonstration } = report;
  const { t } = language;
  const lines = [
    ...(demonstration ? [t('documents.demonstration'), ''] : []),
    definition.action.title,
    `${t('action.contract.number')}: ${contractNumber ?? t('results.not_known')}`,
    `${language.day(facts.period.startsOn)} – ${language.day(facts.period.endsOn)}`,
    t('results.report.version', {
      number: version.number,
      day: language.day(dayIn(zone, version.submittedAt)),
      hash: version.sha256,
    }),
    '',
    ...names,
    '',
    ...leftOut.map((title) => t('results.package.template_left_out', { title })),
    t('results.package.verify', { command: `sha256sum -c ${manifestName}` }),
    '',
    kosovoFootnote(language.locale),
  ];
  return Buffer.from(`${lines.join('\n')}\n`);
}
