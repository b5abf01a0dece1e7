import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type GetTextTranslation, type GetTextTranslations, po } from 'gettext-parser';
import { translatedLocales } from '../language/locales.ts';
import { findPoSource, listAreas, poPath } from './po-file.ts';

/** What a merge did to one file. */
export type Merged = { readonly file: string; readonly added: number; readonly removed: readonly string[] };

/**
 * Brings the PO files of every translated language to the keys of the English: in its order, with the English beside each key,
 * new keys without a text and never with a guessed one; a key that the English no longer has goes. Writes only what changed.
 */
export function mergeKeys(folder: string): Merged[] {
  return listAreas(folder).flatMap((area) =>
    translatedLocales.flatMap((locale) => {
      const english = findPoSource(folder, area, 'en');
      if (english === undefined) return [];
      const before = findPoSource(folder, area, locale);
      const { source, added, removed } = mergeSource(english, before, locale);
      if (source === before) return [];
      const file = poPath(folder, area, locale);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, source);
      return [{ file, added, removed }];
    }),
  );
}

/** The same for the texts of two files: the English, and the translation, which may not be there yet. */
export function mergeSource(
  english: string,
  translation: string | undefined,
  locale: string,
): { readonly source: string; readonly added: number; readonly removed: readonly string[] } {
  const originals = messagesOf(po.parse(english));
  const known = messagesOf(translation ? po.parse(translation) : undefined);
  const merged = [...originals].map(([key, original]): [string, GetTextTranslation] => {
    const { extracted: _, ...comments } = known.get(key)?.comments ?? {};
    const msgstr = [known.get(key)?.msgstr[0] ?? ''];
    return [key, { msgid: key, msgstr, comments: { ...comments, extracted: original.msgstr[0] ?? '' } }];
  });
  const table: GetTextTranslations = {
    charset: 'utf-8',
    headers: { 'Content-Type': 'text/plain; charset=UTF-8', Language: locale },
    translations: { '': Object.fromEntries(merged) },
  };
  return {
    source: `${po.compile(table, { foldLength: 0 }).toString('utf8').trimEnd()}\n`,
    added: [...originals.keys()].filter((key) => !known.has(key)).length,
    removed: [...known.keys()].filter((key) => !originals.has(key)),
  };
}

function messagesOf(parsed: GetTextTranslations | undefined): Map<string, GetTextTranslation> {
  const messages = Object.values(parsed?.translations ?? {}).flatMap((context) => Object.values(context));
  return new Map(messages.filter(({ msgid }) => msgid !== '').map((message) => [message.msgid, message]));
}
