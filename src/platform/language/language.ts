import type { Instant, PlainDate, Zone } from '../dates.ts';
import type { Money } from '../money.ts';
import { toLatin } from './transliterate.ts';

/** The eight interface languages (what a person chooses and a URL or cookie holds), and the mirrored pseudo-locale of the tests. */
export const locales = ['en', 'sq', 'bs', 'hr', 'cnr', 'mk', 'sr-Latn', 'sr-Cyrl'] as const;
export type Locale = (typeof locales)[number] | 'ar-XB';

export type MessageArguments = Readonly<Record<string, string | number>>;

/** One person's language: its messages and its ways of writing numbers, money, days and instants. Made by `platform/messages`. */
export type Language = {
  readonly locale: Locale;
  readonly dir: 'ltr' | 'rtl';
  /** The message of a key, formatted. A key no catalogue has throws in development and tests, and shows the key in production. */
  t(key: string, args?: MessageArguments): string;
  /** True when some catalogue has the key. */
  has(key: string): boolean;
  number(value: number, options?: { decimals?: number }): string;
  /** `numerator` of `denominator` as a percentage; a dash when the denominator is nought. */
  percent(numerator: number, denominator: number): string;
  money(amount: Money): string;
  day(date: PlainDate): string;
  /** The month of a day with its year: `November 2026`. */
  month(date: PlainDate): string;
  /** Day, time and the zone's name, always: `25 November 2026 at 14:00 (Europe/Sarajevo, UTC+1)`. To the minute, or to the second. */
  instant(at: Instant, zone: Zone, options?: { readonly seconds?: boolean }): string;
  list(items: readonly string[]): string;
  compare(a: string, b: string): number;
};

/** A text given in several languages, by locale. `en` is always there. */
export type Multilingual = { readonly en: string } & Partial<Record<string, string>>;

const latinReaders: readonly Locale[] = ['sr-Latn', 'bs', 'hr', 'cnr'];

/** The text in the wanted language; for Latin Serbian and its neighbours the Serbian one in Latin letters; else English. */
export function inLanguage(text: Multilingual, locale: Locale): string {
  const own = text[locale];
  if (own !== undefined || !latinReaders.includes(locale)) return own ?? text.en;
  const cyrillic = text['sr-Cyrl'];
  return text['sr-Latn'] ?? (cyrillic === undefined ? text.en : toLatin(cyrillic));
}
