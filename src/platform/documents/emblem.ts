import { crc32, deflateSync } from 'node:zlib';

type Point = readonly [x: number, y: number];

// Graphical specifications of the European emblem: twelve upright stars, circle of a third of the height, each within a circle of an eighteenth.
const [width, height] = [54, 36];
const blue = [0x00, 0x33, 0x99];
const yellow = [0xff, 0xcc, 0x00];

const stars: readonly (readonly Point[])[] = Array.from({ length: 12 }, (_, hour) => {
  const angle = (hour * Math.PI) / 6;
  return star([27 + 12 * Math.sin(angle), 18 - 12 * Math.cos(angle)], 2);
});

/** The ten corners of a star, point upwards. */
function star([x, y]: Point, radius: number): Point[] {
  const inner = (radius * Math.sin(Math.PI / 10)) / Math.sin((Math.PI * 7) / 10);
  return Array.from({ length: 10 }, (_, corner): Point => {
    const angle = (corner * Math.PI) / 5;
    const reach = corner % 2 === 0 ? radius : inner;
    return [x + reach * Math.sin(angle), y - reach * Math.cos(angle)];
  });
}

/** The European emblem as SVG, for PDF. */
export function emblemSvg(): string {
  const shapes = stars
    .map((corners) => `M${corners.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}z`)
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><path fill="#039" d="M0 0h${width}v${height}H0z"/><path fill="#fc0" d="${shapes}"/></svg>`;
}

let drawn: Buffer | undefined;

/** The European emblem as PNG, 432 by 288 points, for Word files, which every office program shows. */
export function emblemPng(): Buffer {
  drawn ??= draw(8);
  return drawn;
}

function draw(scale: number): Buffer {
  const [columns, rows] = [width * scale, height * scale];
  const lines = Array.from({ length: rows }, (_, row) => {
    const line = Buffer.alloc(1 + columns * 3);
    for (let column = 0; column < columns; column++) {
      const share = coverage(column, row, scale);
      for (let part = 0; part < 3; part++)
        line[1 + column * 3 + part] = Math.round(blue[part]! * (1 - share) + yellow[part]! * share);
    }
    return line;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(columns, 0);
  header.writeUInt32BE(rows, 4);
  // Eight bits, true colour.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** How much of a point is star: from nine places within it, so that edges are smooth. */
function coverage(column: number, row: number, scale: number): number {
  let inside = 0;
  for (const dx of [1, 3, 5])
    for (const dy of [1, 3, 5]) if (isStar([(column + dx / 6) / scale, (row + dy / 6) / scale])) inside++;
  return inside / 9;
}

function isStar(point: Point): boolean {
  const [x, y] = [point[0] - 27, point[1] - 18];
  // Most points are far from the circle of stars.
  if (Math.abs(Math.hypot(x, y) - 12) > 2) return false;
  // Stars do not touch each other: a point is in none but that of the nearest hour.
  const hour = Math.round((Math.atan2(x, -y) * 6) / Math.PI);
  return contains(stars[(hour + 12) % 12]!, point);
}

function contains(corners: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  corners.forEach(([x1, y1], at) => {
    const [x2, y2] = corners[(at + 1) % corners.length]!;
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  });
  return inside;
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}
