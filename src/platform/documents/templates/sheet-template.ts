import { decodeEntities } from '../../files/decode-entities.ts';
import type { ArchiveFile } from '../../files/write-zip.ts';
import { partText, withParts } from './office-parts.ts';
import { beginsShared, type CellAddress, withCell } from './sheet-cells.ts';
import type { TemplateName, Values } from './value.ts';

type NamedCell = TemplateName & { readonly sheet: string; readonly cell: CellAddress | undefined };

/** The names that a person gave to cells, with their cells. A name of many cells is that of the first: merged cells are called so. */
function namedCells(parts: readonly ArchiveFile[]): NamedCell[] {
  const book = partText(parts, 'xl/workbook.xml');
  const names = [...book.matchAll(/<definedName\b([^<>]*)>([^<]*)<\/definedName>/g)];
  return names.flatMap(([, head, refers]): NamedCell[] => {
    const name = decodeEntities(/\bname="([^"]*)"/.exec(head!)?.[1] ?? '');
    if (name === '' || name.startsWith('_') || /\bhidden="(?:1|true)"/.test(head!)) return [];
    const at =
      /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/.exec(
        decodeEntities(refers!),
      );
    const sheet = at ? partOfSheet(parts, book, at[1]?.replaceAll("''", "'") ?? at[2]!) : undefined;
    const cell = at && { column: at[3]!, row: Number(at[4]) };
    if (!cell || sheet === undefined || beginsShared(partText(parts, sheet), cell))
      return [{ name, place: 'none', sheet: '', cell: undefined }];
    return [{ name, place: 'text', sheet, cell }];
  });
}

function partOfSheet(parts: readonly ArchiveFile[], book: string, title: string): string | undefined {
  const attribute = (head: string, name: string) =>
    decodeEntities(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1] ?? '');
  const sheet = [...book.matchAll(/<sheet\b([^<>]*)>/g)].find(
    ([, head]) => attribute(head!, 'name') === title,
  );
  const id = sheet && attribute(sheet[1]!, 'r:id');
  const relations = [...partText(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b([^<>]*)>/g)];
  const target = relations.find(([, head]) => attribute(head!, 'Id') === id);
  const part = target && attribute(target[1]!, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/');
  return part && parts.some(({ name }) => name === part) ? part : undefined;
}

export function namesInSheets(parts: readonly ArchiveFile[]): TemplateName[] {
  return namedCells(parts).map(({ name, place }) => ({ name, place }));
}

/** The parts with what is known in its cells, calculated anew when the workbook is opened. */
export function fillSheets(parts: readonly ArchiveFile[], valueFor: Values): readonly ArchiveFile[] {
  const written = new Map<string, string>();
  let hadFormula = false;
  for (const { name, sheet, cell } of namedCells(parts)) {
    const value = cell && valueFor(name);
    if (!cell || !value || value.rows) continue;
    const filled = withCell(written.get(sheet) ?? partText(parts, sheet), cell, value);
    written.set(sheet, filled.sheet);
    hadFormula ||= filled.hadFormula;
  }
  if (written.size === 0) return parts;
  written.set('xl/workbook.xml', calculatedAnew(partText(parts, 'xl/workbook.xml')));
  return hadFormula ? withoutChain(withParts(parts, written)) : withParts(parts, written);
}

function calculatedAnew(book: string): string {
  const anew = '<calcPr fullCalcOnLoad="1"/>';
  if (/<calcPr\b[^<>]*\/>/.test(book)) return book.replace(/<calcPr\b[^<>]*\/>/, anew);
  return book.replace('</definedNames>', `</definedNames>${anew}`);
}

/** The order of calculation names a formula that is there no longer: a spreadsheet makes a new one. */
function withoutChain(parts: readonly ArchiveFile[]): readonly ArchiveFile[] {
  const chain = 'xl/calcChain.xml';
  if (!parts.some(({ name }) => name === chain)) return parts;
  const without = (name: string, tags: RegExp) =>
    [
      name,
      partText(parts, name).replace(tags, (tag) => (tag.includes('calcChain.xml"') ? '' : tag)),
    ] as const;
  return withParts(
    parts.filter(({ name }) => name !== chain),
    new Map([
      without('[Content_Types].xml', /<Override\b[^<>]*>/g),
      without('xl/_rels/workbook.xml.rels', /<Relationship\b[^<>]*>/g),
    ]),
  );
}
