import { jurisdictionName } from '../platform/language/jurisdictions.ts';
import type { Locale } from '../platform/language/language.ts';

/** The name of a jurisdiction, invented ones of a demonstration among them, in the language of the page. */
export type PlaceName = (code: string) => string;

/** The name of a jurisdiction that is invented for a demonstration. */
export type InventedName = (code: string, locale: Locale) => string | undefined;

export function placeNameIn(locale: Locale, inventedName: InventedName): PlaceName {
  return (code) => inventedName(code, locale) ?? jurisdictionName(code, locale);
}
