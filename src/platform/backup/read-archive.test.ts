import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BackupError } from './backup-error.ts';
import { checkArchive } from './check-archive.ts';
import { makeKeyPair } from './encryption.ts';
import { archiveSecret, buildHead, buildParts } from './testing.ts';
import { type Part, partOf, writeArchive } from './write-archive.ts';

let folder: string;
let plain: Buffer;
let sealed: Buffer;
const at = (name: string) => path.join(folder, name);
const keys = { own: '', other: '' };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mostura-archive-'));
  for (const name of ['own', 'other'] as const) {
    const { keyFile, recipient } = await makeKeyPair(new Date());
    await writeFile(at(`${name}.key`), keyFile);
    keys[name] = recipient;
  }
  plain = await write(buildParts());
  sealed = await write(buildParts(), [keys.own]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* each(parts: readonly Part[]) {
  yield* parts;
}
async function write(parts: readonly Part[], recipients: readonly string[] = []): Promise<Buffer> {
  await writeArchive(at('written'), each(parts), recipients);
  return readFile(at('written'));
}
async function check(bytes: Buffer, { key = 'own', secret = archiveSecret } = {}) {
  await writeFile(at('given'), bytes);
  return checkArchive({ file: at('given'), keyFile: at(`${key}.key`) }, { secret, say: () => {} });
}
/** What an archive is refused with: always a sentence of ours, never another's error. */
async function refusal(bytes: Buffer, options = {}): Promise<string | undefined> {
  try {
    await check(bytes, options);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(BackupError);
    return (error as Error).message;
  }
}

describe('an archive is refused in a sentence', () => {
  it('when it is empty, missing, or something else', async () => {
    expect(await refusal(Buffer.alloc(0))).toContain('is empty');
    expect(await refusal(Buffer.from('PK\u0003\u0004 something else'))).toContain('no backup of Mostura');
    expect(await refusal(gzipSync('something else'))).toContain('cut off');
    expect(await refusal(gzipSync(Buffer.alloc(1024)))).toContain('its end is missing');
    await expect(
      checkArchive({ file: at('nowhere') }, { secret: archiveSecret, say: () => {} }),
    ).rejects.toThrow('cannot be read (ENOENT)');
  });

  it('when the key is another, none, or no key', async () => {
    expect(await refusal(sealed, { key: 'other' })).toContain('does not open this backup');
    await expect(
      checkArchive({ file: at('given') }, { secret: archiveSecret, say: () => {} }),
    ).rejects.toThrow('--key <file>');
    await writeFile(at('wrong.key'), 'age1 is a public key\n');
    expect(await refusal(sealed, { key: 'wrong' })).toContain('is no key file');
    expect(await refusal(sealed, { key: 'absent' })).toContain('cannot be read (ENOENT)');
  });

  it('when it is cut off at any byte', async () => {
    for (let size = 0; size < plain.length; size++)
      expect(await refusal(plain.subarray(0, size)), `cut at ${size}`).toBeDefined();
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), async (size) => {
        expect(await refusal(sealed.subarray(0, size))).toBeDefined();
      }),
    );
  });

  it('when any bit of an encrypted one was changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length * 8 - 1), async (bit) => {
        const changed = Buffer.from(sealed);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        expect(await refusal(changed)).toBeDefined();
      }),
    );
  });

  it('when a readable one was changed, down to each single bit: unless it still reads as the very same', async () => {
    const before = await check(plain);
    await fc.assert(
      fc.asyncProperty(fc.nat(plain.length * 8 - 1), async (bit) => {
        const changed = Buffer.from(plain);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        // A date in gzip's own header, say, is no part of the content.
        if ((await refusal(changed)) === undefined) expect(await check(changed)).toEqual(before);
      }),
    );
  });

  it('when a part was taken out, changed, doubled or put elsewhere, although all else was packed anew', async () => {
    const kinds = ['mostura', 'tables', 'queue', 'files', 'end'];
    for (const kind of kinds) {
      const is = ({ name }: Part) => name.startsWith(kind);
      expect(
        await refusal(await write(buildParts((part) => (is(part) ? [] : part)))),
        `${kind} out`,
      ).toBeDefined();
      expect(
        await refusal(await write(buildParts((part) => (is(part) ? [part, part] : part)))),
      ).toBeDefined();
      const first = [...buildParts().filter(is), ...buildParts().filter((part) => !is(part))];
      if (kind !== 'mostura') expect(await refusal(await write(first)), `${kind} first`).toBeDefined();
    }
    const other = (name: string, content: string) =>
      write(
        buildParts((part) => (part.name.startsWith(name) ? partOf(part.name, Buffer.from(content)) : part)),
      );
    expect(await refusal(await other('tables', '1\tOther\n'))).toContain('not what its end says');
    expect(await refusal(await other('files', 'other'))).toContain('is another');
    expect(await refusal(await other('queue', '[]'))).toContain('not what its end says');
    expect(await refusal(await other('queue', '{'))).toContain('cannot be read');
    expect(
      await refusal(
        await other('mostura', JSON.stringify({ ...buildHead(), madeAt: '2026-01-01T00:00:00Z' })),
      ),
    ).toContain('not what its end says');
    expect(await refusal(await other('mostura', JSON.stringify({ ...buildHead(), format: 2 })))).toContain(
      'newer version',
    );
  });

  it('when it looks like this instance’s own and was sealed by somebody without its SECRET', async () => {
    const forged = buildParts((part) =>
      part.name === 'end.json'
        ? partOf(
            part.name,
            Buffer.from(
              [...(part.content as Buffer[])][0]!
                .toString()
                .replace(/"seal":"\w+"/, `"seal":"${'0'.repeat(64)}"`),
            ),
          )
        : part,
    );
    expect(await refusal(await write(forged, [keys.own]))).toContain('its seal was made by somebody');
  });
});

describe('an archive that is whole', () => {
  it('is read to its end, encrypted or not, and says what is in it', async () => {
    for (const bytes of [plain, sealed])
      expect(await check(bytes)).toMatchObject({
        rows: 3,
        sameSecret: true,
        end: { files: { count: 1 }, jobs: 1, missing: [] },
      });
    expect(await check(plain, { secret: 'another secret, which is long enough too' })).toMatchObject({
      sameSecret: false,
    });
  });

  it('is opened by every key it was encrypted to, and by the program age: it is its format', async () => {
    const both = await write(buildParts(), [keys.own, keys.other]);
    await check(both, { key: 'other' });
    const decrypter = new Decrypter();
    decrypter.addIdentity((await readFile(at('own.key'), 'utf8')).split('\n')[2]!);
    expect((await decrypter.decrypt(both)).subarray(0, 2)).toEqual(new Uint8Array([0x1f, 0x8b]));
  });
});

it('nothing is left of an archive that could not be finished', async () => {
  async function* failing() {
    yield* buildParts().slice(0, 2);
    throw new Error('the database went away');
  }
  for (const recipients of [[], [keys.own]])
    await expect(writeArchive(at('never'), failing(), recipients)).rejects.toThrow('the database went away');
  expect((await readdir(folder)).filter((name) => name.includes('never'))).toEqual([]);
  await expect(write(buildParts(), ['age1notakey'])).rejects.toThrow("'age1notakey' is no public key");
});
