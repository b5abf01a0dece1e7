import { BackupError } from './backup-error.ts';

/** One file in the archive: its name, and its size in bytes. */
export type EntryHead = { readonly name: string; readonly size: number };

export const blockSize = 512;
/** What follows a content of this size up to the next block. */
export const paddingOf = (size: number) => (blockSize - (size % blockSize)) % blockSize;

const names = /^[a-z0-9][a-z0-9_.-]*(\/[a-z0-9][a-z0-9_.-]*)*$/;
const largest = 8 ** 11 - 1;

/** The header of one ordinary file as POSIX.1-1988 (`ustar`) has it: 512 bytes that `tar` reads. */
export function writeTarHeader({ name, size }: EntryHead): Buffer {
  if (!names.test(name) || name.length > 100) throw new RangeError(`${name} is no name for an archive`);
  if (!Number.isSafeInteger(size) || size < 0 || size > largest)
    throw new RangeError(`${size} is no size for an archive`);
  const block = Buffer.alloc(blockSize);
  block.write(name, 0, 'latin1');
  block.write('0000600\0', 100, 'latin1');
  block.write('0000000\0'.repeat(2), 108, 'latin1');
  block.write(`${octal(size, 11)}\0`, 124, 'latin1');
  block.write(`${octal(0, 11)}\0`, 136, 'latin1');
  block.write('0', 156, 'latin1');
  block.write('ustar\x0000', 257, 'latin1');
  block.write(`${octal(checksum(block), 6)}\0 `, 148, 'latin1');
  return block;
}

/** Reads a header; undefined for the empty block that ends an archive. Only what `writeTarHeader` writes is accepted. */
export function readTarHeader(block: Buffer): EntryHead | undefined {
  if (block.every((byte) => byte === 0)) return undefined;
  const name = block.subarray(0, block.indexOf(0)).toString('latin1');
  const size = Number.parseInt(block.toString('latin1', 124, 135), 8);
  const valid = names.test(name) && name.length <= 100 && Number.isSafeInteger(size) && size >= 0;
  if (!valid || !writeTarHeader({ name, size }).equals(block))
    throw new BackupError('The file is damaged: one of its parts has no readable beginning.');
  return { name, size };
}

const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');

/** The sum of the bytes, with the checksum's own place counted as spaces. */
function checksum(block: Buffer): number {
  let sum = 0;
  for (const [at, byte] of block.entries()) sum += at >= 148 && at < 156 ? 32 : byte;
  return sum;
}
