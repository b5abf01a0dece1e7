import fs from 'node:fs';
import { z } from 'zod';
import { askNpm } from './npm.ts';

const file = 'dist/mostura.cdx.json';
const inventory = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: z.looseObject({ name: z.string() }) }),
  components: z.array(z.looseObject({ 'bom-ref': z.string(), name: z.string(), version: z.string() })),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
const names = z.record(z.string(), z.string()).default({});
const lock = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      dependencies: names,
      optionalDependencies: names,
      peerDependencies: names,
      peerDependenciesMeta: z
        .record(z.string(), z.looseObject({ optional: z.boolean().optional() }))
        .default({}),
    }),
  ),
});
type Packages = z.output<typeof lock>['packages'];

/**
 * The packages that are installed and run in production, as CycloneDX. npm lists all of them; `npm sbom --omit=dev` would leave out
 * whatever a tool needs as well, the database's driver among it, so what the program needs is followed through the lock file here.
 */
export async function listPackages() {
  const list = inventory.parse(JSON.parse(await askNpm(['sbom', '--sbom-format=cyclonedx'])));
  const running = neededBy(lock.parse(JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))).packages);
  // npm calls the project after its folder.
  list.metadata.component.name = 'mostura';
  const components = list.components.filter(({ name, version }) => running.has(`${name}@${version}`));
  const refs = new Set(components.map((one) => one['bom-ref']));
  const root = list.dependencies[0]?.ref;
  const dependencies = list.dependencies
    .filter(({ ref }) => refs.has(ref) || ref === root)
    .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => refs.has(ref)) }));
  return { ...list, components, dependencies };
}

/** Name and version of everything that the project reaches without those it has for building and testing. */
function neededBy(packages: Packages): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const waiting = [''];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const one = packages[place];
    if (!one || seen.has(place)) continue;
    seen.add(place);
    if (place) found.add(`${place.split('node_modules/').at(-1)}@${one.version}`);
    const peers = Object.keys(one.peerDependencies).filter(
      (name) => !one.peerDependenciesMeta[name]?.optional,
    );
    for (const name of [...Object.keys({ ...one.dependencies, ...one.optionalDependencies }), ...peers])
      waiting.push(placeOf(packages, name, place));
  }
  return found;
}

/** Where Node finds a package from another one: beside it, or in a folder above. */
function placeOf(packages: Packages, name: string, from: string): string {
  const above = from.includes('node_modules/') ? from.slice(0, from.lastIndexOf('node_modules/')) : '';
  const beside = `${from ? `${from}/` : ''}node_modules/${name}`;
  if (beside in packages || !from) return beside;
  return placeOf(packages, name, above.replace(/\/$/, ''));
}

/** Writes down what is in production, for whoever has to know whether a weakness of the day concerns them. */
export async function writeSbom(): Promise<boolean> {
  const list = await listPackages();
  fs.mkdirSync('dist', { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(list, null, 2)}\n`);
  console.log(`${list.components.length} packages run in production here: ${file} (CycloneDX).`);
  return true;
}
