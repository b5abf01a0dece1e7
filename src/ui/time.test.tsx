import { expect, it } from 'vitest';
import { languageOf } from '../../tests/support/language.ts';
import { LanguageContext } from './language-context.ts';
import { LastDay } from './time.tsx';

it.each(['en', 'sq', 'mk', 'sr-Latn', 'hr'] as const)(
  'a sentence in %s ends with one full stop after a day',
  (locale) => {
    const language = languageOf(locale);
    const shown = `${(
      <LanguageContext.Provider value={language}>
        <LastDay date="2026-06-30" />
      </LanguageContext.Provider>
    )}`;
    expect(shown.replace(/<[^>]*>/g, '')).toMatch(/[^.]\.$/);
  },
);
