import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { DefinitionError, readYaml } from '../../action/index.ts';

/** What is wrong at a place of a file, and what was expected there. */
export type Fault = { readonly path: readonly (string | number)[]; readonly expected: string };

/**
 * Reads one of the optional files of an Action's folder. Undefined where the Action has none.
 * Throws DefinitionError with file, line, what was found and what was expected.
 */
export async function readDefinition<Content>(
  folder: string,
  name: string,
  schema: z.ZodType<Content>,
  faultsOf: (content: Content) => readonly Fault[],
): Promise<Content | undefined> {
  const path = join(folder, name);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const file = readYaml(text, path, schema);
  const faults = faultsOf(file.content);
  if (faults.length > 0)
    throw new DefinitionError(faults.map(({ path: at, expected }) => file.fault(at, expected)));
  return file.content;
}
