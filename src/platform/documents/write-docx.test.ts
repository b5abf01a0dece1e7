import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip } from '../files/testing.ts';
import { list, note, paragraph } from './document.ts';
import { buildDocument } from './testing.ts';
import { writeDocx } from './write-docx.ts';

const partsOf = async (given?: Parameters<typeof buildDocument>[0]) => {
  const entries = await readZip(await writeDocx(buildDocument(given)));
  const texts = new Map([...entries].map(([name, content]) => [name, content.toString('utf8')]));
  return { entries, texts, body: texts.get('word/document.xml') ?? '' };
};
const wordsOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text!)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

describe('a Word file', () => {
  it('has true headings, a table whose head repeats, lists, and a sheet on its side where the document asks for one', async () => {
    const { body } = await partsOf();
    expect([...body.matchAll(/<w:pStyle w:val="(Heading\d)"/g)].map(([, style]) => style)).toEqual([
      'Heading1',
      'Heading2',
      'Heading3',
      'Heading2',
    ]);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:numPr>/g)).toHaveLength(4);
    expect([...body.matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, size]) => size)).toEqual([
      expect.not.stringContaining('landscape'),
      expect.stringMatching(/w:w="16838" w:h="11906" w:orient="landscape"/),
    ]);
    expect(wordsOf(body)).toContain('Đorđe, Ćamil, Šqipe and Ѓорѓи.');
    expect(wordsOf(body)).toContain('Total15 000.50');
    expect(body).toMatch(/<w:br\/><w:t[^>]*>the date below/);
  });
  it('says on every sheet what it is, who paid, the footnote, the page, and that it is invented', async () => {
    const { texts, entries } = await partsOf();
    const header = wordsOf(texts.get('word/header1.xml')!);
    const footer = texts.get('word/footer1.xml')!;
    expect(header).toContain('Demonstration');
    expect(header).toContain('SHBB-RS-2027-014');
    expect(wordsOf(footer)).toContain('Funded by the European Union');
    expect(wordsOf(footer)).toContain('* This designation is without prejudice');
    expect(footer).toMatch(/>PAGE<[\s\S]*>NUMPAGES</);
    const emblem = [...entries].find(([name]) => name.endsWith('.png'))![1];
    expect(emblem.subarray(1, 4).toString()).toBe('PNG');
    expect(footer).toContain('descr="Funded by the European Union"');
  });
  it('says of a note in another language which one it is', async () => {
    const { body } = await partsOf({ blocks: [note('Прочитали смо.', 'sr-Cyrl'), note('We have read it.')] });
    expect(body.match(/<w:lang w:val="sr"\/>/g)).toHaveLength(1);
  });
  it('leaves the emblem and the statement out together when a derogation says so', async () => {
    const { texts, entries } = await partsOf({
      visibility: { eu: undefined, kosovoFootnote: '* Footnote.' },
      demonstration: false,
    });
    expect([...entries.keys()].filter((name) => name.endsWith('.png'))).toEqual([]);
    expect([...texts.values()].join('')).not.toMatch(/European Union|Demonstration/);
  });
  it('runs from right to left in a script that does', async () => {
    const { body } = await partsOf({ locale: 'ar-XB' });
    expect(body).toContain('<w:bidi/>');
    expect(body).toContain('<w:bidiVisual/>');
  });
  it('starts each numbered list at one', async () => {
    const { body } = await partsOf({
      blocks: [list(['a'], { ordered: true }), paragraph('between'), list(['b'], { ordered: true })],
    });
    expect(new Set([...body.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)).size).toBe(2);
  });
  it('leads to the pages and mailboxes that it names, and no further than their address or its words', async () => {
    const { body } = await partsOf({
      blocks: [
        paragraph(
          'See (https://example.org/a?b=1&c=2). Or:\nhttps://example.org/d, write to a.b@example.org.',
        ),
        paragraph('javascript:alert(1), https://example.org/e\\f and "https://example.org/g" are read, too.'),
        paragraph([{ linked: 'The act', to: 'https://example.org/h' }]),
      ],
    });
    expect(body.replace(/<[^>]*>/g, '')).toContain('The act (https://example.org/h)');
    const links = [
      ...body.matchAll(/<w:fldSimple w:instr="HYPERLINK &quot;([^"]*)&quot;">(.*?)<\/w:fldSimple>/g),
    ];
    expect(links.map(([, to]) => to)).toEqual([
      'https://example.org/a?b=1&amp;c=2',
      'https://example.org/d',
      'mailto:a.b@example.org',
      'https://example.org/e',
      'https://example.org/g',
      'https://example.org/h',
    ]);
    expect(links.map(([, , run]) => wordsOf(run!))).toEqual([
      'https://example.org/a?b=1&c=2',
      'https://example.org/d',
      'a.b@example.org',
      'https://example.org/e',
      'https://example.org/g',
      'The act (https://example.org/h)',
    ]);
    expect(wordsOf(body)).toContain(
      'See (https://example.org/a?b=1&c=2). Or:https://example.org/d, write to',
    );
  });
  it('of the same document is the same file, byte for byte', async () => {
    const [one, two] = [await writeDocx(buildDocument()), await writeDocx(buildDocument())];
    expect(Buffer.compare(one, two)).toBe(0);
  });
  it('holds whatever was typed as text, and stays well formed', async () => {
    const typed = fc.string({ unit: fc.constantFrom(...'<>&"\'\0\u0008\ud800\uffff{}$é 😀x_') });
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const { body, texts } = await partsOf({ blocks: [paragraph(text)], title: text });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids
        const clean = text.toWellFormed().replace(/[\0\u0008\uffff]/g, '');
        expect(wordsOf(body)).toContain(clean);
        for (const [name, xml] of texts)
          if (name.endsWith('.xml'))
            // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids
            expect(xml).not.toMatch(/[\u0000-\u0008]|&(?!amp;|lt;|gt;|quot;|apos;|#)/);
      }),
      { numRuns: 25 },
    );
  });
});
