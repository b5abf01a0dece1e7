import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Where the public standards lie that our exports are checked against: they are data of others and are not copied into the project.
 * `STANDARDS_FOLDER` names the folder; else it is looked for beside the project. Undefined when it is nowhere.
 */
export function findStandardsFolder(): string | undefined {
  const places = [process.env.STANDARDS_FOLDER, '../shared/standards', '../../shared/standards'];
  return places
    .filter((place) => place)
    .map((place) => resolve(place!))
    .find(existsSync);
}

/** The path of one file of the standards; without the folder the test says loudly that it did not run, and counts as skipped. */
export function standardFile(context: { skip(note: string): void }, ...path: string[]): string {
  const folder = findStandardsFolder();
  if (folder === undefined) {
    console.warn(
      `NOT RUN: no standards folder for ${path.join('/')}; set STANDARDS_FOLDER to check our exports against it.`,
    );
    context.skip('no standards folder');
  }
  return join(folder!, ...path);
}
