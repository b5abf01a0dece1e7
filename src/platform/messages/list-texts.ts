import type { Locale } from '../language/language.ts';
import { translatedLocales } from '../language/locales.ts';
import { findPoSource, listAreas, readPo } from './po-file.ts';

/** A text of the catalogues in one language, its English beside it, and whether it is a draft that nobody has reviewed. */
export type TranslatedText = {
  readonly area: string;
  readonly locale: Locale;
  readonly key: string;
  readonly english: string;
  readonly text: string;
  readonly draft: boolean;
  /** The file in which it stands, from the root of the program. */
  readonly file: string;
};

/** Every translated text of the catalogues, area by area and language by language, each in the order of its file. */
export function listTexts(folder: string): TranslatedText[] {
  return listAreas(folder).flatMap((area) => {
    const read = (locale: Locale) => readPo(findPoSource(folder, area, locale) ?? '').messages;
    const english = new Map(read('en').map(({ key, text }) => [key, text]));
    return translatedLocales.flatMap((locale) =>
      read(locale)
        .filter(({ text }) => text !== '')
        .map((message) => ({
          ...message,
          area,
          locale,
          english: english.get(message.key) ?? '',
          file: `messages/${area}/${locale}.po`,
        })),
    );
  });
}
