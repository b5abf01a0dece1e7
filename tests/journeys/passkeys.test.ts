import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visitor, visitor } from '../support/browser.ts';
import { type InstanceConfig, openWholeInstance, password, settle } from '../support/instance.ts';
import { faults } from '../support/look-at.ts';
import { looks } from '../support/looks.ts';

/** A device beside the browser that keeps passkeys and asks nobody, in the place of a fingerprint. */
async function giveDevice({ page }: Visitor): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  // A page without the focus may ask no device for anything.
  await page.bringToFront();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

const phone = looks.passkeys;

describe('passkeys', () => {
  let instance: InstanceConfig;
  let partner: string;
  beforeAll(async () => {
    instance = await openWholeInstance();
    const { rows } = await instance.parts.pool.query<{ id: string }>(
      `select organisation_id as id from action.participation where role = 'coordinator'`,
    );
    partner = rows[0]!.id;
    await settle(instance, 'ana', partner, ['programme_manager']);
    await instance.parts.pool.query(`delete from accounts.two_factor`);
    await instance.parts.pool.query(`update accounts."user" set two_factor_enabled = false`);
  });
  afterAll(async () => {
    await instance?.close();
  });

  it('are the second step a role must have, then a sign-in of their own, and no copy of one works', async () => {
    const ana = await visitor(instance, phone);
    const { cdp, authenticatorId } = await giveDevice(ana);
    const policyBroken: string[] = [];
    ana.page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) policyBroken.push(message.text());
    });
    await ana.open('/sign-in?next=/account/details');
    await ana.fill({ email: 'ana@example.org', password });
    await ana.press('/sign-in');
    expect(ana.path()).toBe('/account/second-factor');
    await ana.page.locator('main a[href^="/account/passkeys"]').click();
    expect(await ana.page.locator('[data-passkey-failed]').isVisible()).toBe(false);
    await ana.fill({ name: 'My telephone', password });
    await ana.press('/account/passkeys');
    expect(await ana.page.locator('main li code').count()).toBe(10);
    const recovery = await ana.page.locator('main li code').first().innerText();
    await ana.page.locator('main a.govuk-button').click();
    expect(ana.path()).toBe('/account/details');
    expect(await codesAndMails(instance)).toEqual({ passkeys: 1, told: 1 });

    // The whole sign-in, in another browser session of the same device.
    await ana.page.context().clearCookies();
    await ana.open('/sign-in?next=/account');
    await ana.page.locator('main a[href^="/sign-in/passkey"]').click();
    let sent = '';
    ana.page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/sign-in/passkey'))
        sent = request.postData()!;
    });
    await ana.press('/sign-in/passkey');
    expect(ana.path()).toBe('/account');
    expect(await ana.page.locator('main').innerText()).toContain('1 passkey');

    // What went over the line once opens nothing again.
    const copy = new URLSearchParams(sent).get('credential')!;
    await ana.page.context().clearCookies();
    await ana.open('/sign-in/passkey');
    const replayed = await replay(ana, copy);
    expect(replayed).toContain('opens nothing here');

    // As a second step after the password, and without the device a recovery code.
    await ana.open('/sign-in?next=/account');
    await ana.fill({ email: 'ana@example.org', password });
    await ana.press('/sign-in');
    expect(ana.path()).toBe('/sign-in/second-step');
    await ana.press('/sign-in/passkey');
    expect(ana.path()).toBe('/account');
    await ana.page.context().clearCookies();
    await ana.open('/sign-in?next=/account');
    await ana.fill({ email: 'ana@example.org', password });
    await ana.press('/sign-in');
    await ana.fill({ code: recovery });
    await ana.press('/sign-in/second-step');
    expect(ana.path()).toBe('/account');

    // The last one stays while the role needs it; the whole can be switched off, and is owed at once.
    await ana.open('/account/passkeys');
    await ana.page.locator('main table a').click();
    await ana.fill({ password });
    await expect(ana.press('/end')).rejects.toThrow('last method of your two-step verification');
    await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    expect(policyBroken).toEqual([]);
    expect(faults()).toEqual([]);
    await ana.close();
  });

  it('of somebody who was disabled open nothing', async () => {
    const ana = await visitor(instance, phone);
    await giveDevice(ana);
    await instance.parts.pool.query(`delete from accounts.passkey`);
    await instance.parts.pool.query(`delete from accounts.two_factor`);
    await instance.parts.pool.query(`update accounts."user" set two_factor_enabled = false`);
    await ana.open('/sign-in');
    await ana.fill({ email: 'ana@example.org', password });
    await ana.press('/sign-in');
    await ana.open('/account/passkeys');
    await ana.fill({ name: 'My telephone', password });
    await ana.press('/account/passkeys');
    await instance.parts.pool.query(`update people.person set disabled_at = now() where name = 'ana'`);
    await ana.page.context().clearCookies();
    await ana.open('/sign-in/passkey');
    await expect(ana.press('/sign-in/passkey')).rejects.toThrow('opens nothing here');
    await ana.close();
  });

  it('are not asked for where scripts are off: the reason stands there, and the way with the password', async () => {
    const reader = await visitor(instance, { ...phone, script: false });
    await reader.open('/sign-in/passkey');
    expect(await reader.page.locator('main button').count()).toBe(1);
    expect(await reader.page.locator('main button').isVisible()).toBe(false);
    expect(await reader.page.locator('main').innerText()).toContain('with JavaScript switched on');
    await reader.page.locator('main a[href="/sign-in"]').click();
    expect(reader.path()).toBe('/sign-in');
    expect(faults()).toEqual([]);
    await reader.close();
  });
});

/** Sends what a passkey signed earlier once more, on a fresh page of the same form. */
async function replay({ page }: Visitor, credential: string): Promise<string> {
  const fields = await page
    .locator('main form input[type=hidden]')
    .evaluateAll((all) => all.map((one) => [one.getAttribute('name')!, one.getAttribute('value') ?? '']));
  const answer = await page.request.post('/sign-in/passkey', {
    form: { ...Object.fromEntries(fields), credential },
    maxRedirects: 0,
  });
  return answer.text();
}

async function codesAndMails(instance: InstanceConfig): Promise<{ passkeys: number; told: number }> {
  const { rows } = await instance.parts.pool.query(
    `select (select count(*)::int from accounts.passkey) as passkeys,
      (select count(*)::int from platform.mail where template = 'people.mail.second_factor_changed') as told`,
  );
  return rows[0];
}
