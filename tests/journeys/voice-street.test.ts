import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAppointment } from '../../src/voice/testing.ts';
import { type Visitor, visitor } from '../support/browser.ts';
import { type InstanceConfig, openWholeInstance, settle } from '../support/instance.ts';
import { faults } from '../support/look-at.ts';

/** How long the form is on a telephone at most. The frame of the platform is longer, above all in a demonstration, which says so twice. */
const longest = 4200;
const longestInFrame = 4700;
const look = { script: false, width: 360, language: 'en' } as const;

let instance: InstanceConfig;
let reader: Visitor;
beforeAll(async () => {
  instance = await openWholeInstance();
  const { parts } = instance;
  const { rows } = await parts.pool.query<{ id: string }>(
    `select organisation_id as id from action.participation where role = 'coordinator'`,
  );
  const organisationId = rows[0]!.id;
  const personId = await settle(instance, 'elira', organisationId, ['grant_officer']);
  await parts.db.transaction().execute((tx) =>
    buildAppointment(tx, {
      ...{ actionId: parts.actionId, personId, organisationId, kind: 'complaint', appointedBy: personId },
    }),
  );
  reader = await visitor(instance, look);
});
afterAll(async () => {
  await reader?.close();
  await instance?.close();
});

describe('A complaint in Farsi from a phone without script', () => {
  const main = () => reader.page.locator('main').innerText();
  const height = () => reader.page.evaluate<number>('document.documentElement.scrollHeight');

  it('is made from the street, received, read again and added to, from right to left', async () => {
    await reader.open('/services/fa');
    await Promise.all([
      reader.page.waitForURL('**/voice/in/fa'),
      reader.page.locator('a[href="/voice/in/fa"]').click(),
    ]);
    expect(await reader.page.evaluate<string>('document.documentElement.dir')).toBe('rtl');
    expect(await height()).toBeLessThanOrEqual(longest);
    const wide = await reader.page.evaluate<number>('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(360);
    await reader.fill({ kind: 'complaint', text: 'سه ساعت پشت در بسته ماندیم.' });
    await reader.press('/voice/in/fa');
    expect(await main()).toContain('چه کسی آن را می‌خواند');
    await reader.press('/voice/in/fa');
    expect(await main()).toContain('گزارش شما رسید');
    const number = /V-\d{4}-\d{4}/.exec(await main())![0];
    const secret = await reader.page.locator('main code').innerText();
    await reader.open('/voice/in/fa/case');
    await reader.fill({ number, secret });
    await reader.press('/voice/in/fa/case');
    expect(await main()).toContain('سه ساعت پشت در');
    await reader.fill({ text: 'امروز باز بود.' });
    await reader.press('/voice/in/fa/case');
    expect(await main()).toContain('امروز باز بود.');
    expect(reader.page.url()).not.toContain(secret);
    // Chosen before on a page of the platform: no page of the street changes it.
    const cookies = await reader.page.context().cookies();
    expect(cookies.find(({ name }) => name === 'language')?.value).toBe('en');
    // The visitor's own language is English: that these pages are in Farsi is meant.
    expect(faults().filter((one) => !one.endsWith('is in fa'))).toEqual([]);
  });

  it('and in the languages of the interface the form is as short', async () => {
    await reader.open('/voice');
    if (process.env.PICTURES)
      await reader.page.screenshot({ path: `${process.env.PICTURES}/voice.png`, fullPage: true });
    expect(await height()).toBeLessThanOrEqual(longestInFrame);
    await reader.open('/voice/in/fa');
    if (process.env.PICTURES)
      await reader.page.screenshot({ path: `${process.env.PICTURES}/voice-fa.png`, fullPage: true });
  });
});
