import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { canRedraw, redraw, type Sender } from './redraw.ts';
import { buildJpeg, buildPng, chunk, exif, segment } from './testing.ts';

const canary = 'N44.8125 E20.4612 Ana';
const folder = mkdtempSync(path.join(tmpdir(), 'mostura-redraw-'));
afterAll(() => rmSync(folder, { recursive: true }));

let last = 0;
function sent(content: Buffer): string {
  const file = path.join(folder, `${++last}`);
  writeFileSync(file, content);
  return file;
}

/** In a process of its own, as files that are sent are. */
async function drawAlone(content: Buffer, limits = {}, sender: Sender = {}): Promise<Buffer | string> {
  const file = sent(content);
  const drawn = await redraw(
    file,
    async (picture) => {
      const parts: Uint8Array[] = [];
      for await (const part of picture) parts.push(part);
      return Buffer.concat(parts);
    },
    sender,
    limits,
  );
  return 'kept' in drawn ? drawn.kept : drawn.undrawn;
}

/** Drawn by the same code in one process for all: what a picture looks like does not ask for a process each. */
const many = fork('tests/support/redraw-many.ts', { execArgv: [] });
afterAll(() => many.kill());
let line = Promise.resolve<Buffer | string>('');
function draw(content: Buffer): Promise<Buffer | string> {
  line = line.then(async () => {
    const file = sent(content);
    many.send(file);
    const [drawn] = await once(many, 'message');
    return drawn ? readFileSync(`${file}.drawn`) : 'unreadable';
  });
  return line;
}
async function drawn(content: Buffer): Promise<Buffer> {
  const kept = await draw(content);
  if (typeof kept === 'string') throw new Error(kept);
  return kept;
}

/** A picture of noise, which no encoder makes small: 64 by 32, its left half dark. */
const noise = (channels: 1 | 2 | 3 | 4) =>
  Buffer.from(Array.from({ length: 64 * 32 * channels }, (_, at) => (at * at * 7919 + (at >> 5)) % 251));
const picture = (channels: 1 | 2 | 3 | 4) =>
  sharp(noise(channels), { raw: { width: 64, height: 32, channels } });
const halves = () =>
  sharp({ create: { width: 64, height: 32, channels: 3, background: 'white' } }).composite([
    { input: { create: { width: 32, height: 32, channels: 3, background: 'black' } }, left: 0, top: 0 },
  ]);
const pixels = (content: Buffer) => sharp(content).raw({ depth: 'ushort' }).toBuffer();

describe('a picture that is kept', () => {
  it('tells nothing of where, when and by whom it was taken, has no second picture, and ends where it ends', async () => {
    const told = picture(3)
      .withExif({
        IFD0: { Copyright: canary, Make: canary },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '44/1 48/1 59/1', GPSAreaInformation: canary },
      })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${canary}</a></x:xmpmeta>`);
    const behind = Buffer.concat([Buffer.from(canary), await picture(3).jpeg().toBuffer()]);
    const jpeg = await told.clone().jpeg({ quality: 95 }).toBuffer();
    const more = [0xe0, 0xe2, 0xe5, 0xed, 0xee, 0xfe].map((marker) => segment(marker, Buffer.from(canary)));
    const png = await told.clone().png().toBuffer();
    const texts = ['tEXt', 'zTXt', 'iTXt', 'prVt'].map((type) => chunk(type, Buffer.from(`a\0${canary}`)));
    const sent = [
      Buffer.concat([jpeg.subarray(0, 2), ...more, jpeg.subarray(2), behind]),
      Buffer.concat([png.subarray(0, 33), ...texts, png.subarray(33), behind]),
    ];
    for (const one of sent) {
      expect(one.includes(canary)).toBe(true);
      const kept = await drawn(one);
      expect(kept.includes(canary)).toBe(false);
      expect(kept.equals((await drawAlone(one)) as Buffer)).toBe(true);
      expect(await sharp(kept).metadata()).toMatchObject({ width: 64, height: 32 });
      for (const what of ['exif', 'xmp', 'iptc', 'icc', 'comments'] as const)
        expect((await sharp(kept).metadata())[what]).toBeUndefined();
      expect(kept.subarray(-12).includes(one === sent[0] ? Buffer.from('ffd9', 'hex') : 'IEND')).toBe(true);
    }
  });

  it('hides nothing in how it was coded', async () => {
    // Behind the last point of a scan, and behind the last row of what was packed.
    const jpeg = buildJpeg();
    const scan = Buffer.concat([jpeg.subarray(0, -3), Buffer.from(canary), jpeg.subarray(-3)]);
    const packed = Buffer.concat([Buffer.from([0, 128]), Buffer.from(canary)]);
    const png = Buffer.concat([
      buildPng().subarray(0, 33),
      chunk('IDAT', deflateSync(packed, { level: 0 })),
      chunk('IEND', Buffer.alloc(0)),
    ]);
    for (const one of [scan, png]) {
      expect(one.includes(canary)).toBe(true);
      expect((await draw(one)).includes(canary)).toBe(false);
    }
    // The same points coded in another way come out as the same file.
    const ways = await Promise.all(
      [0, 9].map((level) => picture(3).png({ compressionLevel: level }).toBuffer()),
    );
    expect(ways[0]!.equals(ways[1]!)).toBe(false);
    expect((await drawn(ways[0]!)).equals(await drawn(ways[1]!))).toBe(true);
  });

  it('lies as it is to be shown', async () => {
    // Where the dark half comes to lie: the left, top, right and bottom edge's middle.
    const dark = async (kept: Buffer) => {
      const { data, info } = await sharp(kept).greyscale().raw().toBuffer({ resolveWithObject: true });
      const at = (x: number, y: number) => data[Math.floor(y) * info.width + Math.floor(x)]! < 128;
      const [w, h] = [info.width, info.height];
      const edges = {
        left: at(1, h / 2),
        top: at(w / 2, 1),
        right: at(w - 2, h / 2),
        bottom: at(w / 2, h - 2),
      };
      return w > h ? (edges.left ? 'left' : 'right') : edges.top ? 'top' : 'bottom';
    };
    const found = [];
    for (let orientation = 1; orientation <= 8; orientation++)
      found.push(await dark(await drawn(await halves().withMetadata({ orientation }).jpeg().toBuffer())));
    expect(found).toEqual(['left', 'right', 'right', 'left', 'top', 'top', 'bottom', 'bottom']);
    const kept = await drawn(buildJpeg({ before: [exif(6, canary)] }));
    expect((await sharp(kept).metadata()).orientation).toBeUndefined();
  });

  it('has every point it had as a PNG, in grey, colours and 16 bits, clear or not, row by row or not', async () => {
    const made = await Promise.all([
      ...([1, 2, 3, 4] as const).map((channels) => picture(channels).png().toBuffer()),
      picture(3).png({ progressive: true }).toBuffer(),
      halves().png({ palette: true, colours: 2 }).toBuffer(),
      picture(1).toColourspace('grey16').png().toBuffer(),
      picture(4).toColourspace('rgb16').png().toBuffer(),
    ]);
    for (const one of made) {
      const kept = await drawn(one);
      expect((await pixels(kept)).equals(await pixels(one))).toBe(true);
      expect((await sharp(kept).metadata()).depth).toBe((await sharp(one).metadata()).depth);
    }
  });

  it('grows little as a PNG that was packed as well as can be', async () => {
    const rows = 700;
    const ramp = Buffer.from(Array.from({ length: rows * rows * 3 }, (_, at) => (at + (at >> 11)) % 256));
    const raw = { width: rows, height: rows, channels: 3 } as const;
    const sent = await sharp(ramp, { raw }).png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer();
    expect((await drawn(sent)).length).toBeLessThan(1.5 * sent.length);
  });

  it('is drawn behind everything else that the machine does', async () => {
    const worker = path.join(folder, 'priority.mjs');
    writeFileSync(worker, `import os from 'node:os'; process.stdout.write(String(os.getPriority()));`);
    const told = process.platform === 'win32' ? 0 : Math.min(19, getPriority() + 5);
    expect(String(await drawAlone(buildPng(), { worker }))).toBe(String(told));
  });

  it('looks as it did as a JPEG, grey as grey, its own colours brought to those of every screen', async () => {
    const grey = await picture(1).toColourspace('b-w').jpeg({ quality: 98 }).toBuffer();
    expect(await sharp(await drawn(grey)).metadata()).toMatchObject({ channels: 1, format: 'jpeg' });
    const full = await halves().jpeg({ quality: 98, chromaSubsampling: '4:4:4' }).toBuffer();
    const kept = await drawn(full);
    expect((await sharp(kept).metadata()).chromaSubsampling).toBe('4:4:4');
    const [before, after] = await Promise.all([sharp(full).raw().toBuffer(), sharp(kept).raw().toBuffer()]);
    const apart = before.reduce((sum, value, at) => sum + Math.abs(value - after[at]!), 0) / before.length;
    expect(apart).toBeLessThan(1);
    const red = { create: { width: 8, height: 8, channels: 3, background: '#e02020' } } as const;
    const wide = await drawn(await sharp(red).withIccProfile('p3').jpeg({ quality: 98 }).toBuffer());
    const [r, g, b] = await sharp(wide).raw().toBuffer();
    expect(Math.max(Math.abs(r! - 0xe0), Math.abs(g! - 0x20), Math.abs(b! - 0x20))).toBeLessThan(8);
    const printed = await sharp(red).toColourspace('cmyk').jpeg().toBuffer();
    expect(await sharp(await drawn(printed)).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
  });
});

describe('a picture is refused', () => {
  it('when it is cut short', async () => {
    for (const whole of [await picture(3).jpeg().toBuffer(), await picture(3).png().toBuffer()])
      for (const share of [0, 0.1, 0.5, 0.8, 0.95])
        expect(await draw(whole.subarray(0, Math.floor(whole.length * share)))).toBe('unreadable');
  });

  it('when it has more points than anybody needs, or is of another kind than its first bytes say', async () => {
    for (const one of [
      buildPng({ size: [100_000, 100_000] }),
      buildPng({ size: [10_001, 12_000] }),
      buildJpeg({ size: [60_000, 60_000] }),
      buildJpeg({ size: [0, 1] }),
      await picture(3).gif().toBuffer(),
      await picture(3).tiff().toBuffer(),
      await picture(3).webp().toBuffer(),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'),
      Buffer.from('ffd8ffd9', 'hex'),
    ])
      expect(await draw(one)).toBe('unreadable');
  });

  it('when it takes too long, or more memory than it may: then its process ends and nothing else', async () => {
    const sound = await picture(3).png().toBuffer();
    expect(await drawAlone(sound, { milliseconds: 1 })).toBe('unreadable');
    if (process.platform !== 'linux') return;
    const large = await sharp({ create: { width: 9000, height: 9000, channels: 4, background: 'red' } })
      .png({ progressive: true, compressionLevel: 1 })
      .toBuffer();
    expect(await drawAlone(large, { kilobytes: 600_000 })).toBe('unreadable');
  });

  it('when no picture can be drawn on this machine, which is another answer', async () => {
    const worker = path.join(folder, 'worker.mjs');
    writeFileSync(worker, 'process.exit(4);');
    expect(await drawAlone(buildPng(), { worker })).toBe('impossible');
    expect([await canRedraw(), await canRedraw({ worker })]).toEqual([true, false]);
  });

  it('when no process can be started, and each place in the line is free again', async () => {
    const worker = 'no file is called so\0';
    for (const _more of [1, 2, 3, 4]) expect(await drawAlone(buildPng(), { worker })).toBe('impossible');
    expect(await canRedraw({ worker })).toBe(false);
    expect(Buffer.isBuffer(await drawAlone(buildPng()))).toBe(true);
  });

  it('when too many of one person wait, and not those of others; and when nobody waits for it any more', async () => {
    const gone = new AbortController();
    const of = (personId: string) => drawAlone(buildPng(), {}, { personId, signal: gone.signal });
    const answers = await Promise.all([...Array(5).fill('a'), 'b'].map(of));
    expect(answers.map((one) => (Buffer.isBuffer(one) ? 'drawn' : one))).toEqual([
      ...['drawn', 'drawn', 'drawn', 'waiting', 'waiting'],
      'drawn',
    ]);
    const worker = path.join(folder, 'slow.mjs');
    writeFileSync(worker, 'setTimeout(() => {}, 60_000);');
    const begun = Date.now();
    const left = [1, 2].map(() => drawAlone(buildPng(), { worker }, { personId: 'c', signal: gone.signal }));
    setTimeout(() => gone.abort(), 300);
    const [drawing, waiting] = await Promise.all(left);
    expect([Buffer.isBuffer(drawing), waiting]).toEqual([false, 'waiting']);
    expect(Date.now() - begun).toBeLessThan(30_000);
  });

  it('and never breaks anything, whatever was changed in it, however many come at once', async () => {
    const sound = await Promise.all([picture(3).jpeg().toBuffer(), picture(3).png().toBuffer()]);
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    const made = fc.sample(fc.tuple(fc.constantFrom(...sound), changes), 10).map(([one, all]) => {
      const changed = Buffer.from(one);
      for (const [at, value] of all) changed[at % changed.length] = value;
      return changed;
    });
    const answers = await Promise.all(
      [...sound, ...made].map((one) => drawAlone(one, { milliseconds: 240_000 })),
    );
    // Whoever waited longer than anybody waits is told so: on a machine that does much else that is no fault of a picture.
    const said = answers.filter((answer) => !Buffer.isBuffer(answer));
    expect(said.filter((answer) => answer !== 'unreadable' && answer !== 'waiting')).toEqual([]);
    expect(answers.slice(0, 2).every(Buffer.isBuffer)).toBe(true);
  });
});
