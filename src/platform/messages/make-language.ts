import { TYPE } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { withDeclinedMonth } from '../language/declined-months.ts';
import type { Language, Locale, MessageArguments } from '../language/language.ts';
import { localeFacts } from '../language/locales.ts';
import { divideRounded, toDecimal } from '../money.ts';
import type { Catalogue } from './catalogue.ts';

/**
 * One language over the catalogues. `strict` (development, tests) throws on a key that no catalogue has, on a message that is not
 * ICU and on a missing argument; else the key itself is shown, so that one wrong text costs no one their page.
 */
export function makeLanguage(
  catalogue: Catalogue,
  locale: Locale,
  { strict }: { strict: boolean },
): Language {
  const { intl, dir } = localeFacts(locale);
  const formats = new Map<string, IntlMessageFormat>();
  // Most texts have nothing to fill in: they are made once.
  const fixed = new Map<string, string>();
  const numbers = new Map<number, Intl.NumberFormat>();
  const percentages = new Intl.NumberFormat(intl, { style: 'percent', maximumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(intl, { dateStyle: 'long', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(intl, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const times = new Map<string, Intl.DateTimeFormat>();
  const lists = new Intl.ListFormat(intl, { type: 'conjunction' });
  const collator = new Intl.Collator(intl);
  const written = makeMemory();

  const numberFormat = (decimals: number) => {
    const known =
      numbers.get(decimals) ??
      new Intl.NumberFormat(intl, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    numbers.set(decimals, known);
    return known;
  };
  const say = (key: string, args: MessageArguments): string => {
    const text = fixed.get(key);
    if (text !== undefined) return text;
    let format = formats.get(key);
    if (!format) {
      const found = catalogue.find(key, locale);
      if (!found) throw new Error(`no message has the key ${key}`);
      format = new IntlMessageFormat(found.message, localeFacts(found.locale).intl);
      formats.set(key, format);
      if (found.message.every(({ type }) => type === TYPE.literal)) fixed.set(key, String(format.format()));
    }
    return String(format.format(args));
  };
  const t = (key: string, args: MessageArguments = {}): string => {
    try {
      return withOneStop(say(key, args), args);
    } catch (error) {
      if (strict) throw error;
      return key;
    }
  };
  return {
    locale,
    dir,
    // The methods are free of `this`, so that a page may take them apart: `const { t } = language`.
    t,
    has: (key) => catalogue.has(key),
    number: (value, { decimals = 0 } = {}) => numberFormat(decimals).format(value),
    percent: (numerator, denominator) =>
      denominator === 0
        ? '–'
        : percentages.format(Number(divideRounded(BigInt(numerator) * 1000n, BigInt(denominator))) / 1000),
    money: (amount) =>
      written(`${amount.minor} ${amount.currency}`, () => {
        const decimal = toDecimal(amount);
        const decimals = decimal.split('.')[1]?.length ?? 0;
        // Intl takes the decimal text itself, so no amount passes through a floating number.
        return `${numberFormat(decimals).format(decimal as unknown as number)}\u00a0${amount.currency}`;
      }),
    day: (date) => withDeclinedMonth(days.format(new Date(`${date}T00:00:00Z`)), locale),
    month: (date) => months.format(new Date(`${date}T00:00:00Z`)),
    instant: (at, zone, { seconds = false } = {}) =>
      written(`${at.slice(0, seconds ? 19 : 16)} ${zone}`, () => {
        const timeStyle = seconds ? 'medium' : 'short';
        const key = `${zone} ${timeStyle}`;
        const format =
          times.get(key) ??
          new Intl.DateTimeFormat(intl, { dateStyle: 'long', timeStyle, hourCycle: 'h23', timeZone: zone });
        times.set(key, format);
        const date = withDeclinedMonth(format.format(new Date(at)), locale);
        return `${date} (${zone}, ${offsetName(at, zone)})`;
      }),
    list: (items) => lists.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}

/** A sentence that ends in a date or an abbreviation with a full stop of its own takes no second one. */
function withOneStop(text: string, args: MessageArguments): string {
  const ends = Object.values(args).some((arg) => typeof arg === 'string' && arg.endsWith('.'));
  return ends ? text.replaceAll('..', '.') : text;
}

/** Amounts and instants come again on every page of a list: what was written once is looked up, up to so many. */
function makeMemory(most = 5_000) {
  const known = new Map<string, string>();
  return (key: string, write: () => string): string => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const text = write();
    if (known.size >= most) known.clear();
    known.set(key, text);
    return text;
  };
}

const offsetFormats = new Map<string, Intl.DateTimeFormat>();
/** `UTC+1`: how far the zone's clocks are from UTC at that instant. */
function offsetName(at: string, zone: string): string {
  const format =
    offsetFormats.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' });
  offsetFormats.set(zone, format);
  const name = format.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name.replace('GMT', 'UTC');
}
