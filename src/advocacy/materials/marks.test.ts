import { describe, expect, it } from 'vitest';
import { kosovoFootnote } from '../../platform/language/kosovo.ts';
import { readTermbase } from '../../platform/messages/termbase.ts';
import { findMarks, keyOf, type Mark, type MarkedText, mustBeMarked, stems } from './marks.ts';
import { type TextLanguage, textLanguages } from './schema.ts';
import { owedInTests } from './testing.ts';

const text = (values: Partial<MarkedText> = {}): MarkedText => ({
  language: 'en',
  title: 'A door',
  summary: 'Open it.',
  body: 'It is cold.',
  translator: '',
  translationReviewer: '',
  ...values,
});
const marksOf = (...texts: MarkedText[]) =>
  findMarks({ kind: 'policy_brief', originalLanguage: 'en', texts }, owedInTests);
const found = (body: string, language: TextLanguage = 'en'): Mark[] =>
  findMarks(
    { kind: 'article', originalLanguage: language, texts: [text({ language, body })] },
    owedInTests,
  ).map(({ mark }) => mark);

describe('what a publication owes', () => {
  it('refuses one without its original, without statement, disclaimer or footnote in a language', () => {
    expect(marksOf(text({ language: 'sq', translationReviewer: 'Somebody' }))).toMatchObject([
      { mark: 'no_original', language: 'en', hard: true },
    ]);
    const nothing = () => ({ statement: ' ', disclaimer: '', footnote: '' });
    const bare = {
      kind: 'article',
      originalLanguage: 'en',
      texts: [text({ body: 'In Kosovo* too.' })],
    } as const;
    expect(findMarks(bare, nothing).map(({ mark, hard }) => [mark, hard])).toEqual([
      ['statement', true],
      ['disclaimer', true],
      ['footnote', true],
    ]);
  });

  it('wants the statement and the disclaimer in a file of the authors’ own, and somebody who looked at it', () => {
    const file = { language: 'en', readable: true, statementFound: true, disclaimerFound: true } as const;
    const of = (values: object) =>
      findMarks(
        { kind: 'article', originalLanguage: 'en', texts: [text()], files: [{ ...file, ...values }] },
        owedInTests,
      ).map(({ mark, hard }) => [mark, hard]);
    expect(of({})).toEqual([['file_emblem', false]]);
    expect(of({ statementFound: false, disclaimerFound: false })).toEqual([
      ['file_statement', true],
      ['file_disclaimer', true],
      ['file_emblem', false],
    ]);
    expect(of({ readable: false, statementFound: false, disclaimerFound: false })).toEqual([
      ['file_unread', false],
    ]);
    expect(of({ language: 'mk' })).toEqual([
      ['file_without_text', true],
      ['file_emblem', false],
    ]);
  });

  it('wants the asterisk of Kosovo* in every language and case, and leaves quotations and other words alone', () => {
    expect(marksOf(text({ title: 'In Kosovo', body: 'From Kosovo* to Kosovo.' }))).toMatchObject([
      { mark: 'asterisk', hard: true, words: ['Kosovo'] },
    ]);
    for (const [language, said] of [
      ['sq', 'në Kosovë'],
      ['sq', 'e Kosovës'],
      ['mk', 'во Косово'],
      ['sr-Cyrl', 'са Косова'],
      ['sr-Latn', 'na Kosovu'],
      ['hr', 's Kosovom'],
    ] as const) {
      expect([said, found(`Rruga ${said}.`, language)]).toEqual([said, ['asterisk']]);
      expect([said, found(`Rruga ${said}*.`, language)]).toEqual([said, []]);
    }
    expect(found('> In Kosovo, they said.\n\nA Kosovar writer.')).toEqual([]);
  });

  it('finds the asterisk that our own footnote has, in all eight languages', () => {
    for (const language of textLanguages)
      expect([language, found(kosovoFootnote(language).slice(1), language)]).toEqual([language, []]);
  });

  it('asks a reader to look at words that the termbase warns of', () => {
    expect(found('An illegal crossing by victims of smuggling; trafficking is another crime.')).toEqual([
      'irregular',
      'smuggled',
      'trafficking',
    ]);
    expect(found('Нелегален премин, жртва на криумчарење, трговија со луѓе.', 'mk')).toEqual([
      'irregular',
      'smuggled',
      'trafficking',
    ]);
    expect(found('Kalim i paligjshëm, viktimë e kontrabandës, trafikimi.', 'sq')).toEqual([
      'irregular',
      'smuggled',
      'trafficking',
    ]);
    expect(found('Ilegalan prelaz, žrtva krijumčarenja, trgovina ljudima.', 'bs')).toEqual([
      'irregular',
      'smuggled',
      'trafficking',
    ]);
  });

  it('knows these words as the termbase has them', () => {
    const { locked, forbidden } = readTermbase('messages/termbase.yaml');
    const all = (language: string) =>
      Object.values(stems[language as TextLanguage])
        .map(({ source }) => source.replaceAll('?:', ''))
        .join('\n');
    for (const [language, pattern] of Object.entries(locked.trafficking!))
      expect(all(language)).toContain(pattern);
    for (const { in: language, pattern } of forbidden.filter(({ say }) =>
      /irreg|nereg|нерег|parregullt|smugg|криум|кријум|krijum|kontraband/.test(say),
    ))
      expect(all(language)).toContain(pattern);
  });

  it('asks after the five parts of an analysis and after whoever read a translation', () => {
    const analysis = (body: string) =>
      findMarks({ kind: 'analysis', originalLanguage: 'en', texts: [text({ body })] }, owedInTests);
    expect(analysis('## Law\n\nNo.')).toMatchObject([{ mark: 'sections', hard: false }]);
    expect(analysis('## a\n\n## b\n\n## c\n\n## d\n\n## e')).toEqual([]);
    expect(marksOf(text(), text({ language: 'mk' }))).toMatchObject([
      { mark: 'unread_translation', language: 'mk', hard: false },
    ]);
  });

  it('lets nothing hard through, and nothing soft that nobody looked at', () => {
    const soft = marksOf(text({ body: 'Illegal.' }));
    expect(() => mustBeMarked(soft, new Set())).toThrow(
      expect.objectContaining({ code: 'marks_unconfirmed' }),
    );
    mustBeMarked(soft, new Set(soft.map(keyOf)));
    const hard = marksOf(text({ body: 'Kosovo.' }));
    expect(() => mustBeMarked(hard, new Set(hard.map(keyOf)))).toThrow(
      expect.objectContaining({ code: 'marks_missing' }),
    );
  });
});
