import { decodeEntities } from '../files/decode-entities.ts';

/** An element of XML, with its name as it is written. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlNode | string)[];
};

/** No office file goes as deep, or has as many. */
const deepest = 200;
const mostNodes = 400_000;

/**
 * The root of a part of an office file; undefined where it is not whole, has a type of its own (`<!DOCTYPE`), or is made to fill a memory.
 * It goes once from left to right, because whoever sends a file may have made it to be slow.
 */
export function readXml(xml: string): XmlNode | undefined {
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  let nodes = 0;
  for (let at = 0; ; ) {
    const begins = xml.indexOf('<', at);
    const within = open.at(-1)!;
    const text = xml.slice(at, begins === -1 ? undefined : begins);
    if (text !== '' && open.length > 1) within.children.push(decodeEntities(text));
    if (begins === -1) break;
    const ends = endOf(xml, begins);
    if (ends === -1) return undefined;
    const tag = xml.slice(begins + 1, ends);
    at = ends + 1;
    if (tag.startsWith('!DOCTYPE')) return undefined;
    if (tag.startsWith('?') || tag.startsWith('!')) continue;
    if (tag.startsWith('/')) {
      if (open.length === 1 || open.pop()!.name !== tag.slice(1).trim()) return undefined;
      continue;
    }
    const node: Open = { name: /^[^\s/]*/.exec(tag)![0], attributes: attributesOf(tag), children: [] };
    within.children.push(node);
    nodes += 1;
    if (!tag.endsWith('/')) open.push(node);
    if (nodes > mostNodes || open.length > deepest) return undefined;
  }
  const [only] = root.children;
  return open.length === 1 && only !== undefined && typeof only !== 'string' ? only : undefined;
}

type Open = Omit<XmlNode, 'children'> & { readonly children: (XmlNode | string)[] };

/** Where the `>` of a tag is: one between quotation marks is part of a value. */
function endOf(xml: string, begins: number): number {
  if (xml.startsWith('<!--', begins)) {
    const closes = xml.indexOf('-->', begins + 4);
    return closes === -1 ? -1 : closes + 2;
  }
  for (let at = begins + 1; at < xml.length; at++) {
    const sign = xml[at]!;
    if (sign === '>') return at;
    if (sign !== '"' && sign !== "'") continue;
    at = xml.indexOf(sign, at + 1);
    if (at === -1) return -1;
  }
  return -1;
}

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!tag.includes('=')) return found;
  for (const [, name, double, single] of tag.matchAll(/\s([\w:.-]{1,100})\s?=\s?(?:"([^"]*)"|'([^']*)')/g))
    found.set(name!, decodeEntities(double ?? single ?? ''));
  return found;
}

export function elementsOf(node: XmlNode | undefined): readonly XmlNode[] {
  return (node?.children ?? []).filter((one): one is XmlNode => typeof one !== 'string');
}
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return elementsOf(node).find((one) => one.name === name);
}
/** The value of a child's `w:val`. */
export function valOf(node: XmlNode | undefined, name: string): string | undefined {
  return childOf(node, name)?.attributes.get('w:val');
}
