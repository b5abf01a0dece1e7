import { dayIn } from '../dates.ts';
import type { Language } from '../language/language.ts';
import { streetFacts } from '../language/street-locales.ts';
import { divideRounded, toDecimal } from '../money.ts';
import type { StreetLanguage } from './street-languages.ts';

/** FIRST STRONG ISOLATE to POP DIRECTIONAL ISOLATE: what is written from left to right inside a sentence of another direction. */
const isolated = (text: string) => `\u2068${text}\u2069`;

/**
 * A further language of the street as the pages of the platform take one. Names that the platform has in its eight languages alone are
 * in English there, which is why its `locale` is English; a text that nobody translated is English too.
 */
export function asLanguage(street: StreetLanguage, english: Language): Language {
  const { locale, dir, day, digits } = street;
  const { intl } = streetFacts(locale);
  const t: Language['t'] = (key, args) => (street.has(key) ? street.t(key, args) : english.t(key, args));
  const number: Language['number'] = (value, { decimals = 0 } = {}) => digits(value.toFixed(decimals));
  return {
    ...{ locale: 'en', dir, t, number, day },
    has: (key) => street.has(key) || english.has(key),
    percent: (numerator, denominator) =>
      denominator === 0
        ? '–'
        : `${digits(String(Number(divideRounded(BigInt(numerator) * 1000n, BigInt(denominator))) / 10))} %`,
    money: (amount) => `${digits(toDecimal(amount))} ${isolated(amount.currency)}`,
    month: (date) =>
      new Intl.DateTimeFormat(intl, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${date}T00:00:00Z`),
      ),
    instant: (at, zone, { seconds = false } = {}) => {
      const timeStyle = seconds ? 'medium' : 'short';
      const time = new Intl.DateTimeFormat('en-GB', { timeStyle, hourCycle: 'h23', timeZone: zone });
      return `${day(dayIn(zone, at))}, ${digits(time.format(new Date(at)))} ${isolated(`(${zone})`)}`;
    },
    list: (items) => listOf(intl, dir, items),
    compare: new Intl.Collator(intl).compare,
  };
}

/** Names one after the other; of a language for which Intl has no word for "and", between commas of its script. */
function listOf(intl: string, dir: 'ltr' | 'rtl', items: readonly string[]): string {
  const known = Intl.ListFormat.supportedLocalesOf([intl]).length > 0;
  const names = items.map(isolated);
  if (known) return new Intl.ListFormat(intl, { type: 'conjunction' }).format(names);
  return names.join(dir === 'rtl' ? '، ' : ', ');
}
