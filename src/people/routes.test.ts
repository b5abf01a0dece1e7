import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlValidator } from '../../tests/support/html-validator.ts';
import { openPeople, password } from '../../tests/support/people-instance.ts';
import { demonstrationCodes } from './accounts/demonstration-factor.ts';
import { authenticatorCode } from './accounts/testing.ts';

let { opened, cast, instance, signedIn, lastLink } = {} as Awaited<ReturnType<typeof openPeople>>;
beforeAll(async () => {
  ({ opened, cast, instance, signedIn, lastLink } = await openPeople());
});
afterAll(() => opened.close());

describe('signing in', () => {
  it('keeps the address, never the password, and says the same for an unknown address', async () => {
    const browser = instance.visit();
    await browser.go('/sign-in');
    const wrong = await browser.send({ email: 'besa@example.org', password: 'wrong' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="besa@example.org"');
    expect(wrong.html).not.toContain('value="wrong"');
    const unknown = await browser.send({ email: 'nobody@example.org', password: 'wrong' });
    const plain = (html: string) => html.replace(/value="[^"]*"/g, '').replace(/id="[^"]*"/g, '');
    expect(plain(unknown.html)).toBe(plain(wrong.html));
    const recorded = await opened.db
      .selectFrom('platform.auditEntry')
      .select(['word', 'subjectId', 'details'])
      .where('word', '=', 'person.sign_in_refused')
      .execute();
    expect(recorded.map(({ subjectId }) => subjectId)).toEqual([cast.besa.personId, null]);
    expect(JSON.stringify(recorded)).not.toContain('@');
  });

  it('never leads to another site', async () => {
    const browser = instance.visit();
    await browser.go('/sign-in?next=//evil.example/account');
    const landed = await browser.send({ email: 'besa@example.org', password });
    expect(landed.path).toBe('/tasks');
  });

  it('returns to a form that was sent after the session had ended, with everything typed', async () => {
    const browser = await signedIn('besa');
    await browser.go('/register/another');
    browser.forgetCookies();
    const asked = await browser.send({ name: 'Most na Žepi', municipality: 'Rogatica' });
    expect(asked.path).toContain('/sign-in?next=');
    expect(asked.html).toContain('we kept what you typed');
    const back = await browser.send({ email: 'besa@example.org', password });
    expect(back.path).toContain('/register/another?stash=');
    expect(back.html).toContain('value="Most na Žepi"');
    expect(back.html).toContain('value="Rogatica"');
  });

  it('ends on another device alone', async () => {
    const [phone, office] = [await signedIn('besa'), await signedIn('besa')];
    const shown = await phone.go('/account');
    const ends = [...shown.html.matchAll(/action="(\/account\/sessions\/[^"]+)"/g)].map(([, to]) => to!);
    for (const end of ends) {
      await phone.go('/account');
      expect((await phone.send({}, end)).path).toContain('notice=session_ended');
    }
    expect((await phone.go('/account')).path).toBe('/account');
    expect((await office.go('/account')).path).toContain('/sign-in');
  });

  it('with ten wrong passwords waits, and the person is told by mail, once', async () => {
    const browser = instance.visit();
    await browser.go('/sign-in');
    const guess = () => browser.send({ email: 'bora@example.org', password: 'wrong' });
    for (let i = 0; i < 10; i++) expect((await guess()).status).toBe(422);
    for (let i = 0; i < 3; i++) expect(await guess()).toMatchObject({ status: 429 });
    expect((await guess()).html).toContain('Those were too many tries. Wait 15 minutes and try again');
    const mails = await opened.db
      .selectFrom('platform.mail')
      .select('toAddress')
      .where('template', '=', 'people.mail.sign_in_waits')
      .execute();
    expect(mails).toEqual([{ toAddress: 'bora@example.org' }]);
    await browser.go('/sign-in/forgotten');
    await browser.send({ email: 'bora@example.org' });
    await browser.go(await lastLink('reset'));
    await browser.send({ password });
    // The browser that opened the mail gets through; others on this network still wait.
    await browser.go('/sign-in');
    expect((await browser.send({ email: 'bora@example.org', password })).path).toBe('/tasks');
    const other = instance.visit();
    await other.go('/sign-in');
    expect((await other.send({ email: 'bora@example.org', password })).status).toBe(429);
    await opened.db.deleteFrom('accounts.attempt').execute();
  });

  it('ends everywhere at once', async () => {
    const [phone, office] = [await signedIn('bora'), await signedIn('bora')];
    await phone.go('/account');
    expect((await phone.send({}, '/account/end-sessions')).path).toContain('/sign-in');
    expect((await office.go('/account')).path).toContain('/sign-in');
  });
});

describe('the second step', () => {
  it('is set up with a picture and letters, and asked for from then on', async () => {
    const browser = await signedIn('dragan');
    await browser.go('/account/second-factor');
    const setup = await browser.send({ password });
    expect(setup.html).toContain('<svg');
    const secret = /<code dir="ltr"[^>]*>([A-Z2-7 ]+)<\/code>/.exec(setup.html)![1]!.replaceAll(' ', '');
    const recovery = /<li><code>([^<]+)<\/code>/.exec(setup.html)![1]!;
    const confirmed = await browser.send({ code: authenticatorCode(secret) });
    expect(confirmed.path).toBe('/account?notice=second_factor_on');

    const other = instance.visit();
    await other.go('/sign-in?next=/account');
    const asked = await other.send({ email: 'dragan@example.org', password });
    expect(asked.path).toBe('/sign-in/second-step?next=/account');
    expect((await other.go('/account')).path).toContain('/sign-in');
    await other.go('/sign-in/second-step?next=/account');
    expect((await other.send({ code: '000000' })).status).toBe(422);
    expect((await other.send({ code: recovery })).path).toBe('/account');
    expect((await other.go('/account')).html).toContain('9 codes left');
    const mails = await opened.db
      .selectFrom('platform.mail')
      .select(['toAddress', 'args'])
      .where('template', '=', 'people.mail.recovery_code_used')
      .execute();
    expect(mails).toEqual([
      {
        toAddress: 'dragan@example.org',
        args: { left: 9, link: expect.stringMatching(/\/account\/second-factor\/codes$/) },
      },
    ]);
    await other.go('/account/second-factor/codes');
    const renewed = await other.send({ password });
    expect(renewed.html).toMatch(/href="data:text\/plain[^"]+" download="mostura-recovery-codes.txt"/);
    expect((await other.go('/account')).html).toContain('10 codes left');
  });
});

describe('a role that must have a second step', () => {
  it('opens nothing before it is set up, and then what was asked for, with what was typed', async () => {
    const browser = instance.visit();
    await browser.go('/sign-in?next=/account/details');
    const landed = await browser.send({ email: 'ana@example.org', password });
    expect(landed.path).toBe('/account/second-factor?next=%2Faccount%2Fdetails');
    expect(landed.html).toContain('Your role requires two-step verification');
    expect(landed.html).not.toContain('href="/account"');
    for (const path of ['/account', '/account/export', '/register/another', '/account/second-factor/codes'])
      expect((await browser.go(path)).path).toContain('/account/second-factor?next=');
    expect((await browser.go('/sign-in/forgotten')).status).toBe(200);
    await browser.go('/account/second-factor?next=/account/details');
    expect((await browser.send({ password: 'not mine' })).status).toBe(422);
    const setup = await browser.send({ password });
    const secret = /<code dir="ltr"[^>]*>([A-Z2-7 ]+)<\/code>/.exec(setup.html)![1]!.replaceAll(' ', '');
    expect((await browser.go('/account')).path).toContain('/account/second-factor?next=');
    await browser.go('/account/second-factor/confirm?next=/account/details');
    const confirmed = await browser.send({ code: authenticatorCode(secret) });
    expect(confirmed.path).toBe('/account/details');
    expect((await browser.go('/account/export')).status).toBe(200);
  });

  it('ends the sessions that did not show it, when it is set up', async () => {
    const [phone, office] = [await signedIn('bora'), await signedIn('bora')];
    await phone.go('/account/second-factor');
    const setup = await phone.send({ password });
    const secret = /<code dir="ltr"[^>]*>([A-Z2-7 ]+)<\/code>/.exec(setup.html)![1]!.replaceAll(' ', '');
    const recovery = [...setup.html.matchAll(/<li><code>([^<]+)<\/code>/g)].map(([, code]) => code!);
    await phone.send({ code: authenticatorCode(secret) });
    expect((await phone.go('/account')).path).toBe('/account');
    expect((await office.go('/account')).path).toContain('/sign-in');

    await phone.go('/account/second-factor');
    expect((await phone.send({ password, code: '000000' })).status).toBe(422);
    expect((await phone.send({ password: 'not mine', code: recovery[0]! })).status).toBe(422);
    const ended = await phone.send({ password, code: recovery[0]! });
    expect(ended.path).toBe('/account?notice=second_factor_off');
  });

  it('is sent along by the buttons of a demonstration, and shown to whoever types the password', async () => {
    const browser = instance.visit();
    await browser.go('/sign-in?next=/account');
    const asked = await browser.send({ email: 'ivo@example.org', password });
    expect(asked.path).toBe('/sign-in/second-step?next=/account');
    const shown = /now shows (\d{6})/.exec(asked.html)![1]!;
    expect(asked.html).toContain(`value="${shown}"`);
    expect((await browser.send({ code: shown })).path).toBe('/account');
    await browser.go('/sign-in');
    const late = await browser.send({ email: 'ivo@example.org', password, code: '000000' });
    expect(late.path).toBe('/sign-in/second-step');
  });
});

describe('a fresh proof', () => {
  const longAgo = () =>
    opened.db.updateTable('accounts.session').set({ provedAt: '2026-01-01T00:00:00Z' }).execute();

  it('is asked for before one’s data are given out, and not taken from a wrong password', async () => {
    const bora = await signedIn('bora');
    await longAgo();
    const asked = await bora.go('/account/export');
    expect(asked.path).toBe('/prove?next=%2Faccount%2Fexport&file=1');
    expect((await bora.send({})).html).toContain('Type your password, or a code');
    expect((await bora.send({ password: 'not mine' })).status).toBe(422);
    expect((await bora.go('/account/export')).path).toContain('/prove?');
    expect((await bora.send({ password })).html).toContain('href="/account/export" class="govuk-button"');
    expect(JSON.parse((await bora.go('/account/export')).html).person.name).toBe('Bora');
  });

  it('gives the session another token; the old one tells whose it is for a moment, and proves nothing', async () => {
    const ivo = await signedIn('ivo');
    await longAgo();
    await ivo.go('/account/export');
    const other = ivo.copy();
    const sent = await ivo.send({ password });
    expect(sent.status).toBe(200);
    expect(ivo.cookies()).not.toBe(other.cookies());
    // A page that was open in another tab, and somebody who had copied the cookie.
    expect((await other.go('/account')).path).toBe('/account');
    expect((await other.go('/account/export')).path).toContain('/prove?');
    await opened.db
      .updateTable('accounts.session')
      .set({ renewedAt: '2026-01-01T00:00:00Z' })
      .where('renewedAt', 'is not', null)
      .execute();
    expect((await other.go('/account')).path).toContain('/sign-in');
    expect((await ivo.go('/account')).path).toBe('/account');
  });

  it('sent twice is one proof: whoever missed the first answer is given its cookie, and what was typed', async () => {
    const besa = await signedIn('besa');
    await besa.go(`/organisations/${cast.organisations.cso}/people/invite`);
    await longAgo();
    await besa.send({ role: 'cso_member', locale: 'sq', jurisdiction: '', email: 'twice@example.org' });
    const twin = besa.copy();
    const first = await besa.send({ password });
    const second = await twin.send({ password });
    expect(second.path).toBe(first.path);
    expect(second.html).toContain('value="twice@example.org"');
    expect(twin.cookies()).toBe(besa.cookies());
  });

  it('leads back to the form, with what was typed', async () => {
    const besa = await signedIn('besa');
    const form = `/organisations/${cast.organisations.cso}/people/invite`;
    await besa.go(form);
    await longAgo();
    const typed = { role: 'cso_member', locale: 'sq', jurisdiction: '', email: 'mira@example.org' };
    expect((await besa.send(typed)).path).toContain('/prove?next=');
    const back = await besa.send({ password });
    expect(back.path).toContain(`${form}?stash=`);
    expect(back.html).toContain('value="mira@example.org"');
    const invited = await opened.db
      .selectFrom('people.invitation')
      .select('id')
      .where('email', '=', 'mira@example.org')
      .execute();
    expect(invited).toEqual([]);
    expect((await besa.send(typed)).html).toContain('mira@example.org');
  });

  it('is a code of the authenticator as well, and leads back to the page a button stands on', async () => {
    const ivo = await signedIn('ivo');
    const team = `/organisations/${cast.organisations.partner}/people`;
    const { html } = await ivo.go(team);
    const end = /action="(\/memberships\/[^"]+)"/.exec(html)![1]!;
    await longAgo();
    const asked = await ivo.send({}, end);
    expect(asked.path).toBe(`/prove?next=${encodeURIComponent(team)}`);
    expect((await ivo.send({ code: '000000' })).status).toBe(422);
    const code = (await demonstrationCodes(opened.accounts, ['ivo@example.org'])).get('ivo@example.org')!;
    expect((await ivo.send({ code })).path).toBe(team);
  });
});

describe('a forgotten password', () => {
  it('is answered alike for every address, the link works once, and does not go round the second step', async () => {
    const browser = instance.visit();
    await browser.go('/sign-in/forgotten');
    const unknown = await browser.send({ email: 'nobody@example.org' });
    await browser.go('/sign-in/forgotten');
    const known = await browser.send({ email: 'ana@example.org' });
    expect(known.html).toBe(unknown.html);
    const link = await lastLink('reset');
    await browser.go(link);
    expect((await browser.send({ password: 'short' })).html).toContain('at least 8 characters');
    expect((await browser.send({ password: 'a longer way around it' })).path).toContain('notice=reset');
    expect(await browser.go(link)).toMatchObject({ status: 404 });
    await browser.go('/sign-in?next=/account');
    const landed = await browser.send({ email: 'ana@example.org', password: 'a longer way around it' });
    expect(landed.path).toBe('/sign-in/second-step?next=/account');
  });
});

it('one’s own data come as a file, and the account is erased only with the password', async () => {
  const bora = await signedIn('bora');
  const file = await bora.go('/account/export');
  expect(JSON.parse(file.html).person).toMatchObject({ name: 'Bora', email: 'bora@example.org' });
  await bora.go('/account/erase');
  expect((await bora.send({ sure: 'yes', password: 'not mine' })).status).toBe(422);
  expect((await bora.send({ sure: 'yes', password })).path).toContain('notice=erased');
  expect((await bora.go('/account')).path).toContain('/sign-in');
  expect(instance.jobs).toContain('person.erase_account');
});

it('every page is valid HTML, and none needed an error to be', async () => {
  const anonymous = instance.visit();
  const besa = await signedIn('besa');
  const pages = [
    ...['/sign-in?notice=reset', '/sign-in/forgotten', '/register', '/register/sent'].map(
      (path) => [anonymous, path] as const,
    ),
    ...[
      '/account',
      '/account/details',
      '/account/password',
      '/account/second-factor',
      '/account/second-factor/confirm',
      '/account/second-factor/codes',
      '/account/erase',
      '/register/another',
    ].map((path) => [besa, path] as const),
    [besa, `/organisations/${cast.organisations.cso}/people`] as const,
    [besa, `/organisations/${cast.organisations.cso}/people/invite`] as const,
  ];
  for (const [browser, path] of pages) {
    const { status, html } = await browser.go(path);
    expect([path, status]).toEqual([path, 200]);
    const report = await htmlValidator.validateString(html);
    expect([path, report.results.flatMap(({ messages }) => messages.map(({ message }) => message))]).toEqual([
      path,
      [],
    ]);
  }
  expect(instance.errors).toEqual([]);
});
