import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { findWindowBrowser, quiet } from './chromium.ts';
import { counted } from './counted.ts';
import { atEndOfFile } from './ends.ts';

let browser: Promise<Browser> | undefined;

/** A window of the machine's Chromium without its surroundings, closed with the file; what one window keeps no other knows. Chromium is started once a worker and ends with it. */
export async function openWindow(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  if (!browser) counted('browsers_started');
  browser ??= chromium.launch({ executablePath: findWindowBrowser()!, args: quiet });
  const context = await (await browser).newContext(options);
  atEndOfFile(() => context.close());
  return context;
}
