import { mostPixels } from './most-pixels.ts';

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * The same picture without what a camera wrote beside it: place, time, device, owner, thumbnails, comments, and whatever stands
 * behind its end. Nothing is decoded, so no pixel changes; which way up it is shown stays. Undefined for what is no whole JPEG
 * (ISO/IEC 10918-1, annex B), and for one of more pixels than anybody needs.
 */
export function stripJpeg(content: Buffer): Buffer | undefined {
  if (content.length < 4 || content.readUInt16BE(0) !== 0xffd8) return undefined;
  const kept: Buffer[] = [];
  let at = 2;
  let orientation = 1;
  let [frames, scans] = [0, 0];
  while (at + 2 <= content.length) {
    if (content[at] !== 0xff) return undefined;
    const marker = content[at + 1]!;
    // Any number of 0xff may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9)
      return frames === 1 && scans > 0
        ? Buffer.concat([
            content.subarray(0, 2),
            orientationSegment(orientation),
            ...kept,
            content.subarray(at, at + 2),
          ])
        : undefined;
    if (at + 4 > content.length || marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8)) return undefined;
    const length = content.readUInt16BE(at + 2);
    let end = at + 2 + length;
    if (length < 2 || end > content.length) return undefined;
    if (isFrame(marker)) {
      frames += 1;
      if (!isShowable(content.subarray(at + 4, end))) return undefined;
    }
    if (marker === 0xda) {
      scans += 1;
      end = endOfScan(content, end);
    }
    if (marker === 0xe1) orientation = orientationOf(content.subarray(at + 4, end)) ?? orientation;
    kept.push(keptOf(content.subarray(at, end)));
    at = end;
  }
  return undefined;
}

/**
 * What stays of a segment. Of those of applications only what says how the picture is to be shown: JFIF's density, the colour profile,
 * Adobe's colour transform, each as far as its format goes and no byte more; a thumbnail in JFIF goes. All others are second pictures
 * (JFXX, MPF), a camera's own (CIFF, Exif) or texts.
 */
function keptOf(whole: Buffer): Buffer {
  const marker = whole[1]!;
  const body = whole.subarray(4);
  if (marker !== 0xfe && (marker < 0xe0 || marker > 0xef)) return whole;
  if (marker === 0xe0 && isJfif(body)) {
    // Marker, length 16, name, version, unit and density; then a thumbnail of nought by nought.
    const head = Buffer.from(whole.subarray(0, 18));
    head.writeUInt16BE(16, 2);
    head.fill(0, 16, 18);
    return head;
  }
  if (marker === 0xe2 && body.toString('latin1', 0, 12) === 'ICC_PROFILE\0') return whole;
  if (marker === 0xee && body.length === 12 && body.toString('latin1', 0, 5) === 'Adobe') return whole;
  return Buffer.alloc(0);
}

/** JFIF 1.02: name, version 1, one of three units, density. */
function isJfif(body: Buffer): boolean {
  return body.length >= 14 && body.toString('latin1', 0, 6) === 'JFIF\0\x01' && body[7]! <= 2;
}

function isShowable(frame: Buffer): boolean {
  if (frame.length < 6) return false;
  const pixels = frame.readUInt16BE(1) * frame.readUInt16BE(3);
  return pixels > 0 && pixels <= mostPixels;
}

/** Where the compressed data ends: at the next marker that is neither stuffing nor a restart. */
function endOfScan(content: Buffer, from: number): number {
  let at = content.indexOf(0xff, from);
  while (at !== -1 && at + 1 < content.length) {
    const next = content[at + 1]!;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = content.indexOf(0xff, at + 2);
  }
  return content.length;
}

/** The orientation (1 to 8) of an Exif segment; undefined when it has none (Exif 2.32, 4.6.4). */
function orientationOf(segment: Buffer): number | undefined {
  if (segment.length < 20 || segment.toString('latin1', 0, 6) !== 'Exif\0\0') return undefined;
  const tiff = segment.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return undefined;
  for (let entry = 0; entry < short(first); entry++) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
    const value = short(at + 8);
    if (short(at) === 0x0112) return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment that says which way up the picture is and nothing else; none for one that lies as it is. */
function orientationSegment(orientation: number): Buffer {
  if (orientation === 1) return Buffer.alloc(0);
  const body = Buffer.from('45786966000049492a0008000000010012010300010000000000000000000000', 'hex');
  body.writeUInt16LE(orientation, 24);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
