import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chanceOf } from '../../src/platform/audit/testing.ts';
import { openStore } from '../../src/platform/files/store.ts';
import { buildJpeg, buildPng, buildZip, exif } from '../../src/platform/files/testing.ts';
import { Problem } from '../../src/platform/problem.ts';

export type Upload = {
  readonly what: string;
  readonly name: string;
  readonly content: Buffer;
  /** The types it may be taken as; nothing else, and nothing at all when empty. */
  readonly mayBe: readonly string[];
};

const office = 'application/vnd.openxmlformats-officedocument.';
const word = `${office}wordprocessingml.document`;
const sheet = `${office}spreadsheetml.sheet`;
const odt = 'application/vnd.oasis.opendocument.text';

/** One sound file of each kind, to be broken. */
const sound: readonly { type: string; ending: string; content: Buffer }[] = [
  {
    type: 'application/pdf',
    ending: 'pdf',
    content: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'),
  },
  { type: word, ending: 'docx', content: buildZip({ 'word/document.xml': `<w>${'text '.repeat(500)}</w>` }) },
  { type: sheet, ending: 'xlsx', content: buildZip({ 'xl/workbook.xml': '<x/>', 'xl/sheet1.xml': '<y/>' }) },
  { type: odt, ending: 'odt', content: buildZip({ mimetype: odt, 'content.xml': '<x/>' }) },
  { type: 'image/jpeg', ending: 'jpg', content: buildJpeg({ before: [exif(3, 'somewhere')] }) },
  { type: 'image/png', ending: 'png', content: buildPng() },
];
/** What runs in a browser or on a machine, or opens a file of it. */
const dangerous: readonly string[] = [
  '<!DOCTYPE html><script>alert(1)</script>',
  '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>',
  'MZ\u0090\u0000\u0003',
  '\u007fELF\u0002\u0001',
  'GIF89a\u0001\u0000',
  'Rar!\u001a\u0007\u0000',
];
/** What must not lie in an office file; a star is any name. */
const inOffice: readonly (readonly [string, string | Buffer])[] = [
  ['word/media/*', dangerous[0]!],
  ['word/media/*', dangerous[1]!],
  ['word/media/*', Buffer.from(`\ufeff${dangerous[2]}`, 'utf16le')],
  ['word/media/*', Buffer.from('MZ\u0090\u0000\u0003', 'latin1')],
  ['word/media/*', Buffer.from('\u007fELF\u0002\u0001', 'latin1')],
  ['word/media/*', Buffer.from('cffaedfe07000001', 'hex')],
  ['word/media/*', '#!/bin/sh\necho'],
  ['word/embeddings/*', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['word/embeddings/oleObject1.bin', 'x'],
  ['word/vbaProject.bin', 'x'],
  ['evil.exe', 'x'],
  ['word/macro.vbs', 'x'],
  ['word/embeddings/*', buildZip({ 'xl/workbook.xml': '<x/>', 'run.cmd': 'x' })],
];
const loaded = ['attachedTemplate', 'oleObject', 'frame', 'subDocument', 'aFChunk'];
const names = [
  '../../etc/passwd',
  'C:\\boot.ini',
  '',
  '.',
  'a\u202Efdp.exe',
  `${'x'.repeat(400)}.pdf`,
  'con',
  '\u0000.pdf',
  'a"b\r\nc: d.pdf',
];

/** So many uploads that somebody careless or hostile would send, the same for the same seed. */
export function* malformedUploads(seed: number, count: number): Generator<Upload> {
  const chance = chanceOf(seed);
  const of = <T>(list: readonly T[]): T => list[chance(list.length)]!;
  const noise = (most: number) => Buffer.from(Array.from({ length: chance(most) }, () => chance(256)));
  const makers: readonly (() => Omit<Upload, 'name'>)[] = [
    () => ({ what: 'nothing', content: Buffer.alloc(0), mayBe: [] }),
    () => ({ what: 'noise', content: Buffer.concat([Buffer.from([0]), noise(4000)]), mayBe: [] }),
    () => ({ what: 'dangerous', content: Buffer.from(of(dangerous), 'latin1'), mayBe: [] }),
    () => {
      const { type, content } = of(sound);
      return {
        what: `cut ${type}`,
        content: content.subarray(0, 9 + chance(content.length - 9)),
        mayBe: [type],
      };
    },
    () => {
      const { type, content } = of(sound);
      const changed = Buffer.from(content);
      for (let left = 1 + chance(6); left > 0; left--) changed[chance(changed.length)] = chance(256);
      // A changed beginning can make a text of a PDF, which has no control characters.
      return { what: `changed ${type}`, content: changed, mayBe: [type, 'text/plain'] };
    },
    () => {
      const [one, other] = [of(sound), of(sound)];
      return {
        what: `${one.type} and ${other.type}`,
        content: Buffer.concat([one.content, other.content]),
        mayBe: [one.type],
      };
    },
    () => {
      const { type, content } = of(sound);
      return {
        what: `${type} and a page`,
        content: Buffer.concat([content, Buffer.from(of(dangerous))]),
        mayBe: [type],
      };
    },
    () => {
      const { content } = of(sound);
      return {
        what: 'a page and a file',
        content: Buffer.concat([Buffer.from(dangerous[0]!), content]),
        mayBe: [],
      };
    },
    () => ({
      what: 'a document type in an office file',
      content: buildZip({ 'word/document.xml': '<w/>', [`customXml/item${chance(9)}.xml`]: dangerous[2]! }),
      mayBe: [],
    }),
    () => {
      const [name, inside] = of(inOffice);
      const ending = of(['', '.svg', '.vml', '.bin', '.png', '.xml']);
      return {
        what: `something that runs or acts in an office file: ${name}`,
        content: buildZip({
          'word/document.xml': '<w/>',
          [name.replace('*', `a${chance(9)}${ending}`)]: inside,
        }),
        mayBe: [],
      };
    },
    () => ({
      what: 'a relation that loads something from outside',
      content: buildZip({
        'word/document.xml': '<w/>',
        [`word/_rels/${of(['settings', 'document', 'footnotes'])}.xml.rels`]: `<Relationships><Relationship Id="r${chance(9)}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${of(loaded)}" TargetMode="External" Target="${of(['https://', 'file://', '\\\\'])}host.example/x"/></Relationships>`,
      }),
      mayBe: [],
    }),
    () => ({
      what: 'relations that are made to be slow',
      content: buildZip({
        'word/document.xml': '<w/>',
        'word/_rels/document.xml.rels': of([
          '<Relationship '.repeat(30_000),
          `<Relationship ${'a'.repeat(200_000 + chance(9999))}/>`,
          `<Relationship ${'a="'.repeat(99_999)}/>`,
          `<Relationship a=${' '.repeat(200_000)}/>`,
        ]),
      }),
      mayBe: [],
    }),
    () => ({
      what: 'an archive that bursts',
      content: buildZip({ 'word/document.xml': '<w/>', 'a.bin': Buffer.alloc(5_100_000 + chance(900_000)) }),
      mayBe: [],
    }),
    () => {
      const sheet = buildZip({ 'xl/workbook.xml': '<x/>', 'xl/a.bin': Buffer.alloc(4_900_000, ' ') });
      const sheets = Array.from({ length: 2 + chance(50) }, (_, at) => [
        `word/embeddings/a${at}.xlsx`,
        sheet,
      ]);
      return {
        what: 'an archive whose archives burst together',
        content: buildZip({ 'word/document.xml': '<w/>', ...Object.fromEntries(sheets) }),
        mayBe: [],
      };
    },
    () => ({
      what: 'an archive in archives',
      content: buildZip({ 'a.zip': buildZip({ 'b.zip': buildZip({ 'c.txt': 'x'.repeat(chance(9999)) }) }) }),
      mayBe: [],
    }),
    () => ({
      what: 'names that lead out of an archive',
      content: buildZip({
        'word/document.xml': '<w/>',
        [of(['../../x', '/etc/x', 'C:\\x', 'a/../../x'])]: 'x',
      }),
      mayBe: [],
    }),
    () => {
      const content = Buffer.from(sound[1]!.content);
      const end = content.lastIndexOf(Buffer.from('PK\u0005\u0006'));
      content.writeUInt16LE(chance(65_536), end + 8 + 2 * chance(2));
      content.writeUInt32LE(chance(2 ** 31), end + of([12, 16]));
      return { what: 'a table of contents that lies', content, mayBe: [word] };
    },
    () => ({
      what: 'a picture too large for any screen',
      content: chance(2)
        ? buildPng({ size: [60_000 + chance(9999), 60_000] })
        : buildJpeg({ size: [65_535, 60_000] }),
      mayBe: [],
    }),
  ];
  for (let at = 0; at < count; at++) {
    const made = makers[at % makers.length]!();
    const name = chance(3) === 0 ? of(names) : `a.${of(sound).ending}`;
    yield { ...made, name };
  }
}

export type UploadsProved = {
  readonly taken: number;
  readonly refused: number;
  /** What was taken as something it is not, or broke us: must be empty. */
  readonly faults: readonly string[];
  /** Half-written files that a refusal left behind: must be empty. */
  readonly left: readonly string[];
  readonly slowestMilliseconds: number;
  /** What took longer than it may at first, with how long: on a busy machine anything may, once. */
  readonly slowAtFirst: readonly string[];
  /** How far the process grew beyond its start at its largest, in bytes. */
  readonly grownBytes: number;
};

/**
 * Sends so many malformed uploads to a store of its own. One that takes longer than it may is sent three times more, for what is
 * slow by itself is slow again; the quickest of them counts.
 */
export async function proveMalformedUploads(
  count: number,
  seed: number,
  mostMilliseconds: number,
): Promise<UploadsProved> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mostura-malformed-'));
  try {
    const store = await openStore(folder);
    const faults: string[] = [];
    const slowAtFirst: string[] = [];
    let [taken, refused, slowestMilliseconds, grownBytes] = [0, 0, 0, 0];
    const before = process.memoryUsage.rss();
    for (const { what, name, content, mayBe } of malformedUploads(seed, count)) {
      const send = async () => {
        const began = performance.now();
        let type: string | undefined;
        try {
          type = (await store.put(inOnePart(content), { name, limit: 20_000_000 })).type;
          if (!mayBe.includes(type)) faults.push(`${what} was taken as ${type}`);
        } catch (error) {
          if (!(error instanceof Problem)) faults.push(`${what}: ${error}`);
        }
        return { milliseconds: performance.now() - began, isTaken: type !== undefined };
      };
      let { milliseconds, isTaken } = await send();
      if (milliseconds > mostMilliseconds) slowAtFirst.push(`${what}: ${Math.round(milliseconds)} ms`);
      for (let more = 0; more < 3 && milliseconds > mostMilliseconds; more++)
        milliseconds = Math.min(milliseconds, (await send()).milliseconds);
      if (isTaken) taken += 1;
      else refused += 1;
      slowestMilliseconds = Math.max(slowestMilliseconds, milliseconds);
      grownBytes = Math.max(grownBytes, process.memoryUsage.rss() - before);
    }
    const left = await readdir(path.join(folder, 'incoming'));
    return { taken, refused, faults, left, slowestMilliseconds, slowAtFirst, grownBytes };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* inOnePart(content: Buffer) {
  yield content;
}
