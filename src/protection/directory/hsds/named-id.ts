import { createHash } from 'node:crypto';

/** The same id for the same parts each time, as HSDS asks for one of every part of a service (UUID version 8, RFC 9562). */
export function namedId(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const variant = ((Number.parseInt(digest[16]!, 16) % 4) + 8).toString(16);
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}
