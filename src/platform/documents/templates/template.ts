import { writeZip } from '../../files/write-zip.ts';
import { readOffice } from './office-parts.ts';
import { fillSheets, namesInSheets } from './sheet-template.ts';
import type { TemplateName, Values } from './value.ts';
import { fillWord, namesInWord } from './word-template.ts';

export type { TemplateName, TemplateValue, Values } from './value.ts';

/** The names in a Word file (content controls and bookmarks) or an Excel file (names of cells), each once; undefined where it cannot be read. */
export async function namesOfTemplate(content: Uint8Array): Promise<TemplateName[] | undefined> {
  const office = await readOffice(content);
  if (!office) return undefined;
  const names = office.kind === 'docx' ? namesInWord(office.parts) : namesInSheets(office.parts);
  return [...new Map(names.map((one) => [`${one.name} ${one.place}`, one])).values()];
}

/** The template with its known names filled; the same bytes where none is known. Undefined where it cannot be read. */
export async function fillTemplate(
  content: Uint8Array,
  valueFor: Values,
): Promise<{ readonly kind: 'docx' | 'xlsx'; readonly bytes: Uint8Array } | undefined> {
  const office = await readOffice(content);
  if (!office) return undefined;
  const { kind, parts } = office;
  const filled = kind === 'docx' ? fillWord(parts, valueFor) : fillSheets(parts, valueFor);
  const isSame =
    filled.length === parts.length && filled.every(({ bytes }, at) => bytes === parts[at]!.bytes);
  return { kind, bytes: isSame ? content : writeZip(filled) };
}
