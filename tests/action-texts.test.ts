import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Locale, locales } from '../src/platform/language/language.ts';
import { literalsOf, readMessage } from '../src/platform/messages/check-message.ts';
import { readTermbase, wordFaults } from '../src/platform/messages/termbase.ts';

const folder = 'actions/shbb';
const files = fs
  .readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort();
/** Days only, or names, sources and descriptions in English as they were found: a file that is here by mistake is found, too. */
// The text of agreements is English alone: the authentic one.
const wordless = ['agreement.yaml', 'protection.yaml', 'voice.yaml', 'laws.yaml', 'series.yaml'];
/** Latin Serbian is made from the Cyrillic. */
const written = locales.filter((locale) => locale !== 'sr-Latn');

type Text = Readonly<Record<string, string>>;

/** Every text in several languages of a file, whatever it lies in. */
function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  if ('en' in value && 'sr-Cyrl' in value) return [value as Text];
  return entries.flatMap(([, inner]) => textsIn(inner));
}

it.each(files)('%s says each of its texts in every language, in the words of the field', (file) => {
  const texts = textsIn(parse(fs.readFileSync(path.join(folder, file), 'utf8')));
  expect(texts.length > 0).toBe(!wordless.includes(file));
  expect(texts.filter((text) => !written.every((locale) => text[locale])).map(({ en }) => en)).toEqual([]);
  const termbase = readTermbase('messages/termbase.yaml');
  const faults = texts.flatMap((text) =>
    written.flatMap((locale: Locale) =>
      wordFaults(termbase, locale, plain(text[locale]!), locale === 'en' ? undefined : plain(text.en!)).map(
        (what) => `${locale}: ${text[locale]}: ${what}`,
      ),
    ),
  );
  expect(faults).toEqual([]);
});

const plain = (text: string) => {
  const message = readMessage(text);
  return typeof message === 'string' ? text : literalsOf(message);
};
