import { ArchiveError } from './archive-error.ts';

/**
 * No relation of the part (ECMA-376 part 2, 9.3) may lead to something outside the file that is loaded by itself. Throws for one, and
 * for a relation that is not well formed. The part is gone through once from left to right, because whoever sends a file may have made
 * it to be slow.
 */
export function mustStayInside(part: string): void {
  const begin = /<(?:[^ \t\r\n<>/"'=]*:)?Relationship(?=[ \t\r\n])/g;
  while (begin.exec(part)) {
    const begins = begin.lastIndex;
    begin.lastIndex = endOfTag(part, begins);
    if (begin.lastIndex - begins > longest) throw new ArchiveError('a relation that is too long');
    mustBeInside(attributesOf(part.slice(begins, begin.lastIndex)));
  }
}

/** Signs of a relation at most: a pattern over millions of them may need more stack than there is. */
const longest = 100_000;

/** Where the `>` of a tag stands; one between quotes is part of a value. */
function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '>') return at;
    if (sign !== '"' && sign !== "'") continue;
    at = text.indexOf(sign, at + 1);
    if (at === -1) break;
  }
  throw new ArchiveError('a relation without an end');
}

function attributesOf(inside: string): ReadonlyMap<string, string> {
  const one = /[ \t\r\n]+([^ \t\r\n=]+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')/y;
  const found = new Map<string, string>();
  for (let at = 0; ; ) {
    one.lastIndex = at;
    const match = one.exec(inside);
    if (!match) {
      if (!/^[ \t\r\n]*\/?$/.test(inside.slice(at)))
        throw new ArchiveError('a relation that is not well formed');
      return found;
    }
    const [whole, name, value, other] = match;
    found.set(name!, decoded(value ?? other ?? ''));
    at += whole.length;
  }
}

function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_all, code: string) => character(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_all, code: string) => character(Number(code)));
}
const character = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** Loaded as soon as the file is opened, without a question. A link is followed only by whoever presses it. */
const loaded = /\/(attachedTemplate|template|oleObject|package|control|frame|subDocument|aFChunk)$/i;
/** The template a document was written with lies on its author's own disk in most honest files; nothing is fetched over a line. */
const ownDisk = /^(file:\/\/\/)?([a-z]:|[^/\\:]+$)/i;

function mustBeInside(relation: ReadonlyMap<string, string>): void {
  if (!/^\s*external\s*$/i.test(relation.get('TargetMode') ?? '')) return;
  const kind = loaded.exec(relation.get('Type')?.trim() ?? '')?.[1]?.toLowerCase();
  if (kind === undefined) return;
  if (kind === 'attachedtemplate' && ownDisk.test(relation.get('Target')?.trim() ?? '')) return;
  throw new ArchiveError('a relation that loads something from outside');
}
