import type { Page } from 'playwright-core';
import { type InstanceConfig, password } from './instance.ts';
import { type Look, watching } from './look-at.ts';
import { openWindow } from './window.ts';

export type { Look };

/** Somebody at a browser: opens pages, fills forms by field name and presses their buttons. Each page is watched on the way. */
export async function visitor(instance: InstanceConfig, look: Look) {
  const context = await openWindow({
    javaScriptEnabled: look.script,
    viewport: { width: look.width, height: 800 },
    baseURL: instance.address,
  });
  await context.addCookies([{ name: 'language', value: look.language, url: instance.address }]);
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const reader = { ...look };
  const watch = watching(reader);
  const arrived = async (source?: string) => {
    if ((await page.title()) === '') throw new Error(`no page at ${page.url()}`);
    await watch(page, source);
  };
  /** Returns what was answered. */
  const open = async (path: string): Promise<string> => {
    const response = await page.goto(path);
    if (!response || response.status() >= 400) throw new Error(`${path} answered ${response?.status()}`);
    const source = await response.text();
    await arrived(source);
    return source;
  };
  /** Presses the button of the form that posts to `action` (the page's own form when left out). */
  const press = async (action?: string, button = 'button[type=submit]:not([aria-hidden]):not([name])') => {
    const form = action ? `main form[action*="${action}"]` : 'main form[method=post]:not(.m-filter)';
    const target = page.locator(form).first().locator(button).first();
    if ((await target.count()) === 0)
      throw new Error(`${page.url()} has no such button: ${await page.locator('main').innerText()}`);
    await Promise.all([page.waitForNavigation(), target.click()]);
    const wrong = page.locator('.govuk-error-summary');
    if (!action?.includes('/sections/') && (await wrong.count()))
      throw new Error(`${new URL(page.url()).pathname}: ${await wrong.innerText()}`);
    await arrived();
  };
  const fill = async (values: Readonly<Record<string, string | boolean>>) => {
    for (const [name, value] of Object.entries(values)) await put(page, name, value);
  };
  return {
    page,
    open,
    press,
    fill,
    /** Their pages are in another language from now on. */
    reads: (language: string) => {
      reader.language = language;
    },
    path: () => new URL(page.url()).pathname,
    signIn: async (name: string) => {
      await open('/sign-in');
      await fill({ email: `${name}@example.org`, password });
      await press('/sign-in');
      // In a demonstration the second step shows its code, typed in already.
      if (new URL(page.url()).pathname === '/sign-in/second-step') await press('/sign-in/second-step');
      if (new URL(page.url()).pathname.startsWith('/sign-in'))
        throw new Error(`${name} could not sign in: ${await page.locator('main').innerText()}`);
    },
    close: () => context.close(),
  };
}
export type Visitor = Awaited<ReturnType<typeof visitor>>;

async function put(page: Page, name: string, value: string | boolean) {
  // The head has a search box of its own.
  const inMain = page.locator(`main [name="${name}"]`);
  const field = (await inMain.count()) ? inMain : page.locator(`[name="${name}"]`);
  // Whoever looks for a field that is folded away opens it.
  const folded = field.first().locator('xpath=ancestor::details[not(@open)]');
  if (await folded.count()) await folded.first().locator('summary').click();
  const type = await field.first().evaluate(kindOf);
  if (type === 'radio') await page.locator(`[name="${name}"][value="${value}"]`).check();
  else if (type === 'checkbox') await field.first().setChecked(value !== false);
  else if (type === 'select') await field.first().selectOption(String(value));
  else await field.first().fill(String(value));
}

/** Fills every empty field of the page with something that fits its kind: for forms that are data. */
export async function fillAnything(page: Page, known: Readonly<Record<string, string>> = {}) {
  for (const name of await page
    .locator('main form [name]')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('name') ?? ''))])) {
    // Another way to fill in a table is left aside.
    const isAside = name.startsWith('_') || /-rows(_\w+)?$/.test(name);
    if (isAside || name === 'seen' || name === 'version') continue;
    const field = page.locator(`main form [name="${name}"]`).first();
    const kind = await field.evaluate(kindOf);
    if (kind === 'hidden' || kind === 'submit' || kind === 'button') continue;
    const wish = Object.entries(known).find(([part]) => name.endsWith(part) || name.startsWith(part))?.[1];
    if (kind === 'radio')
      await page
        .locator(`main form [name="${name}"]${wish ? `[value="${wish}"]` : ''}`)
        .first()
        .check();
    else if (kind === 'checkbox') await field.check();
    else if (kind === 'select') await field.selectOption(wish ?? { index: 1 });
    else if (kind === 'file')
      await field.setInputFiles({
        name: 'paper.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(`%PDF-1.7\n% ${name}\n`),
      });
    else if ((await field.inputValue()) === '')
      await field.fill(wish ?? `Words about ${name.replace(/^q\./, '').replaceAll('_', ' ')}`);
  }
}

/** What a field is: its type for an input, else its element. Runs in the page. */
function kindOf(element: { tagName: string; getAttribute(name: string): string | null }): string {
  return element.tagName === 'INPUT'
    ? (element.getAttribute('type') ?? 'text')
    : element.tagName.toLowerCase();
}
