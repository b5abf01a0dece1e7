import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAppointment } from '../../src/voice/testing.ts';
import { type Visitor, visitor } from '../support/browser.ts';
import { type InstanceConfig, openWholeInstance, settle } from '../support/instance.ts';
import { faults } from '../support/look-at.ts';
import { looks } from '../support/looks.ts';

let instance: InstanceConfig;

beforeAll(async () => {
  instance = await openWholeInstance();
  const { parts } = instance;
  const { rows } = await parts.pool.query<{ id: string }>(
    `select organisation_id as id from action.participation where role = 'coordinator'`,
  );
  const organisationId = rows[0]!.id;
  const personId = await settle(instance, 'elira', organisationId, ['grant_officer']);
  await parts.db.transaction().execute((tx) =>
    buildAppointment(tx, {
      actionId: parts.actionId,
      personId,
      organisationId,
      kind: 'complaint',
      appointedBy: personId,
    }),
  );
});
afterAll(async () => {
  await instance?.close();
});

describe('a complaint from a phone', () => {
  const look = looks.voice;
  let somebody: Visitor;
  let elira: Visitor;

  beforeAll(async () => {
    somebody = await visitor(instance, look);
    elira = await visitor(instance, look);
    await elira.signIn('elira');
  });
  afterAll(async () => {
    await somebody?.close();
    await elira?.close();
  });

  const main = (who: Visitor) => who.page.locator('main').innerText();

  it('is left quickly: the neutral page takes the place of the form, and going back does not lead there', async () => {
    const scared = await visitor(instance, { ...look, script: true });
    await scared.page.route(/^https:/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }),
    );
    await scared.open('/');
    await scared.open('/voice');
    await scared.page.locator('[data-leave]').first().click();
    await scared.page.getByText('Weather').waitFor();
    await scared.page.goBack();
    expect(scared.path()).toBe('/');
    await scared.close();
  });

  it('is made from the foot of a page, answered, and read again with number and secret', async () => {
    await somebody.open('/');
    await Promise.all([
      somebody.page.waitForURL('**/voice'),
      somebody.page.locator('footer a[href="/voice"]').click(),
    ]);
    await somebody.fill({ kind: 'complaint', text: 'Чекавме три часа пред затворена врата.' });
    await somebody.press('/voice');
    expect(await main(somebody)).toMatch(/\(1 /);
    await somebody.press('/voice');
    const number = /V-\d{4}-\d{4}/.exec(await main(somebody))![0];
    const secret = await somebody.page.locator('main code').innerText();
    expect(somebody.page.url()).not.toContain(secret);

    await elira.open('/staff/voice');
    await elira.page.getByRole('link', { name: number }).click();
    await elira.page.waitForURL('**/cases/*');
    const page = elira.path();
    expect(await main(elira)).toContain('Чекавме три часа');
    await elira.press('/acknowledge');
    await elira.open(`${page}/write`);
    await elira.fill({ as: 'answer', text: 'Од понеделник вратата е отворена.' });
    await elira.press();
    await elira.open(`${page}/close`);
    await elira.fill({ outcome: 'upheld' });
    await elira.press();

    const later = await visitor(instance, look);
    await later.open('/voice/case');
    await later.fill({ number: number.toLowerCase(), secret: secret.toLowerCase() });
    await later.press('/voice/case');
    expect(await main(later)).toContain('Од понеделник вратата е отворена.');
    await later.fill({ text: 'Во вторник пак беше затворена.' });
    await later.press('/voice/case');
    expect(await main(later)).toContain('Во вторник пак беше затворена.');
    await later.close();

    await elira.open(page);
    expect(await main(elira)).toContain('Во вторник пак беше затворена.');
    expect(faults()).toEqual([]);
  });
});
