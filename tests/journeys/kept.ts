import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until this phone has kept a page and what belongs to it, each named by a part of its address, and can open it without a line. */
export async function kept(page: Page, ...parts: readonly string[]): Promise<void> {
  const addresses = () =>
    page.evaluate<string[]>(`navigator.serviceWorker.ready
      .then(() => caches.open('mostura-door'))
      .then((store) => store.keys())
      .then((pages) => pages.map(({ url }) => url))`);
  for (const part of parts)
    await expect.poll(addresses, { timeout: 30_000 }).toContainEqual(expect.stringContaining(part));
}
