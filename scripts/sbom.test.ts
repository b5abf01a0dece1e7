import fs from 'node:fs';
import { expect, it } from 'vitest';
import { listPackages } from './sbom.ts';

it('what runs in production is listed with every package that we name, and none that only tests', async () => {
  const { dependencies, devDependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
  const list = await listPackages();
  const versions = new Map(list.components.map(({ name, version }) => [name, version]));
  for (const [name, version] of Object.entries(dependencies))
    expect([name, versions.get(name)]).toEqual([name, version]);
  for (const name of ['vitest', 'typescript', 'playwright-core']) {
    expect(Object.keys(devDependencies)).toContain(name);
    expect(versions.has(name)).toBe(false);
  }
  expect(list.metadata.component.name).toBe('mostura');
});
