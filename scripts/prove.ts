import { build } from './build.ts';
import { node, run } from './program.ts';

const bundle = '.cache/proofs.js';

/** Bundles the proofs, which speak to the project's own verbs, and runs one on the built program. */
export async function prove(words: readonly string[]): Promise<boolean> {
  await build();
  const esbuild = await import('esbuild');
  await esbuild.build({
    entryPoints: ['proofs/main.ts'],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  await esbuild.stop();
  return (await run(node, ['--enable-source-maps', bundle, ...words])).ok;
}
