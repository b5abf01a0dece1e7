import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { settingList } from '../src/platform/setting-list.ts';

const install = fs.readFileSync('docs/operations/README.md', 'utf8');
const [block = ''] = /^DATABASE_URL_FILE='[\s\S]*?(?=```)/m.exec(install) ?? [];

/** As systemd reads an EnvironmentFile: a value in single quotes, nothing behind it. */
const asSystemd = new Map(
  [...block.matchAll(/^([A-Z_]+)='([^']*)'$/gm)].map(([, name, value]) => [name!, value!]),
);

it('the settings file that the operations page shows is read alike by systemd and by a shell', () => {
  expect(asSystemd.size).toBe(block.trim().split('\n').length);
  const file = path.join(os.tmpdir(), `mostura-environment-${process.pid}`);
  fs.writeFileSync(file, block);
  try {
    const printed = execFileSync('sh', ['-c', `set -a && . ${file} && set +a && env -0`], {
      encoding: 'utf8',
    });
    const asShell = new Map(printed.split('\0').map((line) => line.split(/=(.*)/s) as [string, string]));
    for (const [name, value] of asSystemd) expect([name, asShell.get(name)]).toEqual([name, value]);
  } finally {
    fs.rmSync(file);
  }
});

it('every setting that the operations pages name is one, and each page says the same place for the file', () => {
  const secret = settingList.filter((one) => 'secret' in one).map(({ name }) => `${name}_FILE`);
  const known = new Set<string>([...settingList.map(({ name }) => name), ...secret]);
  for (const name of asSystemd.keys()) expect(known).toContain(name);
  for (const page of fs.readdirSync('docs/operations')) {
    const text = fs.readFileSync(`docs/operations/${page}`, 'utf8');
    expect([page, ...text.matchAll(/\/etc\/mostura[.\w]*(?:\/[\w.]+)?/g)].flat()).not.toContain(
      '/etc/mostura.env',
    );
    for (const [, named] of text.matchAll(/EnvironmentFile=(\S+)/g))
      expect([page, named]).toEqual([page, '/etc/mostura/environment']);
  }
});
