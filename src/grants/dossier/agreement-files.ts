import { buffer } from 'node:stream/consumers';
import { canonicalJson } from '../../platform/canonical.ts';
import { writeDocx } from '../../platform/documents/write-docx.ts';
import type { ArchiveFile } from '../../platform/files/write-zip.ts';
import { agreementDocument } from '../agreements/agreement-document.ts';
import { isReadable } from '../agreements/document-routes.tsx';
import { contentOf, fileName } from '../agreements/signed-document.ts';
import { type Making, type Part, pathIn } from './folders.ts';

/** What both sides signed: the PDF as it was kept, a Word file of the same words, and the words with the hash that the agreement shows. */
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
  return { files, leftOut };
}
