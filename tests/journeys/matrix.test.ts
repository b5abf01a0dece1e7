// Dear, and the only one that shows: two lawyers with a browser each find no way to one another's answers before what both wrote is published.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visitor, visitor } from '../support/browser.ts';
import { type InstanceConfig, openWholeInstance, settle } from '../support/instance.ts';
import { faults } from '../support/look-at.ts';
import { looks } from '../support/looks.ts';
import { dateFields, idIn } from './moves.ts';

let instance: InstanceConfig;

beforeAll(async () => {
  instance = await openWholeInstance();
  const { pool, actionId } = instance.parts;
  const { rows: partners } = await pool.query<{ id: string; role: string }>(
    `select organisation_id as id, role from action.participation
     where role in ('coordinator', 'implementing_partner') order by role, position limit 2`,
  );
  const { rows: institutions } = await pool.query<{ id: string }>(
    `insert into network.organisation (id, action_id, kind, name, search_key, sort_key, confirmed_at, created_at, updated_at)
     select gen_random_uuid(), $1, 'institution', name, lower(name), lower(name), now(), now(), now()
     from unnest(array['Imagined Ministry', 'Imagined Court']) as name
     returning id`,
    [actionId],
  );
  await settle(instance, 'ana', partners[0]!.id, ['programme_manager']);
  await settle(instance, 'drita', partners[0]!.id, ['assessor']);
  await settle(instance, 'sanja', partners[1]!.id, ['assessor']);
  await settle(instance, 'dragan', institutions[0]!.id, ['institution_member']);
});
afterAll(async () => {
  await instance?.close();
});

describe('a matrix cycle by two lawyers', () => {
  const look = looks.matrix;
  const people = {} as Record<'ana' | 'drita' | 'sanja' | 'dragan' | 'anybody', Visitor>;
  const title = `Cycle by phone, ${look.language}, ${look.script ? 'script' : 'none'}`;

  beforeAll(async () => {
    for (const name of ['ana', 'drita', 'sanja', 'dragan', 'anybody'] as const) {
      people[name] = await visitor(instance, look);
      if (name !== 'anybody') await people[name].signIn(name);
    }
  });
  afterAll(async () => {
    for (const one of Object.values(people)) await one.close();
  });

  const main = (who: Visitor) => who.page.locator('main').innerText();
  const day = (name: string, year: number) => ({
    [`${name}-day`]: '1',
    [`${name}-month`]: '6',
    [`${name}-year`]: String(year),
  });
  /** Presses a link and waits for where it leads. */
  const go = async (who: Visitor, link: string, to: string) => {
    await who.page.locator(link).first().click();
    await who.page.waitForURL(to);
  };

  it('goes from its questions to what everybody reads, and neither lawyer sees the other’s answers', async () => {
    const { ana } = people;
    const cycle = await ask();
    await answerBlind(cycle);
    await ana.open(cycle);
    await ana.press('/close');
    await adjudicate(cycle);
    await letReply(cycle);
    const hash = await publish(cycle);
    await readAsAnybody(cycle, hash);
    await correct(cycle, hash);
    expect(faults()).toEqual([]);
  });

  /** One standard in one jurisdiction, a question to law, policy and practice each, and who answers them. */
  async function ask(): Promise<string> {
    const { ana } = people;
    await ana.open('/staff/matrix/cycles/new');
    await ana.fill({ title, language: 'en', ...day('as_of', 2026) });
    await ana.page.locator('[name="places[]"]').first().check();
    await ana.page.locator('[name="standards[]"]').first().check();
    await ana.press();
    const cycle = ana.path();
    await go(ana, 'main a[href*="/cycle-standards/"]', '**/cycle-standards/*');
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
    return cycle;
  }

  /** Each answers with a pinpoint and dated sources, and finds no way to the sheet of the other. */
  async function answerBlind(cycle: string) {
    const { ana, drita, sanja } = people;
    const sheets: string[] = [];
    for (const [who, kind] of [
      [drita, '25'],
      [sanja, '75'],
    ] as const) {
      await who.open('/tasks');
      await go(who, 'main a[href*="/staff/matrix/sheets/"]', '**/sheets/*');
      const sheet = who.path();
      sheets.push(sheet);
      await go(who, `main a[href^="${sheet}/"]`, `**${sheet}/*`);
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
      await go(who, 'main a[href$="/hand-in"]', '**/hand-in');
      await who.press('/hand-in');
    }
    for (const [who, other] of [
      [drita, sheets[1]!],
      [sanja, sheets[0]!],
    ] as const) {
      expect((await who.page.request.get(other)).status()).toBe(404);
      await who.open(cycle);
      expect(await main(who)).not.toContain('for me');
    }
    await ana.open(cycle);
    expect(await main(ana)).not.toContain('for me');
  }

  /** Where they differ somebody who assessed neither decides, with a reason; both stay shut out. */
  async function adjudicate(cycle: string) {
    const { ana, drita, sanja } = people;
    for (const who of [drita, sanja]) {
      await who.open(cycle);
      expect(await main(who)).not.toContain('for me');
    }
    await go(ana, 'main a[href*="/staff/matrix/places/"]', '**/places/*');
    await go(ana, 'main table a', '**/places/*/*');
    for (const answer of ['Only 25 for me', 'Only 75 for me']) expect(await main(ana)).toContain(answer);
    await ana.fill({ 'kind-0': '50', 'reason-0': 'An exception is narrow.' });
    await ana.press();
  }

  /** Two institutions are heard: one on its page, one by a letter that staff register. */
  async function letReply(cycle: string) {
    const { ana, dragan } = people;
    for (const label of ['Imagined Ministry', 'Imagined Court']) {
      await ana.open(`${cycle}/invite`);
      await ana.page.locator('[name=organisation]').selectOption({ label });
      await ana.press();
    }
    await ana.open(`${cycle}/hand-over`);
    await ana.fill(day('reply_until', 2099));
    await ana.press();
    await dragan.open('/tasks');
    await go(dragan, 'main a[href*="/matrix-replies/"]', '**/matrix-replies/*');
    expect(await main(dragan)).toContain(title);
    await dragan.fill({ text: 'Исклучокот е укинат.', final: true });
    await dragan.press();
    await ana.open(`${cycle}/letter`);
    const court = ana.page.locator('[name=invitation] option', { hasText: 'Imagined Court' });
    await ana.page.locator('[name=invitation]').selectOption((await court.getAttribute('value'))!);
    await ana.fill({
      ...dateFields('replied_on', 0),
      letter_reference: 'Су 12/2026',
      text: 'Судот го применува исклучокот тесно.',
    });
    await ana.press();
    expect(ana.path()).toBe(cycle);
  }

  /** Returns the hash under which it stands. */
  async function publish(cycle: string): Promise<string> {
    const { ana } = people;
    await ana.open(`${cycle}/publish`);
    await ana.fill({ 'confirmed[]': true });
    await ana.press();
    return (await ana.page.locator('main code').first().innerText()).trim();
  }

  async function readAsAnybody(cycle: string, hash: string) {
    const { anybody } = people;
    await anybody.open('/matrix');
    expect(await main(anybody)).toContain(title);
    const matrix = `/matrix/${idIn(cycle)}`;
    await anybody.open(matrix);
    expect(await anybody.page.locator('main code').innerText()).toBe(hash);
    const bytes = await (await anybody.page.request.get(`${matrix}/cycle.json`)).body();
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    await go(anybody, 'main table tbody a', '**/standards/*');
    await go(anybody, 'main table a', '**/cells/**');
    const replies = ['Исклучокот е укинат.', 'Судот го применува исклучокот тесно.'];
    for (const told of ['An exception is narrow.', 'Nobody is punished.', ...replies])
      expect(await main(anybody)).toContain(told);
    for (const kept of ['for me', 'Су 12/2026']) expect(await main(anybody)).not.toContain(kept);
  }

  /** An erratum stands beside what it corrects; what was published is the same to the byte. */
  async function correct(cycle: string, hash: string) {
    const { ana, anybody } = people;
    await ana.open(`${cycle}/correct`);
    await ana.page.locator('[name=place]').selectOption({ index: 1 });
    await ana.page.locator('[name=standard]').selectOption({ index: 1 });
    await ana.fill({ text: 'Членот е 4, а не 3.' });
    await ana.press();
    expect(ana.path()).toBe(cycle);
    await anybody.open(anybody.path());
    for (const told of ['Членот е 4, а не 3.', 'Nobody is punished.'])
      expect(await main(anybody)).toContain(told);
    const matrix = `/matrix/${idIn(cycle)}`;
    await anybody.open(matrix);
    expect(await anybody.page.locator('main code').innerText()).toBe(hash);
    const bytes = await (await anybody.page.request.get(`${matrix}/cycle.json`)).body();
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    expect(await (await anybody.page.request.get(`${matrix}/values.csv`)).text()).toContain('Членот е 4');
  }
});
