import { describe, expect, it } from 'vitest';
import { type Cited, citationCsl, citationRis, citationText } from './citation.ts';
import { canonicalMaterial, type MaterialContent, textFor } from './content.ts';

const cited: Cited = {
  kind: 'analysis',
  authors: [
    { name: 'Ferry & Sons', is: 'organisation' },
    { name: 'Bridge, Ana', is: 'person' },
  ],
  publisher: 'Ferry & Sons',
  edition: 2,
  title: 'Who answers\nat night',
  language: 'en',
  publishedOn: '2026-03-05',
  url: 'https://example.org/materials/1?text=en',
};

describe('a citation', () => {
  it('is a line of a reference list', () => {
    expect(citationText({ ...cited, title: 'Who answers?' }, 'edition 2')).toBe(
      'Ferry & Sons; Bridge, Ana (2026). Who answers? Ferry & Sons. https://example.org/materials/1?text=en',
    );
    expect(citationText({ ...cited, title: 'A door' }, 'edition 2')).toContain('A door (edition 2). Ferry');
  });

  it('is RIS, a field a line, whatever was typed', () => {
    expect(citationRis(cited)).toBe(
      [
        'TY  - RPRT',
        'AU  - Ferry & Sons',
        'AU  - Bridge, Ana',
        'TI  - Who answers at night',
        'PB  - Ferry & Sons',
        'PY  - 2026',
        'DA  - 2026/03/05',
        'ET  - 2',
        'LA  - en',
        'UR  - https://example.org/materials/1?text=en',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
  });

  it('is CSL-JSON, a person in two names and an organisation in one', () => {
    expect(citationCsl(cited, '1')).toMatchObject([
      {
        type: 'report',
        author: [{ literal: 'Ferry & Sons' }, { family: 'Bridge', given: 'Ana' }],
        issued: { 'date-parts': [[2026, 3, 5]] },
        edition: '2',
      },
    ]);
  });
});

describe('the content of an edition', () => {
  const one = (language: 'en' | 'mk' | 'sq') => ({
    ...{ language, title: language, summary: '', body: '', translator: '', translationReviewer: '' },
    ...{ statement: '', disclaimer: '', footnote: '' },
  });
  const content: MaterialContent = {
    ...{ kind: 'article', topic: 'data', jurisdiction: null, originalLanguage: 'mk', publisher: 'Ferry' },
    ...{ authors: [], edition: 1, whatChanged: '' },
    texts: [one('sq'), one('mk')],
  };

  it('has one hash, in whatever order its texts were written', () => {
    const turned = canonicalMaterial({ ...content, texts: content.texts.toReversed() });
    expect(turned).toEqual(canonicalMaterial(content));
    expect(turned.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is read as asked for, else in the reader’s language, else in the original', () => {
    expect(textFor(content, 'sq', 'mk').language).toBe('sq');
    expect(textFor(content, undefined, 'sq').language).toBe('sq');
    expect(textFor(content, 'en', 'hr').language).toBe('mk');
  });
});
