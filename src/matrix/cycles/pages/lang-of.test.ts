import { expect, it } from 'vitest';
import { langOf } from './lang-of.ts';

it('the language of a text is said where the page is in another, and never guessed', () => {
  expect(langOf('sr-Cyrl', 'en')).toBe('sr-Cyrl');
  expect(langOf('en', 'mk')).toBe('en');
  expect(langOf('de', 'en')).toBe('de');
  for (const known of ['mk', null, undefined, '']) expect(langOf(known, 'mk')).toBeUndefined();
});
