import { qrMatrix } from '../../qr/qr-matrix.ts';

/** A QR code as a drawing of squares, with the quiet zone that readers need. `title` says what it is to those who do not see it. */
export function QrCode({ text, title }: { text: string; title: string }) {
  const matrix = qrMatrix(text);
  const size = matrix.length + 8;
  const path = matrix
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : '')))
    .join('');
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width="240" height="240" role="img" shape-rendering="crispEdges">
      <title>{title}</title>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
