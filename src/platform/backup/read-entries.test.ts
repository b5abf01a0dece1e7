import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readEntries } from './read-entries.ts';
import { blockSize, paddingOf, writeTarHeader } from './tar-header.ts';

type Piece = readonly [name: string, content: Buffer];
const name = fc.stringMatching(/^[a-z0-9][a-z0-9_.-]{0,20}(\/[a-z0-9][a-z0-9_.-]{0,20}){0,3}$/);
const piece = fc.tuple(
  name,
  fc.uint8Array({ maxLength: 1200 }).map((bytes) => Buffer.from(bytes)),
);

const tarOf = (pieces: readonly Piece[]) =>
  Buffer.concat([
    ...pieces.flatMap(([name, content]) => [
      writeTarHeader({ name, size: content.length }),
      content,
      Buffer.alloc(paddingOf(content.length)),
    ]),
    Buffer.alloc(2 * blockSize),
  ]);

async function* inChunks(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Buffer, chunk = 700): Promise<Piece[]> {
  const found: Piece[] = [];
  for await (const { name, content } of readEntries(inChunks(bytes, chunk))) {
    const parts: Buffer[] = [];
    for await (const part of content) parts.push(Buffer.from(part));
    found.push([name, Buffer.concat(parts)]);
  }
  return found;
}

it('refuses an archive that is cut off at any byte, or goes on after its end', async () => {
  const whole = tarOf([
    ['mostura.json', Buffer.from('{}')],
    ['tables/a.b/000001.copy', Buffer.alloc(blockSize, 'x')],
  ]);
  for (let at = 0; at < whole.length; at++)
    await expect(read(whole.subarray(0, at)), `cut at ${at}`).rejects.toThrow('cut off');
  await expect(read(Buffer.concat([whole, Buffer.alloc(1)]))).rejects.toThrow('follows its end');
});

it('refuses a header with any bit changed', async () => {
  const whole = tarOf([['mostura.json', Buffer.from('{}')]]);
  for (let bit = 0; bit < blockSize * 8; bit++) {
    const changed = Buffer.from(whole);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    await expect(read(changed), `bit ${bit}`).rejects.toThrow('damaged');
  }
});

it('gives back what was written, in whatever chunks it comes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 5 }),
      fc.integer({ min: 1, max: 3000 }),
      async (pieces, chunk) => {
        expect(await read(tarOf(pieces), chunk)).toEqual(pieces);
      },
    ),
  );
});

it('finds the next part also when a content was left unread', async () => {
  const names: string[] = [];
  const whole = tarOf([
    ['one', Buffer.alloc(2000, 'x')],
    ['two', Buffer.from('y')],
  ]);
  for await (const entry of readEntries(inChunks(whole, 100))) names.push(entry.name);
  expect(names).toEqual(['one', 'two']);
});

it('writes what the program tar lists', () => {
  const whole = tarOf([
    ['mostura.json', Buffer.from('{}')],
    ['files/ab', Buffer.alloc(700)],
  ]);
  expect(execFileSync('tar', ['tf', '-'], { input: whole, encoding: 'utf8' })).toBe(
    'mostura.json\nfiles/ab\n',
  );
});

it('takes no name that leads out of a folder, and no size that tar has no room for', () => {
  for (const name of ['../etc/passwd', '/etc', 'a//b', '', 'a'.repeat(101), 'A'])
    expect(() => writeTarHeader({ name, size: 0 }), name).toThrow(RangeError);
  for (const size of [-1, 1.5, 8 ** 11])
    expect(() => writeTarHeader({ name: 'a', size })).toThrow(RangeError);
});
