import { wordRuns } from '../../src/platform/documents/docx-text.ts';
import { typedBlocks } from '../../src/platform/documents/typed-blocks.ts';
import type { Checked } from '../../src/results/report/finding.ts';
import { findingsInTexts } from '../../src/results/report/text-findings.ts';
import { ofText, type Parser } from './parser.ts';

/** What reads a narrative of 60,000 signs each time its page opens, or each time it becomes a document. */
export const readersOfNarrative: readonly Parser[] = [
  ofText({
    name: 'the blocks of a narrative',
    source: /src\/platform\/documents\/typed-(blocks|runs)\.ts$/,
    seeds: [],
    words: [
      '\t',
      '\ta',
      'a\t',
      '\n\t',
      'a\tb\n',
      '- a\n',
      '1. a\n',
      '**',
      '**a',
      '##',
      '## a\n',
      '[a](https://a',
      '](',
      '(',
    ],
    check: (text) => void typedBlocks(text),
  }),
  ofText({
    name: 'the runs of a text in a Word file',
    source: /src\/platform\/documents\/docx-text\.ts$/,
    seeds: [],
    words: ['@', 'a@', 'a@b', 'http://', 'https://a', '.b', '_'],
    check: (text) => void wordRuns([{ text, bold: false }], { dir: 'ltr' }),
  }),
  ofText({
    name: 'what is wrong with a narrative',
    source: /src\/results\/report\/(text-findings|stated-figures)\.ts$/,
    seeds: [],
    words: ['@', 'a@', '[date', '[date ', '[…', 'https://', 'https://a.b)', ')', '1 000', '12.', 'EU', 'A. '],
    check: (text) => void findingsInTexts(reportOf(text)),
  }),
];

/** A report with this text in two of its sections, and with figures that have moved. */
function reportOf(text: string): Checked {
  const moved = Array.from({ length: 5 }, (_, at) => ({ label: 'x', before: 1000 + at, now: 7 + at }));
  return {
    ...{ reportId: 'r', periodId: 'p', frozen: true, facts: undefined, current: true },
    narratives: new Map([
      ['2.1', text],
      ['4.1', text],
    ]),
    narrativesBefore: new Map([['2.1', text]]),
    moved,
    contract: { contactPerson: null },
  } as unknown as Checked;
}
