import { type ArchiveFile, writeZip } from '../../files/write-zip.ts';
import { readXml } from '../read-xml.ts';
import { partText, readOffice } from './office-parts.ts';
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

/** The template with its known names filled; the same bytes where none is known. Undefined where it cannot be read, or not be filled without breaking it. */
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
  if (isSame) return { kind, bytes: content };
  return staysWhole(parts, filled) ? { kind, bytes: writeZip(filled) } : undefined;
}

/** Whether what was written anew is XML, where it was before. */
function staysWhole(before: readonly ArchiveFile[], filled: readonly ArchiveFile[]): boolean {
  const known = new Map(before.map(({ name, bytes }) => [name, bytes]));
  return filled.every(
    ({ name, bytes }) =>
      bytes === known.get(name) ||
      readXml(partText(filled, name)) !== undefined ||
      readXml(partText(before, name)) === undefined,
  );
}
