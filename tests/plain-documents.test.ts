import fs from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { plainFaults, sentencesOf, wordsIn } from '../src/platform/messages/plain-words.ts';
import { documents, documentTexts } from './support/document-texts.ts';
import { type PlainWords, plainWordsFile } from './support/english-texts.ts';

const { documents: waiting }: PlainWords = parse(fs.readFileSync(plainWordsFile, 'utf8'));
const files = documents();
const faultsOf = (file: string) =>
  documentTexts(file).flatMap(({ at, text }) =>
    plainFaults(text).map(({ what }) => `${at}: ${what} (${text.slice(0, 60)}…)`),
  );

it.each(files.filter((file) => !waiting?.[file]))('%s is in plain words and short sentences', (file) => {
  expect(faultsOf(file)).toEqual([]);
});

it('the list of documents that wait to be rewritten only shrinks', () => {
  const now = Object.fromEntries(Object.keys(waiting ?? {}).map((file) => [file, faultsOf(file).length]));
  expect(now).toEqual(waiting ?? {});
});

it('half of all sentences of the documents have at most 14 words', () => {
  const lengths = files
    .flatMap(documentTexts)
    .flatMap(({ text }) => sentencesOf(text).map(wordsIn))
    .sort((one, other) => one - other);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(14);
});
