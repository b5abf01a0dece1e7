import type { Block } from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import { writeDocx } from '../../platform/documents/write-docx.ts';
import { writeXlsx, type XlsxSheet } from '../../platform/documents/write-xlsx.ts';
import type { ArchiveFile } from '../../platform/files/write-zip.ts';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import type { Making } from './folders.ts';

/** One record of a dossier as a Word file, in the reader's language. */
export async function recordFile(
  {
    language,
    demonstration,
    agreement,
    now,
  }: Pick<Making, 'language' | 'demonstration' | 'now'> & { readonly agreement: { readonly number: string } },
  name: string,
  { title, blocks }: { readonly title: string; readonly blocks: readonly Block[] },
): Promise<ArchiveFile> {
  const bytes = await writeDocx({
    title,
    language,
    date: now,
    header: agreement.number,
    visibility: visibilityIn(language),
    demonstration,
    blocks,
  });
  return { name, bytes };
}

/** Rows of a dossier as a workbook. */
export async function workbookFile(
  { language, demonstration, agreement }: Making,
  name: string,
  sheet: Omit<XlsxSheet, 'above'>,
): Promise<ArchiveFile> {
  const above = [`${agreement.number} · ${agreement.title}`, kosovoFootnote(language.locale)];
  return { name, bytes: await writeXlsx([{ ...sheet, above }], { language, demonstration }) };
}
