import { expect, it } from 'vitest';
import { readCode } from '../../src/browser/read-code.ts';
import { newId } from '../../src/platform/ids.ts';
import { qrMatrix } from '../../src/platform/qr/qr-matrix.ts';

const address = () => `https://mostura.example.org/check-in/${newId()}`;

/** The same numbers each time, so that what fails fails again. */
function dice(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Shot = {
  readonly turn?: number;
  readonly module?: number;
  readonly noise?: number;
  readonly shade?: number;
};
/** A phone's picture of a code: turned, of some size, grainy, and darker towards one side. */
function photograph(text: string, { turn = 0, module = 6, noise = 0, shade = 0 }: Shot) {
  const matrix = qrMatrix(text);
  const [width, height] = [640, 480];
  const data = new Uint8ClampedArray(width * height * 4);
  const roll = dice(7);
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const column = Math.floor((dx * cos + dy * sin) / module + matrix.length / 2);
      const row = Math.floor((dy * cos - dx * sin) / module + matrix.length / 2);
      const light = matrix[row]?.[column] ? 30 : 225;
      const seen = light * (1 - (shade * x) / width) + (roll() - 0.5) * noise;
      data.set([seen, seen, seen, 255], (y * width + x) * 4);
    }
  return { width, height, data };
}

it('reads each of our codes from its pixels', () => {
  for (let at = 0; at < 20; at++) {
    const text = address();
    expect(readCode(photograph(text, {}))).toBe(text);
  }
});

it.each<Shot>([
  { turn: 8 },
  { turn: 33 },
  { turn: 90 },
  { turn: 180 },
  { module: 3 },
  { noise: 90 },
  { shade: 0.6 },
  { turn: 12, module: 4, noise: 60, shade: 0.4 },
])('reads it from a hand that is not steady, in a hall that is not bright: %o', (shot) => {
  const text = address();
  expect(readCode(photograph(text, shot))).toBe(text);
});

it('says nothing of a picture without a code, and of one that is half out of it', () => {
  const empty = { width: 320, height: 240, data: new Uint8ClampedArray(320 * 240 * 4).fill(200) };
  expect(readCode(empty)).toBeUndefined();
  const { width, height, data } = photograph(address(), {});
  const cut = { width, height: height / 2, data: data.slice(0, (width * height * 4) / 2) };
  expect(readCode(cut)).toBeUndefined();
});
