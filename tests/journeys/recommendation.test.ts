import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Look, stopBrowser, type Visitor, visitor } from '../support/browser.ts';
import { type House, openWholeHouse, settle } from '../support/house.ts';
import { faults, lookAt } from '../support/look-at.ts';
import { timeToOpen, timeToTravel } from '../support/patience.ts';
import { recordRoundTable } from './steps.ts';

const looks: Look[] = [
  { script: true, width: 360, language: 'mk' },
  { script: false, width: 360, language: 'sq' },
  { script: false, width: 360, language: 'mk' },
  { script: true, width: 360, language: 'sq' },
];

describe.each(looks)('a round table that is answered (script $script, $width px, $language)', (look) => {
  let house: House;
  let elira: Visitor;
  const watch = look.script ? lookAt : undefined;

  beforeAll(async () => {
    house = await openWholeHouse();
    const { rows } = await house.parts.pool.query<{ id: string }>(
      `select organisation_id as id from action.participation where role = 'coordinator'`,
    );
    await settle(house, 'elira', rows[0]!.id, ['grant_officer'], 'RS');
    elira = await visitor(house, look, watch);
    await elira.signIn('elira');
  }, timeToOpen);
  afterAll(async () => {
    await elira?.close();
    await house?.close();
    await stopBrowser();
  });

  const main = (who: Visitor) => who.page.locator('main').innerText();
  const day = (name: string, of: number, month: number) => ({
    [`${name}-day`]: String(of),
    [`${name}-month`]: String(month),
    [`${name}-year`]: '2025',
  });

  it('leads from its conclusions to a recommendation with a reply by letter, and back down the ladder', {
    timeout: timeToTravel,
  }, async () => {
    const gathering = `/staff/gatherings/${await recordRoundTable(elira)}`;
    await elira.open(`${gathering}/conclusions/new`);
    await elira.fill({
      clauses: 'Одговара некој ноќе.\n\nВратата е отворена во зима.',
      language: 'mk',
    });
    await elira.press();
    expect(elira.path()).toBe(`${gathering}/conclusions`);
    await elira.press('/recommend');
    const here = elira.path().replace('/edit', '');
    await elira.fill({ addressee_names: 'Одбор на измислениот мост', territory: 'Imagined Riverland' });
    await elira.press();
    expect(elira.path()).toBe(here);
    expect(await elira.page.locator(`main a[href="${gathering}/conclusions"]`).count()).toBe(1);
    await elira.press('/publish');

    await elira.open(`${here}/letter`);
    await elira.fill({
      ...day('given_on', 20, 10),
      letter_reference: '03-17/2025',
      stance: 'accepted',
      text: 'Одборот се согласува.',
      language: 'mk',
    });
    await elira.press();
    const steps = [
      ['promised', 1, 11],
      ['adopted', 10, 11],
      ['weakened', 20, 11],
    ] as const;
    for (const [step, of, month] of steps) {
      await elira.open(`${here}/evidence`);
      await elira.fill({ step, ...day('happened_on', of, month), text: 'Одлука.', reference: 'Одлука 7' });
      await elira.press();
    }
    await elira.open(`${here}/measure`);
    await elira.fill({ title: 'Листа на јазици', office: 'Служба за јазици', state: 'planned' });
    await elira.press();
    await elira.open(`${here}/review`);
    await elira.fill({ 'review_on-day': '1', 'review_on-month': '2', 'review_on-year': '2030' });
    await elira.press();
    await elira.open(`${gathering}/conclusions`);
    expect(await elira.page.locator(`main a[href="${here}"]`).count()).toBe(1);

    const anyone = await visitor(house, look, watch);
    await anyone.open('/recommendations');
    await Promise.all([
      anyone.page.waitForNavigation(),
      anyone.page.locator('main table a[href^="/recommendations/"]').first().click(),
    ]);
    await anyone.open(anyone.path());
    const shown = await main(anyone);
    for (const text of ['Одборот се согласува.', 'Одбор на измислениот мост', 'Листа на јазици'])
      expect(shown).toContain(text);
    expect(shown).not.toContain('03-17/2025');
    expect(await anyone.page.locator('main .m-steps__back').count()).toBe(1);
    const body = await anyone.page.locator('main a[href^="/recommendations/to/"]').getAttribute('href');
    await anyone.open(body!);
    await anyone.close();
    expect(faults()).toEqual([]);
  });
});
