import { expect, it } from 'vitest';
import { makeCatalogue } from '../messages/catalogue.ts';
import { makeLanguage } from '../messages/make-language.ts';
import { problem } from '../problem.ts';
import { problemText } from './problem-text.ts';

const catalogue = makeCatalogue(new Map([['en', new Map([['problem.outside', '{from}, {kept}, {count}']])]]));

it('a problem writes the dates among its details in the language of the person, and leaves the rest', () => {
  const language = makeLanguage(catalogue, 'en', { strict: true });
  const shown = problem('outside', { from: '2026-04-01', kept: 'MOS-2026-04-01', count: 3 });
  expect(problemText(language, shown)).toBe(`${language.day('2026-04-01')}, MOS-2026-04-01, 3`);
  expect(problemText(language, shown)).not.toMatch(/^2026/);
});
