// Dear, and the only one that shows: what was said at a round table is followed by links alone to what became of it, by staff and by anybody.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visitor, visitor } from '../support/browser.ts';
import { type InstanceConfig, openWholeInstance, settle } from '../support/instance.ts';
import { faults } from '../support/look-at.ts';
import { looks } from '../support/looks.ts';
import { postAs } from './by-post.ts';
import { answerLetter, handInFile, sendLetter } from './letters.ts';
import { lastMail } from './mails.ts';
import { chosenDay, dateFields, follow, idIn } from './moves.ts';

let instance: InstanceConfig;
/** By how many days the clock of the instance was moved. */
let moved = 0;
async function wait(days: number) {
  await instance.moveClock(days);
  moved += days;
}

beforeAll(async () => {
  instance = await openWholeInstance();
  const { rows } = await instance.parts.pool.query<{ id: string }>(
    `select organisation_id as id from action.participation where role = 'coordinator'`,
  );
  await settle(instance, 'elira', rows[0]!.id, ['grant_officer'], 'RS');
});
afterAll(async () => {
  await instance?.close();
});

describe('a round table that is answered', () => {
  const look = looks.recommendation;
  let elira: Visitor;
  let anyone: Visitor;
  const main = (who: Visitor) => who.page.locator('main').innerText();
  const guest = `board-${look.language}-${look.script}`;

  beforeAll(async () => {
    elira = await visitor(instance, look);
    anyone = await visitor(instance, look);
    await elira.signIn('elira');
  });
  afterAll(async () => {
    await elira?.close();
    await anyone?.close();
  });

  it('leads from its invitations over its conclusions to a recommendation with a reply by letter, and back down the ladder', async () => {
    const gathering = await plan();
    await invite(gathering);
    await wait(6);
    await hold(gathering);
    const here = await recommend(gathering);
    await wait(60);
    await answer(here);
    await elira.open(`${gathering}/conclusions`);
    expect(await elira.page.locator(`main a[href="${here}"]`).count()).toBe(1);
    await readAsAnybody(gathering, here);
    expect(faults()).toEqual([]);
  });

  /** When, where and what about: with an agenda that everybody reads, and for those who are invited. */
  async function plan(): Promise<string> {
    await elira.open('/staff/gatherings/new');
    await elira.fill({
      title: 'Кој одговара ноќе?',
      kind: 'round_table',
      scope: 'national',
      jurisdiction: 'RS',
      place: 'Суботица',
      ...dateFields('starts_on', moved + 5),
    });
    await elira.press();
    const gathering = elira.path();
    await elira.open(`${gathering}/sessions/new`);
    await elira.fill({
      day: chosenDay(moved + 5),
      part: 'morning',
      starts: '10:00',
      ends: '12:00',
      title: 'Ноќни повици',
    });
    await elira.press();
    const session = await elira.page.locator('main a[href^="/staff/sessions/"]').first().getAttribute('href');
    await elira.open(session!.replace('/edit', '/speakers/new'));
    await elira.fill({ role: 'Советник за јазици', organisation: 'Одбор на измислениот мост' });
    await elira.press();
    await elira.open(`${gathering}/offer`);
    await elira.fill({ registration: 'invited', places: '20' });
    await elira.press();
    const event = gathering.replace('/staff/gatherings', '/events');
    expect((await anyone.page.goto(event))!.status()).toBe(404);
    await elira.open(`${gathering}/publish`);
    await elira.press();
    await anyone.open(event);
    for (const text of ['Ноќни повици', 'Советник за јазици']) expect(await main(anyone)).toContain(text);
    expect(await anyone.page.locator(`main a[href="${event}/register"]`).count()).toBe(0);
    return gathering;
  }

  /** A body by letter, and somebody of it by mail, who comes by office and agrees to nothing. */
  async function invite(gathering: string) {
    await sendLetter(elira, gathering, { addressee: 'Одбор на измислениот мост', today: moved });
    await elira.open(`${gathering}/participants/invite`);
    await elira.fill({
      mails: `${guest}@example.org`,
      organisationKind: 'institution',
      jurisdiction: 'RS',
      locale: look.language,
    });
    await elira.press();
    const { link, locale } = await lastMail(instance, guest);
    expect(locale).toBe(look.language);
    await anyone.open(link);
    await anyone.open(`${link}/accept`);
    expect(await anyone.page.locator('[name=consent]').count()).toBe(0);
    await anyone.fill({ name: 'Бранка Одборова', sex: 'f', organisationName: 'Одбор на измислениот мост' });
    await anyone.press();
    expect((await lastMail(instance, guest)).template).toBe('training.mail.registered');
  }

  /** Who came, by the list that was signed; what came back on the letter; which newsroom; what was concluded, clause by clause. */
  async function hold(gathering: string) {
    await answerLetter(elira, gathering, { today: moved, people: 1 });
    await elira.open(`${gathering}/attendance-list/by-hand`);
    await elira.fill({ 'people[]': true, reason: 'Потпишано на листа' });
    await elira.page.locator('[name=half_day]').first().check();
    await elira.press();
    await postAs(elira, `${gathering}/media/new`, { outlet: 'Радио Измислица', was_present: 'yes' });
    await elira.open(`${gathering}/conclusions/new`);
    await elira.fill({ clauses: 'Одговара некој ноќе.\n\nВратата е отворена.', language: 'mk' });
    await elira.press();
    expect(elira.path()).toBe(`${gathering}/conclusions`);
    await elira.page.locator('main a[href^="/staff/conclusions/"]').nth(1).click();
    await elira.page.waitForURL('**/conclusions/*/edit');
    await elira.fill({ text: 'Вратата е отворена во зима.' });
    await elira.press();
    await elira.open(gathering);
    const [, women] = await elira.page.locator('main tfoot').last().locator('th, td').allInnerTexts();
    expect(women!.trim()).toBe('1');
    await elira.press('/conclusions/publish');
  }

  /** One press makes a recommendation of the first clause; it names whom it asks, and everybody reads it. */
  async function recommend(gathering: string): Promise<string> {
    await elira.open(`${gathering}/conclusions`);
    await elira.press('/recommend');
    const here = elira.path().replace('/edit', '');
    await elira.fill({ addressee_names: 'Одбор на измислениот мост', territory: 'Imagined Riverland' });
    await elira.press();
    expect(elira.path()).toBe(here);
    expect(await elira.page.locator(`main a[href="${gathering}/conclusions"]`).count()).toBe(1);
    await elira.press('/publish');
    return here;
  }

  /** The institution's letter with its file, what was promised, done and undone, and when it is looked at again. */
  async function answer(here: string) {
    await elira.open(`${here}/letter`);
    await elira.fill({
      ...dateFields('given_on', moved - 50),
      letter_reference: '03-17/2025',
      stance: 'accepted',
      text: 'Одборот се согласува.',
      language: 'mk',
      publication: 'yes',
    });
    await elira.press();
    await follow(elira, 'main a[href$="/papers/new"]');
    await handInFile(elira, { title: 'Писмо на одборот' });
    await follow(elira, 'main a[href*="/staff/papers/response/"][href$="/publish"]');
    await elira.fill({ nobody_at_risk: true });
    await elira.press();
    const steps = [
      ['promised', 40],
      ['adopted', 30],
      ['weakened', 20],
    ] as const;
    for (const [step, ago] of steps) {
      await elira.open(`${here}/evidence`);
      await elira.fill({
        step,
        ...dateFields('happened_on', moved - ago),
        text: 'Одлука.',
        reference: 'Одлука 7',
      });
      await elira.press();
    }
    await elira.open(`${here}/measure`);
    await elira.fill({ title: 'Листа на јазици', office: 'Служба за јазици', state: 'planned' });
    await elira.press();
    await elira.open(`${here}/review`);
    await elira.fill(dateFields('review_on', moved + 300));
    await elira.press();
  }

  /** From the event to what it concluded, to what became of it, to the one who was asked. */
  async function readAsAnybody(gathering: string, here: string) {
    const [event, recommendation] = [gathering, here].map((path) => path.replace('/staff', ''));
    await anyone.open(event!.replace('/gatherings', '/events'));
    expect(await main(anyone)).toContain('Радио Измислица');
    await follow(anyone, 'main a[href$="/conclusions"]');
    expect(await main(anyone)).toContain('Вратата е отворена во зима.');
    await follow(anyone, `main a[href="${recommendation}"]`);
    const shown = await main(anyone);
    for (const text of ['Одборот се согласува.', 'Одбор на измислениот мост', 'Листа на јазици'])
      expect(shown).toContain(text);
    expect(shown).not.toContain('03-17/2025');
    expect(await anyone.page.locator('main .m-steps__back').count()).toBe(1);
    const paper = await anyone.page.locator('main a[href^="/papers/"]').getAttribute('href');
    expect((await anyone.page.request.get(paper!)).status()).toBe(200);
    await anyone.open('/recommendations');
    expect(await anyone.page.locator(`main a[href="${recommendation}"]`).count()).toBeGreaterThan(0);
    await anyone.open(recommendation!);
    await follow(anyone, 'main a[href^="/recommendations/to/"]');
    expect(idIn(anyone.path())).not.toBe(idIn(here));
  }
});
