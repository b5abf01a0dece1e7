import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { type Locale, locales } from '../language/language.ts';
import { localeFacts } from '../language/locales.ts';
import { toLatin } from '../language/transliterate.ts';
import { findPoSource, listAreas, readPo } from './po-file.ts';

/** The ICU texts of one locale by key, all areas together. */
export type Texts = ReadonlyMap<string, string>;

/** The texts of each locale, by its name. */
export type Catalogues = Pick<ReadonlyMap<string, Texts>, 'get'>;

/**
 * The catalogues of `messages/<area>/<locale>.po`, each language read when somebody first reads in it: most instances show three
 * or four of the eight, and each costs eight megabytes. Serbian in Latin has no files: it is the Cyrillic, transliterated.
 */
export function loadCatalogues(folder: string): Catalogues {
  const areas = listAreas(folder);
  const read = new Map<string, Texts>();
  return {
    get: (name) => {
      const locale = locales.find((one) => one === name);
      if (!locale) return undefined;
      const known = read.get(locale) ?? readTexts(folder, areas, locale);
      read.set(locale, known);
      return known;
    },
  };
}

function readTexts(folder: string, areas: readonly string[], locale: Locale): Texts {
  const texts = new Map<string, string>();
  for (const area of areas) {
    const source = findPoSource(folder, area, locale);
    // A message without text is not translated yet.
    if (source) for (const { key, text } of readPo(source).messages) if (text) texts.set(key, text);
  }
  return texts;
}

export type Found = { readonly message: MessageFormatElement[]; readonly locale: Locale };

export type Catalogue = {
  has(key: string): boolean;
  /** A key's parsed message: in the locale itself, else along its fallbacks. Parsed once a locale and key. */
  find(key: string, locale: Locale): Found | undefined;
};

export function makeCatalogue(texts: Catalogues): Catalogue {
  const parsed = new Map<string, Found | undefined>();
  const text = (key: string, from: string) => texts.get(from)?.get(key);
  const own = (key: string, locale: Locale): MessageFormatElement[] | undefined => {
    const source = text(key, sources[locale] ?? locale);
    if (source === undefined) return undefined;
    const change = changes[locale];
    return change ? mapLiterals(parse(source), change) : parse(source);
  };
  const look = (key: string, locale: Locale): Found | undefined => {
    const message = own(key, locale);
    if (message) return { message, locale };
    const { fallback } = localeFacts(locale);
    return fallback ? find(key, fallback) : undefined;
  };
  const find = (key: string, locale: Locale): Found | undefined => {
    const name = `${locale} ${key}`;
    if (!parsed.has(name)) parsed.set(name, look(key, locale));
    return parsed.get(name);
  };
  return { has: (key) => texts.get('en')?.has(key) ?? false, find };
}

/** Locales made from another's texts by changing the letters of their literals. */
const sources: Partial<Record<Locale, string>> = { 'sr-Latn': 'sr-Cyrl', 'ar-XB': 'en' };
const changes: Partial<Record<Locale, (text: string) => string>> = { 'sr-Latn': toLatin, 'ar-XB': mirror };

/** The same message with every literal changed; placeholders, their names and their options stay. */
export function mapLiterals(
  message: readonly MessageFormatElement[],
  change: (text: string) => string,
): MessageFormatElement[] {
  return message.map((element) => {
    if (element.type === TYPE.literal) return { ...element, value: change(element.value) };
    if (element.type === TYPE.tag) return { ...element, children: mapLiterals(element.children, change) };
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return element;
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: mapLiterals(option.value, change) },
    ]);
    return { ...element, options: Object.fromEntries(options) } as MessageFormatElement;
  });
}

const accents: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};
/** The pseudo-locale's letters: readable, and whatever is left plain was never translated. */
function mirror(text: string): string {
  return text.replace(/[aeiouAEIOU]/g, (letter) => accents[letter]!);
}
