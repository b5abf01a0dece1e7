import { expect, it } from 'vitest';
import { inLanguage } from './language.ts';

const text = { en: 'Bridge', sq: 'Urë', 'sr-Cyrl': 'Мост преко љубави' };

it('falls back to English where nobody translated', () => {
  expect(inLanguage(text, 'mk')).toBe('Bridge');
  expect(inLanguage({ en: 'Bridge' }, 'hr')).toBe('Bridge');
});

it('gives readers of Latin letters the Serbian text in theirs, unless there is one of their own', () => {
  for (const locale of ['sr-Latn', 'bs', 'hr', 'cnr'] as const)
    expect(inLanguage(text, locale)).toBe('Most preko ljubavi');
  expect(inLanguage({ ...text, 'sr-Latn': 'Most' }, 'bs')).toBe('Most');
  expect(inLanguage({ ...text, bs: 'Ćuprija' }, 'bs')).toBe('Ćuprija');
});

it('gives a translation as it stands', () => {
  expect(inLanguage(text, 'sq')).toBe('Urë');
});
