import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from '../../scripts/build.ts';
import { type Visitor, visitor } from '../support/browser.ts';
import { databaseOf, type Running, startProgram, temporaryFolder } from '../support/built-program.ts';
import { languageOf } from '../support/language.ts';
import { faults } from '../support/look-at.ts';
import { looks } from '../support/looks.ts';
import { makeSmallWorld, type SmallWorld } from '../support/small-world.ts';
import { startApplication } from './applicant-steps.ts';

const look = looks.typed;
const { t } = languageOf(look.language);
const { folder, remove } = temporaryFolder();
let running: Running;
let world: SmallWorld;
let besa: Visitor;

beforeAll(async () => {
  await build(() => {});
  running = await startProgram({ folder });
  world = await makeSmallWorld(databaseOf(folder));
  besa = await visitor(running as never, look);
  await besa.signIn('besa');
});
afterAll(async () => {
  await running?.end();
  remove();
});

const summaryOf = ({ page }: Visitor) => page.locator('[name="q.summary"]');
const saidOn = ({ page }: Visitor, words: string | RegExp) =>
  page.locator('[data-keep] [role=status]').filter({ hasText: words }).waitFor();
/** What is typed by hand, key by key. */
const type = async (person: Visitor, words: string) => {
  await summaryOf(person).press('End');
  await summaryOf(person).pressSequentially(words);
};
/** The page has no line from now on, and cannot send as it is left either. */
const cut = ({ page }: Visitor) => page.evaluate(`window.fetch = () => Promise.reject(new Error('no line'))`);
const saved = new RegExp(t('ui.kept.saved', { time: '#' }).replace('#', '\\d\\d:\\d\\d').replace('.', '\\.'));
const picture = async ({ page }: Visitor, name: string) => {
  const { PICTURES } = process.env;
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png` });
};

it('what is typed is there after a reload, after a line that broke, and beside what somebody else typed', async () => {
  const { page } = besa;
  const section = `/applications/${await startApplication(besa, world.callId)}/sections/project`;
  await besa.open(section);
  await saidOn(besa, t('ui.kept.start'));

  await type(besa, 'Words at the border.');
  await saidOn(besa, saved);
  await picture(besa, 'saved');
  await page.reload();
  expect(await summaryOf(besa).inputValue()).toBe('Words at the border.');

  // The line breaks, and comes back while the page is open.
  await page.context().setOffline(true);
  await type(besa, ' In four languages.');
  await saidOn(besa, t('ui.kept.no_line'));
  await picture(besa, 'no-line');
  await page.context().setOffline(false);
  await saidOn(besa, saved);
  await page.reload();
  expect(await summaryOf(besa).inputValue()).toBe('Words at the border. In four languages.');
  expect(await page.locator('[data-typed-before]').isVisible()).toBe(false);

  // It breaks again, and the page is closed with it.
  await cut(besa);
  await type(besa, ' By post.');
  await saidOn(besa, t('ui.kept.no_line'));
  page.on('dialog', (dialog) => void dialog.accept());
  await besa.open(section);
  expect(await summaryOf(besa).inputValue()).toBe('Words at the border. In four languages.');
  await page.locator('[data-typed-put]').waitFor();
  await picture(besa, 'before');
  const here = await page.evaluate<string>('JSON.stringify(localStorage)');
  expect(here).toContain('mostura-typed');
  expect(here).not.toContain('By post');
  await Promise.all([page.waitForNavigation(), page.locator('[data-typed-put]').click()]);
  expect(await summaryOf(besa).inputValue()).toBe('Words at the border. In four languages. By post.');
  await saidOn(besa, saved);
  await besa.open(section);
  expect(await summaryOf(besa).inputValue()).toBe('Words at the border. In four languages. By post.');
  expect(await page.locator('[data-typed-before]').isVisible()).toBe(false);

  // Somebody else writes in the same section.
  const other = await visitor(running as never, look);
  await other.signIn('besa');
  await other.open(section);
  await type(other, ' Their words.');
  await saidOn(other, saved);
  await type(besa, ' My words.');
  await saidOn(besa, t('ui.kept.conflict'));
  await picture(besa, 'conflict');
  await Promise.all([page.waitForNavigation(), page.locator('[data-keep] button').click()]);
  const both = await page.locator('main').textContent();
  for (const words of ['Their words.', 'My words.']) expect(both).toContain(words);
  await picture(besa, 'both');
  // That nothing is written over before a person has chosen is asked by `tests/ui/typed-keeper.test.ts`, on its own clock.
  await summaryOf(besa).fill('Both words.');
  await besa.press('/sections/', 'button[name=_leave]');
  await besa.open(section);
  expect(await summaryOf(besa).inputValue()).toBe('Both words.');
  expect(await page.locator('[data-typed-before]').isVisible()).toBe(false);

  // A form that is no draft: its text waits on the device until its button was pressed and answered.
  const profile = '/organisation/edit';
  const description = page.locator('[name=description]');
  await besa.open(profile);
  await description.pressSequentially('We are two people.');
  await saidOn(besa, t('ui.kept.device'));
  await picture(besa, 'device');
  await besa.open(profile);
  expect(await description.inputValue()).toBe('');
  await Promise.all([page.waitForNavigation(), page.locator('[data-typed-put]').click()]);
  expect(await description.inputValue()).toBe('We are two people.');
  await besa.press();
  await besa.open(profile);
  expect(await description.inputValue()).toBe('We are two people.');
  expect(await page.locator('[data-typed-before]').isVisible()).toBe(false);

  // Refused twice, typed faster than it is kept, and then done: nothing is offered as not sent.
  await besa.open(profile);
  await description.fill('We are three people.');
  await saidOn(besa, t('ui.kept.device'));
  const name = page.locator('main [name=name]');
  const called = await name.inputValue();
  for (const wrong of ['', 'x'.repeat(500)]) {
    await name.fill(wrong);
    await Promise.all([
      page.waitForNavigation(),
      page.locator('main form button[type=submit]').last().click(),
    ]);
  }
  await name.fill(called);
  await besa.press();
  await besa.open(profile);
  expect(await description.inputValue()).toBe('We are three people.');
  await expect
    .poll(() => page.evaluate<string>('JSON.stringify(localStorage)'))
    .not.toContain('mostura-typed');

  // Whoever signs out leaves nothing on the device.
  await besa.open(section);
  await cut(besa);
  await type(besa, ' Not sent.');
  await saidOn(besa, t('ui.kept.no_line'));
  await besa.open('/applications');
  await page.locator('header details.m-menu').last().locator('summary').click();
  await Promise.all([
    page.waitForNavigation(),
    page.locator('header form[action="/sign-out"] button').click(),
  ]);
  expect(page.url()).toContain('notice=signed_out');
  await expect
    .poll(() => page.evaluate<string>('JSON.stringify(localStorage)'))
    .not.toContain('mostura-typed');
  expect(faults()).toEqual([]);
});
