import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Assets } from '../src/ui/assets.ts';
import { iconFile } from '../src/ui/mark-shapes.ts';
import { buildStyles, writeHashed } from './build-styles.ts';

/**
 * Everything a browser loads beside the page, into `outDir` (`dist/assets`), and `manifest.json` with their addresses
 * under `/assets/`. Each name holds the hash of its content: serve them as immutable.
 */
export async function buildAssets(outDir: string): Promise<Assets> {
  const styles = await buildStyles(outDir);
  const write = async (name: string, script: string) =>
    `/assets/${await writeHashed(outDir, name, 'js', script)}`;
  const doorWorker = await write('door', await bundle('door-worker.ts', 'iife'));
  const codeReader = await write('code-reader', await bundle('code-reader.ts', 'esm'));
  const typedScript = await write('keep-typed', await bundle('keep-typed.ts', 'esm'));
  const script = await bundle('enhance.ts', 'esm', {
    doorWorker: JSON.stringify(doorWorker),
    codeReader: JSON.stringify(codeReader),
    typedScript: JSON.stringify(typedScript),
  });
  const assets: Assets = {
    ltr: `/assets/${styles.ltr}`,
    rtl: `/assets/${styles.rtl}`,
    street: `/assets/${styles.street}`,
    icon: `/assets/${await writeHashed(outDir, 'mark', 'svg', iconFile())}`,
    script: await write('enhance', script),
    streetScript: await write('street', await bundle('street.ts', 'iife')),
  };
  await writeFile(join(outDir, 'manifest.json'), JSON.stringify(assets, null, 2));
  return assets;
}

async function bundle(
  name: string,
  format: 'esm' | 'iife',
  define: Record<string, string> = {},
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../src/browser', name)],
    bundle: true,
    minify: true,
    format,
    define,
    external: ['/assets/*'],
    target: 'es2020',
    write: false,
  });
  return outputFiles[0]!.text;
}
