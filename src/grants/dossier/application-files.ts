import { answersDocument, budgetOf, getForm, lineTotal } from '../../forms/index.ts';
import { type Block, heading, keyValues, table } from '../../platform/documents/document.ts';
import type { ArchiveFile } from '../../platform/files/write-zip.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import { applicationContent, submittedContent } from '../applications/content.ts';
import { type Application, listAttachments } from '../applications/queries.ts';
import { joined, type Making, type Part, pathIn } from './folders.ts';
import { recordFile } from './record-document.ts';
import { storedFiles } from './stored-files.ts';

/** The application as it was submitted: to read, as it was hashed, its receipt, and its annexes. */
export async function applicationFiles(making: Making, application: Application): Promise<Part> {
  const { tx, language } = making;
  const { content, receipt, formVersionId } = application;
  const { definition } = await getForm(tx, formVersionId);
  const { answers, annexes } = applicationContent(content);
  const blocks = [
    factsOf(making, application),
    ...answersDocument(language, { form: definition, answers, files: annexes }, () => true),
    ...budgetLines(making, application),
  ];
  const files: ArchiveFile[] = [
    await recordFile(making, pathIn('application', 'application.docx'), { title: application.title, blocks }),
    ...(content ? [{ name: pathIn('application', 'content.json'), bytes: Buffer.from(content) }] : []),
    ...(receipt
      ? [
          {
            name: pathIn('application', 'receipt.json'),
            bytes: Buffer.from(JSON.stringify(receipt, null, 2)),
          },
        ]
      : []),
  ];
  const attached = await listAttachments(tx, application.id);
  return joined([
    { files, leftOut: [] },
    await storedFiles(making, pathIn('application', 'annexes'), attached),
  ]);
}

function factsOf({ language }: Making, application: Application): Block {
  const { t, locale } = language;
  const { number, organisationName, callNumber, callTitle, lotNumber, lotTitle, submittedAt } = application;
  const { requestedMinor, currency, contentSha256, deadlineZone } = application;
  return keyValues([
    [t('common.organisation'), organisationName],
    [t('grants.application.title'), `${number} · ${application.title}`],
    [t('grants.letter.call'), `${callNumber} · ${inLanguage(callTitle, locale)}`],
    [t('grants.lot.title'), `${lotNumber}. ${inLanguage(lotTitle, locale)}`],
    ...(submittedAt
      ? [
          [
            t('grants.receipt.received'),
            language.instant(submittedAt, deadlineZone, { seconds: true }),
          ] as const,
        ]
      : []),
    ...(requestedMinor === null
      ? []
      : [[t('grants.application.requested'), language.money(money(requestedMinor, currency))] as const]),
    ...(contentSha256 ? [[t('grants.receipt.content'), contentSha256] as const] : []),
  ]);
}

function budgetLines({ language }: Making, { content, currency }: Application): Block[] {
  const { t } = language;
  const { lines } = budgetOf(submittedContent(content).budget as Parameters<typeof budgetOf>[0]);
  if (lines.length === 0) return [];
  return [
    heading(t('grants.agreement.document.budget'), 2),
    table(
      t('grants.agreement.document.budget'),
      [
        { head: t('grants.line.heading'), width: 2 },
        { head: t('common.description'), width: 3 },
        { head: t('common.amount'), align: 'end' },
      ],
      lines.map((line) => [
        line.heading ? t(`forms.heading.${line.heading}`) : '–',
        line.description ?? '',
        language.money(money(lineTotal(line) ?? 0, currency)),
      ]),
    ),
  ];
}
