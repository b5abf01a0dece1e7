import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyPrograms, findPackage } from './binaries.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-binaries-test-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('programs are copied whole, with the links npm cannot carry, also after a copy was interrupted', () => {
  fs.mkdirSync(path.join(folder, 'programs-18.4.0-beta.17.half/bin'), { recursive: true });
  const { initdb } = copyPrograms(findPackage(), folder);
  expect(initdb.startsWith(folder)).toBe(true);
  expect(execFileSync(initdb, ['--version'], { encoding: 'utf8' })).toContain('18.4');
  const library = path.join(path.dirname(initdb), '../lib');
  for (const name of fs.readdirSync(library))
    expect(path.dirname(fs.realpathSync(path.join(library, name)))).toBe(fs.realpathSync(library));
  expect(fs.readdirSync(folder)).toEqual(['programs-18.4.0-beta.17']);
});
