import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { emblemPng } from './emblem.ts';

it('has twelve yellow stars on blue, each the same as ever', () => {
  const png = emblemPng();
  const data = png.indexOf('IDAT');
  const lines = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
  const colourAt = (x: number, y: number) => {
    const at = Math.floor(y * 8) * (1 + 54 * 8 * 3) + 1 + Math.floor(x * 8) * 3;
    return lines.subarray(at, at + 3).toString('hex');
  };
  for (let half = 0; half < 24; half++) {
    const angle = (half * Math.PI) / 12;
    const colour = colourAt(27 + 12 * Math.sin(angle), 18 - 12 * Math.cos(angle));
    expect(colour).toBe(half % 2 === 0 ? 'ffcc00' : '003399');
  }
  // The edges, too: whoever means to draw it otherwise looks at it and writes this anew.
  expect(createHash('sha256').update(lines).digest('hex')).toBe(
    '6f400401073484ec2f3e027487165540969c922d60e9f256b0f8134eca890c44',
  );
});
