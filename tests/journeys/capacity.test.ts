import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getDefinition } from '../../src/action/index.ts';
import { finishAssessment, scoreArea, startAssessment } from '../../src/network/index.ts';
import { buildOrganisation } from '../../src/network/testing.ts';
import { inFrame } from '../../src/platform/database/frame.ts';
import { type Actor, nobody } from '../../src/platform/permissions.ts';
import { buildSubGrant } from '../../src/results/testing.ts';
import { type Visitor, visitor } from '../support/browser.ts';
import { type InstanceConfig, openWholeInstance, settle } from '../support/instance.ts';
import { faults } from '../support/look-at.ts';
import { looks } from '../support/looks.ts';
import { dateFields, follow, idIn, inDays } from './moves.ts';

describe('how strong an organisation finds itself', () => {
  const look = looks.capacity;
  let instance: InstanceConfig;
  let partner: string;
  let cso: string;
  const people: Record<'besa' | 'dragan' | 'elira', Visitor> = {} as never;
  const main = (who: Visitor) => who.page.locator('main').innerText();

  beforeAll(async () => {
    instance = await openWholeInstance();
    const { parts } = instance;
    const { rows } = await parts.pool.query<{ id: string }>(
      `select organisation_id as id from action.participation where role = 'coordinator'`,
    );
    partner = rows[0]!.id;
    const add = (name: string, kind: 'cso' | 'institution') =>
      parts.db.transaction().execute((tx) => buildOrganisation(tx, { actionId: parts.actionId, name, kind }));
    cso = await add('Удружение Мост на Дрини', 'cso');
    const institution = await add('Служба на измислениот мост', 'institution');
    await settle(instance, 'besa', cso, ['cso_member', 'cso_certifier']);
    await settle(instance, 'dragan', institution, ['institution_member']);
    await settle(instance, 'elira', partner, ['grant_officer'], 'RS');
    for (const name of ['besa', 'dragan', 'elira'] as const) {
      people[name] = await visitor(instance, look);
      await people[name].signIn(name);
    }
  });
  afterAll(async () => {
    for (const one of Object.values(people)) await one.close();
    await instance?.close();
  });

  /** Answers every statement of an assessment, area by area, and finishes it. */
  async function answer(besa: Visitor, assessment: string, score: (at: number) => string) {
    await besa.open(assessment);
    const areas = await besa.page
      .locator('main a[href*="/areas/"]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')!))]);
    expect(areas).toHaveLength(7);
    for (const [at, area] of areas.entries()) {
      await besa.open(area);
      const names = await besa.page
        .locator('main [name^="score-"]')
        .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('name')!))]);
      await besa.fill(Object.fromEntries(names.map((name) => [name, score(at)])));
      await besa.press('/areas/');
    }
    await besa.open(assessment);
    await besa.press('/finish');
  }

  /** Another organisation that looked at itself twice. */
  async function another(number: number) {
    const { parts } = instance;
    const organisationId = await parts.db
      .transaction()
      .execute((tx) => buildOrganisation(tx, { actionId: parts.actionId, name: `Круг ${number}` }));
    const personId = await settle(instance, `someone${number}`, organisationId, ['cso_certifier']);
    const actor: Actor = {
      ...nobody,
      personId,
      organisationId,
      organisationKind: 'cso',
      roles: [{ role: 'cso_certifier', jurisdiction: null }],
    };
    for (const score of ['2', '3'])
      await inFrame(parts.db, { actor }, async ({ tx, now }) => {
        const work = { tx, now, actionId: parts.actionId, actor, enqueue: async () => {} };
        const { areas } = (await getDefinition(tx, parts.actionId)).capacity;
        const assessmentId = await startAssessment(work, { mode: 'self', companion: '' });
        for (const [at, area] of areas.entries()) {
          const typed = Object.fromEntries(area.statements.map(({ key }) => [`score-${key}`, score]));
          await scoreArea(work, { assessmentId, area: area.key, typed: { ...typed, version: at + 1 } });
        }
        await finishAssessment(work, { assessmentId });
      });
  }

  it('is found at a baseline, shared with whom it chooses, and found again with what lay between', async () => {
    const { besa, dragan, elira } = people;
    await besa.open('/organisation');
    await follow(besa, 'main a[href="/organisation/capacity"]');
    await besa.open('/organisation/capacity/new');
    await besa.fill({ mode: 'self' });
    await besa.press('/new');
    const baseline = besa.path();
    await answer(besa, baseline, () => '2');
    expect(await besa.page.locator('main svg .m-radar__shape').count()).toBeGreaterThan(0);

    // It chooses who reads; whoever gives it money does not, by any address.
    await besa.open('/organisation/capacity/sharing');
    await besa.page.locator('[name=with]').selectOption({ label: 'Служба на измислениот мост' });
    await besa.press('/sharing');
    await dragan.open('/organisation');
    await follow(dragan, 'main a[href="/capacity/shared"]');
    await follow(dragan, `main a[href="${baseline}"]`);
    expect(await dragan.page.locator('main form').count()).toBe(0);
    expect((await elira.page.goto(baseline))!.status()).toBe(404);

    // A training it comes to and a sub-grant it signs, before it looks again.
    await instance.moveClock(40);
    await elira.signIn('elira');
    await elira.open('/staff/gatherings/new');
    await elira.fill({
      title: 'Книги кои се отвораат',
      kind: 'training',
      scope: 'national',
      jurisdiction: 'RS',
      place: 'Subotica',
      ...dateFields('starts_on', 20),
    });
    await elira.press();
    await elira.open(`/staff/gatherings/${idIn(elira.path())}/attendance`);
    await elira.fill({ [`women-${cso}`]: '2', [`men-${cso}`]: '1' });
    await elira.press();
    const { year, month, day } = inDays(25);
    await instance.parts.db.transaction().execute((tx) =>
      buildSubGrant(tx, { actionId: instance.parts.actionId, organisations: { partner } }, cso, {
        signedOn: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
      }),
    );

    await besa.signIn('besa');
    await besa.open('/organisation/capacity/new');
    await besa.fill({ mode: 'accompanied', companion: 'Тело што придружува' });
    await besa.press('/new');
    const followUp = besa.path();
    await answer(besa, followUp, (at) => (at === 0 ? '1' : '3'));
    const shown = await main(besa);
    for (const between of ['Книги кои се отвораат', 'Safe crossings']) expect(shown).toContain(between);
    expect(shown).toMatch(/\+1/);
    expect(shown).toMatch(/[-−]1/);
    expect(await besa.page.locator('main svg .m-radar__shape--before').count()).toBe(1);
    expect(await besa.page.locator('main figure table, main .m-figure table').count()).toBeGreaterThan(0);

    // What is chosen can be unchosen.
    await besa.open('/organisation/capacity');
    await besa.press('/end');
    await dragan.signIn('dragan');
    expect((await dragan.page.goto(followUp))!.status()).toBe(404);
  });

  it('is known of all together from five on only, by staff and everybody alike', async () => {
    const { elira } = people;
    await elira.open('/capacity');
    expect(await elira.page.locator('main svg').count()).toBe(0);
    for (const number of [1, 2, 3]) await another(number);
    await elira.open('/capacity');
    expect(await elira.page.locator('main svg').count()).toBe(0);
    await another(4);
    await elira.open('/capacity');
    expect(await elira.page.locator('main svg').count()).toBe(1);
    expect(await elira.page.locator('main table').count()).toBe(1);
    expect(await main(elira)).not.toMatch(/Круг|Мост на Дрини/);
    expect(faults()).toEqual([]);
  });
});
