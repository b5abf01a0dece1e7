import { answersDocument, draftOf, getForm } from '../../forms/index.ts';
import { canonicalJson } from '../../platform/canonical.ts';
import { type Block, heading, keyValues, paragraphs } from '../../platform/documents/document.ts';
import { writeCsv } from '../../platform/documents/write-csv.ts';
import { writePdf } from '../../platform/documents/write-pdf.ts';
import type { ArchiveFile } from '../../platform/files/write-zip.ts';
import { money, toDecimal } from '../../platform/money.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { listPeriods } from '../agreements/queries.ts';
import { type Bill, listBills } from '../bills/queries.ts';
import { readFiles } from '../correction-files/read-files.ts';
import { readCorrections } from '../corrections/read-corrections.ts';
import { copyDocument } from '../report-copies/copy-document.ts';
import { sentContent } from '../report-copies/sent-content.ts';
import { askedIndicators } from '../reports/asked-indicators.ts';
import { exchangesOf } from '../reports/exchanges.ts';
import { reportPermissions } from '../reports/permissions.ts';
import { findReport, type Line, listLines, type Report } from '../reports/queries.ts';
import { listValues } from '../reports/queries-values.ts';
import { valuesTable } from '../reports/values-table.ts';
import { confirmedIn, correctionFiles } from './correction-files.ts';
import { archiveName, joined, type Making, notForRole, type Part, pathIn } from './folders.ts';
import { listSubmissions } from './queries.ts';
import { recordFile, workbookFile } from './record-document.ts';
import { storedFiles } from './stored-files.ts';

/** Each report: as it is, its expenditure with bills, queries, answers and decisions, and each submission as it was hashed. */
export async function reportFiles(making: Making): Promise<Part> {
  const parts: Part[] = [];
  for (const { reportId } of await listPeriods(making.tx, making.agreement.id)) {
    const report = reportId ? await findReport(making.tx, reportId) : undefined;
    if (report) parts.push(await filesOf(making, report));
  }
  return joined(parts);
}

async function filesOf(making: Making, report: Report): Promise<Part> {
  const name = `report-${report.number}`;
  if (!may(making.actor, reportPermissions.read, report)) return notForRole(making, pathIn('reports', name));
  const lines = await listLines(making.tx, report.id);
  const bills = await listBills(making.tx, report.id);
  const corrections = await readCorrections(making, report);
  const files: ArchiveFile[] = [
    await narrative(making, report, name),
    ...(await expenditure(making, name, lines, { bills, corrected: confirmedIn(making, corrections) })),
    ...(await correctionFiles(making, name, lines, corrections)),
    ...(await submissions(making, report, name)),
  ];
  const evidence = (
    await Promise.all(corrections.map((one) => readFiles(making, { ...one, ...whose(report) })))
  ).flat();
  return joined([
    { files, leftOut: [] },
    await storedFiles(making, pathIn('reports', name, 'bills'), bills),
    await storedFiles(making, pathIn('reports', name, 'corrections'), evidence),
  ]);
}

const whose = ({ partnerId, jurisdiction }: Report) => ({ partnerId, jurisdiction });

async function narrative(making: Making, report: Report, name: string): Promise<ArchiveFile> {
  const { tx, language } = making;
  const { t } = language;
  const { definition } = await getForm(tx, report.formVersionId);
  const { answers } = draftOf(report.answers);
  const at = (instant: string) => language.instant(instant, zone);
  const blocks: Block[] = [
    keyValues([
      [t('common.state'), t(`grants.report.state.${report.state}`)],
      ...(report.submittedAt ? [[t('grants.report.state.submitted'), at(report.submittedAt)] as const] : []),
      ...(report.firstApprovedAt
        ? [[t('grants.report.state.approved_once'), at(report.firstApprovedAt)] as const]
        : []),
      ...(report.approvedAt ? [[t('grants.report.state.approved'), at(report.approvedAt)] as const] : []),
    ]),
    ...(report.returnReason
      ? [heading(t('grants.report.return.title'), 2), ...paragraphs(report.returnReason)]
      : []),
    ...answersDocument(language, { form: definition, answers, files: [] }, () => true),
    valuesTable(language, await listValues(tx, report.id), await askedIndicators(tx, report)),
  ];
  const title = t('grants.report.title', {
    number: report.number,
    from: language.day(report.startsOn),
    to: language.day(report.endsOn),
  });
  return recordFile(making, pathIn('reports', name, 'report.docx'), { title, blocks });
}

/** The lines as a workbook and as CSV, with the names of their bills in the archive, and what was asked, answered and decided. */
async function expenditure(
  making: Making,
  name: string,
  lines: readonly Line[],
  { bills, corrected }: { bills: readonly Bill[]; corrected: (lineId: string) => string },
): Promise<ArchiveFile[]> {
  const { t } = making.language;
  const heads = [
    t('common.date'),
    t('grants.line.heading'),
    t('common.description'),
    t('grants.line.document'),
    t('grants.line.supplier'),
    t('grants.line.original'),
    t('grants.line.currency'),
    t('grants.line.rate'),
    t('common.amount'),
    t('grants.line.accepted'),
    t('grants.correction.title'),
    t('common.state'),
    t('grants.line.rule'),
    t('grants.dossier.query'),
    t('grants.complaint.answer'),
    t('grants.line.bill'),
  ];
  const billsOf = ({ id }: Line) =>
    bills.flatMap(({ lineId, name: file }, at) => (lineId === id ? [archiveName(at, file)] : [])).join(', ');
  const text = (line: Line) => ({
    before: [
      line.spentOn,
      t(`forms.heading.${line.heading}`),
      line.description,
      line.documentReference,
      line.supplier,
    ],
    after: [
      corrected(line.id),
      t(`grants.line.state.${line.state}`),
      line.rule ? t(`grants.line.rule.${line.rule}`) : '',
      saidIn(exchangesOf(line).map(({ query }) => query)),
      saidIn(exchangesOf(line).map(({ reply }) => reply)),
      billsOf(line),
    ],
  });
  const original = (line: Line) => money(line.originalMinor, line.originalCurrency);
  const amount = (line: Line) => money(line.amountMinor, line.currency);
  const isDecided = ({ state }: Line) => state === 'accepted' || state === 'rejected';
  const accepted = (line: Line) => money(line.countedMinor, line.currency);
  const book = await workbookFile(making, pathIn('reports', name, 'expenditure.xlsx'), {
    name: t('grants.report.lines.title'),
    columns: heads.map((head) => ({ head })),
    rows: lines.map((line) => {
      const { before, after } = text(line);
      return [
        { day: line.spentOn },
        ...before.slice(1),
        { money: original(line) },
        line.originalCurrency,
        line.rate,
        { money: amount(line) },
        isDecided(line) ? { money: accepted(line) } : '',
        ...after,
      ];
    }),
  });
  const rows = lines.map((line) => {
    const { before, after } = text(line);
    return [
      ...before,
      toDecimal(original(line)),
      line.originalCurrency,
      line.rate,
      toDecimal(amount(line)),
      isDecided(line) ? toDecimal(accepted(line)) : '',
      ...after,
    ];
  });
  const csv = {
    name: pathIn('reports', name, 'expenditure.csv'),
    bytes: Buffer.from(writeCsv([heads, ...rows])),
  };
  return [book, csv];
}

/** Each submission in the form over which its hash was taken, and as the PDF that its sub-grantee reads. */
async function submissions(making: Making, report: Report, name: string): Promise<ArchiveFile[]> {
  const { definition: form } = await getForm(making.tx, report.formVersionId);
  const files: ArchiveFile[] = [];
  for (const one of await listSubmissions(making.tx, report.id)) {
    const content = sentContent(one.content);
    const path = pathIn('reports', name, `submission-${one.submission}`);
    files.push({ name: `${path}.json`, bytes: Buffer.from(canonicalJson(one.content)) });
    if (content) {
      const document = copyDocument(making, report, { form, sent: { ...one, content } });
      files.push({ name: `${path}.pdf`, bytes: await writePdf(document) });
    }
  }
  return files;
}

/** One under the other in a cell, the oldest first. */
const saidIn = (texts: readonly (string | null)[]) => texts.filter(Boolean).join('\n');
