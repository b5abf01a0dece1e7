import fs from 'node:fs';
import { expect, it } from 'vitest';
import { ownAddress } from './own-address.ts';

it('An address is our own, whatever host a request names', () => {
  const of = (asked: string) => ownAddress('https://mostura.example', new URL(asked)).href;
  expect(of('http://evil.example:99/calls/1?lang=sq')).toBe('https://mostura.example/calls/1?lang=sq');
  expect(of('http://evil.example//other.example/x')).toBe('https://mostura.example//other.example/x');
});

/** Where the address or host of a request itself is read, and why nothing is written from it. */
const read: Readonly<Record<string, string>> = {
  'src/platform/http/server.ts':
    'it puts our own address in its place; its host only tells which pages are ours',
  'src/serve.ts': 'of the path alone',
  'src/browser/door-worker.ts': 'in the browser, of the path alone',
};
const ofRequest =
  /\brequest\.url\b|\breq\.(?:raw\.)?url\b|\bheaders\.host\b|\b(?:headers\.get|header)\(\s*['"](?:x-forwarded-(?:host|proto|server|port)|forwarded|host)['"]/i;

it('No program text but the server reads what host a request names', () => {
  const files = fs
    .readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name}`)
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|\/testing[^/]*$/.test(name));
  const found = files.filter((name) => ofRequest.test(fs.readFileSync(name, 'utf8')));
  expect(found.filter((name) => !(name in read))).toEqual([]);
  expect(Object.keys(read).filter((name) => !found.includes(name))).toEqual([]);
  for (const planted of ['new URL(request.url)', "headers.get('Host')", "c.req.header('x-forwarded-host')"])
    expect(planted).toMatch(ofRequest);
});
