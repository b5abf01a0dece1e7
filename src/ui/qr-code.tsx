import { qrPath } from '../platform/qr/qr-svg.ts';

/** A QR code as a drawing of squares, with the quiet zone that readers need. `title` says what it is to those who do not see it. */
export function QrCode({ text, title }: { text: string; title: string }) {
  const { size, path } = qrPath(text);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width="240" height="240" role="img" shape-rendering="crispEdges">
      <title>{title}</title>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
