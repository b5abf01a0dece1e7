import type { Work } from '../../platform/work.ts';
import { readDefinition } from './read-definition.ts';
import { standardsFaults, standardsFile } from './standards-file.ts';
import { storeStandards } from './store-standards.ts';

/** Loads what an Action's folder says about standards; an Action without the files has none. Throws DefinitionError. */
export async function storeMatrixOfAction(work: Work, folder: string): Promise<void> {
  const standards = await readDefinition(folder, 'standards.yaml', standardsFile, standardsFaults);
  if (standards) await storeStandards(work, standards);
}
