import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePaper } from '../../demonstration/year/write-paper.ts';
import { mostCharacters, readPages } from './read-pages.ts';
import { startApart, workerFile } from './start-apart.ts';
import { buildZip } from './testing.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const of = (content: Uint8Array | string | undefined, type: string, limits = {}) =>
  readPages(
    {
      read: async () => (content === undefined ? undefined : new Blob([content as never]).stream()) as never,
    },
    { sha256: '', type },
    limits,
  );

describe('the text of a file', () => {
  it('is read of a PDF page by page, of Word and of plain text', async () => {
    const pdf = await of(writePaper(['Article 14', 'Keeping of records']), 'application/pdf');
    expect(pdf).toMatchObject({ state: 'read', numbered: true });
    expect('pages' in pdf && pdf.pages[0]).toContain('Keeping of records');
    const word = buildZip({ 'word/document.xml': '<w:p><w:t>Vođenje evidencije</w:t></w:p>' });
    expect(await of(word, docx)).toMatchObject({ state: 'read', numbered: false });
    expect(await of('Записник', 'text/plain')).toEqual({
      ...{ state: 'read', numbered: false },
      pages: ['Записник'],
    });
  });

  it('is none of a scan and a picture, and failed where a file is broken', async () => {
    expect(await of(writePaper([]), 'application/pdf')).toEqual({ state: 'none' });
    expect(await of('picture', 'image/png')).toEqual({ state: 'none' });
    const failed = { state: 'failed' };
    expect(await of('%PDF-1.7 and nothing else', 'application/pdf')).toEqual(failed);
    expect(await of('no archive', docx)).toEqual(failed);
  });

  it('is cut where it is longer than is read of one file', async () => {
    const long = await of('word '.repeat(300_000), 'text/plain');
    expect(long).toMatchObject({ state: 'cut' });
    expect('pages' in long && long.pages[0]?.length).toBe(1_000_000);
  });
});

describe('the process that reads a PDF', () => {
  let folder: string;
  let made = 0;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pages-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  /** What becomes of a file whose process does this instead. */
  async function readBy(script: string, limits = {}, content: ReadableStream = new Blob(['%PDF']).stream()) {
    const worker = path.join(folder, `${++made}.mjs`);
    await writeFile(worker, script);
    const kept = { sha256: '', type: 'application/pdf' };
    return readPages({ read: async () => content as never }, kept, { worker, ...limits });
  }
  const whole = "import { buffer } from 'node:stream/consumers'; await buffer(process.stdin);";
  const staying = 'setInterval(() => {}, 1000);';

  it('failed where it says so, and where it hit a limit', async () => {
    const failed = { state: 'failed' };
    expect(await readBy(`${whole} process.exit(3);`)).toEqual(failed);
    expect(await readBy(`${whole} process.abort();`)).toEqual(failed);
    expect(await readBy(whole + staying, { milliseconds: 1500 })).toEqual(failed);
  });

  it('is tried again where the store or the machine failed, or somebody ended it', async () => {
    for (const type of ['application/pdf', 'text/plain', docx])
      await expect(of(undefined, type)).rejects.toThrow('not in the store');
    const torn = (start: string) =>
      new ReadableStream({
        start: (to) => to.enqueue(new TextEncoder().encode(start)),
        pull: (to) => to.error(new Error('The bucket went away.')),
      });
    await expect(readBy(whole, {}, torn('%PDF'))).rejects.toThrow('The bucket went away.');
    await expect(readBy(whole, { milliseconds: 1500 }, new ReadableStream())).rejects.toThrow('in time');
    await expect(readBy(`${whole} process.exit(1);`)).rejects.toThrow('ended before');
    await expect(readBy(`${whole} process.kill(process.pid, 'SIGTERM');`)).rejects.toThrow('ended before');
    await expect(readBy('', { worker: path.join(folder, 'none.mjs') })).rejects.toThrow('ended before');
  });

  it('is ended when it says more than any text', async () => {
    const pidIn = path.join(folder, 'pid');
    const state = await readBy(`import { writeFileSync } from 'node:fs';
      writeFileSync(${JSON.stringify(pidIn)}, String(process.pid));
      process.stdout.on('error', () => {});
      process.stdout.write(JSON.stringify(['x'.repeat(9_000_000)]));
      ${staying}`);
    expect(state).toEqual({ state: 'failed' });
    const pid = Number(await readFile(pidIn, 'utf8'));
    await expect.poll(() => isThere(pid)).toBe(false);
  });

  it.runIf(process.platform === 'linux')('computes no longer than it may take by the clock', async () => {
    const read = await readBy(
      `${whole} import { readFileSync } from 'node:fs';
      process.stdout.write(JSON.stringify([readFileSync('/proc/self/limits', 'utf8')]));`,
      { milliseconds: 20_500 },
    );
    expect('pages' in read && read.pages[0]).toMatch(/Max cpu time +21 +21 +seconds/);
  });

  it('says no more of a page than is read of a file', async () => {
    const limits = { worker: workerFile('pdf-text-worker'), milliseconds: 60_000, kilobytes: 1_500_000 };
    const child = startApart([], limits, { reads: true })!;
    // What runs over the edge of the page is not read: all lines lie on each other.
    const lines = writePaper(Array.from({ length: 20_000 }, () => 'a word of sixty letters '.repeat(3)));
    child.stdin!.end(
      Buffer.from(Buffer.from(lines).toString('latin1').replace(' 22 TL', ' 00 TL'), 'latin1'),
    );
    const pages = JSON.parse((await buffer(child.stdout!)).toString()) as string[];
    expect(pages.join('').length).toBe(mostCharacters + 1);
  });
});

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
