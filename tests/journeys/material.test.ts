import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visitor, visitor } from '../support/browser.ts';
import { type InstanceConfig, openWholeInstance, settle } from '../support/instance.ts';
import { faults } from '../support/look-at.ts';
import { looks } from '../support/looks.ts';
import { timeToOpen, timeToTravel } from '../support/patience.ts';

describe('a publication', () => {
  const look = looks.material;
  let instance: InstanceConfig;
  let elira: Visitor;
  let cene: Visitor;

  beforeAll(async () => {
    instance = await openWholeInstance();
    const { rows } = await instance.parts.pool.query<{ id: string }>(
      `select organisation_id as id from action.participation where role = 'coordinator'`,
    );
    await settle(instance, 'elira', rows[0]!.id, ['grant_officer'], 'RS');
    await settle(instance, 'cene', rows[0]!.id, ['grant_officer'], 'MK');
    elira = await visitor(instance, look);
    cene = await visitor(instance, look);
    await elira.signIn('elira');
    await cene.signIn('cene');
  }, timeToOpen);
  afterAll(async () => {
    await elira?.close();
    await cene?.close();
    await instance?.close();
  });

  it('leads from the draft over a review to its page and its file', { timeout: timeToTravel }, async () => {
    await elira.open('/staff/materials/new');
    // A long list of choices is folded; without script, too, its line opens it.
    await elira.page.locator('main details:has(input[name="authors[]"]) > summary').first().click();
    await elira.page.locator('main input[name="authors[]"]').first().check();
    await elira.fill({
      kind: 'policy_brief',
      topic: 'protection',
      original_language: look.language,
      publisher: 'Издавач на тестовите',
    });
    await elira.press();
    const here = elira.path().replace(/\/texts\/.*$/, '');
    await elira.fill({
      title: 'Врата што останува отворена',
      summary: 'Отворете ја ноќе.',
      body: '## Зошто\n\nЛадно е.[^1]\n\n- прво\n- второ\n\n[^1]: Измислено.',
    });
    await elira.press();
    expect(elira.path()).toBe(here);
    await elira.press('/hand-in');
    await cene.open('/tasks');
    expect(await cene.page.locator(`main a[href="${here}/review"]`).count()).toBe(1);
    await cene.open(`${here}/review`);
    await cene.fill({ decision: 'approved' });
    await cene.press();
    expect(cene.path()).toBe(here);
    await elira.open(here);
    await elira.press('/publish');

    const anyone = await visitor(instance, look);
    await anyone.open('/materials');
    const href = await anyone.page.locator('main table a[href^="/materials/"]').first().getAttribute('href');
    await anyone.open(href!);
    const shown = await anyone.page.locator('main').innerText();
    for (const text of ['Врата што останува отворена', 'Ладно е.', 'Издавач на тестовите'])
      expect(shown).toContain(text);
    expect(await anyone.page.locator('main article h2').count()).toBe(2);
    const file = await anyone.page.request.get(
      new URL(`${href}/text.pdf?text=${look.language}`, anyone.page.url()).href,
    );
    expect(file.headers()['content-type']).toBe('application/pdf');
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await anyone.close();
    expect(faults()).toEqual([]);
  });
});
