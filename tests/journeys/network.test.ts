import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOrganisation } from '../../src/network/testing.ts';
import { type Visitor, visitor } from '../support/browser.ts';
import { type InstanceConfig, openWholeInstance, settle } from '../support/instance.ts';
import { faults } from '../support/look-at.ts';
import { looks } from '../support/looks.ts';
import { recordRoundTable } from './steps.ts';

describe('the network and its gatherings', () => {
  const look = looks.network;
  let instance: InstanceConfig;
  let elira: Visitor;
  let besa: Visitor;
  let cso: string;

  beforeAll(async () => {
    instance = await openWholeInstance();
    const { parts } = instance;
    const { rows } = await parts.pool.query<{ id: string }>(
      `select organisation_id as id from action.participation where role = 'coordinator'`,
    );
    cso = await parts.db.transaction().execute((tx) =>
      buildOrganisation(tx, {
        actionId: parts.actionId,
        name: 'Удружење Мост на Дрини',
        otherNames: ['Most na Drini'],
      }),
    );
    await settle(instance, 'elira', rows[0]!.id, ['grant_officer'], 'RS');
    await settle(instance, 'besa', cso, ['cso_member', 'cso_certifier']);
    elira = await visitor(instance, look);
    besa = await visitor(instance, look);
    await elira.signIn('elira');
    await besa.signIn('besa');
  });
  afterAll(async () => {
    await elira?.close();
    await besa?.close();
    await instance?.close();
  });

  it('lead from a profile over a round table to an engaged organisation', async () => {
    await besa.open('/organisation/edit');
    await besa.fill({
      municipality: 'Bajina Bašta',
      registrationNumber: '12/2003',
      description: 'Guides along the river.',
    });
    await besa.press();
    expect(besa.path()).toBe('/organisation');
    await recordRoundTable(elira, cso);
    await elira.open('/staff/organisations');
    await elira.fill({ q: 'most na drini' });
    await elira.page.locator('.m-filter button').click();
    expect(elira.page.url()).not.toMatch(/drini/i);
    expect(await elira.page.locator('main tbody tr').count()).toBe(1);
    await elira.open(`/staff/organisations/${cso}`);
    expect(await elira.page.locator('main .m-tag--good').count()).toBe(1);
    await elira.open('/staff/organisations/new');
    await elira.fill({ name: 'Agency for Guardianship' });
    await elira.press();
    await elira.open('/staff/outputs/new');
    await elira.fill({
      title: 'What guardians need',
      kind: 'policy_brief',
      'published_on-day': '1',
      'published_on-month': '3',
      'published_on-year': '2025',
      'author-0': cso,
    });
    await elira.press();
    expect(elira.path()).toBe('/staff/outputs');
  });

  it('find one organisation among many by a part of its name, with and without script', async () => {
    const { parts } = instance;
    const bridge = await parts.db.transaction().execute(async (tx) => {
      for (let at = 0; at < 25; at++)
        await buildOrganisation(tx, { actionId: parts.actionId, name: `Centre number ${at}` });
      return buildOrganisation(tx, { actionId: parts.actionId, name: 'Удружење „Ђаковачка кућа“' });
    });
    for (const script of [true, false]) {
      const reader = await visitor(instance, { ...look, script, width: 360 });
      await reader.signIn('elira');
      await reader.open('/staff/outputs/new');
      await reader.fill({
        title: 'Houses of the river',
        kind: 'policy_brief',
        '_find.author-0': 'djakovacka',
      });
      const offered = reader.page.locator(`[name="author-0"][value="${bridge}"]`);
      if (script) await offered.waitFor({ state: 'attached' });
      else await reader.press('/staff/outputs/new', 'button[name="_find"][value="author-0"]');
      expect(await reader.page.locator('[name="author-0"][type="radio"]').count()).toBe(1);
      await offered.check();
      expect(await reader.page.locator('[name=title]').inputValue()).toBe('Houses of the river');
      await reader.fill({ 'published_on-day': '1', 'published_on-month': '3', 'published_on-year': '2025' });
      await reader.press();
      expect(reader.path()).toBe('/staff/outputs');
      expect(await reader.page.locator('main').innerText()).toContain('Ђаковачка кућа');
      await reader.close();
    }
  });

  it('stay on the choice where somebody is when its names come again, and ask no more', async () => {
    const reader = await visitor(instance, { ...look, script: true, width: 360 });
    await reader.signIn('elira');
    await reader.open('/staff/outputs/new');
    const { page } = reader;
    const asked: string[] = [];
    page.on('request', (one) => one.method() === 'POST' && asked.push(one.url()));
    const choices = page.locator('[name="author-0"][type="radio"]');
    const isOn = (at: number) =>
      choices
        .nth(at)
        .evaluate((one: { matches(selector: string): boolean }) => one.matches(':focus:checked'));
    await page.evaluate(`globalThis.told = [];
      new MutationObserver(() => told.push(document.getElementById('author-0-said').textContent))
        .observe(document.getElementById('author-0-said'), { childList: true, characterData: true })`);
    await reader.fill({ '_find.author-0': 'centre' });
    await choices.first().waitFor({ state: 'attached' });
    await choices.first().focus();
    await page.keyboard.press('Space');
    expect(await isOn(0)).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await isOn(1)).toBe(true);
    await page.waitForTimeout(600);
    expect(await isOn(1)).toBe(true);
    expect(asked).toHaveLength(1);
    // Whoever goes on to the choices before the next answer is there stays on theirs: it is first now.
    await reader.fill({ '_find.author-0': 'number' });
    await choices.nth(1).focus();
    await page.locator('[name="_found.author-0"][value="number"]').waitFor({ state: 'attached' });
    expect(await isOn(0)).toBe(true);
    expect(asked).toHaveLength(2);
    expect(await page.evaluate('told.length')).toBe(2);
    await reader.close();
  });

  it('show the public what they may see', async () => {
    const anyone = await visitor(instance, look);
    for (const path of ['/calls', '/grants', '/events', '/contact', '/accessibility', '/privacy'])
      await anyone.open(path);
    await anyone.open('/events');
    expect(await anyone.page.locator('main table').innerText()).toContain('Who answers at night?');
    await anyone.close();
    expect(faults()).toEqual([]);
  });
});
