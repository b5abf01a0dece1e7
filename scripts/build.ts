import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const output = 'dist';
const sources = ['src', 'scripts', 'package.json', 'package-lock.json'];

/**
 * Builds the server, its workers and the browser's files into `dist/`, unless it was built from these very sources.
 * What is half built is never seen: the folder is made beside and renamed.
 */
export async function build(say: (line: string) => void = console.log): Promise<void> {
  const stamp = stampOf(sources);
  if (readStamp() === stamp) return;
  const began = Date.now();
  say('Building …');
  const fresh = `${output}.${process.pid}`;
  fs.rmSync(fresh, { recursive: true, force: true });
  try {
    const { buildAssets } = await import('./build-assets.ts');
    await Promise.all([buildServer(fresh), buildAssets(path.resolve(fresh, 'assets'))]);
    fs.writeFileSync(path.join(fresh, '.built'), stamp);
    replace(fresh);
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true });
  }
  say(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}

/** `src/main.ts`, and every `*-worker.ts` as `dist/<name>.js` for a thread of its own, with what they share beside; packages stay in node_modules. */
async function buildServer(outdir: string) {
  const esbuild = await import('esbuild');
  const workers = fs
    .readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('-worker.ts'))
    .map((file) => path.join('src', file));
  await esbuild.build({
    entryPoints: ['src/main.ts', ...workers].map((file) => ({ in: file, out: path.basename(file, '.ts') })),
    outdir,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
  });
  await esbuild.stop();
}

/** A hash of the names, sizes and times of everything below. */
export function stampOf(places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const place of places) {
    const files = fs.statSync(place).isDirectory()
      ? fs
          .readdirSync(place, { recursive: true, encoding: 'utf8' })
          .filter((file) => !/\.test\.tsx?$/.test(file))
          .map((file) => path.join(place, file))
          .sort()
      : [place];
    for (const file of files) {
      const stat = fs.statSync(file);
      if (stat.isFile()) hash.update(`${file} ${stat.size} ${stat.mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function readStamp(): string | undefined {
  try {
    return fs.readFileSync(path.join(output, '.built'), 'utf8');
  } catch {
    return undefined;
  }
}

/** Another command may do the same at the same moment; both have built the same. */
function replace(fresh: string) {
  const old = `${fresh}.old`;
  for (let attempt = 1; ; attempt++) {
    try {
      if (fs.existsSync(output)) fs.renameSync(output, old);
      fs.renameSync(fresh, output);
      break;
    } catch (error) {
      if (attempt === 5) throw error;
    } finally {
      fs.rmSync(old, { recursive: true, force: true });
    }
  }
}
