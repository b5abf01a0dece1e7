import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from './answers.ts';
import { canonicalContent } from './canonical.ts';
import { buildForm } from './testing.ts';

const form = buildForm();
const about = { call: 'RS-2026-1', lot: '1' };
const file = { id: 'x', name: 'statute.pdf', size: 10, sha256: 'b'.repeat(64), type: 'application/pdf' };
const answers: Answers = {
  title: 'Đakovačka',
  months: 12,
  kinds: ['prevention'],
  activity: [{ name: 'Talks', people: 3 }],
};

function hash(changes: Partial<Parameters<typeof canonicalContent>[0]> = {}) {
  return canonicalContent({ about, form, answers, attachments: { statute: [file] }, ...changes }).sha256;
}

describe('the hash of a submission changes with', () => {
  it('an answer, the form’s version, the call, and an annex’s bytes or name', () => {
    const all = [
      hash(),
      hash({ answers: { ...answers, months: 13 } }),
      hash({ form: buildForm({ version: 2 }) }),
      hash({ about: { ...about, lot: '2' } }),
      hash({ attachments: { statute: [{ ...file, sha256: 'c'.repeat(64) }] } }),
      hash({ attachments: { statute: [{ ...file, name: 'other.pdf' }] } }),
      hash({ attachments: {} }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('the order of entries, which is the applicant’s', () => {
    const two = [{ name: 'Talks' }, { name: 'Walks' }];
    expect(hash({ answers: { activity: two } })).not.toBe(hash({ answers: { activity: two.toReversed() } }));
  });
});

describe('and does not change with', () => {
  it('the order of keys', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(answers), { minLength: 4 }), (keys) => {
        const shuffled = Object.fromEntries(keys.map((key) => [key, answers[key]!]));
        expect(hash({ answers: shuffled })).toBe(hash());
      }),
    );
  });

  it('the way a letter is composed, the order of annexes, and answers to hidden questions', () => {
    expect(hash({ answers: { ...answers, title: 'Đakovačka'.normalize('NFD') } })).toBe(hash());
    expect(hash({ answers: { ...answers, partner_names: 'nobody asked' } })).toBe(hash());
    const other = { ...file, name: 'a.pdf', sha256: 'd'.repeat(64) };
    expect(hash({ attachments: { statute: [file, other] } })).toBe(
      hash({ attachments: { statute: [other, file] } }),
    );
  });
});

it('the content is readable JSON of the documented members', () => {
  const { content } = canonicalContent({ about, form, answers, attachments: { statute: [file] } });
  expect(Object.keys(JSON.parse(content))).toEqual(['about', 'annexes', 'answers', 'form']);
  expect(JSON.parse(content).annexes).toEqual([
    { name: 'statute.pdf', question: 'statute', sha256: 'b'.repeat(64), size: 10 },
  ]);
});
