import fs from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { plainFaults } from '../src/platform/messages/plain-words.ts';
import { englishTexts, type PlainWords, plainWordsFile } from './support/english-texts.ts';

const { exceptions, baseline }: PlainWords = parse(fs.readFileSync(plainWordsFile, 'utf8'));
const waiting = new Set(baseline ?? []);
const found = englishTexts().map(({ at, readings }) => ({
  at,
  faults: readings.flatMap(plainFaults).filter(({ rule }) => !exceptions[at]?.[rule]),
}));

it('every English text is in plain words, or waits in the baseline to be rewritten', () => {
  const faults = found
    .filter(({ at, faults }) => faults.length > 0 && !waiting.has(at))
    .map(({ at, faults }) => `${at}: ${faults.map(({ what }) => what).join('; ')}`);
  expect(faults).toEqual([]);
});

it('the baseline only shrinks: a text that became plain has left it', () => {
  const plain = new Map(found.map(({ at, faults }) => [at, faults.length === 0]));
  expect([...waiting].filter((at) => plain.get(at) !== false)).toEqual([]);
});

it('an exception has a reason, is about a text that exists, and is needed', () => {
  const readingsOf = new Map(englishTexts().map(({ at, readings }) => [at, readings]));
  const idle = Object.entries(exceptions).flatMap(([at, reasons]) =>
    Object.entries(reasons)
      .filter(
        ([rule, reason]) =>
          reason.length < 10 ||
          !(readingsOf.get(at) ?? []).flatMap(plainFaults).some((fault) => fault.rule === rule),
      )
      .map(([rule]) => `${at}: ${rule}`),
  );
  expect(idle).toEqual([]);
});
