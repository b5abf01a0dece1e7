import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '../../src/platform/dates.ts';
import { buildDuty } from '../../src/protection/testing.ts';
import { type Visitor, visitor } from '../support/browser.ts';
import { type InstanceConfig, openWholeInstance, settle } from '../support/instance.ts';
import { faults } from '../support/look-at.ts';

const place = 'X1';
const town = 'imagined-harbour';
const provider = 'Imagined Harbour Clinic (demonstration)';
/** A form of work is written on a telephone, and the street is read on one. */
const look = { script: false, width: 360, language: 'en' } as const;
/** Arabic, Bengali and Cyrillic. */
const scripts = ['fa', 'bn', 'mk'];

let instance: InstanceConfig;
let today: PlainDate;
const visitors: Visitor[] = [];
const visit = async () => {
  const one = await visitor(instance, look);
  visitors.push(one);
  return one;
};
const onStreet = (locale: string, rest = '') =>
  fetch(`${instance.address}/services/${locale}/${place}/${town}${rest}`);
const picture = async ({ page }: Visitor, name: string) => {
  const path = `${process.env.PICTURES}/${name}.png`;
  if (process.env.PICTURES) await page.screenshot({ path, fullPage: true });
};

beforeAll(async () => {
  instance = await openWholeInstance();
  const { parts } = instance;
  const { rows } = await parts.pool.query<{ id: string; today: string }>(
    `select organisation_id as id, platform.today()::text as today from action.participation
      where role in ('coordinator', 'implementing_partner') order by role, organisation_id limit 2`,
  );
  today = rows[0]!.today;
  for (const [at, name] of ['elira', 'besa'].entries()) {
    const organisationId = rows[at]!.id;
    const personId = await settle(instance, name, organisationId, ['grant_officer']);
    const { actionId } = parts;
    await parts.db
      .transaction()
      .execute((tx) =>
        buildDuty(tx, { actionId, personId, organisationId, duty: 'keeper', jurisdictions: [place] }),
      );
  }
});
afterAll(async () => {
  for (const one of visitors) await one.close();
  await instance?.close();
});

describe('A service from its draft to its leaflet and its decay', () => {
  it('is written on a telephone by one organisation, and public once another one confirms it', async () => {
    const writer = await visit();
    await writer.signIn('elira');
    await writer.open('/staff/services/new');
    await writer.fill({
      ...{ provider, place, new_area: 'Imagined Harbour', need: 'health', police_told: 'if_child' },
      ...{ documents: 'none', place_kind: 'open', address: 'Imagined Quay 3', phones: '+000 00 000 001' },
      ...{ interpreter: 'by_phone', cost: 'free', access: 'walk_in', step_free: 'yes', 'always[]': true },
      ...{ told: 'no', discreet_remark: 'Ask for the night guard of the quay.' },
    });
    await writer.press('/staff/services/new');
    const at = writer.path();
    // The writer's own organisation is offered no confirmation.
    expect(await writer.page.locator('main a[href$="/verify"]').count()).toBe(0);
    expect((await onStreet('fa')).status).toBe(404);

    const checker = await visit();
    await checker.signIn('besa');
    await checker.open(`${at}/verify`);
    const [year, month, day] = addDays(today, -1).split('-').map(String);
    await checker.fill({ 'agreed_on-day': day!, 'agreed_on-month': month!, 'agreed_on-year': year! });
    await checker.press(`${at}/verify`);
    expect((await onStreet('fa')).status).toBe(200);
  });

  it('is on a leaflet in three scripts, without what professionals alone may see', async () => {
    for (const locale of scripts) {
      const answer = await onStreet(locale, '/leaflet-a4.pdf');
      const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1');
      expect([locale, answer.status, answer.headers.get('content-type')]).toEqual([
        ...[locale, 200, 'application/pdf'],
      ]);
      expect(bytes.startsWith('%PDF-')).toBe(true);
      expect(bytes).toContain('/MarkInfo');
      const page = await (await onStreet(locale)).text();
      expect(page).toContain(`/services/${locale}/${place}/${town}/leaflet-a4.pdf`);
      expect(page).not.toContain('night guard');
    }
  });
});

describe('A person on the move with a telephone of 360 px and no script', () => {
  it.each([
    { locale: 'fa', need: 'پزشک و درمان', police: 'آیا به پلیس خبر می‌دهند؟', papers: 'هیچ مدرکی نمی‌خواهند' },
    { locale: 'ps', need: 'ډاکټر او روغتیا', police: 'ایا پولیسو ته خبر ورکوي؟', papers: 'هېڅ سند نه غواړي' },
  ])(
    'finds within three taps who helps, who is told and which papers are asked for: $locale',
    async ({ locale, need, police, papers }) => {
      const reader = await visit();
      const { page } = reader;
      await page.context().clearCookies();
      const asked: string[] = [];
      page.on('request', (request) => void asked.push(request.url()));
      const tap = async (path: string) => {
        const arrived = page.waitForURL(`**${path}`);
        await Promise.all([arrived, page.locator(`a[href="${path}"]`).first().click()]);
        expect(await page.evaluate<string>('document.documentElement.dir')).toBe('rtl');
        expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      };
      await page.goto(`/services/${locale}`);
      await tap(`/services/${locale}/${place}`);
      await picture(reader, `street-${locale}-jurisdiction`);
      await tap(`/services/${locale}/${place}/${town}`);
      const entry = page.locator('.entry');
      expect(await entry.isVisible()).toBe(false);
      await page.locator('details.need summary', { hasText: need }).click();
      expect(await entry.isVisible()).toBe(true);
      const said = (await entry.allInnerTexts()).join('\n');
      for (const one of [provider, police, papers, '+000 00 000 001']) expect(said).toContain(one);
      // Who is told stands before the papers, and both before the way there.
      expect(said.indexOf(police)).toBeLessThan(said.indexOf(papers));
      expect(said.indexOf(papers)).toBeLessThan(said.indexOf('Imagined Quay 3'));
      expect(await entry.locator('a[href^="tel:"]').first().getAttribute('dir')).toBe('ltr');
      await picture(reader, `street-${locale}-area`);
      // Choosing the need told nobody, and nothing came from elsewhere or was left on the telephone.
      expect(asked.filter((url) => !url.startsWith(instance.address))).toEqual([]);
      expect(asked.filter((url) => url.includes('health'))).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
    },
  );

  it('reads to call first once the check is old, and finds nothing of it after that', async () => {
    const { rows } = await instance.parts.pool.query<{ days: number }>(
      'select check_days as days from directory.service where state = $1',
      ['listed'],
    );
    const { days } = rows[0]!;
    const called = /class="warning"[^<]*>[^<]*پیش از رفتن زنگ بزنید/;
    await instance.moveClock(days);
    expect(await (await onStreet('fa')).text()).not.toMatch(called);
    await instance.moveClock(1);
    expect(await (await onStreet('fa')).text()).toMatch(called);
    await instance.moveClock(days);
    expect((await onStreet('fa')).status).toBe(404);
    expect((await onStreet('fa', '/leaflet-a4.pdf')).status).toBe(404);
    expect(faults().filter((one) => !/ is in (fa|ps)$/.test(one))).toEqual([]);
  });
});
