import { childOf, elementsOf, valOf, type XmlNode } from './read-xml.ts';

/** What a Word file has and a text of ours has not. */
export const leftOut = [
  'picture',
  'text_box',
  'equation',
  'comment',
  'deleted',
  'hidden',
  'italic',
  'link',
  'contents',
  'heading_level',
  'list_level',
  'merged_cell',
  'nested_table',
] as const;
export type LeftOut = (typeof leftOut)[number];
/** Counts what is left out. */
export type Leaving = (what: LeftOut) => void;

/** A stretch of a Word text: its words, or the id of a footnote. */
export type WordRun = {
  readonly text: string;
  readonly bold: boolean;
  readonly to?: string;
  readonly note?: string;
};

type Reading = { readonly links: ReadonlyMap<string, string>; readonly leave: Leaving };
type Field = { instruction: string; isShown: boolean };

/** The runs of a paragraph, as they are read: insertions are taken, deletions are not. */
export function runsOfParagraph(paragraph: XmlNode, reading: Reading): WordRun[] {
  const fields: Field[] = [];
  return runsIn(paragraph, undefined, fields, reading);
}

const carried = new Set([
  'w:ins',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:moveTo',
  'w:bdo',
  'w:dir',
]);

function runsIn(node: XmlNode, to: string | undefined, fields: Field[], reading: Reading): WordRun[] {
  const { links, leave } = reading;
  return elementsOf(node).flatMap((one): WordRun[] => {
    if (one.name === 'w:r') return runOf(one, to, fields, reading);
    if (carried.has(one.name)) return runsIn(one, to, fields, reading);
    if (one.name === 'w:hyperlink')
      return runsIn(one, links.get(one.attributes.get('r:id') ?? '') ?? to, fields, reading);
    if (one.name === 'w:fldSimple')
      return runsIn(one, addressOf(one.attributes.get('w:instr') ?? '') ?? to, fields, reading);
    if (one.name === 'w:del' || one.name === 'w:moveFrom') leave('deleted');
    if (one.name === 'm:oMath' || one.name === 'm:oMathPara') leave('equation');
    return [];
  });
}

const addressOf = (instruction: string) => /^\s*HYPERLINK\s+"([^"]*)"/.exec(instruction)?.[1];
const isOn = (properties: XmlNode | undefined, name: string) =>
  childOf(properties, name) !== undefined && !/^(0|false|off|none)$/.test(valOf(properties, name) ?? '1');

function runOf(run: XmlNode, to: string | undefined, fields: Field[], { leave }: Reading): WordRun[] {
  const properties = childOf(run, 'w:rPr');
  if (isOn(properties, 'w:vanish')) {
    leave('hidden');
    return [];
  }
  if (isOn(properties, 'w:i') || isOn(properties, 'w:u')) leave('italic');
  const bold = isOn(properties, 'w:b');
  const found: WordRun[] = [];
  const say = (text: string) => {
    if (fields.some(({ isShown }) => !isShown)) return;
    const link = to ?? fields.map(({ instruction }) => addressOf(instruction)).findLast(Boolean);
    found.push({ text, bold, ...(link === undefined ? {} : { to: link }) });
  };
  for (const one of elementsOf(run)) {
    const kind = one.attributes.get('w:fldCharType');
    if (one.name === 'w:fldChar' && kind === 'begin') fields.push({ instruction: '', isShown: false });
    else if (one.name === 'w:fldChar' && kind === 'separate') show(fields.at(-1));
    else if (one.name === 'w:fldChar' && kind === 'end') fields.pop();
    else if (one.name === 'w:instrText') instruct(fields.at(-1), textOf(one));
    else if (one.name === 'w:t') say(textOf(one));
    else if (one.name === 'w:tab') say(' ');
    else if (one.name === 'w:noBreakHyphen') say('-');
    else if (one.name === 'w:cr' || (one.name === 'w:br' && !one.attributes.has('w:type'))) say('\n');
    else if (one.name === 'w:footnoteReference') found.push(noteOf('f', one));
    else if (one.name === 'w:endnoteReference') found.push(noteOf('e', one));
    else if (one.name === 'w:commentReference') leave('comment');
    else if (drawn.has(one.name)) leave(isBox(one) ? 'text_box' : 'picture');
  }
  return found;
}

function show(field: Field | undefined): void {
  if (field) field.isShown = true;
}
function instruct(field: Field | undefined, text: string): void {
  if (field) field.instruction += text;
}

const drawn = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent']);
const isBox = (node: XmlNode): boolean => node.name === 'w:txbxContent' || elementsOf(node).some(isBox);
const noteOf = (of: 'f' | 'e', { attributes }: XmlNode): WordRun => ({
  ...{ text: '', bold: false },
  note: `${of}${attributes.get('w:id') ?? ''}`,
});
const textOf = ({ children }: XmlNode) => children.filter((one) => typeof one === 'string').join('');
