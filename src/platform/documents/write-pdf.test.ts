import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { heading, keyValues, list, note, paragraph, signatures, table } from './document.ts';
import { buildDocument } from './testing.ts';
import { writePdf } from './write-pdf.ts';

/** The objects of a PDF as text: what is written plainly, and what is in its packed streams. */
function objectsOf(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const packed = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: { length } }) => {
    try {
      return inflateSync(bytes.subarray(index + length)).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...packed].join('\n');
}
/** Every sign a PDF's fonts can give back when its text is copied: from the tables that say which glyph is which. */
function signsOf(objects: string): ReadonlySet<string> {
  const mapped = [...objects.matchAll(/<[0-9a-f]{4}> <([0-9a-f]{4,})>/gi)].map(([, hex]) =>
    Buffer.from(hex!, 'hex').swap16().toString('utf16le'),
  );
  return new Set(mapped.join(''));
}
/** From where to where each word of a PDF's first sheet is, in points. */
async function placesOf(pdf: Uint8Array): Promise<Map<string, { from: number; to: number }>> {
  const sheet = await (await getDocumentProxy(pdf)).getPage(1);
  const { items } = await sheet.getTextContent();
  return new Map(
    items.map(({ str = '', transform = [], width = 0 }) => [
      str,
      { from: transform[4]!, to: transform[4]! + width },
    ]),
  );
}
const hashOf = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex');

describe('a PDF', () => {
  it('is tagged, says its title and language, and claims PDF/UA', async () => {
    const pdf = await writePdf(buildDocument({ locale: 'sr-Cyrl', title: 'Contract' }));
    const objects = objectsOf(pdf);
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(objects).toContain('/StructTreeRoot');
    expect(objects).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(objects).toMatch(/\/Lang\s*\(sr\)/);
    expect(objects).toContain('<pdfuaid:part>1</pdfuaid:part>');
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'L', 'LI', 'Caption'])
      expect(objects).toMatch(new RegExp(`/S\\s*/${role}\\b`));
    expect(objects).toMatch(/\/Count\s+2\b/);
  });
  it('says of a note in another language which one it is', async () => {
    const pdf = await writePdf(
      buildDocument({ blocks: [note('Прочитали смо.', 'sr-Cyrl'), note('Прочитавме.', 'mk')] }),
    );
    for (const lang of ['sr', 'mk']) expect(objectsOf(pdf)).toMatch(new RegExp(`/Lang\\s*\\(${lang}\\)`));
  });
  it('has fonts for Latin with all its hooks, Cyrillic, Arabic and Persian', async () => {
    const text = 'Đđ Ćć Žž Ëë Ѓѓ Ќќ Љљ Њњ Ђђ Џџ سلام چگونه';
    const signs = signsOf(objectsOf(await writePdf(buildDocument({ blocks: [paragraph(text)] }))));
    for (const sign of 'ĐđĆćŽžËëЃѓЌќЉљЊњЂђЏџ') expect([...signs]).toContain(sign);
    for (const sign of 'سگچ') expect([...signs].join('').normalize('NFKC')).toContain(sign);
  });
  it('prints a question mark for a sign without a font, wherever somebody typed it, and the rest as it is', async () => {
    const odd = '☎ 📞 გამარჯობა 中文 नमस्ते ᚠ 𓀀 🏳️‍🌈 \u{1f9ff}';
    const pdf = await writePdf(
      buildDocument({
        title: `Call ${odd}`,
        header: odd,
        blocks: [paragraph(`Before ${odd} Đorđe`), note(odd)],
      }),
    );
    const signs = signsOf(objectsOf(pdf));
    for (const sign of 'BeforĐđ?') expect([...signs]).toContain(sign);
  });
  it('keeps words after figures apart from them, in both directions of reading', async () => {
    for (const locale of ['en', 'ar-XB'] as const) {
      const head = [{ head: 'Sum', align: 'end' as const }, { head: 'Word' }];
      const blocks = [table('', head, [['1.50', 'paid']])];
      const places = await placesOf(await writePdf(buildDocument({ locale, blocks })));
      const [figure, word] = [places.get('1.50')!, places.get('paid')!];
      const gap = locale === 'en' ? word.from - figure.to : figure.from - word.to;
      expect([locale, Math.round(gap)]).toEqual([locale, 17]);
    }
  });
  it('of the same document is the same file, byte for byte, and of another is not', async () => {
    const [one, two, other] = await Promise.all([
      writePdf(buildDocument()),
      writePdf(buildDocument()),
      writePdf(buildDocument({ header: 'SHBB-RS-2027-015' })),
    ]);
    expect(hashOf(one)).toBe(hashOf(two));
    expect(hashOf(one)).not.toBe(hashOf(other));
  });
  it('does not stop the clock of whoever waits for it', async () => {
    let ticks = 0;
    const clock = setInterval(() => ticks++, 1);
    await writePdf(
      buildDocument({ blocks: Array.from({ length: 300 }, (_, at) => paragraph(`Line ${at} `.repeat(20))) }),
    );
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(0);
  });
  it('reads nothing that was typed as its own language', async () => {
    const sign = fc.constantFrom(
      ...'#$*_`\\"\'@<>=-+/~[]{}()&;:%\n\t\0\u0007\ud800\uffff!eval image read import 0é',
    );
    const typed = fc.oneof(
      fc.string({ unit: sign, maxLength: 60 }),
      fc.constantFrom(
        '#read("/etc/passwd")',
        '#panic("x")',
        '", #panic(), "',
        '$x',
        '*',
        '`',
        '/*',
        '\\u{0}',
        '= x',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 6, maxLength: 6 }), async ([a, b, c, d, e, f]) => {
        const blocks = [
          heading(`x${a}`),
          paragraph([b!, { bold: c! }]),
          list([d!]),
          keyValues([[e!, f!]]),
          table(`x${a}`, [{ head: b! }, { head: c!, align: 'end' }], [[d!, e!]], [[f!, a!]]),
          note(b!),
          signatures([{ name: c!, role: d!, organisation: e! }]),
        ];
        const pdf = await writePdf(buildDocument({ title: `x${f}`, header: a!, blocks }));
        expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
      }),
      { numRuns: 60 },
    );
  });
  it('shows signs of its own language as signs', async () => {
    const signs = signsOf(
      objectsOf(await writePdf(buildDocument({ blocks: [paragraph('#$*_`\\"@<>~[]{}')] }))),
    );
    for (const sign of '#$*_`\\"@<>~[]{}') expect([...signs]).toContain(sign);
  });
  it('makes addresses that can be followed and copied: no sign in them that is not theirs', async () => {
    const page = `https://mostura.example/requests/${'aB3_-'.repeat(12)}`;
    const blocks = [
      paragraph(`Reply here: ${page}. Or write to asylum.department.of.the.ministry@government.example.`),
      keyValues([['Email', 'advocacy@partner.example']]),
      paragraph(`https://mostura.example/${'x'.repeat(9000)} javascript:alert(1)`),
    ];
    const objects = objectsOf(await writePdf(buildDocument({ blocks })));
    const followed = [...objects.matchAll(/\/URI\s*\(([^)]*)\)/g)].map(([, address]) => address);
    expect([...new Set(followed)]).toEqual([
      page,
      'mailto:asylum.department.of.the.ministry@government.example',
      'mailto:advocacy@partner.example',
    ]);
    expect([...signsOf(objects)].filter((sign) => /[\u200b-\u200f\u2060\ufeff]/.test(sign))).toEqual([]);
  });
  it('takes a document of almost nothing, headings that skip a level, and a word longer than a sheet is wide', async () => {
    const blocks = [heading('Deep', 3), paragraph('x'.repeat(5000)), list([]), keyValues([])];
    const none = { eu: undefined, kosovoFootnote: '' };
    const pdf = await writePdf(buildDocument({ blocks, visibility: none, header: '', demonstration: false }));
    expect(objectsOf(pdf)).not.toMatch(/\/S\s*\/H3\b/);
  });
});
