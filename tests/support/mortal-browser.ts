import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** A browser with a profile on disk that can be killed like one whose battery is empty, and started again. */
export type MortalBrowser = {
  page(): Page;
  kill(): Promise<void>;
  start(): Promise<Page>;
  close(): Promise<void>;
};

export async function startMortalBrowser(): Promise<MortalBrowser> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-profile-'));
  let child: ChildProcess;
  let browser: Browser;
  let page: Page;
  const start = async () => {
    fs.rmSync(path.join(profile, 'DevToolsActivePort'), { force: true });
    child = spawn(
      findChromium()!,
      [
        ...['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
        ...[
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-auto-reload',
          '--remote-debugging-port=0',
        ],
        ...[`--user-data-dir=${profile}`, 'about:blank'],
      ],
      // A group of its own: killed with all its processes at once.
      { stdio: 'ignore', detached: true },
    );
    browser = await chromium.connectOverCDP(await addressOf(profile));
    const context = browser.contexts()[0]!;
    context.setDefaultTimeout(30_000);
    page = context.pages()[0] ?? (await context.newPage());
    await page.setViewportSize({ width: 360, height: 740 });
    return page;
  };
  const kill = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid!, 'SIGKILL');
    await ended;
    await browser.close().catch(() => {});
  };
  await start();
  return {
    page: () => page,
    start,
    kill,
    close: async () => {
      await kill();
      await pause(200);
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function addressOf(profile: string): Promise<string> {
  const file = path.join(profile, 'DevToolsActivePort');
  for (const until = Date.now() + 20_000; Date.now() < until; await pause(50)) {
    const [port, socket] = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
    if (port && socket) return `ws://127.0.0.1:${port}${socket}`;
  }
  throw new Error('The browser did not start within 20 seconds.');
}
