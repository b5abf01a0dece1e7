import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.ts';
import { whenParentDies } from './program.ts';

/** Builds when something changed, then is the program itself: one process less than starting another. */
export async function start(words: readonly string[]): Promise<void> {
  await build();
  process.env.NODE_ENV ??= 'production';
  process.setSourceMapsEnabled(true);
  whenParentDies(() => process.kill(process.pid, 'SIGTERM'));
  const main = path.resolve('dist/main.js');
  process.argv = [process.execPath, main, ...words];
  await import(pathToFileURL(main).href);
}
