import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise } from 'yauzl';
import { decodeEntities } from './decode-entities.ts';

/** A text of a thousand pages; what is larger is made to fill a memory. */
const mostUnpacked = 20_000_000;
const mostEntries = 2000;
/** More controls than the longest form has fields, and deeper within each other than anybody puts them. */
const mostControls = 20_000;
const mostDepth = 8;

/** A content control of a Word file: its tag, what is written in it, and whether it is ticked where it is a box. */
export type Control = {
  readonly tag: string;
  /** Paragraphs and line breaks are `\n`; '' where only what is shown in an empty field stands there. */
  readonly text: string;
  readonly ticked: boolean | undefined;
};

/** The content controls of a Word file, in their order. Undefined when it is none, cannot be read, or is made to fill a memory. */
export async function readControls(content: Buffer): Promise<readonly Control[] | undefined> {
  if (content.subarray(0, 2).toString('latin1') !== 'PK') return undefined;
  const xml = await unpack(content).catch(() => undefined);
  return xml === undefined ? undefined : controlsOf(xml);
}

async function unpack(content: Buffer): Promise<string | undefined> {
  const zip = await fromBufferPromise(content, { lazyEntries: true });
  let found: Entry | undefined;
  let entries = 0;
  for await (const entry of zip.eachEntry()) {
    if (++entries > mostEntries) return undefined;
    if (entry.fileName !== 'word/document.xml') continue;
    if (found || entry.uncompressedSize > mostUnpacked) return undefined;
    found = entry;
  }
  // A part that is larger than its table says ends in an error.
  return found && (await buffer(await zip.openReadStreamPromise(found))).toString('utf8');
}

type Open = { tag: string; words: string[]; ticked: boolean | undefined; isEmpty: boolean };

/** Elements that hold how something looks, or what was there before: none of their words are read. */
const passed = new Set(['w:pPr', 'w:rPr', 'w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback']);
const signs: Readonly<Record<string, string>> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': '\t',
  'w:noBreakHyphen': '\u2011',
};

/** It goes once from left to right, because whoever sends a file may have made it to be slow; what is not closed ends the reading. */
function controlsOf(xml: string): readonly Control[] | undefined {
  const found: Open[] = [];
  const open: Open[] = [];
  let isText = false;
  let skipped: { readonly name: string; depth: number } | undefined;
  for (let at = 0; at < xml.length; ) {
    const begins = xml.indexOf('<', at);
    const ends = begins === -1 ? -1 : xml.indexOf('>', begins);
    if (ends === -1) break;
    if (isText) say(xml.slice(at, begins));
    const head = xml.slice(begins + 1, ends);
    const name = /^\/?[\w:.-]*/.exec(head)![0];
    at = ends + 1;
    if (skipped) {
      if (name === skipped.name && !head.endsWith('/')) skipped.depth++;
      else if (name === `/${skipped.name}` && --skipped.depth === 0) skipped = undefined;
    } else if (passed.has(name)) {
      if (!head.endsWith('/')) skipped = { name, depth: 1 };
    } else if (name === 'w:sdt') {
      if (open.length >= mostDepth || found.length >= mostControls) return undefined;
      const control: Open = { tag: '', words: [], ticked: undefined, isEmpty: false };
      found.push(control);
      open.push(control);
    } else if (name === '/w:sdt') open.pop();
    else if (name === 'w:t') isText = !head.endsWith('/');
    else if (name === '/w:t') isText = false;
    else if (name === '/w:p') say('\n');
    else if (name in signs) say(signs[name]!);
    else property(open.at(-1), name, head);
  }
  return found.flatMap(({ tag, words, ticked, isEmpty }) =>
    tag === '' ? [] : [{ tag, text: isEmpty ? '' : decodeEntities(words.join('')), ticked }],
  );

  function say(text: string): void {
    for (const control of open) control.words.push(text);
  }
}

function property(control: Open | undefined, name: string, head: string): void {
  if (!control) return;
  const value = /(?:^|\s)w(?:14)?:val="([^"]*)"/.exec(head)?.[1];
  if (name === 'w:tag') control.tag = decodeEntities(value ?? '');
  if (name === 'w:showingPlcHdr') control.isEmpty = isOn(value);
  if (name === 'w14:checked') control.ticked = isOn(value);
}

const isOn = (value: string | undefined) => value === undefined || !['0', 'false', 'off'].includes(value);
