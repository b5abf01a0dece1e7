import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';

/** A small archive, as office programs make them: an entry named `mimetype` comes unpacked. */
export function buildZip(entries: Readonly<Record<string, string | Buffer>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const raw = Buffer.from(content);
    const stored = name === 'mimetype';
    const packed = stored ? raw : deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const start = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, tail, Buffer.from(name)]));
    local.push(start);
    offset += start.length;
  }
  const index = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, index, Buffer.from('PK\u0005\u0006'), end]);
}

/** The entries of an archive by name, unpacked. */
export async function readZip(archive: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(archive), { lazyEntries: true });
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
    entries.set(entry.fileName, Buffer.concat(parts));
  }
  return entries;
}

/** The smallest picture, 1 × 1, with what is given put in front of its frame: segments of a JPEG. */
export function buildJpeg({
  before = [],
  behind = Buffer.alloc(0),
  size = [1, 1],
}: {
  before?: readonly Buffer[];
  behind?: Buffer;
  size?: readonly [number, number];
} = {}): Buffer {
  const [width, height] = size;
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    ...before,
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
    segment(0xc0, Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])),
    segment(
      0xc4,
      Buffer.concat([Buffer.from('00000100000000000000000000000000', 'hex'), Buffer.from([0, 0])]),
    ),
    segment(0xda, Buffer.from('010100003f00', 'hex')),
    Buffer.from('7fff00d2ffd900', 'hex').subarray(0, 6),
    behind,
  ]);
}

/** A segment of a JPEG: its marker, its length, its content. */
export function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** An Exif segment as a telephone writes it: which way up (1 to 8), and a text where the place would stand. */
export function exif(orientation: number, text: string): Buffer {
  const body = Buffer.from(
    `457869660000${'49492a0008000000'}${'0100'}${'1201030001000000'}${'0000000000000000'}`,
    'hex',
  );
  body.writeUInt16LE(orientation, 24);
  return segment(0xe1, Buffer.concat([body, Buffer.from(text)]));
}

/** A grey picture of one point, with more chunks before its end. */
export function buildPng({
  before = [],
  size = [1, 1],
}: {
  before?: readonly Buffer[];
  size?: readonly [number, number];
} = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size[0], 0);
  header.writeUInt32BE(size[1], 4);
  header[8] = 8;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...before,
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A chunk of a PNG with its checksum. */
export function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
