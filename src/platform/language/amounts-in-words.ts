import type { Language, MessageArguments } from './language.ts';

/** What fills a text, with each amount in it written as the language writes money: `leftMinor` beside `currency` becomes `left`. */
export function amountsInWords(
  language: Pick<Language, 'money'>,
  { currency, ...args }: MessageArguments,
): MessageArguments {
  if (currency === undefined) return args;
  const words = Object.entries(args).map(([name, value]): [string, string | number] =>
    name.endsWith('Minor')
      ? [name.slice(0, -5), language.money({ minor: Number(value), currency: String(currency) })]
      : [name, value],
  );
  return { currency, ...Object.fromEntries(words) };
}
