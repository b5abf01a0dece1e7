import { createHash } from 'node:crypto';

/** Of open data alone: a program of any site may read it, and is told what it holds already. It never sees who is signed in. */
export const openHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, content-disposition',
  'cross-origin-resource-policy': 'cross-origin',
};

/** What a browser is told that asks before it reads: open data are read, and nothing is sent. */
export const askedBefore: Readonly<Record<string, string>> = {
  ...openHeaders,
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-allow-headers': 'if-none-match, accept-language',
  'access-control-max-age': '86400',
};

/** The tag of a content, whatever it is packed in. */
export function contentTag(body: string | Uint8Array): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Whether the asker has this content already (RFC 9110, section 13.1.2). */
export function isSame(known: string | null | undefined, tag: string): boolean {
  if (!known) return false;
  return known.trim() === '*' || known.split(',').some((one) => bare(one) === bare(tag));
}
const bare = (tag: string) => tag.trim().replace(/^W\//, '');
