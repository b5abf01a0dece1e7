import type { Zone } from '../dates.ts';
import type { Language, MessageArguments } from './language.ts';

/**
 * What fills a text, with each date in it (`2026-04-01`) written as the language writes dates, and each instant beside a `zone` to the second
 * in that zone.
 */
export function datesInWords(
  language: Pick<Language, 'day' | 'instant'>,
  args: MessageArguments,
): MessageArguments {
  const zone = args.zone as Zone | undefined;
  const inWords = (value: string) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return language.day(value);
    return zone && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)
      ? language.instant(value, zone, { seconds: true })
      : value;
  };
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? inWords(value) : value]),
  );
}
