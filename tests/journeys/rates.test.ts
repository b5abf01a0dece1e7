import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Visitor, visitor } from '../support/browser.ts';
import { type InstanceConfig, openWholeInstance, settle } from '../support/instance.ts';
import { looks } from '../support/looks.ts';

let instance: InstanceConfig;
let fatos: Visitor;

beforeAll(async () => {
  instance = await openWholeInstance();
  const { rows } = await instance.parts.pool.query<{ id: string }>(
    `select organisation_id as id from action.participation where role = 'coordinator'`,
  );
  await settle(instance, 'fatos', rows[0]!.id, ['finance_officer']);
  fatos = await visitor(instance, looks.rates);
  await fatos.signIn('fatos');
});
afterAll(async () => {
  await fatos?.close();
  await instance?.close();
});

const file = (rates: object) => ({
  name: 'monthly-rates.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify(Object.entries(rates).map(([isoA3Code, value]) => ({ country: '–', isoA3Code, value }))),
  ),
});

it('A finance officer uploads the file of a month, says the month, confirms what looks wrong, and corrects it', async () => {
  const now = new Date().toISOString().slice(0, 7);
  const [year, month] = now.split('-').map(Number) as [number, number];
  const before = new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
  await fatos.open('/staff/rates');
  await fatos.fill({ lines: `${before}; RSD; 117.2` });
  await fatos.press('/staff/rates');
  await fatos.fill({ source: 'InforEuro' });
  await fatos.press('/staff/rates/confirm');
  expect(fatos.path()).toBe('/staff/rates');

  await fatos.page.locator('[name=file]').setInputFiles(file({ RSD: 11.72, MKD: 61.695, AFN: 75 }));
  await fatos.press('/staff/rates');
  await fatos.fill({ month: now });
  await fatos.press('/staff/rates/confirm', 'button[formaction="/staff/rates"]');
  const main = fatos.page.locator('main');
  expect(await main.innerText()).toMatch(/AFN/);
  await fatos.fill({ 'take[]': true });
  await fatos.press('/staff/rates/confirm');
  expect(await main.innerText()).toContain(`${now} RSD`);

  await fatos.page.locator(`main a[href="/staff/rates/edit?rate=${now}_RSD"]`).click();
  await fatos.fill({ value: '117.2', source: 'InforEuro', reason: 'A slip of the hand.' });
  await fatos.press('/staff/rates/edit');
  expect(await main.innerText()).toContain('A slip of the hand.');
});
