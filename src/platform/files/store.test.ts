import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { detectType } from './detect-type.ts';
import { readArchive } from './read-archive.ts';
import { cleanName, type FileStore, fittingName, openStore } from './store.ts';
import { buildJpeg, buildPng, buildZip, chunk, exif } from './testing.ts';

let folder: string;
let store: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mostura-store-'));
  store = await openStore(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* inParts(content: string | Buffer, size = 7) {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const put = (content: string | Buffer, name = 'a.txt', limit = 1_000_000) =>
  store.put(inParts(content, 1000), { name, limit, field: 'document' });
const left = () => readdir(path.join(folder, 'incoming'));

describe('the store', () => {
  it('refuses an empty file, one byte too many, and a type nobody accepts, and leaves nothing behind', async () => {
    await expect(put('')).rejects.toMatchObject({ code: 'file_empty', field: 'document' });
    await expect(put('12345', 'a.txt', 4)).rejects.toMatchObject({ code: 'file_too_large', status: 413 });
    await expect(put(Buffer.from([0, 1, 2, 3]))).rejects.toMatchObject({ code: 'file_type_not_accepted' });
    expect(await left()).toEqual([]);
    expect(await readdir(folder)).toEqual(['incoming']);
  });
  it('leaves nothing behind when the sender breaks off', async () => {
    async function* broken() {
      yield Buffer.from('the beginning');
      throw new Error('the line was cut');
    }
    await expect(store.put(broken(), { name: 'a.txt', limit: 100 })).rejects.toThrow('the line was cut');
    expect(await left()).toEqual([]);
  });
  it('knows nothing of a hash it has not, nor of a path that poses as one', async () => {
    expect(await store.read('0'.repeat(64))).toBeUndefined();
    expect(await store.read('../../../../etc/passwd')).toBeUndefined();
  });
  it('keeps a file under its hash, once, and gives it back byte for byte', async () => {
    const content = 'Lista učesnika\n'.repeat(500);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const [one, two] = await Promise.all([put(content, 'jedan.txt'), put(content, 'dva.txt')]);
    expect(one).toEqual({ sha256, size: Buffer.byteLength(content), type: 'text/plain', name: 'jedan.txt' });
    expect(two).toMatchObject({ sha256, name: 'dva.txt' });
    expect(await readdir(path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4)))).toEqual([sha256]);
    expect(await new Response(await store.read(sha256)).text()).toBe(content);
  });
  it('clears what a killed process forgot, and not what another is writing', async () => {
    const [old, young] = ['old', 'young'].map((name) => path.join(folder, 'incoming', name));
    await writeFile(old!, 'x');
    await writeFile(young!, 'x');
    const lastWeek = new Date(Date.now() - 7 * 86_400_000);
    await utimes(old!, lastWeek, lastWeek);
    await openStore(folder);
    expect(await left()).toEqual(['young']);
  });
  it('lets only its own user look into it', async () => {
    const { sha256 } = await put('hello');
    const modes = await Promise.all(
      [sha256.slice(0, 2), 'incoming'].map(
        async (name) => (await stat(path.join(folder, name))).mode & 0o077,
      ),
    );
    if (process.platform !== 'win32') expect(modes).toEqual([0, 0]);
  });
});

describe('the type of a file', () => {
  const typeOf = (content: string | Buffer) =>
    put(content).then(
      ({ type }) => type.split(/[./]/).at(-1),
      (error) => error.code,
    );
  it('is refused for pages, scripts, pictures that run, archives and programs', async () => {
    for (const content of [
      '<!DOCTYPE html><p>',
      ' \n<svg xmlns="http://www.w3.org/2000/svg">',
      '\ufeff<html>',
      '<?xml version="1.0"?>',
      'MZ\u0000\u0000',
      'GIF8\u0001',
    ])
      expect(await typeOf(content)).toBe('file_type_not_accepted');
    expect(await typeOf(Buffer.from([0xc3, 0x28, 0x41]))).toBe('file_type_not_accepted');
    expect(await typeOf(buildZip({ 'notes.txt': 'x' }))).toBe('file_type_not_accepted');
    expect(await typeOf(Buffer.from('PK\u0003\u0004 not an archive at all'))).toBe('file_type_not_accepted');
  });
  it('is refused for office files with macros, cut short, or packed to burst', async () => {
    const word = buildZip({ 'word/document.xml': '<w/>' });
    expect(await typeOf(word)).toBe('document');
    expect(await typeOf(word.subarray(0, -5))).toBe('file_type_not_accepted');
    expect(await typeOf(buildZip({ 'word/document.xml': '<w/>', 'word/vbaProject.bin': 'x' }))).toBe(
      'file_type_not_accepted',
    );
    const bomb = buildZip({ 'word/document.xml': '<w/>', a: '0'.repeat(6_000_000) });
    expect(await typeOf(bomb)).toBe('file_type_not_accepted');
    const many = Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`f${at}`, '']));
    expect(await typeOf(buildZip({ 'word/document.xml': '<w/>', ...many }))).toBe('file_type_not_accepted');
  });
  it('is refused for office files that name a document type or an entity, in any writing', async () => {
    const evil = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(evil, 'utf16le')]);
    const far = Buffer.from(`<w>${' '.repeat(65_530)}<!DOCTYPE w></w>`);
    const odd = '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE w+AD4-';
    for (const part of [evil, utf16, far, odd, Buffer.from([0x4c, 0x6f]), evil.toLowerCase()]) {
      expect(await typeOf(buildZip({ 'word/document.xml': part }))).toBe('file_type_not_accepted');
      expect(await typeOf(buildZip({ 'word/document.xml': '<w/>', 'docProps/core.xml': part }))).toBe(
        'file_type_not_accepted',
      );
    }
    const plain16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<w>ж</w>', 'utf16le')]);
    expect(await typeOf(buildZip({ 'word/document.xml': plain16 }))).toBe('document');
  });
  it('is refused for a document that carries macros under another name', async () => {
    const types =
      '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
    expect(await typeOf(buildZip({ '[Content_Types].xml': types, 'word/document.xml': '<w/>' }))).toBe(
      'file_type_not_accepted',
    );
    const odt = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' };
    expect(await typeOf(buildZip({ ...odt, 'Basic/Standard/Module1.xml': '<x/>' }))).toBe(
      'file_type_not_accepted',
    );
  });
  it('is refused for office files with something inside that runs, acts or loads from outside', async () => {
    const inWord = (name: string, content: string | Buffer) =>
      typeOf(buildZip({ 'word/document.xml': '<w/>', [name]: content }));
    const evil = '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "a">]><svg>&a;</svg>';
    const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const inner = (more: Record<string, string | Buffer>) => buildZip({ 'xl/workbook.xml': '<x/>', ...more });
    for (const [name, content] of [
      ['word/media/image1.svg', evil],
      ['word/media/image1.vml', `${' '.repeat(200_000)}${evil}`],
      ['word/media/image1.png', Buffer.from(`\ufeff\n${evil}`, 'utf16le')],
      ['word/media/image2.svg', '<svg><script>alert(1)</script></svg>'],
      ['word/media/image3.svg', '<svg onload="alert(1)"/>'],
      ['word/embeddings/evil.exe', 'text'],
      ['word/media/image1.jpeg', 'MZ\u0090\u0000'],
      ['word/media/run', '#!/bin/sh\necho'],
      ['word/media/lib', '\u007fELF\u0002'],
      ['word/media/mach', Buffer.from('cffaedfe07000001', 'hex')],
      ['word/embeddings/sheet.bin', compound],
      ['word/embeddings/oleObject1.bin', 'x'],
      ['word/activeX/activeX1.xml', '<x/>'],
      ['word/embeddings/sheet.xlsx', inner({ 'xl/evil.exe': 'x' })],
      ['word/embeddings/sheet.xlsx', inner({ 'a.xlsx': inner({}) })],
      ['word/embeddings/a.zip', buildZip({ 'a.txt': 'x' })],
    ] as const)
      expect([name, await inWord(name, content)]).toEqual([name, 'file_type_not_accepted']);
    expect(await inWord('word/embeddings/sheet.xlsx', inner({ 'xl/sheet1.xml': '<x/>' }))).toBe('document');
    expect(await inWord('word/media/image1.svg', '<svg><path d="M0 0"/></svg>')).toBe('document');
    const odt = { mimetype: 'application/vnd.oasis.opendocument.text' };
    for (const content of [
      '<x><draw:object-ole a="b"/></x>',
      '<x><draw:floating-frame xlink:href="https://a.example"/></x>',
      '<x><text:section-source xlink:type="simple" xlink:href="https://a.example/b.odt"/></x>',
    ])
      expect(await typeOf(buildZip({ ...odt, 'content.xml': content }))).toBe('file_type_not_accepted');
    const linked = '<x><text:a xlink:href="https://a.example"/><draw:object xlink:href="./Object 1"/></x>';
    expect(await typeOf(buildZip({ ...odt, 'content.xml': linked }))).toBe('text');
  });
  it('is refused for relations that load something from outside, and not for links and what lies on a disk of its author', async () => {
    const relation = (type: string, target: string, mode = 'External') =>
      typeOf(
        buildZip({
          'word/document.xml': '<w/>',
          'word/_rels/settings.xml.rels': `<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`,
        }),
      );
    for (const type of ['attachedTemplate', 'oleObject', 'frame', 'subDocument', 'aFChunk'])
      expect([type, await relation(type, 'https://a.example/x')]).toEqual([type, 'file_type_not_accepted']);
    expect(await relation('frame', 'https://a.example/>', 'Ex&#116;ern&#x61;l')).toBe(
      'file_type_not_accepted',
    );
    expect(await relation('attachedTemplate', 'file:///\\\\a.example\\x.dotm')).toBe(
      'file_type_not_accepted',
    );
    expect(await relation('attachedTemplate', 'file:///C:\\Users\\a\\Report.dotx')).toBe('document');
    expect(await relation('hyperlink', 'https://a.example/x')).toBe('document');
    expect(await relation('subDocument', 'part.docx', 'Internal')).toBe('document');
    const relations = (content: string | Buffer) =>
      typeOf(buildZip({ 'word/document.xml': '<w/>', 'word/_rels/a.rels': content }));
    expect(await relations('<Relationship '.repeat(30_000))).toBe('file_type_not_accepted');
    expect(await relations(Buffer.from('<Relationships/>', 'utf16le'))).toBe('file_type_not_accepted');
    expect(await relations('<Relationships/>')).toBe('document');
  });
  it('is refused for archives in it that burst together, in size or in number, and not for the table behind a chart', async () => {
    const holding = (count: number, inner: Buffer) =>
      typeOf(
        buildZip({
          'word/document.xml': '<w/>',
          ...Object.fromEntries(
            Array.from({ length: count }, (_, at) => [`word/embeddings/a${at}.xlsx`, inner]),
          ),
        }),
      );
    const workbook = { 'xl/workbook.xml': '<x/>' };
    const spaces = buildZip({ ...workbook, 'a.bin': Buffer.alloc(4_900_000, ' ') });
    const many = buildZip({
      ...workbook,
      ...Object.fromEntries(Array.from({ length: 999 }, (_, at) => [`a${at}`, ''])),
    });
    expect(await holding(3, buildZip(workbook))).toBe('document');
    expect(await holding(50, spaces)).toBe('file_type_not_accepted');
    expect(await holding(1, many)).toBe('document');
    expect(await holding(2, many)).toBe('file_type_not_accepted');
  });
  it('is not looked for any longer when nobody waits for it', async () => {
    const file = path.join(folder, 'left.docx');
    await writeFile(file, buildZip({ 'word/document.xml': '<w/>' }));
    expect(await detectType(file, { signal: AbortSignal.abort() })).toBe('waiting');
    const full = async () => undefined;
    expect(await detectType(file, {}, full)).toBe('waiting');
    const coming = { name: 'left.docx', limit: 1_000_000, field: 'document' };
    const arrived = await store.receive(inParts(buildZip({ 'word/document.xml': '<w/>' })), coming);
    const refused = { code: 'files_waiting', status: 503, field: 'document' };
    await expect(arrived.keep({ signal: AbortSignal.abort() })).rejects.toMatchObject(refused);
    expect(await arrived.keep()).toMatchObject({ name: 'left.docx' });
    await arrived.drop();
    await expect(readArchive(file, AbortSignal.abort())).rejects.toThrow();
    expect(await detectType(file, { signal: new AbortController().signal })).toContain('document');
    await rm(file);
  });
  it('is refused for an archive whose table says less than it holds', async () => {
    const honest = buildZip({ 'word/document.xml': `<w>${'x'.repeat(5000)}</w>` });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(5007);
    const lying = Buffer.from(honest);
    for (let at = lying.indexOf(size); at !== -1; at = lying.indexOf(size, at + 1))
      lying.writeUInt32LE(9, at);
    expect(await typeOf(honest)).toBe('document');
    expect(await typeOf(lying)).toBe('file_type_not_accepted');
  });
  it('is found in the content', async () => {
    const odt = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' };
    const ods = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' };
    expect(await typeOf(buildZip({ 'xl/workbook.xml': '<x/>' }))).toBe('sheet');
    expect(await typeOf(buildZip(odt))).toBe('text');
    expect(await typeOf(buildZip(ods))).toBe('spreadsheet');
    expect(await typeOf('%PDF-1.7\n')).toBe('pdf');
    expect(await typeOf(buildJpeg())).toBe('jpeg');
    expect(await typeOf(buildPng())).toBe('png');
    expect(await typeOf('\ufeffIme;Iznos\nĆ;1\n')).toBe('plain');
  });
});

describe('a picture', () => {
  it('is kept as it is drawn anew, under the hash of what is kept', async () => {
    const place = 'N 44 48 59 E 20 27 42';
    const sent = buildJpeg({ before: [exif(6, place)], behind: Buffer.from(place) });
    const { sha256, size } = await put(sent, 'a.jpg');
    const kept = Buffer.from(await new Response(await store.read(sha256)).arrayBuffer());
    expect(kept.includes(place)).toBe(false);
    expect([size, createHash('sha256').update(kept).digest('hex')]).toEqual([kept.length, sha256]);
    expect(await left()).toEqual([]);
  });
  it('is refused in words of its own when it cannot be read, and leaves nothing behind', async () => {
    for (const cut of [buildJpeg().subarray(0, 100), buildPng().subarray(0, 50)])
      await expect(put(cut, 'a.jpg')).rejects.toMatchObject({
        code: 'picture_unreadable',
        status: 422,
        field: 'document',
        details: { megapixels: 120 },
      });
    expect(await left()).toEqual([]);
  });
  it('that grows beyond what is to be expected of it is refused in words of its own', async () => {
    const refusal = { code: 'picture_grows', status: 422, field: 'document' };
    const small = buildJpeg();
    await expect(put(small, 'a.jpg', small.length)).rejects.toMatchObject(refusal);
    await put(small, 'a.jpg', 2 * small.length);
    // Few bytes that become many: 30 rows over and over, told in numbers of colours that lie far apart.
    const rows = Array.from({ length: 30 }, () => Buffer.concat([Buffer.from([0]), randomBytes(1000)]));
    const all = Buffer.concat(Array.from({ length: 1000 }, (_, at) => rows[at % 30]!));
    const head = Buffer.from('000003e8000003e80803000000', 'hex');
    const sent = Buffer.concat([
      buildPng().subarray(0, 8),
      chunk('IHDR', head),
      chunk('PLTE', randomBytes(768)),
      chunk('IDAT', deflateSync(all)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
    expect(sent.length).toBeLessThan(100_000);
    await expect(put(sent, 'a.png', 50_000_000)).rejects.toMatchObject(refusal);
    expect(await left()).toEqual([]);
  });
});

describe('the name of a file', () => {
  it('ends as its content does, whatever it was called', () => {
    expect(fittingName('report.bat', 'text/plain')).toBe('report.bat.txt');
    expect(fittingName('invoice.exe', 'application/pdf')).toBe('invoice.exe.pdf');
    expect(fittingName('Statut', 'application/pdf')).toBe('Statut.pdf');
    expect(fittingName('Statut.PDF', 'application/pdf')).toBe('Statut.PDF');
    expect(fittingName('foto.jpeg', 'image/jpeg')).toBe('foto.jpeg');
    const long = fittingName(cleanName(`${'x'.repeat(130)}.html`), 'text/plain');
    expect(long.length).toBeLessThanOrEqual(120);
    expect(long.endsWith('.txt')).toBe(true);
  });
  it('of a text that would run is not kept', async () => {
    const kept = await put('echo', 'start.cmd');
    expect(kept).toMatchObject({ type: 'text/plain', name: 'start.cmd.txt' });
  });
  it('is bare of folders, control characters and signs that file systems refuse', () => {
    expect(cleanName('C:\\Users\\ana\\Budžet.xlsx')).toBe('Budžet.xlsx');
    expect(cleanName('../../.ssh')).toBe('ssh');
    expect(cleanName('a\u202Efdp.exe\u0000')).toBe('afdp.exe');
    expect(cleanName('a\r\n/../b.pdf')).toBe('b.pdf');
    expect(cleanName(`${'x'.repeat(119)}👩.pdf`).isWellFormed()).toBe(true);
    expect(cleanName(`${'x'.repeat(115)}👩.pdf`)).toBe(`${'x'.repeat(115)}.pdf`);
    expect(cleanName('')).toBe('file');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const clean = cleanName(name);
        expect(clean.length).toBeGreaterThan(0);
        expect(clean.length).toBeLessThanOrEqual(120);
        expect(clean).not.toMatch(/[/\\\p{Cc}]|^\./u);
      }),
    );
  });
});
