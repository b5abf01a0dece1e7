import { expect, it } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import type { GrantsParts } from '../parts.ts';
import { buildAgreement, grantsCast } from '../testing.ts';
import { paymentFileRoutes } from './routes.tsx';
import { buildApproved } from './testing.ts';

it('A finance officer enters the account, another person confirms it, and approved instalments become a file that is downloaded.', async () => {
  const db = await testDatabase();
  const { cast, first, second } = await db.transaction().execute(async (tx) => {
    const cast = await grantsCast(tx);
    const one = await buildAgreement(cast);
    const first = await buildApproved(cast, one.instalments[0]!);
    return { cast, first, second: one.instalments[1]! };
  });
  const { visit, errors } = openPages(
    db,
    cast.actionId,
    paymentFileRoutes({ demonstration: false } as GrantsParts),
  );
  const list = '/staff/payment-files';
  const fatos = visit(cast.fatos);
  expect((await fatos.go(`${list}/new`)).html).toContain('no confirmed account to pay from yet');
  await fatos.go('/staff/paying-accounts/new');
  const wrong = await fatos.send({ holder: 'Ura', iban: 'RS00', bic: '1', format: 'pain.001.001.09' });
  expect(wrong.html).toContain('This is not an IBAN');
  expect(wrong.html).toContain('This is not a BIC');
  expect(await faultsOf(wrong)).toEqual([]);
  const typed = { holder: 'Ura', iban: 'RS35 2600 0560 1001 6113 79', bic: '', format: 'pain.001.001.09' };
  const entered = await fatos.send(typed);
  expect(entered.html).toContain('Another person must confirm it.');
  const decide = /href="(\/staff\/paying-accounts\/[^"]+)"/.exec(entered.html)![1]!;
  expect((await fatos.go(decide)).html).not.toContain('Confirm the account<');
  const ana = visit(cast.ana);
  const asked = await ana.go(decide);
  expect(await faultsOf(asked)).toEqual([]);
  expect(asked.html).toContain('RS35 2600 0560 1001 6113 79');
  await ana.send({ decision: 'confirm' });

  const filip = visit(cast.filip);
  const empty = await filip.go(list);
  expect(empty.html).toContain('No payment file has been made yet.');
  const form = await filip.go(`${list}/new`);
  expect(await faultsOf(form)).toEqual([]);
  expect(form.html).toContain(`value="${first}"`);
  expect(form.html).not.toContain(`value="${second}"`);
  // No instalment is in a file yet: nothing is asked about it.
  expect(form.html).not.toContain('name="again"');
  const days = { 'pay_on-day': '1', 'pay_on-month': '1', 'pay_on-year': '2001' };
  const refused = await filip.send({ ...days, 'instalments[]': [first] });
  expect(refused.html).toContain('Choose today or a day within the next 60 days.');
  const day = new Map(
    [...form.html.matchAll(/name="(pay_on-\w+)"[^>]*value="(\d+)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
  expect((await filip.send(Object.fromEntries(day))).html).toContain('Choose at least one instalment.');
  const made = await filip.send({ ...Object.fromEntries(day), 'instalments[]': [first] });
  expect(made.path).toMatch(/^\/staff\/payment-files\/[0-9a-f-]{36}/);
  expect(made.html).toContain('SHA-256');
  expect(made.html).toContain('1 payment in this file');
  expect(await faultsOf(made)).toEqual([]);
  const path = made.path.replace(/[?#].*/, '');
  const file = await filip.go(`${path}/file`);
  expect(file.html).toContain('pain.001.001.09');
  expect((await visit(cast.elira).go(`${path}/file`)).status).toBe(404);
  expect((await visit(cast.elira).go(path)).status).toBe(200);
  expect((await visit(cast.foreign.filip).go(path)).status).toBe(404);

  const again = await filip.go(`${list}/new`);
  expect(again.html).toContain('already in payment file 1');
  const twice = await filip.send({ ...Object.fromEntries(day), 'instalments[]': [first] });
  expect(twice.html).toContain('Already in a payment file');
  expect(await faultsOf(twice)).toEqual([]);
  expect(errors).toEqual([]);
});
