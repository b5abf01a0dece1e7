import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { furtherStreetLocales } from '../language/street-locales.ts';
import { findPoSource } from './po-file.ts';

/** Whether people on the move read a text of an area in a language that the street has beside those of the interface. */
export type StreetKeys = (key: string) => boolean;

/**
 * Which keys of an area the further languages of the street have: those that `street.yaml` lists, or all where it does not name the
 * area. `locales`: the languages in which the area has a file, and those in which a listed area must have one.
 */
export function streetKeysOf(folder: string, area: string) {
  const file = path.join(folder, 'street.yaml');
  const listed: Readonly<Record<string, readonly string[]>> = existsSync(file)
    ? parse(readFileSync(file, 'utf8'))
    : {};
  const keys = listed[area] && new Set(listed[area]);
  const has = (name: string, locale: string) => findPoSource(folder, name, locale) !== undefined;
  return {
    wanted: ((key) => keys?.has(key) ?? true) as StreetKeys,
    /** Keys of the list that are no key of the area. */
    unknown: (known: ReadonlySet<string>) => [...(keys ?? [])].filter((key) => !known.has(key)),
    locales: furtherStreetLocales.filter(
      (locale) => has(area, locale) || (keys !== undefined && has(streetArea, locale)),
    ),
  };
}

/** The area that the street has whole in all of its languages. */
export const streetArea = 'services';
