import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CycleContent, canonicalCycle } from './published-content.ts';

const content: CycleContent = {
  title: 'First cycle',
  asOf: '2026-06-30',
  language: 'en',
  weights: { law: 1, policy: 1, practice: 1 },
  jurisdictions: [{ code: 'AL', name: 'Albania' }],
  standards: [
    {
      code: 'S1',
      area: 'protection',
      title: 'Nobody is punished for having been smuggled',
      questions: [
        { key: 'S1.law.1', strand: 'law', text: 'Is it excluded?', weight: 1 },
        { key: 'S1.practice.1', strand: 'practice', text: 'Were there cases?', weight: 1 },
      ],
    },
  ],
  answers: [
    {
      jurisdiction: 'AL',
      question: 'S1.law.1',
      kind: '50',
      reason: '',
      evidence: [
        { title: 'Code', place: 'art_1', datedOn: '2025-01-01', quote: 'é', url: null, lawVersion: null },
        {
          title: 'Act',
          place: 'art_2',
          datedOn: '2024-01-01',
          quote: '',
          url: 'https://example.org/',
          lawVersion: null,
        },
      ],
    },
    {
      jurisdiction: 'AL',
      question: 'S1.practice.1',
      kind: 'no_data',
      reason: 'Asked in vain.',
      evidence: [],
    },
  ],
  replies: [],
  agreement: [{ jurisdiction: 'AL', standard: null, pairs: 2, same: 1, scored: 1, kappa: null }],
};

describe('what was published', () => {
  it('has one hash, whichever answer was written first and however letters are put together', () => {
    const { sha256 } = canonicalCycle(content);
    const turned = {
      ...content,
      answers: content.answers
        .map((answer) => ({
          ...answer,
          evidence: answer.evidence
            .map((one) => ({ ...one, quote: one.quote.normalize('NFD') }))
            .toReversed(),
        }))
        .toReversed(),
    };
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(canonicalCycle(turned).sha256).toBe(sha256);
  });

  it('has another hash whenever a word, a value or a piece of evidence is another', () => {
    const { sha256 } = canonicalCycle(content);
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(3), (word, where) => {
        const [first, ...rest] = content.answers;
        const changed: CycleContent[] = [
          { ...content, title: content.title + word },
          { ...content, answers: [{ ...first!, reason: first!.reason + word }, ...rest] },
          { ...content, answers: [{ ...first!, kind: '75' }, ...rest] },
          { ...content, answers: [{ ...first!, evidence: first!.evidence.slice(1) }, ...rest] },
        ];
        fc.pre(word.normalize('NFC') !== '');
        expect(canonicalCycle(changed[where]!).sha256).not.toBe(sha256);
      }),
    );
  });
});
