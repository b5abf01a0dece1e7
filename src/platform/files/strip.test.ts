import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { buildJpeg, buildPng, chunk, exif, segment } from './testing.ts';

const canary = 'N44.8125 E20.4612 Ana';
const bytes = fc.uint8Array({ maxLength: 300 }).map((list) => Buffer.from(list));

describe('a JPEG', () => {
  it('is refused when it is not whole: cut anywhere, without a frame, too large for any screen', () => {
    const whole = buildJpeg();
    for (let length = 0; length < whole.length; length++)
      expect(stripJpeg(whole.subarray(0, length))).toBeUndefined();
    expect(stripJpeg(Buffer.from('ffd8ffd9', 'hex'))).toBeUndefined();
    expect(stripJpeg(buildJpeg({ size: [60_000, 60_000] }))).toBeUndefined();
    expect(stripJpeg(buildJpeg({ size: [0, 1] }))).toBeUndefined();
  });

  it('loses every text and place and keeps the picture byte for byte', () => {
    const marker = fc.constantFrom(0xe1, 0xe3, 0xe9, 0xed, 0xef, 0xfe);
    const noise = fc.array(fc.tuple(marker, bytes), { maxLength: 5 });
    fc.assert(
      fc.property(noise, fc.integer({ min: 1, max: 8 }), bytes, (segments, orientation, behind) => {
        const before = [
          exif(orientation, canary),
          ...segments.map(([one, body]) => segment(one, Buffer.concat([body, Buffer.from(canary)]))),
        ];
        const stripped = stripJpeg(
          buildJpeg({ before, behind: Buffer.concat([behind, Buffer.from(canary)]) }),
        )!;
        expect(stripped.includes(canary)).toBe(false);
        expect(stripped).toEqual(buildJpeg({ before: orientation === 1 ? [] : [exif(orientation, '')] }));
        expect(stripJpeg(stripped)).toEqual(stripped);
      }),
    );
  });

  it('keeps of JFIF how dense its points are, and neither a thumbnail nor what else calls itself so', () => {
    const jfif = (size: number[], thumbnail: Buffer) =>
      segment(
        0xe0,
        Buffer.concat([
          Buffer.from('JFIF\0\x01\x02\x01\0\x48\0\x48', 'latin1'),
          Buffer.from(size),
          thumbnail,
        ]),
      );
    const plain = buildJpeg({ before: [jfif([0, 0], Buffer.alloc(0))] });
    expect(stripJpeg(plain)).toEqual(plain);
    expect(stripJpeg(buildJpeg({ before: [jfif([2, 2], Buffer.alloc(12, 7))] }))).toEqual(plain);
    expect(stripJpeg(buildJpeg({ before: [jfif([0, 0], Buffer.from(canary))] }))).toEqual(plain);
    for (const [marker, start] of [
      [0xe0, 'JFXX\0\x10'],
      [0xe0, 'II\x1a\0\0\0HEAPCCDR'],
      [0xe0, 'JFIF\0'],
      [0xee, `Adobe\0d${canary}`],
    ] as const)
      expect(
        stripJpeg(buildJpeg({ before: [segment(marker, Buffer.from(start + canary, 'latin1'))] })),
      ).toEqual(buildJpeg());
  });

  it('keeps its colour profile, and no second picture', () => {
    const profile = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01colours'));
    const second = segment(0xe2, Buffer.from('MPF\0another picture'));
    expect(stripJpeg(buildJpeg({ before: [profile, second] }))).toEqual(buildJpeg({ before: [profile] }));
  });
});

describe('a PNG', () => {
  it('is refused when it is not whole: cut anywhere, a bit changed, too large for any screen', () => {
    const whole = buildPng();
    for (let length = 0; length < whole.length; length++)
      expect(stripPng(whole.subarray(0, length))).toBeUndefined();
    fc.assert(
      fc.property(fc.nat(whole.length * 8 - 1), (bit) => {
        const changed = Buffer.from(whole);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        expect(stripPng(changed)).toBeUndefined();
      }),
    );
    expect(stripPng(buildPng({ size: [100_000, 100_000] }))).toBeUndefined();
    expect(stripPng(buildPng({ before: [chunk('XXXX', Buffer.alloc(3))] }))).toBeUndefined();
  });

  it('loses texts, Exif and what stands behind it, and keeps the rest byte for byte', () => {
    const type = fc.constantFrom('tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt');
    fc.assert(
      fc.property(fc.array(fc.tuple(type, bytes), { maxLength: 5 }), bytes, (chunks, behind) => {
        const before = chunks.map(([one, body]) => chunk(one, Buffer.concat([body, Buffer.from(canary)])));
        const sent = Buffer.concat([buildPng({ before }), behind, Buffer.from(canary)]);
        expect(stripPng(sent)).toEqual(buildPng());
      }),
    );
  });
});

it('nothing that is sent makes either of them throw', () => {
  const start = fc.constantFrom(buildJpeg(), buildPng());
  fc.assert(
    fc.property(start, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), (sound, changes) => {
      const changed = Buffer.from(sound);
      for (const [at, value] of changes) changed[at % changed.length] = value;
      for (const strip of [stripJpeg, stripPng]) strip(changed);
    }),
    { numRuns: 2000 },
  );
});
