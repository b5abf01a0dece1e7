import type { ArchiveFile } from '../../files/write-zip.ts';
import { partText, withParts } from './office-parts.ts';
import { type TemplateName, type TemplateValue, type Values, xmlText } from './value.ts';
import { paragraphsIn, type WordPlace, wordPlaces } from './word-places.ts';

/** The text, and what is above and below every page. */
const filledParts = /^word\/(?:document|header\d*|footer\d*)\.xml$/;
const partsOf = (parts: readonly ArchiveFile[]) =>
  parts
    .filter(({ name }) => filledParts.test(name))
    .map(({ name }) => ({ name, xml: partText(parts, name) }));

export function namesInWord(parts: readonly ArchiveFile[]): TemplateName[] {
  return partsOf(parts).flatMap(({ xml }) => wordPlaces(xml).map(({ name, place }) => ({ name, place })));
}

/** The parts with what is known in its places. A part without a known name stays as it is. */
export function fillWord(parts: readonly ArchiveFile[], valueFor: Values): readonly ArchiveFile[] {
  const written = new Map<string, string>();
  for (const { name, xml } of partsOf(parts)) {
    const filled = fillPart(xml, valueFor);
    if (filled !== xml) written.set(name, filled);
  }
  return withParts(parts, written);
}

function fillPart(xml: string, valueFor: Values): string {
  let filled = '';
  let at = 0;
  for (const place of wordPlaces(xml)) {
    // What is in a place that was filled went with it.
    const value = place.begins < at || place.place === 'none' ? undefined : valueFor(place.name);
    const inside = value && insideOf(xml, place, value);
    if (inside === undefined) continue;
    filled += xml.slice(at, place.begins) + shownBefore(xml.slice(place.begins, place.from)) + inside;
    at = place.to;
  }
  return filled + xml.slice(at);
}

/** A control that is filled shows no placeholder any more, and takes nothing from elsewhere. */
function shownBefore(properties: string): string {
  return properties.replace(/<w:(?:showingPlcHdr|dataBinding)\b[^<>]*\/>/g, '');
}

/** The new content in the looks of the old one; undefined where it does not fit. */
function insideOf(xml: string, { place, from, to }: WordPlace, value: TemplateValue): string | undefined {
  const held = xml.slice(from, to);
  if (value.rows) return place === 'text' ? undefined : `${tableOf(value.rows)}<w:p/>`;
  if (place === 'table') return undefined;
  const looks = /<w:r(?=[\s>])[^<>]*>\s*(<w:rPr>[\s\S]*?<\/w:rPr>)/.exec(held)?.[1] ?? '';
  const style = looks.includes('PlaceholderText') ? '' : looks;
  const old = paragraphsIn(held);
  if (!old) return runOf(value.lines, style);
  const { begins, ends } = old;
  const properties = /^<w:p(?=[\s>])[^<>]*>\s*(<w:pPr>[\s\S]*?<\/w:pPr>)/.exec(held.slice(begins))?.[1] ?? '';
  const lines = value.lines.length > 0 ? value.lines : [''];
  const paragraphs = lines.map((line) => `<w:p>${properties}${runOf([line], style)}</w:p>`).join('');
  return held.slice(0, begins) + paragraphs + held.slice(ends);
}

function runOf(lines: readonly string[], looks: string): string {
  const texts = lines.map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`).join('<w:br/>');
  return `<w:r>${looks}${texts}</w:r>`;
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`);
  const columns = Math.max(...rows.map(({ length }) => length), 1);
  const cell = (text: string, looks: string) =>
    `<w:tc><w:tcPr/><w:p>${runOf(text.split('\n'), looks)}</w:p></w:tc>`;
  const row = (cells: readonly string[], at: number) => {
    const whole = Array.from({ length: columns }, (_, column) => cells[column] ?? '');
    const isHead = at === 0;
    const properties = isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
    return `<w:tr>${properties}${whole.map((text) => cell(text, isHead ? '<w:rPr><w:b/></w:rPr>' : '')).join('')}</w:tr>`;
  };
  const grid = `<w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>`;
  const properties = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders.join('')}</w:tblBorders></w:tblPr>`;
  return `<w:tbl>${properties}${grid}${rows.map(row).join('')}</w:tbl>`;
}
