import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAssets } from '../../scripts/build-assets.ts';
import type { Assets } from '../../src/ui/assets.ts';
import { uiLanguage } from '../../src/ui/testing.tsx';
import { Gallery } from './gallery.tsx';
import { inFrame } from './gallery-frame.tsx';

let folder: string;
let assets: Assets;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mostura-assets-'));
  assets = await buildAssets(folder);
});
afterAll(() => rm(folder, { recursive: true }));

async function weigh(address: string): Promise<number> {
  return gzipSync(await readFile(join(folder, address.replace('/assets/', '')))).length;
}

test('a first visit to the heaviest page, map and all, stays under 50 KB', async () => {
  const language = uiLanguage('en');
  const html = gzipSync(inFrame(language, assets, <Gallery />)).length;
  const rest = await Promise.all([assets.ltr, assets.icon, assets.script!].map(weigh));
  expect(html + rest.reduce((sum, one) => sum + one, 0)).toBeLessThan(50_000);
});

test('each style sheet stays under 22 KB and the script under 6 KB, compressed', async () => {
  expect(await weigh(assets.ltr)).toBeLessThan(22_000);
  expect(await weigh(assets.rtl)).toBeLessThan(22_000);
  expect(await weigh(assets.script!)).toBeLessThan(6_000);
});

test('the style sheet asks nobody else for anything: no font, no picture, no import', async () => {
  const css = await readFile(join(folder, assets.ltr.replace('/assets/', '')), 'utf8');
  expect(css.match(/@font-face|@import|url\((?!data:)/)).toBeNull();
  expect(css.match(/GDS Transport|1d70b8/)).toBeNull();
});

test('names change with their content and with nothing else, and the manifest lists them', async () => {
  const again = await buildAssets(folder);
  expect(again).toEqual(assets);
  expect(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))).toEqual(assets);
  // And the manifest itself, and what the page at the door and forms that are kept ask for: their addresses stand in the script alone.
  const files = await readdir(folder);
  expect(files.length).toBe(Object.keys(assets).length + 4);
  const weightOf = (start: string) => weigh(files.find((name) => name.startsWith(start))!);
  expect(await weightOf('code-reader.')).toBeLessThan(18_000);
  expect(await weightOf('keep-typed.')).toBeLessThan(4000);
});

test('the mirrored sheet turns left into right', async () => {
  const css = await readFile(join(folder, assets.rtl.replace('/assets/', '')), 'utf8');
  expect(/\.govuk-form-group--error\{[^}]*border-right:/.test(css)).toBe(true);
});
