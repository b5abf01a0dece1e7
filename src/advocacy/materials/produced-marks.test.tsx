import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { emblemPng } from '../../platform/documents/emblem.ts';
import { docxType, writeDocx } from '../../platform/documents/write-docx.ts';
import { readText } from '../../platform/files/read-text.ts';
import { readZip } from '../../platform/files/testing.ts';
import { LanguageContext } from '../../ui/language-context.ts';
import { materialDocument } from './material-document.ts';
import { owedBy } from './owed.ts';
import { TextView } from './pages/text-view.tsx';
import { says } from './says.ts';
import { textLanguages } from './schema.ts';
import { textFormOf } from './testing.ts';

const publisher = 'Ferry & Sons';
const owedIn = owedBy(languageOf, publisher);
const authors = [{ name: publisher, is: 'organisation' as const }];

describe.each(textLanguages)('what is produced in %s', (language) => {
  const text = { ...textFormOf(), language, ...owedIn(language) };
  const { statement, disclaimer } = owedIn(language);
  const other = owedIn(language === 'mk' ? 'sq' : 'mk');

  it('bears the emblem, the statement and the disclaimer of its language as a file', async () => {
    const content = {
      ...({
        kind: 'policy_brief',
        topic: 'protection',
        jurisdiction: null,
        originalLanguage: language,
      } as const),
      ...{ publisher, authors, edition: 1, whatChanged: '', texts: [text] },
    };
    const edition = {
      publishedOn: '2026-11-20',
      publishedAt: '2026-11-20T10:00:00.000Z',
      sha256: 'a'.repeat(64),
    };
    const cited = {
      ...{ kind: content.kind, authors, publisher, edition: 1, title: text.title, language },
      ...{ publishedOn: edition.publishedOn, url: 'https://mostura.example/materials/1', note: undefined },
    };
    const made = await writeDocx(
      materialDocument(languageOf(language), { content, text, edition, cited, demonstration: false }),
    );
    const store = { read: async () => new Response(new Uint8Array(made)).body as ReadableStream };
    const words = (await readText(store, { sha256: '', type: docxType }))!;
    expect([says(words, statement), says(words, disclaimer)]).toEqual([true, true]);
    expect([says(words, other.statement), says(words, other.disclaimer)]).toEqual([false, false]);
    const pictures = [...(await readZip(made))].filter(([name]) => name.startsWith('word/media/'));
    expect(pictures.some(([, picture]) => picture.equals(emblemPng()))).toBe(true);
  });

  it('bears them on its page, in the language of the text whatever the reader’s', () => {
    const reader = languageOf(language === 'en' ? 'mk' : 'en');
    const html = String(
      <LanguageContext.Provider value={reader}>
        <TextView text={text} notesTitle="Notes" />
      </LanguageContext.Provider>,
    );
    expect(html).toContain('m-eu__flag');
    for (const owed of [statement, disclaimer]) expect(html).toContain(owed.replaceAll('&', '&amp;'));
  });
});
