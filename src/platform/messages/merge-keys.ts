import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type GetTextTranslation, po } from 'gettext-parser';
import { translatedLocales } from '../language/locales.ts';
import { entriesOf, findPoSource, flagged, listAreas, poPath, printPo, readPo } from './po-file.ts';
import { type StreetKeys, streetKeysOf } from './street-keys.ts';

/** What a merge did to one file. */
export type Merged = { readonly file: string; readonly added: number; readonly removed: readonly string[] };

/**
 * Brings the PO files of every translated language to the keys of the English: in its order, with the English beside each key,
 * new keys without a text and never with a guessed one; a key that the English no longer has goes. A new text is a draft, and so is one
 * whose English has changed since, and each text of a file whose drafts were never marked. Writes only what changed, the English too where its form differs.
 */
export function mergeKeys(folder: string): Merged[] {
  return listAreas(folder).flatMap((area) => {
    const english = findPoSource(folder, area, 'en');
    if (english === undefined) return [];
    const write = (locale: string, source: string, before: string | undefined) => {
      const file = poPath(folder, area, locale);
      if (source === before) return undefined;
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, source);
      return file;
    };
    const own = write('en', tidyEnglish(english), english);
    const { locales: further, wanted } = streetKeysOf(folder, area);
    const all: StreetKeys = () => true;
    const targets = [
      ...translatedLocales.map((locale) => ({ locale, keys: all })),
      ...further.map((locale) => ({ locale, keys: wanted })),
    ];
    const merged = targets.flatMap(({ locale, keys }) => {
      const before = findPoSource(folder, area, locale);
      const { source, added, removed } = mergeSource(english, before, locale, keys);
      const file = write(locale, source, before);
      return file === undefined ? [] : [{ file, added, removed }];
    });
    return own === undefined ? merged : [{ file: own, added: 0, removed: [] }, ...merged];
  });
}

/** The same for the texts of two files: the English, and the translation, which may not be there yet. */
export function mergeSource(
  english: string,
  translation: string | undefined,
  locale: string,
  wanted: StreetKeys = () => true,
): { readonly source: string; readonly added: number; readonly removed: readonly string[] } {
  const originals = entriesOf(po.parse(english)).filter(({ msgid }) => wanted(msgid));
  const known = new Map(
    (translation ? entriesOf(po.parse(translation)) : []).map((entry) => [entry.msgid, entry]),
  );
  const drafts = new Map(
    (translation ? readPo(translation).messages : []).map(({ key, draft }) => [key, draft]),
  );
  const merged = originals.map((original): GetTextTranslation => {
    const key = original.msgid;
    const { extracted: translated, ...comments } = known.get(key)?.comments ?? {};
    const text = known.get(key)?.msgstr[0] ?? '';
    const source = original.msgstr[0] ?? '';
    const stands = text !== '' && (translated ?? source) === source && !(drafts.get(key) ?? false);
    return flagged(
      { msgid: key, msgstr: [text], comments: { ...comments, extracted: source } },
      { draft: !stands, icu: isIcu(source) },
    );
  });
  const keys = new Set(originals.map(({ msgid }) => msgid));
  return {
    source: printPo(locale, merged),
    added: [...keys].filter((key) => !known.has(key)).length,
    removed: [...known.keys()].filter((key) => !keys.has(key)),
  };
}

/** A translation with some of its texts written anew, as drafts. */
export function writeDrafts(source: string, locale: string, texts: ReadonlyMap<string, string>): string {
  const entries = entriesOf(po.parse(source)).map((entry) => {
    const text = texts.get(entry.msgid);
    return text === undefined
      ? entry
      : flagged({ ...entry, msgstr: [text] }, { draft: true, icu: isIcu(text) });
  });
  return printPo(locale, entries);
}

function tidyEnglish(source: string): string {
  const entries = entriesOf(po.parse(source));
  return printPo(
    'en',
    entries.map((entry) => flagged(entry, { draft: false, icu: isIcu(entry.msgstr[0] ?? '') })),
  );
}

/** Texts with something to fill in are what Weblate's ICU check reads. */
const isIcu = (text: string) => text.includes('{');
