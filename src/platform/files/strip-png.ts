import { crc32 } from 'node:zlib';
import { mostPixels } from './most-pixels.ts';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** What a picture is made of, and how it is to be shown. Texts, places, times and whatever a program added are not in it. */
const kept = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs'.split(' '));

/**
 * The same picture without texts, Exif, times, and whatever stands behind its end. Nothing is decoded, so no pixel changes.
 * Undefined for what is no whole PNG (ISO/IEC 15948), and for one of more pixels than anybody needs.
 */
export function stripPng(content: Buffer): Buffer | undefined {
  if (!content.subarray(0, 8).equals(signature)) return undefined;
  const chunks: Buffer[] = [signature];
  let pictured = false;
  for (let at = 8; at + 12 <= content.length; ) {
    const length = content.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > content.length) return undefined;
    const type = content.toString('latin1', at + 4, at + 8);
    if (crc32(content.subarray(at + 4, end - 4)) !== content.readUInt32BE(end - 4)) return undefined;
    if ((at === 8) !== (type === 'IHDR')) return undefined;
    if (type === 'IHDR' && !isShowable(content.subarray(at + 8, end - 4))) return undefined;
    // A capital first letter says that nobody can show the picture without it.
    if (!kept.has(type) && /^[A-Z]/.test(type)) return undefined;
    if (kept.has(type)) chunks.push(content.subarray(at, end));
    pictured ||= type === 'IDAT' && length > 0;
    if (type === 'IEND') return pictured ? Buffer.concat(chunks) : undefined;
    at = end;
  }
  return undefined;
}

function isShowable(header: Buffer): boolean {
  if (header.length !== 13) return false;
  const pixels = header.readUInt32BE(0) * header.readUInt32BE(4);
  return pixels > 0 && pixels <= mostPixels;
}
