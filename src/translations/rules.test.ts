import { describe, expect, it } from 'vitest';
import type { Locale } from '../platform/language/language.ts';
import type { TranslatedText } from '../platform/messages/list-texts.ts';
import { draftsOf, progressOf } from './rules.ts';

const text = (locale: Locale, area: string, key: string, draft = true): TranslatedText => ({
  locale,
  area,
  key,
  draft,
  english: 'Place',
  text: 'Mjesto',
  file: 'messages/grants/hr.po',
});
const texts = [
  text('hr', 'grants', 'a'),
  text('hr', 'grants', 'b', false),
  text('hr', 'ui', 'c'),
  text('sq', 'grants', 'a'),
];
const keys = (filter: Parameters<typeof draftsOf>[1], limit = 50) =>
  draftsOf(texts, filter, limit).map(({ id }) => id);

describe('the list of drafts', () => {
  it('leaves out what was reviewed', () => {
    expect(keys({})).toEqual(['hr/grants/a', 'hr/ui/c', 'sq/grants/a']);
  });
  it('keeps to the language and the area that were asked for', () => {
    expect(keys({ language: 'hr' })).toEqual(['hr/grants/a', 'hr/ui/c']);
    expect(keys({ language: 'hr', area: 'ui' })).toEqual(['hr/ui/c']);
    expect(keys({ area: 'nowhere' })).toEqual([]);
  });
  it('goes on after the last one shown, and begins anew when that one was reviewed meanwhile', () => {
    expect(keys({ after: 'hr/grants/a' }, 1)).toEqual(['hr/ui/c']);
    expect(keys({ after: 'hr/grants/b' }, 1)).toEqual(['hr/grants/a']);
  });
});

it('the progress of a language is its drafts among its texts; the one made from another has none of its own', () => {
  expect(progressOf(texts)).toEqual([
    { locale: 'sq', drafts: 1, all: 1 },
    { locale: 'hr', drafts: 2, all: 3 },
  ]);
});
