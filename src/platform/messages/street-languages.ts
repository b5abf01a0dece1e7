import { IntlMessageFormat } from 'intl-messageformat';
import type { PlainDate } from '../dates.ts';
import { withDeclinedMonth } from '../language/declined-months.ts';
import type { MessageArguments } from '../language/language.ts';
import {
  isFurtherStreetLocale,
  type StreetLocale,
  streetFacts,
  streetLocales,
} from '../language/street-locales.ts';
import { toLatin } from '../language/transliterate.ts';
import { mapLiterals } from './catalogue.ts';
import { readMessage } from './check-message.ts';
import { findPoSource, listAreas, readPo } from './po-file.ts';
import { streetArea } from './street-keys.ts';

/** One language of the public pages for people on the move. */
export type StreetLanguage = {
  readonly locale: StreetLocale;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly name: string;
  /** No second reader has checked every text of it yet. */
  readonly draft: boolean;
  t(key: string, args?: MessageArguments): string;
  /** True when the language itself has a text of the key. */
  has(key: string): boolean;
  /** Counts, ages and hours in the digits that the language writes. Numbers to call stay in Latin digits. */
  digits(text: string | number): string;
  /** The date in words; for readers of the Persian calendar in both calendars, in one kind of digits. */
  day(date: PlainDate): string;
};

export type StreetLanguages = {
  /** The languages that can be read, in the order in which they are offered. */
  readonly offered: readonly StreetLocale[];
  /** Undefined for what is no language of the street. */
  find(locale: string): StreetLanguage | undefined;
};

/** The languages of `messages/services`, each read once; the further ones with what other areas have in them. `mirrored`: the pseudo-locale is there too. */
export function streetLanguages(
  folder: string,
  { mirrored, strict }: { mirrored: boolean; strict: boolean },
): StreetLanguages {
  const offered = streetLocales.filter((locale) => findPoSource(folder, streetArea, sourceOf(locale)));
  const known: readonly string[] = mirrored ? [...offered, 'ar-XB'] : offered;
  const made = new Map<string, StreetLanguage>();
  const english = () => read(folder, 'en').texts;
  return {
    offered,
    find: (locale) => {
      if (!known.includes(locale)) return undefined;
      const language = made.get(locale) ?? make(locale as StreetLocale, { folder, strict, english });
      made.set(locale, language);
      return language;
    },
  };
}

type Making = { readonly folder: string; readonly strict: boolean; english(): ReadonlyMap<string, string> };

function make(locale: StreetLocale, { folder, strict, english }: Making): StreetLanguage {
  const { intl, lang, dir, name } = streetFacts(locale);
  const { texts, draft } = read(folder, locale);
  const formats = new Map<string, IntlMessageFormat>();
  const formatOf = (key: string) => {
    const made = formats.get(key);
    if (made) return made;
    const text = texts.get(key) ?? english().get(key);
    const message = text === undefined ? 'no message has the key' : readMessage(text);
    if (typeof message === 'string') throw new Error(`${key}: ${message}`);
    const shown = locale === 'sr-Latn' ? mapLiterals(message, toLatin) : message;
    const format = new IntlMessageFormat(shown, texts.has(key) ? intl : 'en');
    formats.set(key, format);
    return format;
  };
  return {
    locale,
    lang,
    dir,
    name,
    draft,
    has: (key) => texts.has(key),
    t: (key, args = {}) => {
      try {
        return oneStop(String(formatOf(key).format(args)));
      } catch (error) {
        if (strict) throw error;
        return key;
      }
    },
    digits: digitsOf(intl),
    day: daysOf(locale),
  };
}

/** A date that ends with a full stop, at the end of a sentence: one is enough. */
function oneStop(text: string): string {
  return text.replace(/(?<!\.)\.\.(?!\.)/g, '.');
}

function digitsOf(intl: string): StreetLanguage['digits'] {
  const format = new Intl.NumberFormat(intl, { useGrouping: false });
  const own = Array.from({ length: 10 }, (_, digit) => format.format(digit));
  return (text) => String(text).replace(/[0-9]/g, (digit) => own[Number(digit)]!);
}

function daysOf(locale: StreetLocale): StreetLanguage['day'] {
  const { intl, persian } = streetFacts(locale);
  const at = (date: PlainDate) => new Date(`${date}T00:00:00Z`);
  const base = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const own = new Intl.DateTimeFormat(intl, base);
  if (!persian) return (date) => withDeclinedMonth(own.format(at(date)), locale);
  const gregorian = new Intl.DateTimeFormat(intl, { ...base, calendar: 'gregory' });
  // Era and order of the parts differ among the languages of this calendar: day, month, year is read in each.
  const inOrder = (format: Intl.DateTimeFormat, date: PlainDate) => {
    const parts = format.formatToParts(at(date));
    return ['day', 'month', 'year'].map((type) => parts.find((one) => one.type === type)?.value).join(' ');
  };
  return (date) => `${inOrder(own, date)} (${inOrder(gregorian, date)})`;
}

type Read = { readonly texts: ReadonlyMap<string, string>; readonly draft: boolean };

function read(folder: string, locale: StreetLocale): Read {
  const areas = isFurtherStreetLocale(locale) ? listAreas(folder) : [streetArea];
  const messages = areas.flatMap((area) => {
    const source = findPoSource(folder, area, sourceOf(locale));
    return source === undefined ? [] : readPo(source).messages;
  });
  return {
    texts: new Map(messages.filter(({ text }) => text !== '').map(({ key, text }) => [key, text])),
    draft: messages.some(({ draft }) => draft),
  };
}

/** Serbian in Latin is the Cyrillic, transliterated; the pseudo-locale is the English. */
function sourceOf(locale: StreetLocale): string {
  if (locale === 'sr-Latn') return 'sr-Cyrl';
  return locale === 'ar-XB' ? 'en' : locale;
}
