// Dear, and the only one that shows: a training goes from its curriculum to a certificate by links and buttons alone, on the phones of those who come and on the desk of who holds it.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { inFrame, system } from '../../src/platform/database/frame.ts';
import { badgeVerifier } from '../interop/badge-verifier.ts';
import { type Visitor, visitor } from '../support/browser.ts';
import { type InstanceConfig, openWholeInstance, settle } from '../support/instance.ts';
import { faults } from '../support/look-at.ts';
import { looks } from '../support/looks.ts';
import { answerLetter, sendLetter } from './letters.ts';
import { lastMail } from './mails.ts';
import { idIn } from './moves.ts';
import * as steps from './training-steps.ts';

/** With the holder of the certificate they are five: of so many something is shown. */
const colleagues = 4;
/** It begins so many days from now and lasts two. */
const ahead = 10;

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
  await settle(instance, 'ana', rows[0]!.id, ['programme_manager']);
});
afterAll(async () => {
  await instance?.close();
});

describe('a training from the curriculum to a verified certificate', () => {
  const look = looks.training;
  let ana: Visitor;
  let anyone: Visitor;
  const walk = `${look.language}-${look.script}`;
  const main = (who: Visitor) => who.page.locator('main').innerText();
  const mailTo = (name: string) => lastMail(instance, `${name}-${walk}`);

  beforeAll(async () => {
    ana = await visitor(instance, look);
    anyone = await visitor(instance, look);
    await ana.signIn('ana');
  });
  afterAll(async () => {
    await ana?.close();
    await anyone?.close();
  });

  async function register(gatheringId: string, name: string, mail: string) {
    await anyone.open(`/events/${gatheringId}/register`);
    await anyone.fill({ name, ...steps.someone(`${mail}-${walk}`) });
    await anyone.press();
    expect(anyone.path()).toBe(`/events/${gatheringId}/registered`);
    const asked = await mailTo(mail);
    expect(asked).toMatchObject({ template: 'training.mail.confirm', locale: look.language });
    await anyone.open(asked.link);
    await anyone.press('/confirm');
  }

  it('is planned, filled, held, tested, evaluated and certified, and anybody verifies what it gave', async () => {
    const begins = moved + ahead;
    const moduleId = await steps.writeCurriculum(ana, `R-${walk}`);
    const here = await steps.plan(ana, { moduleId, begins, places: colleagues + 1 });
    const gatheringId = idIn(here);
    const training = { instance, ana, language: look.language, begins, gatheringId, here };
    const handoutId = await steps.handOut(ana, here);
    await ana.open(`${here}/test`);
    await ana.press('/test/open');

    // Invited by letter and by mail: somebody of the police accepts.
    await sendLetter(ana, here, { addressee: 'Измислена гранична полиција', today: moved });
    await answerLetter(ana, here, { today: moved, people: 1 });
    await ana.open(`${here}/participants/invite`);
    await ana.fill({
      mails: `officer-${walk}@example.org`,
      organisationKind: 'institution',
      jurisdiction: 'MK',
      locale: look.language,
    });
    await ana.press();
    const invitation = await mailTo('officer');
    expect(invitation).toMatchObject({ template: 'training.mail.invited', locale: look.language });
    await anyone.open(invitation.link);
    await anyone.open(`${invitation.link}/accept`);
    await anyone.fill({
      name: 'Полицаец Граничар',
      sex: 'f',
      organisationName: 'Полиција',
      consent: 'yes',
    });
    await anyone.press();
    expect(anyone.path()).toBe(invitation.link);
    expect((await mailTo('officer')).template).toBe('training.mail.registered');

    // Without an account: the places of CSOs are filled, the next waits, and moves up when a place is given up.
    await anyone.open(`/events/${gatheringId}`);
    await register(gatheringId, 'Прва Дошла', 'first');
    const first = await mailTo('first');
    expect(first).toMatchObject({ template: 'training.mail.registered', locale: look.language });
    const names = Array.from({ length: colleagues }, (_, at) => `colleague${at}-${walk}`);
    const others = await steps.registerColleagues(training, names);
    await register(gatheringId, 'Ќирил Мостарски', 'kiril');
    expect((await mailTo('kiril')).template).toBe('training.mail.waiting');
    await anyone.open(`${first.link}/cancel`);
    await anyone.press();
    const { template, link } = await mailTo('kiril');
    expect(template).toBe('training.mail.moved_up');
    await ana.open(`${here}/participants`);
    const listed = await main(ana);
    for (const name of ['Ќирил Мостарски', 'Полицаец Граничар']) expect(listed).toContain(name);

    // What was handed out is for whoever has a place, and so is the test before.
    await anyone.open(link);
    expect(await anyone.page.locator('main svg').count()).toBeGreaterThan(0);
    const take = (path: string) => anyone.page.request.get(path);
    expect((await take(`${link}/handouts/${handoutId}`)).status()).toBe(200);
    for (const path of [`${first.link}/handouts/${handoutId}`, `/handouts/${handoutId}`])
      expect((await take(path)).status()).toBe(404);
    await steps.answerTest(anyone, link, steps.answers.none);
    const officer = steps.colleague(training, invitation.link);
    for (const one of [...others, officer]) await steps.answerBySend(one, steps.answers.half);

    // At the door, half-day by half-day: the officer misses the second day.
    await wait(ahead + 1);
    const codes = await codesOf(gatheringId);
    const came = Object.values(codes).filter((code) => code !== codes.officer);
    await scan(training, 0, [codes.kiril!, codes.officer!]);
    await steps.scanBySend(training, 0, came);
    for (const half of [1, 2, 3]) {
      if (half === 2) await wait(1);
      await steps.scanBySend(training, half, half < 2 ? Object.values(codes) : came);
    }

    // The same questions again, and what they say of it.
    await steps.answerTest(anyone, link, steps.answers.all);
    expect(await anyone.page.locator('main table').count()).toBe(1);
    for (const one of others) await steps.answerBySend(one, steps.answers.all);
    await anyone.open(`${link}/evaluation`);
    await anyone.fill({ ...steps.opinion, 'q.best': 'Вежбата ноќе.' });
    await anyone.press();
    for (const one of others) await one.send(`${one.link}/evaluation`, steps.opinion);
    await ana.open(`${here}/test`);
    await ana.open(`${here}/test/close`);
    await ana.press();
    // Of five: four knew half of it and one nothing, and then all of it.
    expect(await ana.page.locator('main svg.m-gain').count()).toBe(1);
    expect(await main(ana)).toContain('+60');

    await ana.open(`${here}/attendance-list`);
    await ana.open(`${here}/certificates`);
    await ana.press('/issue');
    const given = await ana.page.locator('main table').innerText();
    expect(given).toContain('Ќирил Мостарски');
    expect(given).not.toContain('Полицаец Граничар');
    // Those who came are counted without anybody typing it.
    await ana.open(here);
    const [, women, men] = await ana.page.locator('main tfoot').last().locator('th, td').allInnerTexts();
    expect([women, men].map((text) => text!.trim())).toEqual(['1', String(colleagues + 1)]);
    await verify(link, (await mailTo('kiril')).link);

    // What people said of it is read when nobody can say more.
    await wait(15);
    await ana.open(`${here}/evaluation`);
    expect(await main(ana)).toContain('Вежбата ноќе.');
    expect(faults()).toEqual([]);
  });

  /** What the holder takes home, and what anybody learns from it: on the public page, and by a program of others. */
  async function verify(link: string, certificate: string) {
    await anyone.open(link);
    for (const file of ['certificate.pdf', 'certificate.json'])
      expect(await anyone.page.locator(`main a[href="${link}/${file}"]`).count()).toBe(1);
    const taken = (path: string) => fetch(`${instance.address}${path}`);
    const pdf = Buffer.from(await (await taken(`${link}/certificate.pdf`)).arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const badge = (await (await taken(`${link}/certificate.json`)).json()) as { id: string };
    const served = await Promise.all(
      ['/.well-known/did.json', '/certificates/status-list'].map(async (path) => (await taken(path)).json()),
    );
    const documents = new Map(served.map((one) => [(one as { id: string }).id, one]));
    const now = await inFrame(instance.parts.db, { actor: system }, async (frame) => frame.now);
    // The day on which it is looked at: the list of those revoked was made by the clock that was moved.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
    const found = await badgeVerifier(documents).verify(badge, now);
    vi.useRealTimers();
    expect(found).toMatchObject({ verified: true, revoked: false, faults: [] });
    expect(new URL(badge.id).pathname).toBe(certificate);
    await anyone.open(certificate);
    const said = await main(anyone);
    expect(said).toContain('Разговор и заштита');
    expect(said).not.toContain('Мостарски');
    expect(await anyone.page.locator('main .m-tag--good').count()).toBe(1);
  }

  /** The codes on the phones of those who have a place, by the name in their address. */
  async function codesOf(gatheringId: string): Promise<Record<string, string>> {
    const { rows } = await instance.parts.pool.query<{ id: string; mail: string }>(
      `select id, mail from training.participant where gathering_id = $1 and state = 'registered'`,
      [gatheringId],
    );
    return Object.fromEntries(rows.map(({ id, mail }) => [mail.split('-')[0]!, id]));
  }
  async function scan(training: steps.Training, half: number, people: readonly string[]) {
    await ana.open(`${training.here}/attendance-list/scan`);
    for (const code of people) {
      await ana.fill({
        half_day: steps.halfDayOf(training, half),
        code: `${instance.address}/check-in/${code}`,
      });
      if (!look.script) await ana.press();
      else {
        const said = ana.page.locator('[data-scan-said]');
        const before = await said.innerText();
        await ana.page.locator('main form[method=post] button[type=submit]').click();
        await expect.poll(() => said.innerText(), { timeout: 30_000 }).not.toBe(before);
      }
    }
  }
});
