import { buffer } from 'node:stream/consumers';
import { canonicalJson } from '../../platform/canonical.ts';
import { writeDocx } from '../../platform/documents/write-docx.ts';
import type { ArchiveFile } from '../../platform/files/write-zip.ts';
import { agreementDocument } from '../agreements/agreement-document.ts';
import { isReadable } from '../agreements/document-routes.tsx';
import { contentOf, fileName } from '../agreements/signed-document.ts';
import { listScanPages } from '../signing/queries.ts';
import { joined, type Making, type Part, pathIn } from './folders.ts';
import { storedFiles } from './stored-files.ts';

/**
 * What both sides signed: the PDF as it was kept, a Word file of the same words, the words with the hash that the
 * agreement shows, and the scans of what each side signed, also those that another took the place of.
 */
export async function agreementFiles(making: Making): Promise<Part> {
  const { tx, agreement, english, store, demonstration, language } = making;
  const { agreed, documentSha256 } = agreement;
  const pdf = pathIn('agreement', fileName(agreement, 'pdf'));
  const signed = documentSha256 ? await store.read(documentSha256) : undefined;
  const files: ArchiveFile[] = signed ? [{ name: pdf, bytes: await buffer(signed) }] : [];
  if (isReadable(agreement)) {
    const document = agreementDocument(english, await contentOf(tx, agreement), demonstration);
    files.push({ name: pathIn('agreement', fileName(agreement, 'docx')), bytes: await writeDocx(document) });
  }
  if (agreed)
    files.push({ name: pathIn('agreement', 'agreed-text.json'), bytes: Buffer.from(canonicalJson(agreed)) });
  const leftOut = signed ? [] : [{ name: pdf, reason: language.t('grants.dossier.not_in_store') }];
  const scans = await storedFiles(
    making,
    pathIn('agreement', 'scans'),
    await listScanPages(tx, agreement.id),
  );
  return joined([{ files, leftOut }, scans]);
}
