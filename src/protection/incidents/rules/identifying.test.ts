import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doubtOf, refusalOf } from './identifying.ts';
import { plainText } from './plain-text.ts';
import { frames, readableCases } from './testing.ts';
import { refusedSentences } from './testing-readable.ts';
import { doubtful, harmless, nameCases } from './testing-sentences.ts';

describe('What a machine can read', () => {
  it('is refused in each of eight scripts, in the script’s own digits too', () => {
    expect(new Set(readableCases.map(({ script }) => script)).size).toBe(8);
    expect(readableCases.length).toBeGreaterThanOrEqual(500);
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
