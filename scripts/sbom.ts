import fs from 'node:fs';
import { z } from 'zod';
import { askNpm } from './npm.ts';

const file = 'dist/mostura.cdx.json';
const inventory = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({ name: z.string() }) }),
  components: z.array(z.looseObject({ name: z.string(), version: z.string() })),
});

/** The packages that are installed and run in production, as CycloneDX: those that only build and test are left out. */
export async function listPackages() {
  const list = inventory.parse(
    JSON.parse(await askNpm(['sbom', '--omit=dev', '--sbom-format=cyclonedx', '--sbom-type=application'])),
  );
  // npm calls it after its folder.
  list.metadata.component.name = 'mostura';
  return list;
}

/** Writes down what is in production, for whoever has to know whether a weakness of the day concerns them. */
export async function writeSbom(): Promise<boolean> {
  const list = await listPackages();
  fs.mkdirSync('dist', { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(list, null, 2)}\n`);
  console.log(`${list.components.length} packages run in production here: ${file} (CycloneDX).`);
  return true;
}
