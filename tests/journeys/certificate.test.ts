import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import { buildParticipant, buildTraining } from '../../src/training/participants/testing.ts';
import { badgeVerifier } from '../interop/badge-verifier.ts';
import { type Visitor, visitor } from '../support/browser.ts';
import { type InstanceConfig, openWholeInstance, settle } from '../support/instance.ts';
import { faults } from '../support/look-at.ts';
import { looks } from '../support/looks.ts';
import { yesterday } from '../support/yesterday.ts';
import { kept } from './kept.ts';

/** Yesterday, so that all of it is over. */
const day = yesterday;

let instance: InstanceConfig;
let hostId: string;

beforeAll(async () => {
  instance = await openWholeInstance();
  const { rows } = await instance.parts.pool.query<{ id: string }>(
    `select organisation_id as id from action.participation where role = 'coordinator'`,
  );
  hostId = rows[0]!.id;
  await settle(instance, 'elira', hostId, ['grant_officer'], 'RS');
});
afterAll(async () => {
  await instance?.close();
});

describe('from the door to a verified certificate', () => {
  const look = looks.certificate;
  let elira: Visitor;
  let anyone: Visitor;
  let training: Awaited<ReturnType<typeof buildTraining>>;
  let scanned: { id: string; link: string };

  beforeAll(async () => {
    const { parts } = instance;
    const { actionId, settings } = parts;
    await parts.db.transaction().execute(async (tx) => {
      const { id: recordedBy } = await tx
        .selectFrom('people.person')
        .select('id')
        .where('email', '=', 'elira@example.org')
        .executeTakeFirstOrThrow();
      training = await buildTraining(tx, {
        actionId,
        hostId,
        recordedBy,
        secret: settings.secret,
        days: [day],
        participants: [{ name: 'Zora Late', locale: look.language, sex: 'unsaid' }],
      });
      scanned = await buildParticipant(tx, {
        actionId,
        gatheringId: training.gatheringId,
        secret: settings.secret,
        name: 'Ќирил Мостарски',
        mail: 'kiril@example.org',
        locale: look.language,
      });
    });
    elira = await visitor(instance, look);
    anyone = await visitor(instance, look);
    await elira.signIn('elira');
  });
  afterAll(async () => {
    await elira?.close();
    await anyone?.close();
  });

  it('people are scanned and entered by hand, whoever came often enough gets a certificate, and anyone verifies it', async () => {
    const { gatheringId } = training;
    const list = `/staff/gatherings/${gatheringId}/attendance-list`;
    await anyone.open(`/registration/${scanned.link}`);

    await elira.open(list);
    await elira.open(`${list}/codes`);
    expect(await elira.page.locator('main svg').count()).toBe(2);
    // A scanner at the door types what it read.
    await elira.open(`${list}/scan`);
    await elira.fill({ half_day: `${day}-morning`, code: `${instance.address}/check-in/${scanned.id}` });
    if (look.script) {
      await elira.page.locator('main form[method=post] button[type=submit]').click();
      await elira.page.locator('[data-scan-said]:not(:empty)').waitFor();
    } else await elira.press();
    expect(await elira.page.locator('main').innerText()).toContain('Ќирил Мостарски');
    if (look.script) await scanWithoutLine(elira, `${list}/scan`);
    // The phone's own camera opens the page of a code.
    await elira.open(`/check-in/${scanned.id}`);
    await elira.fill({ half_day: `${day}-afternoon` });
    await elira.press('/check-in/');
    await elira.open(`${list}/by-hand`);
    await elira.fill({ half_day: `${day}-morning`, 'people[]': true, reason: 'Signed on paper' });
    await elira.press();
    expect(elira.path()).toBe(list);
    const listed = await elira.page.locator('main').innerText();
    expect(listed).toContain('Signed on paper');
    await elira.open(`/staff/gatherings/${gatheringId}`);

    await elira.open(`/staff/gatherings/${gatheringId}/certificates`);
    await elira.press('/issue');
    const given = await elira.page.locator('main table').innerText();
    expect(given).toContain('Ќирил Мостарски');
    expect(given).not.toContain('Zora Late');
    expect(instance.jobs.splice(0).filter(({ word }) => word === 'certificate.issue')).toHaveLength(1);

    // What the holder takes home.
    await anyone.open(`/registration/${scanned.link}`);
    const taken = (path: string) => fetch(`${instance.address}/registration/${scanned.link}/${path}`);
    const pdf = Buffer.from(await (await taken('certificate.pdf')).arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const badge = (await (await taken('certificate.json')).json()) as { id: string };
    expect(JSON.stringify(badge)).not.toMatch(/Мостарски|kiril@/);
    expect(await verified(badge)).toMatchObject({ verified: true, revoked: false, faults: [] });
    expect(await verified({ ...badge, name: 'Another' })).toMatchObject({ verified: false });

    // Anyone, by the number and by the file.
    const number = /[0-9A-Z]{4}(-[0-9A-Z]{4}){2}/.exec(given)![0];
    await anyone.open('/certificates');
    await anyone.fill({ number: number.toLowerCase() });
    await anyone.press('/certificates');
    expect(anyone.path()).toBe(new URL(badge.id).pathname);
    const shown = await anyone.page.locator('main').innerText();
    expect(shown).toContain(number);
    expect(shown).not.toContain('Мостарски');
    expect(await told(badge)).toBe('good');
    expect(await told({ ...badge, name: 'Another' })).toBe('none');

    await elira.open(`/staff${new URL(badge.id).pathname}/revoke`);
    await elira.fill({ reason: 'It was her sister.' });
    await elira.press();
    expect(await verified(badge)).toMatchObject({ verified: true, revoked: true });
    expect(await told(badge)).toBe('bad');
    expect(faults()).toEqual([]);
  });

  /** What a program of others says that fetches what we serve. */
  async function verified(badge: unknown) {
    const served = async (path: string) => (await fetch(`${instance.address}${path}`)).json();
    const [did, list] = [await served('/.well-known/did.json'), await served('/certificates/status-list')];
    const documents = new Map([did, list].map((one) => [(one as { id: string }).id, one]));
    return badgeVerifier(documents).verify(badge, new Date().toISOString());
  }

  /** What our own page says of a file: the tone of its tag. */
  async function told(badge: unknown): Promise<string> {
    await anyone.open('/certificates');
    await anyone.page.locator('input[type=file]').setInputFiles({
      name: 'wallet.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(badge)),
    });
    await anyone.press('/certificates');
    const tag = anyone.page.locator('main .m-tag');
    if ((await tag.count()) === 0) return 'none';
    return /m-tag--(\w+)/.exec((await tag.getAttribute('class')) ?? '')![1]!;
  }
});

/** The hall loses its line, and the phone its page: it opens again all the same, takes a code, and sends it when the line is back. */
async function scanWithoutLine({ page }: Visitor, path: string) {
  const left = page.locator('[data-scan-left]');
  const patient = { timeout: 30_000 };
  await kept(page, '/attendance-list/scan');
  await page.context().setOffline(true);
  await page.goto(path);
  await page.locator('[name=half_day]').last().check();
  await page.locator('[name=code]').fill(newId());
  await page.keyboard.press('Enter');
  await expect.poll(() => left.innerText(), patient).toContain('1');
  await page.goto(path);
  await expect.poll(() => left.innerText(), patient).toContain('1');
  await page.context().setOffline(false);
  await page.locator('[data-scan-refused] li').waitFor();
  await expect.poll(() => left.innerText(), patient).not.toContain('1');
}
