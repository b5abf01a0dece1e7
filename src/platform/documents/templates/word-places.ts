import { decodeEntities } from '../../files/decode-entities.ts';
import { readXml } from '../read-xml.ts';
import type { TemplateName } from './value.ts';

/** A named place in the XML of a Word part: what is inside from `from` to `to`, and where the whole of it ends. */
export type WordPlace = TemplateName & {
  readonly begins: number;
  readonly ends: number;
  readonly from: number;
  readonly to: number;
};

const sdtTag = /<(\/?)w:sdt(?=[\s>])[^<>]*>/g;
const isBlock = /<w:p(?=[\s>/])/;

/** The content controls and bookmarks with a name, in their order; one may be in another. */
export function wordPlaces(xml: string): WordPlace[] {
  return [...controlsIn(xml), ...bookmarksIn(xml)].toSorted((a, b) => a.begins - b.begins);
}

function controlsIn(xml: string): WordPlace[] {
  const open: { at: number; inside: number }[] = [];
  const found: WordPlace[] = [];
  for (const tag of xml.matchAll(sdtTag)) {
    if (tag[1] === '') {
      open.push({ at: tag.index, inside: tag.index + tag[0].length });
      continue;
    }
    const begun = open.pop();
    const place = begun && controlAt(xml, begun, tag.index + tag[0].length);
    if (place) found.push(place);
  }
  return found;
}

function controlAt(
  xml: string,
  { at, inside }: { at: number; inside: number },
  ends: number,
): WordPlace | undefined {
  const content = /<w:sdtContent(?=[\s>])[^<>]*>/.exec(xml.slice(inside, ends));
  if (!content || content[0].endsWith('/>')) return undefined;
  const properties = xml.slice(inside, inside + content.index);
  const name = attributeOf(properties, 'w:tag') || attributeOf(properties, 'w:alias');
  if (name === '') return undefined;
  const from = inside + content.index + content[0].length;
  const to = xml.lastIndexOf('</w:sdtContent>', ends);
  if (to < from) return undefined;
  const held = xml.slice(from, to);
  const isRow = /^\s*<w:tr(?=[\s>])/.test(held);
  const isCell = /^\s*<w:tc(?=[\s>])/.test(held);
  const place = isRow ? 'none' : isBlock.test(held) ? placeOfBlock(held, isCell) : 'text';
  return { name, place, begins: at, ends, from, to };
}

/** Where the paragraphs of a control begin and end; undefined where it has none. An empty one is alone. */
export function paragraphsIn(held: string): { readonly begins: number; readonly ends: number } | undefined {
  const first = /<w:p(?=[\s>/])[^<>]*>/.exec(held);
  if (!first) return undefined;
  const begins = first.index;
  const isEmpty = first[0].endsWith('/>');
  const ends = isEmpty ? begins + first[0].length : held.lastIndexOf('</w:p>') + '</w:p>'.length;
  return { begins, ends };
}

function placeOfBlock(held: string, isCell: boolean): TemplateName['place'] {
  if (takesText(held)) return isCell ? 'text' : 'block';
  return isCell ? 'none' : 'table';
}

/** Whether its paragraphs can be others: those of a table, or from one control into another, cannot. */
function takesText(held: string): boolean {
  const paragraphs = paragraphsIn(held);
  if (!paragraphs || /<w:tbl(?=[\s>])/.test(held)) return false;
  return isBalanced(held.slice(paragraphs.begins, paragraphs.ends));
}

const isBalanced = (xml: string) => readXml(`<w:p>${xml}</w:p>`) !== undefined;

function bookmarksIn(xml: string): WordPlace[] {
  const ends = new Map<string, number>();
  for (const end of xml.matchAll(/<w:bookmarkEnd\b[^<>]*\/>/g))
    ends.set(/w:id="([^"]*)"/.exec(end[0])?.[1] ?? '', end.index);
  return [...xml.matchAll(/<w:bookmarkStart\b[^<>]*\/>/g)].flatMap((start): WordPlace[] => {
    const name = decodeEntities(/w:name="([^"]*)"/.exec(start[0])?.[1] ?? '');
    const from = start.index + start[0].length;
    const to = ends.get(/w:id="([^"]*)"/.exec(start[0])?.[1] ?? '') ?? -1;
    // Word makes bookmarks of its own, with an underscore.
    if (name === '' || name.startsWith('_') || to < from) return [];
    const held = xml.slice(from, to);
    const isWhole = !/<\/?w:(?:p|sdt|tc|tr|tbl)(?=[\s>/])/.test(held) && isBalanced(held);
    const place = isWhole && isInParagraph(xml, start.index) ? 'text' : 'none';
    return [{ name, place, begins: start.index, ends: to, from, to }];
  });
}

function isInParagraph(xml: string, at: number): boolean {
  const opened = Math.max(xml.lastIndexOf('<w:p>', at), xml.lastIndexOf('<w:p ', at));
  return opened > xml.lastIndexOf('</w:p>', at) && !/^<w:p [^<>]*\/>/.test(xml.slice(opened, at));
}

function attributeOf(properties: string, element: string): string {
  const found = new RegExp(`<${element}\\b[^<>]*\\bw:val="([^"]*)"`).exec(properties)?.[1] ?? '';
  return decodeEntities(found).trim();
}
