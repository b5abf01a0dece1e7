import { checkBytes } from './reed-solomon.ts';

/** Check bytes a block, and blocks, at the lowest correction level, for versions 1 to 20 (ISO/IEC 18004, table 9). */
const checkBytesPerBlock = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28];
const blocks = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8];

/** How many bytes a version holds in all. */
function rawBytes(version: number): number {
  let modules = (16 * version + 128) * version + 64;
  if (version >= 2) {
    const alignments = Math.floor(version / 7) + 2;
    modules -= (25 * alignments - 10) * alignments - 55;
    if (version >= 7) modules -= 36;
  }
  return Math.floor(modules / 8);
}

/** The bytes of the smallest code for a text: data, padding and check bytes, in the order they are drawn. Throws RangeError beyond 858 bytes. */
export function codewordsOf(text: string): { version: number; codewords: number[] } {
  const bytes = [...new TextEncoder().encode(text)];
  for (let version = 1; version <= blocks.length; version++) {
    const [parts, check] = [blocks[version - 1]!, checkBytesPerBlock[version - 1]!];
    const capacity = rawBytes(version) - parts * check;
    const header = version < 10 ? 12 : 20;
    if (bytes.length * 8 + header > capacity * 8) continue;
    return { version, codewords: interleave(padded(bytes, header - 4, capacity), parts, check, version) };
  }
  throw new RangeError('the text is too long for a QR code of this kind');
}

// Byte mode: 0100, the length in 8 or 16 bits, the bytes, a terminator, then 11101100 and 00010001 in turn.
function padded(bytes: readonly number[], lengthBits: number, capacity: number): number[] {
  let bits = `0100${bytes.length.toString(2).padStart(lengthBits, '0')}`;
  bits += bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  bits += '0'.repeat(Math.min(4, capacity * 8 - bits.length));
  bits = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0');
  const data = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  for (let filler = 0xec; data.length < capacity; filler ^= 0xec ^ 0x11) data.push(filler);
  return data;
}

function interleave(data: readonly number[], parts: number, check: number, version: number): number[] {
  const raw = rawBytes(version);
  const short = parts - (raw % parts);
  const shortLength = Math.floor(raw / parts) - check;
  const cut: number[][] = [];
  for (let i = 0, at = 0; i < parts; i++) {
    const length = shortLength + (i < short ? 0 : 1);
    cut.push(data.slice(at, at + length));
    at += length;
  }
  const result: number[] = [];
  for (let i = 0; i <= shortLength; i++)
    for (const block of cut) if (i < block.length) result.push(block[i]!);
  const checks = cut.map((block) => checkBytes(block, check));
  for (let i = 0; i < check; i++) for (const block of checks) result.push(block[i]!);
  return result;
}
