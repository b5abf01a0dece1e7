import { expect, it } from 'vitest';
import { respond } from './respond.ts';
import { csv } from './route.ts';

const sending = { requestId: 'r', gzip: false, cookies: [], personal: true, document: () => '' };

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
