import { expect, it } from 'vitest';
import { respond } from './respond.ts';
import { csv, leave, page, redirect } from './route.ts';

const sending = {
  baseUrl: 'https://mostura.example',
  requestId: 'r',
  gzip: false,
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
  expect(await invented.text()).toBe("name,sum,demonstration\r\nMost,5,yes\r\n'=Ura,,yes\r\n");
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
