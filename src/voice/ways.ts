import type { Context } from '../platform/http/route.ts';
import type { Locale } from '../platform/language/language.ts';
import { localeFacts } from '../platform/language/locales.ts';
import { type StreetLocale, streetFacts, streetLocales } from '../platform/language/street-locales.ts';

/** Where one reports in a language of the street. */
export const reportIn = (locale: string): string => `/voice/in/${locale}`;

/** Where one reports, and where one comes back to a case: in the language of the path, or as everywhere. */
export function waysOf({ params }: Pick<Context, 'params'>) {
  const { locale } = params;
  const report = locale ? reportIn(locale) : '/voice';
  return { report, own: `${report}/case`, locale };
}

/** A language that a case may be written in, by its name in itself and, where Intl knows it, in the reader's. */
export function writtenIn(written: string, locale: Locale): string {
  const known = streetLocales.find((one): one is StreetLocale => one === written);
  if (!known) return written;
  const { name, intl } = streetFacts(known);
  const said = new Intl.DisplayNames(localeFacts(locale).intl, { type: 'language' }).of(intl);
  return said && said.toLowerCase() !== name.toLowerCase() ? `${name} (${said})` : name;
}
