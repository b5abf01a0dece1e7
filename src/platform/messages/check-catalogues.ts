import path from 'node:path';
import { translatedLocales } from '../language/locales.ts';
import type { StreetLocale } from '../language/street-locales.ts';
import { formFaults, literalsOf, placeholderFaults, readMessage } from './check-message.ts';
import { findPoSource, listAreas, type PoFile, poPath, readPo } from './po-file.ts';
import { endFaults, markFaults } from './punctuation.ts';
import { streetKeysOf } from './street-keys.ts';
import { readTermbase, type Termbase, wordFaults } from './termbase.ts';

/** What is wrong, and where: the file, its line, and the key. */
export type CatalogueFault = {
  readonly file: string;
  readonly line: number;
  readonly key: string;
  readonly what: string;
};
/** How many messages of an area a complete language lacks while nobody has begun to translate that area. */
export type Pending = { readonly area: string; readonly locale: StreetLocale; readonly missing: number };
export type CatalogueReport = {
  readonly faults: readonly CatalogueFault[];
  readonly pending: readonly Pending[];
};

/**
 * Checks every `<area>/<locale>.po` of a folder and its `termbase.yaml`. English is the source; the complete languages must have
 * each of its keys, with the same placeholders, all plural forms, and the field's own words. An area is held to completeness from its first translated message on, in any language; until then it is pending
 * as a whole. So new areas can be written in English first, and an area that was complete never falls behind again.
 */
export function checkCatalogues(folder: string): CatalogueReport {
  const termbase = readTermbase(path.join(folder, 'termbase.yaml'));
  const areas = listAreas(folder).map((area) => checkArea(folder, area, termbase));
  return {
    faults: [...areas.flatMap(({ faults }) => faults), ...sharedKeys(areas)],
    pending: areas.flatMap(({ pending }) => pending),
  };
}

/** One fault a line: `messages/grants/mk.po:12 grants.call.publish: lacks the placeholder {title}`. */
export function describeFault({ file, line, key, what }: CatalogueFault): string {
  return `${file}:${line} ${key}: ${what}`;
}

type Area = CatalogueReport & { readonly english: Opened };

function checkArea(folder: string, area: string, termbase: Termbase): Area {
  const open = (locale: StreetLocale) => openFile(folder, area, locale);
  const english = open('en');
  const { locales: further, wanted, unknown } = streetKeysOf(folder, area);
  const translated: readonly StreetLocale[] = translatedLocales;
  const others = [...translatedLocales, ...further].map((locale) => ({ locale, opened: open(locale) }));
  const begun = others.some(({ opened }) => opened.file.messages.some(({ text }) => text !== ''));
  const faults = [
    ...english.faults,
    ...textFaults(english, 'en', undefined, termbase),
    ...unknown(new Set(english.texts.keys())).map((key) =>
      english.fault(key, 'is in street.yaml and is no key'),
    ),
  ];
  const pending: Pending[] = [];
  for (const { locale, opened } of others) {
    faults.push(...opened.faults, ...textFaults(opened, locale, english, termbase));
    const asked = english.file.messages.filter(({ key }) => translated.includes(locale) || wanted(key));
    const missing = asked.filter(({ key }) => !opened.texts.get(key)).map(({ key }) => key);
    if (begun) faults.push(...missing.map((key) => opened.fault(key, 'is not translated')));
    else if (missing.length > 0) pending.push({ area, locale, missing: missing.length });
  }
  return { english, faults, pending };
}

function textFaults(
  { file, fault }: Opened,
  locale: StreetLocale,
  english: Opened | undefined,
  termbase: Termbase,
): CatalogueFault[] {
  return file.messages.flatMap(({ key, text }) => {
    if (!english && text === '') return [fault(key, 'has no text')];
    const source = english?.texts.get(key);
    if (english && source === undefined) return [fault(key, 'is no key of the English file')];
    if (text === '') return [];
    const message = readMessage(text);
    if (typeof message === 'string') return [fault(key, `is not ICU MessageFormat: ${message}`)];
    const original = source === undefined ? undefined : readMessage(source);
    const known = typeof original === 'string' ? undefined : original;
    return [
      ...formFaults(message, locale),
      ...markFaults(message, locale),
      ...endFaults(key, message, known),
      ...(known ? placeholderFaults(message, known) : []),
      ...wordFaults(termbase, locale, literalsOf(message), known && literalsOf(known)),
    ].map((what) => fault(key, what));
  });
}

type Opened = {
  readonly file: PoFile;
  readonly texts: ReadonlyMap<string, string>;
  readonly faults: readonly CatalogueFault[];
  fault(key: string, what: string): CatalogueFault;
};

/** A PO file and what is wrong with it as a file; a file that is not there is an empty one. */
function openFile(folder: string, area: string, locale: StreetLocale): Opened {
  const name = poPath(folder, area, locale);
  const source = findPoSource(folder, area, locale);
  const lines = linesOf(source ?? '');
  const fault = (key: string, what: string) => ({ file: name, line: lines.get(key)?.[0] ?? 1, key, what });
  const faults: CatalogueFault[] = [];
  let file: PoFile = { language: locale, marked: false, messages: [] };
  try {
    if (source !== undefined) file = readPo(source);
  } catch (error) {
    faults.push(fault('', `cannot be read: ${error instanceof Error ? error.message : error}`));
  }
  if (file.language !== locale)
    faults.push(fault('', `the header must say Language: ${locale}, not ${file.language ?? 'nothing'}`));
  for (const [key, [, again]] of lines)
    if (again) faults.push({ file: name, line: again, key, what: 'stands twice in this file' });
  return { file, texts: new Map(file.messages.map(({ key, text }) => [key, text])), faults, fault };
}

/** The lines on which each key stands: the parser keeps only the last of two. */
function linesOf(source: string): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  source.split('\n').forEach((line, at) => {
    const key = /^msgid "(.+)"\s*$/.exec(line)?.[1];
    if (key) lines.set(key, [...(lines.get(key) ?? []), at + 1]);
  });
  return lines;
}

/** A key belongs to one area: of two texts the reader would get whichever is read last. */
function sharedKeys(areas: readonly Area[]): CatalogueFault[] {
  const owners = new Map<string, string>();
  return areas.flatMap(({ english }) =>
    english.file.messages.flatMap(({ key }) => {
      const { file } = english.fault(key, '');
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, file);
      return owner === undefined ? [] : [english.fault(key, `is a key of ${owner} already`)];
    }),
  );
}
