import { readZip } from '../../src/platform/files/testing.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { type Locale, locales } from '../../src/platform/language/language.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import type { MatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { searchIn } from './search-as.ts';

/** In which languages a page has not been read yet, how often it was read in others, and where and by whom it was opened. */
export type Reading = Map<
  string,
  { readonly unread: Set<string>; times: number; opened?: readonly [Actor, string] }
>;
const readingOf = (reading: Reading, { path }: Route) => {
  const known = reading.get(path) ?? { unread: new Set<string>(locales), times: 0 };
  reading.set(path, known);
  return known;
};
/** How many pages were read in every language. */
export const readInAll = (reading: Reading) =>
  [...reading.values()].filter(({ unread, opened }) => opened && unread.size === 0).length;

/** What somebody reads of an answer: a workbook and a document are opened. */
async function textOf({ body, bytes, headers }: Awaited<ReturnType<MatrixInstance['ask']>>): Promise<string> {
  const packed = /officedocument|application\/zip/.test(headers['content-type'] ?? '');
  if (!packed) return body;
  return [...(await readZip(bytes)).values()].map((part) => part.toString('utf8')).join('\n');
}

/** Words of ours, as that for help, lead to pages that everybody has: only a record has an id. */
const leadsToRecord = (link: string) => /[\da-f]{8}-[\da-f]{4}-[\da-f-]{22}/.test(link);

/** A number is looked for as the end of a whole one: in an id, or where a PDF counts its own bytes, it tells nothing. */
function tells(text: string, word: string): boolean {
  if (!text.includes(word)) return false;
  if (!/^\d+$/.test(word)) return true;
  return !text.startsWith('%PDF') && new RegExp(`(?<![\\w-])\\d*${word}(?![\\w-])`).test(text);
}

/** Who reads which words where, in the instance of a file. */
export function tellersOf(instance: () => MatrixInstance) {
  async function wordsAt(actor: Actor | undefined, target: string, words: readonly string[]) {
    const answered = await instance().ask(actor, target);
    if (answered.status !== 200) return undefined;
    const text = await textOf(answered);
    return words.filter((word) => tells(text, word));
  }

  /** Where one of the words is read, by these people, in these languages or in the next of a reading, on every page and file that is looked at. */
  async function tellers(
    routes: readonly Route[],
    people: readonly (Actor | undefined)[],
    {
      words,
      languages = ['en'],
      reading,
    }: { words: readonly string[]; languages?: readonly string[]; reading?: Reading },
  ): Promise<string[]> {
    const found = new Set<string>();
    for (const route of routes)
      for (const actor of people) {
        const asking = actor ?? instance().world.cast.elira;
        const ids = idsOf(instance(), route, asking);
        const known = reading && readingOf(reading, route);
        for (const id of ids ? [ids.own, ids.foreign] : [undefined])
          for (const language of known
            ? [[...known.unread][0] ?? locales[known.times++ % locales.length]!]
            : languages) {
            const target = pathOf(instance().world, route, asking, id);
            const told = await wordsAt(actor, `${target}?lang=${language}`, words);
            for (const word of told ?? []) found.add(`${route.path}: ${word}`);
            if (!known || !told) continue;
            known.unread.delete(language);
            known.opened = [asking, target];
          }
      }
    return [...found].sort();
  }

  /** The pages of a reading in the languages that are left, each by who opened it last. */
  async function tellersOfRest(reading: Reading, words: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const [path, { unread, opened }] of reading)
      for (const language of opened ? unread : []) {
        const told = await wordsAt(opened![0], `${opened![1]}?lang=${language}`, words);
        if (!told) throw new Error(`${path} in ${language} was not opened again`);
        for (const word of told) found.push(`${path}: ${word}`);
        unread.delete(language);
      }
    return found;
  }

  /** The words by which one of these people finds something in the search of everything, in all these languages, or each in another. */
  async function findingWords(
    people: readonly (Actor | undefined)[],
    words: readonly string[],
    languages?: readonly Locale[],
  ): Promise<string[]> {
    const finding: string[] = [];
    // A word of ours in this language, as that for help, leads to pages that are the same for everybody.
    for (const [who, actor] of people.entries())
      for (const [at, word] of words.entries())
        for (const { links } of await searchIn(
          instance(),
          actor,
          word,
          languages ?? [locales[(who + at) % locales.length]!],
        ))
          if (links.some(leadsToRecord)) finding.push(`${word}: ${links.find(leadsToRecord)}`);
    return finding;
  }

  return { tellers, tellersOfRest, findingWords };
}
