import { gzipSync } from 'node:zlib';
import type { Answer, Page } from './route.ts';

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
].join('; ');

/** Headers of every answer: nothing from elsewhere, nothing inline, nothing guessed, no address told to others. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

export type Sending = {
  readonly requestId: string;
  readonly gzip: boolean;
  readonly cookies: readonly string[];
  /** True when the answer may hold what only this person may see. */
  readonly personal: boolean;
  document(page: Page): string;
};

/** The HTTP response of a route's answer. */
export function respond(answer: Answer, sending: Sending): Response {
  const headers = new Headers({ ...safeHeaders, 'x-request-id': sending.requestId });
  headers.set('cache-control', sending.personal ? 'no-store' : 'no-cache');
  headers.set('vary', 'cookie, accept-language, accept-encoding');
  for (const cookie of sending.cookies) headers.append('set-cookie', cookie);
  switch (answer.result) {
    case 'redirect':
      headers.set('location', answer.to);
      return new Response(null, { status: 303, headers });
    case 'page':
      headers.set('content-type', 'text/html; charset=utf-8');
      return text(sending.document(answer), answer.status, headers, sending.gzip);
    case 'data':
      headers.set('content-type', answer.type);
      return text(answer.body, answer.status, headers, sending.gzip);
    case 'download':
      headers.set('content-type', answer.type);
      headers.set('content-disposition', disposition(answer.name, answer.inline ?? false));
      headers.set('content-security-policy', `${policy}; sandbox`);
      return new Response(answer.body as Uint8Array<ArrayBuffer> | string | ReadableStream, { headers });
  }
}

function text(body: string, status: number, headers: Headers, gzip: boolean): Response {
  if (!gzip || body.length < 1400) return new Response(body, { status, headers });
  headers.set('content-encoding', 'gzip');
  return new Response(gzipSync(body, { level: 2 }), { status, headers });
}

/** RFC 6266: an ASCII name for old programs and the whole name for the others. */
function disposition(name: string, inline: boolean): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
