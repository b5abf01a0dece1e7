import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseMessage } from '@formatjs/icu-messageformat-parser';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Neighbour } from '../language/locales.ts';
import { neighbours } from '../language/locales.ts';
import { toLatin } from '../language/transliterate.ts';
import { mapLiterals } from './catalogue.ts';
import { writeDrafts } from './merge-keys.ts';
import { findPoSource, listAreas, poPath, readPo } from './po-file.ts';
import { printMessage } from './print-message.ts';

const words = z.record(z.string(), z.coerce.string());
const list = z.object({ phrases: z.array(z.tuple([z.string(), z.string()])), words });
const western = list.extend({ infinitives: words });
const schema = z.object({ ijekavian: words, western, bs: list, hr: list, cnr: list });

/** The reviewed word lists of `messages/neighbours.yaml`, and how a text is turned by them. */
export type WordLists = z.infer<typeof schema>;

/** Throws ZodError when the file is none of word lists. */
export function readWordLists(file: string): WordLists {
  return schema.parse(parse(readFileSync(file, 'utf8')));
}

/** What was drafted for one file; `unseen` are words that no other text of the language has: a person looks at these first. */
export type Drafted = {
  readonly file: string;
  readonly keys: readonly string[];
  readonly unseen: readonly string[];
};

/**
 * Writes a first draft of every Bosnian, Croatian and Montenegrin text that is empty while the Serbian is not, from the Serbian
 * by the word lists, marked as unreviewed. A text that is there is never changed.
 */
export function draftNeighbours(folder: string): Drafted[] {
  const lists = readWordLists(path.join(folder, 'neighbours.yaml'));
  return neighbours.flatMap((locale) => {
    const turn = neighbourOf(locale, lists);
    const areas = listAreas(folder).map((area) => ({
      area,
      source: findPoSource(folder, area, locale) ?? '',
    }));
    const seen = new Set(
      areas.flatMap(({ source }) => readPo(source).messages.flatMap(({ text }) => wordsOf(text))),
    );
    return areas.flatMap(({ area, source }) => {
      const serbian = new Map(
        readPo(findPoSource(folder, area, 'sr-Cyrl') ?? '').messages.map(({ key, text }) => [key, text]),
      );
      const empty = readPo(source).messages.filter(({ key, text }) => !text && serbian.get(key));
      if (empty.length === 0) return [];
      const drafts = new Map(empty.map(({ key }) => [key, turn(serbian.get(key)!)]));
      const file = poPath(folder, area, locale);
      writeFileSync(file, writeDrafts(source, locale, drafts));
      const unseen = [...new Set([...drafts.values()].flatMap(wordsOf))].filter((word) => !seen.has(word));
      return [{ file, keys: [...drafts.keys()], unseen }];
    });
  });
}

/** Turns a Serbian Cyrillic ICU text into a draft of the neighbour; placeholders and plural rules stay as they are. */
export function neighbourOf(locale: Neighbour, lists: WordLists): (cyrillic: string) => string {
  const own = [lists[locale], ...(locale === 'cnr' ? [] : [lists.western])];
  const infinitives = locale === 'cnr' ? [] : Object.entries(lists.western.infinitives);
  const phrases = [
    ...own.flatMap((one) => one.phrases),
    ...infinitives.map(([from, to]): [string, string] => [
      `${modal} da (se |)${from.replaceAll('(', '(?:')}\\b`,
      `$1 $2${to}`,
    ]),
  ].map(([from, to]) => ({
    from: new RegExp(from.replaceAll('\\b', edge).replaceAll('\\w', '\\p{L}'), 'giu'),
    to,
  }));
  const patterns = [...own.map((one) => one.words), lists.ijekavian]
    .flatMap((one) => Object.entries(one))
    .map(([from, to]) => ({ from: new RegExp(`^(?:${from.replaceAll('\\w', '\\p{L}')})$`, 'u'), to }));
  const word = (text: string) => {
    const small = text.toLowerCase();
    const found = patterns.find(({ from }) => from.test(small));
    return found ? inCaseOf(text, small.replace(found.from, found.to)) : text;
  };
  const turn = (text: string) =>
    phrases
      .reduce((before, { from, to }) => before.replace(from, (...all) => fill(to, all)), toLatin(text))
      .replace(/\p{L}+/gu, word);
  return (cyrillic) => printMessage(mapLiterals(parseMessage(cyrillic), turn));
}

/** Verbs that take an infinitive, and the edge of a word, which `\b` knows for ASCII letters only. */
const modal =
  '\\b((?:mo(?:že|žete|gu|gao|gla|glo|gli|ra|rate|raju)|treba(?:te|)|sm(?:e|em|ete|eju)|žel(?:i|im|ite|e)|namerava(?:te|ju|)|ne može(?:te|)))';
const edge = '(?:(?<!\\p{L})(?=\\p{L})|(?<=\\p{L})(?!\\p{L}))';

/** `$1` and so on from what a regular expression found; capital where the original had one. */
function fill(to: string, [whole, ...groups]: unknown[]): string {
  const filled = to.replace(/\$(\d)/g, (_, at) => String(groups[Number(at) - 1] ?? ''));
  const first = String(whole)[0] ?? '';
  return first === first.toLowerCase() ? filled : filled.slice(0, 1).toUpperCase() + filled.slice(1);
}

function inCaseOf(original: string, text: string): string {
  if (original === original.toLowerCase()) return text;
  const loud = original.length > 1 && original === original.toUpperCase();
  return loud ? text.toUpperCase() : text.slice(0, 1).toUpperCase() + text.slice(1);
}

const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
