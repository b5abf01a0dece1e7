import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { fillAnything } from '../support/browser.ts';
import type { MortalBrowser } from '../support/mortal-browser.ts';

/** What a page holds, by field name; what a browser or the frame puts in is left out. */
export type Held = Readonly<Record<string, string>>;

const known = {
  '.units': '1',
  '.rate': '2000',
  '-requested': '5000',
  months: '6',
  from_month: '1',
  to_month: '3',
  annual_income: '12000',
  'q.jurisdiction': 'RS',
  '.heading': 'human_resources',
};

/** Somebody with patience on a bad line: loads again what did not come, and types only what no page had saved. */
export function patientApplicant(
  browser: MortalBrowser,
  address: string,
  sign: { email: string; password: string },
) {
  const page = () => browser.page();
  const here = () => new URL(page().url()).pathname;

  async function open(path: string): Promise<void> {
    for (let attempt = 0; attempt < 30; attempt++) {
      const came = await page()
        .goto(address + path, { waitUntil: 'domcontentloaded' })
        .then(
          () => isWhole(page()),
          () => false,
        );
      if (came && here().startsWith('/sign-in')) await signIn();
      else if (came) return;
      await pause(300);
    }
    throw new Error(`${path} did not come: ${page().url()}`);
  }
  async function signIn(): Promise<void> {
    if (!(await page().locator('[name=email]').count())) return;
    await page().locator('[name=email]').fill(sign.email);
    await page().locator('[name=password]').fill(sign.password);
    await press(page().locator('main form button[type=submit]').first());
  }
  /** True when the next page came. */
  async function press(button: Locator): Promise<boolean> {
    const came = page().waitForNavigation({ waitUntil: 'domcontentloaded', timeout: 60_000 });
    const [answer] = await Promise.allSettled([came, button.click({ noWaitAfter: true })]);
    return answer.status === 'fulfilled' && (await isWhole(page())) && !here().startsWith('/sign-in');
  }
  /** What a page holds when it is opened again; a page that breaks off while it is looked at is opened once more. */
  async function look(section: string): Promise<Held> {
    for (let attempt = 0; ; attempt++) {
      await open(section);
      try {
        return await held(page());
      } catch (error) {
        if (attempt === 5) throw error;
      }
    }
  }
  const saving = (name?: string) =>
    page()
      .locator(`main form button[type=submit]${name ? `[name=${name}]` : ':not([name]):not([aria-hidden])'}`)
      .first();

  return {
    open,
    press,
    here,
    /** Fills what is empty on a section's page and saves it, again and again until it went on. Returns the page it went on to. */
    async answer(section: string): Promise<string> {
      for (let attempt = 0; attempt < 30; attempt++) {
        if (attempt > 0 || here() !== section || !(await isWhole(page()))) await open(section);
        for (let round = 0; round < 4; round++) {
          await fillAnything(page(), known);
          if (!(await press(saving()))) break;
          if (here() !== section) return here();
        }
      }
      throw new Error(`${section} could not be saved: ${await page().locator('main').textContent()}`);
    },
    /** Attaches files of 300 KB that nothing can compress, one at a time, each until the page shows it. Returns the page after. */
    async attach(section: string): Promise<string> {
      await open(section);
      const fields = await page()
        .locator('main input[type=file]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('name')!));
      for (const field of fields) {
        const name = `${field.replace(/\W/g, '-')}.pdf`;
        const buffer = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300 * 1024 - 9)]);
        for (let attempt = 0; ; attempt++) {
          await open(section);
          if (await page().getByText(name).count()) break;
          if (attempt === 15) throw new Error(`${name} did not arrive`);
          await page()
            .locator(`[name="${field}"]`)
            .setInputFiles({ name, mimeType: 'application/pdf', buffer });
          await press(saving('_leave'));
        }
      }
      for (let attempt = 0; attempt < 30; attempt++) {
        await open(section);
        if ((await press(saving())) && here() !== section) return here();
      }
      throw new Error(`${section} would not let go`);
    },
    look,
  };
}

/** A page of ours, to its end: a line that was cut shows half a page, or the browser's own. */
async function isWhole(page: Page): Promise<boolean> {
  if (!page.url().startsWith('http://localhost')) return false;
  return page
    .locator('footer')
    .count()
    .then(
      (count) => count > 0,
      () => false,
    );
}

async function held(page: Page): Promise<Held> {
  const pairs = await page
    .locator('main form [name]')
    .evaluateAll((all) =>
      (all as unknown as { name: string; type: string; value: string; checked: boolean }[])
        .filter(({ type }) => !['hidden', 'submit', 'file'].includes(type))
        .map(({ name, type, value, checked }) => [
          type === 'radio' || type === 'checkbox' ? `${name} ${value}` : name,
          type === 'radio' || type === 'checkbox' ? String(checked) : value,
        ]),
    );
  return Object.fromEntries(pairs);
}
