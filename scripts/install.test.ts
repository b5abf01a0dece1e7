import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cleanEnvironment, isInstalled, leavesOut, stampOf } from './install.mjs';
import { withInstallLock } from './install-lock.mjs';

const base = fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-install-test-'));
afterAll(() => fs.rmSync(base, { recursive: true }));

describe('an installation', () => {
  /** A project whose two packages were installed to the end. */
  function installedProject() {
    const root = fs.mkdtempSync(path.join(base, 'project-'));
    const write = (file: string, text: string) => {
      fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
      fs.writeFileSync(path.join(root, file), text);
    };
    write('package.json', '{}');
    write('package-lock.json', '{"lock":1}');
    for (const name of ['hono', 'pg']) write(`node_modules/${name}/package.json`, '{}');
    write('node_modules/.package-lock.json', '{"packages":{"node_modules/hono":{},"node_modules/pg":{}}}');
    const platform = `${process.platform}-${process.arch}`;
    write('node_modules/.installed', stampOf({ packageJson: '{}', lock: '{"lock":1}', platform }));
    return { root, write };
  }

  test('that was interrupted before its end is done again', () => {
    const { root } = installedProject();
    fs.rmSync(path.join(root, 'node_modules/.installed'));
    expect(isInstalled(root)).toBe(false);
  });

  test('by a Node whose npm leaves packages out is done once more with the Node that came', () => {
    expect(['v18.0.0', 'v18.20.4', 'v20.8.1', 'v20.9.0', 'v22.0.0', 'v24.21.0'].map(leavesOut)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('of another lock file is done again', () => {
    const { root, write } = installedProject();
    write('package-lock.json', '{"lock":2}');
    expect(isInstalled(root)).toBe(false);
  });

  test('that was half deleted is done again', () => {
    const { root } = installedProject();
    fs.rmSync(path.join(root, 'node_modules/pg'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });

  test('that is complete is kept', () => {
    expect(isInstalled(installedProject().root)).toBe(true);
  });

  test('for another machine is another', () => {
    const parts = { packageJson: '{}', lock: '{}', platform: 'linux-x64' };
    expect(stampOf({ ...parts, platform: 'linux-arm64' })).not.toBe(stampOf(parts));
  });

  test('does not inherit what would leave packages out, and keeps how the registry is reached', () => {
    expect(
      cleanEnvironment({
        NODE_ENV: 'production',
        npm_config_omit: 'dev',
        NPM_CONFIG_IGNORE_SCRIPTS: 'true',
        npm_package_name: 'mostura',
        npm_config_registry: 'https://registry.example.org',
        HTTPS_PROXY: 'http://proxy',
        PATH: '/bin',
      }),
    ).toEqual({
      npm_config_registry: 'https://registry.example.org',
      HTTPS_PROXY: 'http://proxy',
      PATH: '/bin',
    });
  });
});

describe('the lock of an installation', () => {
  function holder(root: string): Promise<ChildProcess> {
    const code = `import { withInstallLock } from ${JSON.stringify(path.resolve('scripts/install-lock.mjs'))};
      await withInstallLock(${JSON.stringify(root)}, async () => { console.log('held'); await new Promise((r) => setTimeout(r, 60000)); });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return new Promise((resolve) => child.stdout!.once('data', () => resolve(child)));
  }

  test('is not held by a process that was killed', async () => {
    const root = fs.mkdtempSync(path.join(base, 'killed-'));
    const child = await holder(root);
    child.kill('SIGKILL');
    expect(await withInstallLock(root, async () => 'mine')).toBe('mine');
  });

  test('is held by one at a time, also when several find a dead one', async () => {
    const root = fs.mkdtempSync(path.join(base, 'several-'));
    const child = await holder(root);
    let inside = 0;
    let most = 0;
    const several = Array.from({ length: 6 }, () =>
      withInstallLock(root, async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setTimeout(resolve, 5));
        inside--;
      }),
    );
    child.kill('SIGKILL');
    await Promise.all(several);
    expect(most).toBe(1);
  });
});
