import { qrMatrix } from './qr-matrix.ts';

/** Modules of quiet zone that readers need on each side. */
const quiet = 4;

/** The dark modules of a QR code as a path, and the size of the square it stands in. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const matrix = qrMatrix(text);
  const path = matrix
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')))
    .join('');
  return { size: matrix.length + 2 * quiet, path };
}

/** A QR code as a drawing by itself. */
export function qrSvg(text: string): string {
  const { size, path } = qrPath(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#ffffff"/><path d="${path}" fill="#000000"/></svg>`;
}
