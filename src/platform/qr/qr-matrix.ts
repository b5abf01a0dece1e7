import { codewordsOf } from './codewords.ts';

/** The dark modules of a QR code, row by row; without the quiet zone around it. */
export type Matrix = readonly (readonly boolean[])[];

type Grid = { readonly size: number; readonly dark: boolean[][]; readonly fixed: boolean[][] };

/** The QR code of a text: byte mode, lowest correction, mask chosen by the standard's penalties (ISO/IEC 18004). */
export function qrMatrix(text: string): Matrix {
  const { version, codewords } = codewordsOf(text);
  const candidates = masks.map((_, mask) => draw(version, codewords, mask));
  const scored = candidates.map((matrix) => ({ matrix, penalty: penaltyOf(matrix) }));
  return scored.reduce((best, one) => (one.penalty < best.penalty ? one : best)).matrix;
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

function draw(version: number, codewords: readonly number[], mask: number): Matrix {
  const size = version * 4 + 17;
  const empty = () => Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const grid: Grid = { size, dark: empty(), fixed: empty() };
  drawPatterns(grid, version);
  drawFormat(grid, mask);
  if (version >= 7) drawVersion(grid, version);
  drawData(grid, codewords, mask);
  return grid.dark;
}

function set({ size, dark, fixed }: Grid, x: number, y: number, isDark: boolean): void {
  if (x < 0 || y < 0 || x >= size || y >= size) return;
  dark[y]![x] = isDark;
  fixed[y]![x] = true;
}

function drawPatterns(grid: Grid, version: number): void {
  const { size } = grid;
  for (let i = 0; i < size; i++) {
    set(grid, 6, i, i % 2 === 0);
    set(grid, i, 6, i % 2 === 0);
  }
  for (const [cx, cy] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    for (let dy = -4; dy <= 4; dy++)
      for (let dx = -4; dx <= 4; dx++) {
        const ring = Math.max(Math.abs(dx), Math.abs(dy));
        set(grid, cx + dx, cy + dy, ring !== 2 && ring !== 4);
      }
  const centres = alignmentCentres(version, size);
  const last = centres.length - 1;
  centres.forEach((cy, i) => {
    centres.forEach((cx, j) => {
      const onFinder = (i === 0 && (j === 0 || j === last)) || (i === last && j === 0);
      if (onFinder) return;
      for (let dy = -2; dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++)
          set(grid, cx + dx, cy + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
    });
  });
}

function alignmentCentres(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const centres = [6];
  for (let at = size - 7; centres.length < count; at -= step) centres.splice(1, 0, at);
  return centres;
}

/** The remainder of a value shifted by its check bits, over the code's generator. */
function remainder(value: number, bits: number, polynomial: number): number {
  let rest = value;
  for (let i = 0; i < bits; i++) rest = (rest << 1) ^ ((rest >>> (bits - 1)) * polynomial);
  return rest;
}

function drawFormat(grid: Grid, mask: number): void {
  const { size } = grid;
  const data = (1 << 3) | mask;
  const bits = ((data << 10) | remainder(data, 10, 0x537)) ^ 0x5412;
  const bit = (i: number) => ((bits >>> i) & 1) === 1;
  for (let i = 0; i <= 5; i++) set(grid, 8, i, bit(i));
  set(grid, 8, 7, bit(6));
  set(grid, 8, 8, bit(7));
  set(grid, 7, 8, bit(8));
  for (let i = 9; i < 15; i++) set(grid, 14 - i, 8, bit(i));
  for (let i = 0; i < 8; i++) set(grid, size - 1 - i, 8, bit(i));
  for (let i = 8; i < 15; i++) set(grid, 8, size - 15 + i, bit(i));
  set(grid, 8, size - 8, true);
}

function drawVersion(grid: Grid, version: number): void {
  const bits = (version << 12) | remainder(version, 12, 0x1f25);
  for (let i = 0; i < 18; i++) {
    const [a, b] = [grid.size - 11 + (i % 3), Math.floor(i / 3)];
    set(grid, a, b, ((bits >>> i) & 1) === 1);
    set(grid, b, a, ((bits >>> i) & 1) === 1);
  }
}

// Two columns at a time from the right, up and down in turn, past the vertical timing pattern.
function drawData({ size, dark, fixed }: Grid, codewords: readonly number[], mask: number): void {
  let at = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const upwards = ((right + 1) & 2) === 0;
      const y = upwards ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (fixed[y]![x]) continue;
        const bit = at < codewords.length * 8 && ((codewords[at >>> 3]! >>> (7 - (at & 7))) & 1) === 1;
        dark[y]![x] = bit !== masks[mask]!(x, y);
        at++;
      }
    }
  }
}

/** The four penalties of the standard: long runs, blocks of one colour, shapes like a finder, and an uneven share of dark. */
function penaltyOf(matrix: Matrix): number {
  const columns = matrix.map((_, x) => matrix.map((row) => row[x]!));
  let penalty = 0;
  for (const line of [...matrix, ...columns]) {
    const text = line.map((isDark) => (isDark ? '1' : '0')).join('');
    for (const run of text.match(/0{5,}|1{5,}/g) ?? []) penalty += run.length - 2;
    penalty += 40 * (text.match(/(?=10111010000|00001011101)/g) ?? []).length;
  }
  for (let y = 1; y < matrix.length; y++)
    for (let x = 1; x < matrix.length; x++) {
      const one = matrix[y]![x];
      if (one === matrix[y - 1]![x] && one === matrix[y]![x - 1] && one === matrix[y - 1]![x - 1])
        penalty += 3;
    }
  const share = matrix.flat().filter(Boolean).length / matrix.length ** 2;
  return penalty + 10 * Math.floor(Math.abs(share * 20 - 10));
}
