import { gunzipSync } from 'node:zlib';
import { ask } from '../tests/support/ask.ts';

/** Bytes over the line of a page and of every file it names, with nothing in the cache. */
export async function firstVisit(address: string, path: string, cookie = ''): Promise<number> {
  const page = await ask(address + path, { cookie });
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}`);
  const html = (page.headers['content-encoding'] === 'gzip' ? gunzipSync(page.body) : page.body).toString();
  const files = new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, file]) => file!));
  const rest = await Promise.all([...files].map((file) => ask(address + file)));
  return [page, ...rest].reduce((sum, { body }) => sum + body.length, 0);
}
