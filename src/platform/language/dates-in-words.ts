import type { Language, MessageArguments } from './language.ts';

/** What fills a text, with each date in it (`2026-04-01`) written as the language writes dates. */
export function datesInWords(language: Pick<Language, 'day'>, args: MessageArguments): MessageArguments {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? language.day(value) : value,
    ]),
  );
}
