import { isKnown, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import type { Locale } from '../../../platform/language/language.ts';
import { isFurtherStreetLocale } from '../../../platform/language/street-locales.ts';
import type { StreetLanguage } from '../../../platform/messages/street-languages.ts';
import type { InventedName } from '../../place-name.ts';

/** The name of a jurisdiction on the street: its own text for the six, and what the Action brings for any other. */
export function placeOf(code: string, { locale, t }: StreetLanguage, invented: InventedName): string {
  if (isKnown(code)) return t(`services.place.${code}`);
  const known: Locale = isFurtherStreetLocale(locale) ? 'en' : locale;
  return invented(code, known) ?? jurisdictionName(code, known);
}
