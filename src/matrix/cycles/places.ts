import { z } from 'zod';
import { jurisdictionCodes, jurisdictionName } from '../../platform/language/jurisdictions.ts';
import type { Language, Locale } from '../../platform/language/language.ts';

/** Jurisdictions of a demonstration: invented, so that no verdict there is ever about a real one. */
export const inventedPlaces: readonly string[] = ['X1', 'X2', 'X3', 'X4', 'X5', 'X6'];
/** A code of the Action's jurisdictions, or of an invented one. */
export type PlaceCode = string;

/** The places that a database assesses: the invented ones of a demonstration, else the Action's. */
export function placesOf(demonstration: boolean): readonly PlaceCode[] {
  return demonstration ? inventedPlaces : jurisdictionCodes;
}

/** The places that a database has law and figures of: the Action's, and in a demonstration the invented ones beside them. */
export function everyPlace(demonstration: boolean): readonly PlaceCode[] {
  return demonstration ? placeCodes() : jurisdictionCodes;
}

export function placeCodes(): readonly PlaceCode[] {
  return [...jurisdictionCodes, ...inventedPlaces];
}

/** A code as it was chosen. */
export const placeCode = z
  .string('invalid.choice')
  .refine((code) => placeCodes().includes(code), 'invalid.choice');

export function placeName(code: string, { t, locale }: Pick<Language, 't' | 'locale'>): string {
  return isInvented(code) ? t(`matrix.cycle.place.${code}`) : jurisdictionName(code, locale);
}

/** The English name, for files that say the same whoever takes them away. */
export function englishPlaceName(code: string): string {
  return placeNameIn(code, 'en');
}

/** The name in a language, where no page is by; an invented place has its English one. */
export function placeNameIn(code: string, locale: Locale): string {
  return inventedNames[code] ?? jurisdictionName(code, locale);
}
const inventedNames: Readonly<Partial<Record<string, string>>> = {
  X1: 'Imagined Riverland (invented)',
  X2: 'Imagined Hillmark (invented)',
  X3: 'Imagined Lakeshore (invented)',
  X4: 'Imagined Bridgeport (invented)',
  X5: 'Imagined Stonefield (invented)',
  X6: 'Imagined Valley (invented)',
};

export function isInvented(code: string): boolean {
  return inventedPlaces.includes(code);
}

/** What an invented place is called where a record names a territory; a real one is known by its code. */
export function territoryOf(code: string): string | undefined {
  return inventedNames[code]?.replace(' (invented)', '');
}

/** Whether an institution of `jurisdiction` (null: of the region) may reply for a place; for an invented one any may. */
export function repliesFor(code: string, jurisdiction: string | null): boolean {
  return isInvented(code) || jurisdiction === code;
}
