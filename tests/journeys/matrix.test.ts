import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Look, stopBrowser, type Visitor, visitor } from '../support/browser.ts';
import { type House, openWholeHouse, settle } from '../support/house.ts';
import { faults, lookAt } from '../support/look-at.ts';
import { timeToOpen, timeToTravel } from '../support/patience.ts';

const looks: Look[] = [
  { script: true, width: 360, language: 'mk' },
  { script: false, width: 360, language: 'sq' },
  { script: false, width: 360, language: 'mk' },
  { script: true, width: 360, language: 'sq' },
];

describe.each(looks)('a matrix cycle by two lawyers (script $script, $width px, $language)', (look) => {
  let house: House;
  const people = {} as Record<'ana' | 'drita' | 'sanja' | 'dragan' | 'anybody', Visitor>;

  beforeAll(async () => {
    house = await openWholeHouse();
    const { pool, actionId } = house.parts;
    const { rows } = await pool.query<{ id: string; role: string }>(
      `select organisation_id as id, role from action.participation
       where role in ('coordinator', 'implementing_partner') order by role, position limit 2`,
    );
    const institution = await pool.query<{ id: string }>(
      `insert into network.organisation (id, action_id, kind, name, search_key, sort_key, confirmed_at, created_at, updated_at)
       values (gen_random_uuid(), $1, 'institution', 'Imagined Ministry', 'imagined ministry', 'imagined ministry', now(), now(), now())
       returning id`,
      [actionId],
    );
    await settle(house, 'ana', rows[0]!.id, ['programme_manager']);
    await settle(house, 'drita', rows[0]!.id, ['assessor']);
    await settle(house, 'sanja', rows[1]!.id, ['assessor']);
    await settle(house, 'dragan', institution.rows[0]!.id, ['institution_member']);
    for (const name of ['ana', 'drita', 'sanja', 'dragan', 'anybody'] as const) {
      people[name] = await visitor(house, look, look.script ? lookAt : undefined);
      if (name !== 'anybody') await people[name].signIn(name);
    }
  }, timeToOpen);
  afterAll(async () => {
    for (const one of Object.values(people)) await one.close();
    await house?.close();
    await stopBrowser();
  });

  const main = (who: Visitor) => who.page.locator('main').innerText();
  const day = (name: string, year: number) => ({
    [`${name}-day`]: '1',
    [`${name}-month`]: '6',
    [`${name}-year`]: String(year),
  });

  it('goes from its questions to what everybody reads, and neither lawyer sees the other’s answers', {
    timeout: timeToTravel,
  }, async () => {
    const { ana, drita, sanja, dragan, anybody } = people;
    await ana.open('/staff/matrix/cycles/new');
    await ana.fill({ title: 'Cycle by phone', language: 'en', ...day('as_of', 2026) });
    await ana.page.locator('[name="places[]"]').first().check();
    await ana.page.locator('[name="standards[]"]').first().check();
    await ana.press();
    const cycle = ana.path();
    await ana.page.locator('main a[href*="/cycle-standards/"]').first().click();
    await ana.page.waitForURL('**/cycle-standards/*');
    await ana.fill({
      'text-law-1': 'Does the law say so?',
      'text-policy-1': 'Is it planned?',
      'text-practice-1': 'Is it done?',
    });
    await ana.press();
    for (const [seat, name] of [
      ['national', 'drita'],
      ['second', 'sanja'],
    ] as const) {
      await ana.open(`${cycle}/appoint`);
      const option = ana.page.locator('[name=assessor] option', { hasText: new RegExp(name, 'i') });
      await ana.fill({ seat, assessor: (await option.first().getAttribute('value'))! });
      await ana.press();
    }
    await ana.open(cycle);
    await ana.press('/open');

    for (const [who, kind] of [
      [drita, '25'],
      [sanja, '75'],
    ] as const) {
      await who.open('/tasks');
      await who.page.locator('main a[href*="/staff/matrix/sheets/"]').first().click();
      await who.page.waitForURL('**/sheets/*');
      const sheet = who.path();
      await who.page.locator(`main a[href^="${sheet}/"]`).first().click();
      await who.page.waitForURL(`**${sheet}/*`);
      await who.fill({
        'kind-0': kind,
        'title-0': 'Imagined Code',
        'place-0': 'art_3__para_1',
        ...day('on-0', 2025),
        'quote-0': 'Nobody is punished.',
        'note-0': `Only ${kind} for me`,
      });
      await who.press();
      await who.fill({ 'kind-0': '50', 'title-0': 'National plan' });
      await who.press();
      await who.fill({ 'kind-0': '50', 'title-0': 'Yearly report', ...day('on-0', 2025) });
      await who.press();
      expect(who.path()).toBe(sheet);
      await who.press('/hand-in');
    }
    await ana.open(cycle);
    await ana.press('/close');
    for (const who of [drita, sanja]) {
      await who.open(cycle);
      expect(await main(who)).not.toContain('for me');
    }
    await ana.page.locator('main a[href*="/staff/matrix/places/"]').first().click();
    await ana.page.waitForURL('**/places/*');
    await ana.page.locator('main table a').first().click();
    await ana.page.waitForURL('**/places/*/*');
    expect(await main(ana)).toContain('Only 75 for me');
    await ana.fill({ 'kind-0': '50', 'reason-0': 'An exception is narrow.' });
    await ana.press();

    await ana.open(`${cycle}/invite`);
    await ana.page.locator('[name=organisation]').selectOption({ label: 'Imagined Ministry' });
    await ana.press();
    await ana.open(`${cycle}/hand-over`);
    await ana.fill(day('reply_until', 2099));
    await ana.press();
    await dragan.open('/tasks');
    await dragan.page.locator('main a[href*="/matrix-replies/"]').first().click();
    await dragan.page.waitForURL('**/matrix-replies/*');
    await dragan.fill({ text: 'Исклучокот е укинат.' });
    await dragan.press();
    await ana.open(`${cycle}/publish`);
    await ana.fill({ 'confirmed[]': true });
    await ana.press();

    await anybody.open('/matrix');
    await anybody.page.locator('main table tbody a').first().click();
    await anybody.page.waitForURL('**/standards/*');
    await anybody.page.locator('main table a').first().click();
    await anybody.page.waitForURL('**/cells/**');
    for (const told of ['An exception is narrow.', 'Nobody is punished.', 'Исклучокот е укинат.'])
      expect(await main(anybody)).toContain(told);
    expect(await main(anybody)).not.toContain('for me');
    expect(faults()).toEqual([]);
  });
});
