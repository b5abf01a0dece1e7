import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { jobsOf } from '../../src/jobs.ts';
import { inFrame, system } from '../../src/platform/database/frame.ts';
import { badgeVerifier } from '../interop/badge-verifier.ts';
import { type Look, stopBrowser, type Visitor, visitor } from '../support/browser.ts';
import { type House, openWholeHouse, settle } from '../support/house.ts';
import { faults, lookAt } from '../support/look-at.ts';
import { timeToOpen } from '../support/patience.ts';
import { dateFields, idIn } from './moves.ts';

const looks: Look[] = [
  { script: true, width: 360, language: 'mk' },
  { script: false, width: 360, language: 'sq' },
  { script: false, width: 360, language: 'mk' },
  { script: true, width: 360, language: 'sq' },
];
/** The training begins so many days from now and lasts two. */
const ahead = 10;
const dayOf = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const days = [dayOf(ahead), dayOf(ahead + 1)];
const someone = (name: string, mail: string, organisationKind: string, organisationName: string) => ({
  name,
  sex: 'm',
  mail: `${mail}@example.org`,
  organisationName,
  organisationKind,
  jurisdiction: 'MK',
  consent: 'yes',
});

describe.each(looks)(
  'a training from the curriculum to a verified certificate (script $script, $width px, $language)',
  (look) => {
    let house: House;
    let ana: Visitor;
    let anyone: Visitor;
    const watch = look.script ? lookAt : undefined;

    beforeAll(async () => {
      house = await openWholeHouse();
      const { rows } = await house.parts.pool.query<{ id: string }>(
        `select organisation_id as id from action.participation where role = 'coordinator'`,
      );
      await settle(house, 'ana', rows[0]!.id, ['programme_manager']);
      ana = await visitor(house, look, watch);
      anyone = await visitor(house, look, watch);
      await ana.signIn('ana');
    }, timeToOpen);
    afterAll(async () => {
      await ana?.close();
      await anyone?.close();
      await house?.close();
      await stopBrowser();
    });

    const main = (who: Visitor) => who.page.locator('main').innerText();

    /** What the worker does between two steps: the jobs that were enqueued, as often as they leave others. */
    async function letWorkerRun() {
      const { db, actionId } = house.parts;
      const known = jobsOf(house.parts);
      for (let next = house.jobs.shift(); next; next = house.jobs.shift()) {
        const { word, data } = next;
        const job = known.find((one) => one.word === word);
        if (!job) throw new Error(`no job is called ${word}`);
        await inFrame(db, { actor: system }, (frame) =>
          job.run(
            {
              ...frame,
              actionId,
              actor: system,
              enqueue: async (word, data) => void house.jobs.push({ word, data }),
            },
            data as Record<string, string>,
          ),
        );
      }
    }
    /** The last mail somebody got: what it says, and the link in it. */
    async function lastMail(name: string): Promise<{ template: string; link: string; locale: string }> {
      await letWorkerRun();
      const { rows } = await house.parts.pool.query<{
        template: string;
        locale: string;
        args: { link: string };
      }>(
        'select template, locale, args from platform.mail where to_address = $1 order by created_at desc, id desc limit 1',
        [`${name}@example.org`],
      );
      const { template, locale, args } = rows[0]!;
      return { template, locale, link: new URL(args.link).pathname };
    }
    async function register(gatheringId: string, typed: ReturnType<typeof someone>) {
      await anyone.open(`/events/${gatheringId}`);
      await anyone.open(`/events/${gatheringId}/register`);
      await anyone.fill(typed);
      await anyone.press();
      expect(anyone.path()).toBe(`/events/${gatheringId}/registered`);
    }

    it('is planned, filled, held and certified, and anybody verifies what it gave', async () => {
      // The curriculum and the training.
      await ana.open('/staff/modules/new');
      await ana.fill({
        code: 'R1',
        title: 'Прв разговор ноќе',
        objectives: 'Да слуша без да распрашува\nДа знае кого да повика',
        minutes: '90',
      });
      await ana.press();
      expect(await main(ana)).toContain('Прв разговор ноќе');
      await ana.open('/staff/gatherings/new');
      await ana.fill({
        title: 'разговор и заштита',
        kind: 'training',
        scope: 'national',
        jurisdiction: 'MK',
        place: 'Тетово',
        ...dateFields('starts_on', ahead),
        ...dateFields('ends_on', ahead + 1),
      });
      await ana.press();
      const gatheringId = idIn(ana.path());
      const here = `/staff/gatherings/${gatheringId}`;
      for (const [at, part, starts, ends] of [
        [0, 'morning', '09:00', '12:00'],
        [0, 'afternoon', '13:00', '16:00'],
        [1, 'morning', '09:00', '12:00'],
        [1, 'afternoon', '13:00', '16:00'],
      ] as const) {
        await ana.open(`${here}/sessions/new`);
        await ana.page.locator('[name=module]').selectOption({ index: 1 });
        await ana.fill({
          ...dateFields('day', ahead + at),
          part,
          starts,
          ends,
          title: `Сесија ${at + 1}, ${starts}`,
          room: 'Сала 1',
          trainers: 'Психолог со искуство',
        });
        await ana.press();
      }
      await ana.open(`${here}/attendance-list/rule`);
      await ana.fill({ least_share: '75' });
      await ana.press();
      // Closed until it is opened.
      expect((await anyone.page.request.get(`/events/${gatheringId}/register`)).status()).toBe(404);
      await ana.open(`${here}/offer`);
      await ana.fill({
        registration: 'open',
        places: '2',
        introduction: 'Со себе носете само прашања.',
        'group-0-kind': 'cso',
        'group-0-places': '1',
        'group-1-kind': 'institution',
        'group-1-places': '1',
      });
      await ana.press();
      expect(ana.path()).toBe(here);

      // Without an account: one of a CSO has a place, the next waits; a police officer is invited and accepts.
      await register(gatheringId, someone('Прва Дошла', 'first', 'cso', 'Здружение Брег'));
      expect(await lastMail('first')).toMatchObject({
        template: 'training.mail.registered',
        locale: look.language,
      });
      await register(gatheringId, someone('Ќирил Мостарски', 'kiril', 'cso', 'Здружение Мост'));
      expect((await lastMail('kiril')).template).toBe('training.mail.waiting');
      await ana.open(`${here}/participants/invite`);
      await ana.fill({
        mails: 'officer@example.org',
        organisationKind: 'institution',
        jurisdiction: 'MK',
        locale: look.language,
      });
      await ana.press();
      const invitation = await lastMail('officer');
      expect(invitation.template).toBe('training.mail.invited');
      await anyone.open(invitation.link);
      await anyone.open(`${invitation.link}/accept`);
      await anyone.fill({
        name: 'Полицаец Граничар',
        sex: 'f',
        organisationName: 'Гранична полиција',
        consent: 'yes',
      });
      await anyone.press();
      expect(anyone.path()).toBe(invitation.link);
      expect((await lastMail('officer')).template).toBe('training.mail.registered');

      // A place is given up, and the waiting list moves by itself.
      const first = await lastMail('first');
      await anyone.open(`${first.link}/cancel`);
      await anyone.press();
      const kiril = await lastMail('kiril');
      expect(kiril.template).toBe('training.mail.moved_up');
      await anyone.open(kiril.link);
      expect(await anyone.page.locator('main svg').count()).toBeGreaterThan(0);
      await ana.open(`${here}/participants`);
      const listed = await main(ana);
      for (const name of ['Ќирил Мостарски', 'Полицаец Граничар']) expect(listed).toContain(name);

      // At the door, half-day by half-day: the officer misses the second day.
      await house.moveClock(ahead + 1);
      const codes = await codesOf(gatheringId);
      await scan(here, `${days[0]}-morning`, [codes.kiril!, codes.officer!]);
      await scan(here, `${days[0]}-afternoon`, [codes.kiril!, codes.officer!]);
      await house.moveClock(1);
      await scan(here, `${days[1]}-morning`, [codes.kiril!]);
      await ana.open(`${here}/attendance-list`);
      await ana.open(`${here}/certificates`);
      await ana.press('/issue');
      const given = await ana.page.locator('main table').innerText();
      expect(given).toContain('Ќирил Мостарски');
      expect(given).not.toContain('Полицаец Граничар');
      // Those who came are counted without anybody typing it.
      await ana.open(here);
      const [, women, men] = await ana.page.locator('main tfoot').last().locator('th, td').allInnerTexts();
      expect([women, men].map((text) => text!.trim())).toEqual(['1', '1']);

      // What the holder takes home, and what anybody learns from it.
      const told = await lastMail('kiril');
      expect(told.template).toBe('training.mail.certificate');
      await anyone.open(kiril.link);
      for (const file of ['certificate.pdf', 'certificate.json'])
        expect(await anyone.page.locator(`main a[href="${kiril.link}/${file}"]`).count()).toBe(1);
      const taken = (path: string) => fetch(`${house.address}${kiril.link}/${path}`);
      const pdf = Buffer.from(await (await taken('certificate.pdf')).arrayBuffer());
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const badge = (await (await taken('certificate.json')).json()) as { id: string };
      const documents = new Map(
        await Promise.all(
          ['/.well-known/did.json', '/certificates/status-list'].map(async (path) => {
            const one = (await (await fetch(`${house.address}${path}`)).json()) as { id: string };
            return [one.id, one] as const;
          }),
        ),
      );
      const { db } = house.parts;
      const now = await inFrame(db, { actor: system }, async (frame) => frame.now);
      // The day on which it is looked at: the list of those revoked was made by the clock that was moved.
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
      const found = await badgeVerifier(documents).verify(badge, now);
      vi.useRealTimers();
      expect(found).toMatchObject({ verified: true, revoked: false, faults: [] });
      expect(new URL(badge.id).pathname).toBe(told.link);
      await anyone.open(told.link);
      const shown = await main(anyone);
      expect(shown).toContain('разговор и заштита');
      expect(shown).not.toContain('Мостарски');
      expect(await anyone.page.locator('main .m-tag--good').count()).toBe(1);
      expect(faults()).toEqual([]);
    }, 900_000);

    /** The codes on the phones of those who have a place, by the name in their address. */
    async function codesOf(gatheringId: string): Promise<Record<string, string>> {
      const { rows } = await house.parts.pool.query<{ id: string; mail: string }>(
        `select id, mail from training.participant where gathering_id = $1 and state = 'registered'`,
        [gatheringId],
      );
      return Object.fromEntries(rows.map(({ id, mail }) => [mail.split('@')[0]!, id]));
    }
    async function scan(here: string, halfDay: string, people: readonly string[]) {
      await ana.open(`${here}/attendance-list/scan`);
      for (const code of people) {
        await ana.fill({ half_day: halfDay, code: `${house.address}/check-in/${code}` });
        if (!look.script) await ana.press();
        else {
          const said = ana.page.locator('[data-scan-said]');
          const before = await said.innerText();
          await ana.page.locator('main form[method=post] button[type=submit]').click();
          await expect.poll(() => said.innerText(), { timeout: 30_000 }).not.toBe(before);
        }
      }
    }
  },
);
