import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qrMatrix } from '../../src/platform/qr/qr-matrix.ts';
import { buildDoor } from '../../src/training/doors/testing.ts';
import { buildTraining } from '../../src/training/participants/testing.ts';
import { temporaryFolder } from '../support/built-program.ts';
import { findChromium } from '../support/chromium.ts';
import { type InstanceConfig, openWholeInstance, password, settle } from '../support/instance.ts';
import { yesterday } from '../support/yesterday.ts';
import { kept } from './kept.ts';

const day = yesterday;
const [width, height] = [640, 480];

/** What a camera sees that is held before one code after the other, for a second each (YUV4MPEG2, grey). */
function film(codes: readonly string[]): Buffer {
  const grey = Buffer.alloc((width * height) / 2, 128);
  const frames = codes.flatMap((text) => {
    const matrix = qrMatrix(text);
    const module = 8;
    const picture = Buffer.alloc(width * height, 235);
    const [left, top] = [width, height].map((side) => Math.floor((side - matrix.length * module) / 2));
    for (const [y, row] of matrix.entries())
      for (const [x, dark] of row.entries())
        for (let line = 0; dark && line < module; line++) {
          const at = (top! + y * module + line) * width + left! + x * module;
          picture.fill(20, at, at + module);
        }
    return Array.from({ length: 10 }, () => [Buffer.from('FRAME\n'), picture, grey]).flat();
  });
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), ...frames]);
}

describe('a phone whose browser reads no codes itself', () => {
  const { folder, remove } = temporaryFolder();
  let instance: InstanceConfig;
  let browser: Browser;
  let page: Page;
  let training: Awaited<ReturnType<typeof buildTraining>>;
  /** Who holds the training, and gave the link. */
  let elira: string;

  beforeAll(async () => {
    instance = await openWholeInstance();
    const { parts } = instance;
    const { rows } = await parts.pool.query<{ id: string }>(
      `select organisation_id as id from action.participation where role = 'coordinator'`,
    );
    await settle(instance, 'elira', rows[0]!.id, ['grant_officer'], 'RS');
    const { rows: people } = await parts.pool.query<{ id: string }>(
      `select id from people.person where email = 'elira@example.org'`,
    );
    elira = people[0]!.id;
    training = await parts.db.transaction().execute((tx) =>
      buildTraining(tx, {
        actionId: parts.actionId,
        hostId: rows[0]!.id,
        recordedBy: elira,
        secret: parts.settings.secret,
        days: [day],
        participants: [{ name: 'Kiril Mostarski' }, { name: 'Zora Late' }],
      }),
    );
    const seen = path.join(folder, 'camera.y4m');
    writeFileSync(seen, film(training.participantIds.map((id) => `${instance.address}/check-in/${id}`)));
    browser = await chromium.launch({
      executablePath: findChromium()!,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--use-fake-ui-for-media-stream',
        '--use-fake-device-for-media-stream',
        `--use-file-for-fake-video-capture=${seen}`,
      ],
    });
    const context = await browser.newContext({
      baseURL: instance.address,
      viewport: { width: 360, height: 800 },
      permissions: ['camera'],
    });
    await context.addInitScript('delete window.BarcodeDetector');
    page = await context.newPage();
    await page.goto('/sign-in');
    await page.locator('[name=email]').fill('elira@example.org');
    await page.locator('[name=password]').fill(password);
    await Promise.all([
      page.waitForNavigation(),
      page.locator('main form[action*="/sign-in"] button[type=submit]:not([aria-hidden])').first().click(),
    ]);
    if (new URL(page.url()).pathname === '/sign-in/second-step')
      await Promise.all([
        page.waitForNavigation(),
        page
          .locator('main form[action*="second-step"] button[type=submit]:not([aria-hidden])')
          .first()
          .click(),
      ]);
  });
  afterAll(async () => {
    await browser?.close();
    await instance?.close();
    remove();
  });

  it('sees the codes with the reader it was sent, in a hall without a line too', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/staff/gatherings');
    expect(asked.filter((one) => one.includes('code-reader'))).toEqual([]);
    const door = `/staff/gatherings/${training.gatheringId}/attendance-list/scan`;
    // The line breaks when the reader is to be kept, and is whole again when it is asked for once more.
    let broken = 0;
    await page.route(/code-reader/, (route) => (broken++ < 2 ? route.abort() : route.continue()));
    await page.goto(door);
    await kept(page, '/attendance-list/scan', 'code-reader');
    expect(broken).toBeGreaterThan(2);
    // What the browser has kept for itself does not count.
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.context().setOffline(true);
    await page.goto(door);
    await page.locator('[name=half_day]').first().check();
    await page.locator('[data-scan-camera]').click();
    const left = page.locator('[data-scan-left]');
    await expect.poll(() => left.innerText(), { timeout: 30_000 }).toContain('2');
    await page.context().setOffline(false);
    await expect.poll(() => present(), { timeout: 30_000 }).toEqual(['Kiril Mostarski', 'Zora Late']);
    await expect.poll(() => left.innerText(), { timeout: 30_000 }).not.toContain('2');
  });

  it('is a trainer’s own, who has no account, by the link of the door, without a line too', async () => {
    const { parts } = instance;
    const { gatheringId } = training;
    const { link } = await parts.db
      .transaction()
      .execute((tx) => buildDoor(tx, { gatheringId, madeBy: elira, secret: parts.settings.secret }));
    const context = await browser.newContext({
      baseURL: instance.address,
      viewport: { width: 360, height: 800 },
      permissions: ['camera'],
    });
    const phone = await context.newPage();
    await phone.goto(`/door/${link}`);
    await kept(phone, '/door/');
    await context.setOffline(true);
    await phone.goto(`/door/${link}`);
    await phone.locator('[name=half_day]').nth(1).check();
    for (const code of training.participantIds) {
      await phone.locator('[name=code]').fill(code);
      await phone.locator('[name=code]').press('Enter');
    }
    await expect
      .poll(() => phone.locator('[data-scan-left]').innerText(), { timeout: 30_000 })
      .toContain('2');
    await context.setOffline(false);
    const at = () =>
      parts.pool.query('select 1 from training.check_in where door_id is not null and gathering_id = $1', [
        gatheringId,
      ]);
    await expect.poll(async () => (await at()).rowCount, { timeout: 30_000 }).toBe(2);
    await context.close();
  });

  async function present(): Promise<string[]> {
    const { rows } = await instance.parts.pool.query<{ name: string }>(
      `select p.name from training.check_in c join training.participant p on p.id = c.participant_id
       where c.gathering_id = $1 order by p.name`,
      [training.gatheringId],
    );
    return rows.map(({ name }) => name);
  }
});
