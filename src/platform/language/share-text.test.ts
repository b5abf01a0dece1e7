import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { shareParts, shareText } from './share-text.ts';

it('A share says its percentage and what it is made of, in each language', () => {
  const english = languageOf();
  expect(shareText(english, { numerator: 18, denominator: 24 })).toBe('75% (18 of 24)');
  expect(
    shareParts(english, { numerator: 1500, denominator: 3000 }, (thousandths) => String(thousandths / 1000)),
  ).toEqual({
    percent: '50%',
    of: '1.5 of 3',
  });
  expect(shareText(languageOf('mk'), { numerator: 18, denominator: 24 })).toContain('18 од 24');
});
