import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../../scripts/build.ts';
import { databaseOf, type Running, startProgram, temporaryFolder } from '../support/built-program.ts';
import { type MortalBrowser, startMortalBrowser } from '../support/mortal-browser.ts';
import { besa, makeSmallWorld, password, type SmallWorld } from '../support/small-world.ts';
import { startThrottle, type Throttle } from '../support/throttle.ts';
import { patientApplicant } from './patient-applicant.ts';

/** A telephone's line, cut only where the test cuts it. */
const line = { fast: 800, slow: 400, latency: 200, cutEvery: 100_000 };

const { folder, remove } = temporaryFolder();
let running: Running;
let world: SmallWorld;
let throttle: Throttle;
let browser: MortalBrowser;
beforeAll(async () => {
  await build(() => {});
  running = await startProgram({ folder });
  world = await makeSmallWorld(databaseOf(folder));
  throttle = await startThrottle(Number(new URL(running.address).port), line);
  browser = await startMortalBrowser();
});
afterAll(async () => {
  await browser?.close();
  await throttle?.stop();
  await running?.end();
  remove();
});

it('a file whose line breaks twice is sent once, outlives another language, and is stored once', async () => {
  const applicant = patientApplicant(browser, throttle.address, { email: besa, password });
  const page = browser.page();
  await applicant.open(`/calls/${world.callId}/apply`);
  await page.locator('[name=lot]').first().check();
  await page.locator('[name=title]').fill('Safe words along the route');
  await applicant.press(page.locator('main form button[type=submit]').first());
  const record = /\/applications\/[0-9a-f-]{36}/.exec(page.url())![0];
  await applicant.open(`${record}/sections/documents`);

  const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(700_000)]);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const field = page.locator('main input[type=file]').first();
  const before = throttle.sent();
  throttle.cutAfter(150_000);
  await field.setInputFiles({ name: 'statute.pdf', mimeType: 'application/pdf', buffer: content });
  await page.getByText('The connection was lost').waitFor();
  await page.getByText('You can go on typing').waitFor();
  throttle.cutAfter(200_000);
  const sent = page.getByLabel('statute.pdf');
  await sent.waitFor({ timeout: 90_000 });
  expect(throttle.cuts()).toBe(2);
  // What a cut took with it is sent again, and no more.
  expect(throttle.sent() - before).toBeLessThan(content.length * 1.4);
  expect(await field.inputValue()).toBe('');

  await page.locator('header details.m-menu').first().locator('summary').click();
  await applicant.press(page.getByRole('button', { name: 'Hrvatski', exact: true }));
  expect(await page.locator('html').getAttribute('lang')).toBe('hr');
  expect(await page.getByLabel('statute.pdf').isChecked()).toBe(true);

  await applicant.press(page.locator('main form button[name=_leave]'));
  await applicant.open(`${record}/sections/documents`);
  expect(await page.getByRole('link', { name: 'statute.pdf' }).count()).toBe(1);
  expect(throttle.sent() - before).toBeLessThan(content.length * 1.4);
  await mustBeStoredOnce(sha256, content.length);
});

it('a form that is sent while its file is on the way waits for it', async () => {
  const applicant = patientApplicant(browser, throttle.address, { email: besa, password });
  const page = browser.page();
  await applicant.open('/applications');
  const record = (await page.locator('main a[href^="/applications/"]').first().getAttribute('href'))!;
  await applicant.open(`${record}/sections/documents`);
  const buffer = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300_000)]);
  const second = page.locator('main input[type=file]').nth(1);
  await second.setInputFiles({ name: 'register.pdf', mimeType: 'application/pdf', buffer });
  expect(await applicant.press(page.locator('main form button[name=_leave]'))).toBe(true);
  await applicant.open(`${record}/sections/documents`);
  expect(await page.getByRole('link', { name: 'register.pdf' }).count()).toBe(1);
});

async function mustBeStoredOnce(sha256: string, size: number) {
  const client = new pg.Client(databaseOf(folder));
  await client.connect();
  const { rows } = await client.query('select sha256, size::int from platform.file');
  await client.end();
  expect(rows).toEqual([{ sha256, size }]);
  const stored = readdirSync(path.join(folder, 'files'), { recursive: true }).filter((name) =>
    /[0-9a-f]{64}$/.test(String(name)),
  );
  expect(stored.map((name) => path.basename(String(name)))).toEqual([sha256]);
}
