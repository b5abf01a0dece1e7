import { describe, expect, it } from 'vitest';
import { languageOf } from '../../tests/support/language.ts';
import { locales } from '../platform/language/language.ts';
import { sentencesOf, wordsIn } from '../platform/messages/plain-words.ts';
import { type Actor, nobody } from '../platform/permissions.ts';
import { pageHelp } from './page-help.ts';
import { helpPath, partOf, parts } from './parts.ts';

const holderOf = (role: Actor['roles'][number]['role']): Actor => ({
  ...nobody,
  personId: 'a person',
  roles: [{ role, jurisdiction: null }],
});

describe('The help', () => {
  it('has ten steps for each role, each with a text', () => {
    const language = languageOf();
    for (const { word, steps } of parts) {
      expect([word, steps.length]).toEqual([word, 10]);
      for (const at of steps.keys()) expect(language.has(`help.step.${word}_${at + 1}`)).toBe(true);
    }
  });

  it('leads a page to the step that is done there, and to the whole part where none is', () => {
    expect(helpPath(holderOf('grant_officer'), '/staff/applications')).toBe('/help/grant_officer#step-4');
    expect(helpPath(holderOf('cso_member'), '/events')).toBe('/help/cso');
    expect(helpPath(undefined, '/calls')).toBe('/help/visitor#step-3');
  });

  it('leads who has no part of their own to the list of parts', () => {
    expect(partOf(holderOf('administrator'))).toBeUndefined();
    expect(helpPath(holderOf('administrator'), '/staff/evidence')).toBe('/help');
  });

  it.each(locales)(
    'says in two or three sentences of at most 25 words how each page works (%s)',
    (locale) => {
      const { t } = languageOf(locale);
      for (const { word } of pageHelp) {
        const text = t(`help.page.${word}`);
        const sentences = text.split(/(?<=[.!?])\s+/u).length;
        const longest = Math.max(...sentencesOf(text).map(wordsIn));
        expect([word, sentences === 2 || sentences === 3, longest <= 25]).toEqual([word, true, true]);
      }
    },
  );
});
