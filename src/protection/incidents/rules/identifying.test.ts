import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doubtOf, refusalOf } from './identifying.ts';
import { plainText } from './plain-text.ts';
import { distinctCases, frames, readableCases } from './testing.ts';
import { refusedSentences } from './testing-readable.ts';
import { doubtful, harmless, nameCases } from './testing-sentences.ts';

describe('What a machine can read', () => {
  it('is refused: 500 strings that differ in more than their digits and the sentence around them, in eight scripts', () => {
    const distinct = new Set(distinctCases.map(({ text }) => plainText(text).toLowerCase()));
    expect(distinct.size).toBeGreaterThanOrEqual(500);
    expect(new Set(distinctCases.map(({ script }) => script))).toEqual(new Set(Object.keys(frames)));
    for (const script of Object.keys(frames))
      expect(distinctCases.filter((one) => one.script === script).length).toBeGreaterThanOrEqual(15);
    const taken = distinctCases.filter(
      ({ script, text }) => !refusalOf(text) || !refusalOf(frames[script]!(text)),
    );
    expect(taken.map(({ script, kind, text }) => `${script} ${kind}: ${text}`)).toEqual([]);
  });

  it('is refused in the sentence of each script, in the script’s own digits too', () => {
    const taken = readableCases.filter(({ text }) => !refusalOf(text));
    expect(taken.map(({ script, kind, text }) => `${script} ${kind}: ${text}`)).toEqual([]);
  });

  it('is refused where a clause ends', () => {
    expect(refusedSentences.filter((text) => !refusalOf(text))).toEqual([]);
  });

  it('is refused whatever invisible signs stand between its letters', () => {
    for (const text of [
      '06\u200b41\u200c234567',
      'a\u00adb@example.org',
      '\u202e7654321',
      '６４１２３４５６',
    ])
      expect(refusalOf(text)).toBeDefined();
    expect(plainText('۱۲۳ ১২৩ १२३ １２３')).toBe('123 123 123 123');
  });

  it('is no sentence around it, and nothing that monitors write', () => {
    for (const [script, frame] of Object.entries(frames))
      expect([script, refusalOf(frame('…'))]).toEqual([script, undefined]);
    const noisy = harmless.map((text) => [text, refusalOf(text), doubtOf(text)]);
    expect(noisy.filter(([, refused, asked]) => refused ?? asked)).toEqual([]);
  });
});

describe('What may be a mistake of typing', () => {
  it('is asked back, and not refused', () => {
    const wrong = doubtful.map((text) => [text, refusalOf(text), doubtOf(text)] as const);
    expect(wrong.filter(([, refused, asked]) => refused !== undefined || asked === undefined)).toEqual([]);
  });
});

describe('A name', () => {
  it('is asked back as often as the decision says, script by script, and not promised', () => {
    const scripts = [...new Set(nameCases.map(({ script }) => script))];
    const rates = scripts.map((script) => {
      const all = nameCases.filter((one) => one.script === script);
      const caught = all.filter(({ text }) => refusalOf(text) ?? doubtOf(text)).length;
      return `${script} ${caught} of ${all.length}`;
    });
    const caught = nameCases.filter(({ text }) => refusalOf(text) ?? doubtOf(text)).length;
    const said = `${caught} of ${nameCases.length} (${rates.join(', ')})`;
    console.info(`names asked back: ${said}`);
    const decision = fs.readFileSync('docs/decisions/0054-incidents-without-identities.md', 'utf8');
    expect(decision).toContain(said);
  });
});
