import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { explainFailedStart } from '../src/platform/failed-start.ts';
import { readSettings } from '../src/platform/settings.ts';
import { build } from './build.ts';
import { whenParentDies } from './program.ts';

/**
 * Looks at the settings, so that nobody waits for a build to be told of a wrong one; builds when something changed, then is the program
 * itself: one process less than starting another.
 */
export async function start(words: readonly string[]): Promise<void> {
  try {
    readSettings();
  } catch (error) {
    console.error(explainFailedStart(error));
    process.exit(1);
  }
  await build();
  process.env.NODE_ENV ??= 'production';
  process.setSourceMapsEnabled(true);
  whenParentDies(() => process.kill(process.pid, 'SIGTERM'));
  const main = path.resolve('dist/main.js');
  process.argv = [process.execPath, main, ...words];
  await import(pathToFileURL(main).href);
}
