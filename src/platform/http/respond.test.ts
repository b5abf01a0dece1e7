import zlib from 'node:zlib';
import { expect, it } from 'vitest';
import { packingOf, respond } from './respond.ts';
import { csv, leave, page, redirect } from './route.ts';

const sending = {
  baseUrl: 'https://mostura.example',
  requestId: 'r',
  packing: undefined,
  cookies: [],
  personal: true,
  document: () => '',
};

it('a table is taken home as it is, and in a demonstration each of its rows says so', async () => {
  const table = csv('sums.csv', [
    ['name', 'sum'],
    ['Most', 5],
    ['=Ura', null],
  ]);
  const real = await respond(table, { ...sending, demonstration: false });
  expect(real.headers.get('content-disposition')).toContain('filename="sums.csv"');
  expect(await real.text()).toBe("name,sum\r\nMost,5\r\n'=Ura,\r\n");
  const invented = await respond(table, { ...sending, demonstration: true });
  expect(await invented.text()).toBe("demonstration,name,sum\r\nyes,Most,5\r\nyes,'=Ura,\r\n");
  const tagged = csv('sums.csv', [['name'], ['#org+name'], ['#1 of all']]);
  const marked = await respond(tagged, { ...sending, demonstration: true });
  expect(await marked.text()).toBe(
    'demonstration,name\r\n#meta+demonstration,#org+name\r\nyes,#1 of all\r\n',
  );
});

it('every answer forbids what it does not need, and over https another way than https', async () => {
  const shown = page('Most', '');
  for (const answer of [shown, redirect('/'), csv('sums.csv', [['a']])]) {
    const { headers } = await respond(answer, { ...sending, demonstration: false });
    const policy = headers.get('content-security-policy')!.split('; ');
    for (const one of [
      "default-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(policy).toContain(one);
    expect(policy.join()).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('clear-site-data')).toBeNull();
  }
  const plain = { ...sending, baseUrl: 'http://localhost:3000', demonstration: false };
  expect((await respond(shown, plain)).headers.get('strict-transport-security')).toBeNull();
});

it('whoever leaves has their browser forget what it kept', async () => {
  const { headers, status } = await respond(leave('/sign-in'), { ...sending, demonstration: false });
  expect([status, headers.get('location'), headers.get('clear-site-data')]).toEqual([
    303,
    '/sign-in',
    '"cache"',
  ]);
});

it('a browser is sent the tightest packing that it takes, and never one that it refuses', () => {
  expect(packingOf('gzip, deflate, br, zstd')).toBe('zstd');
  expect(packingOf('gzip, deflate, br')).toBe('gzip');
  expect(packingOf('GZIP;q=0.5')).toBe('gzip');
  expect(packingOf('zstd;q=0, gzip;q=1.0')).toBe('gzip');
  expect(packingOf('gzip; q=0.0')).toBeUndefined();
  expect(packingOf('zstandard, x-gzip')).toBeUndefined();
  expect(packingOf(null)).toBeUndefined();
});

it('what is packed is what was drawn, in every script, at the desk and beyond it', async () => {
  const unpack = { zstd: zlib.zstdDecompressSync, gzip: zlib.gunzipSync };
  for (const packing of ['zstd', 'gzip'] as const)
    for (const body of ['Ђурђевак · Đakovica · 🌉 '.repeat(200), 'ж'.repeat(200_000)]) {
      const document = () => body;
      const packed = await respond(page('Most', ''), { ...sending, packing, demonstration: false, document });
      expect(packed.headers.get('content-encoding')).toBe(packing);
      const bytes = Buffer.from(await packed.arrayBuffer());
      expect(bytes.length).toBeLessThan(body.length / 10);
      expect(unpack[packing](bytes).toString()).toBe(body);
    }
});
