import type { Work } from '../../platform/work.ts';
import { lawsFaults, lawsFile } from './laws-file.ts';
import { readDefinition } from './read-definition.ts';
import { seriesFaults, seriesFile } from './series-file.ts';
import { standardsFaults, standardsFile } from './standards-file.ts';
import { storeLaws } from './store-laws.ts';
import { storeSeries } from './store-series.ts';
import { storeStandards } from './store-standards.ts';

/** Loads what an Action's folder says about standards, national law and the series of others; an Action without the files has none. Throws DefinitionError. */
export async function storeMatrixOfAction(work: Work, folder: string): Promise<void> {
  const standards = await readDefinition(folder, 'standards.yaml', standardsFile, standardsFaults);
  if (standards) await storeStandards(work, standards);
  const laws = await readDefinition(folder, 'laws.yaml', lawsFile, lawsFaults);
  if (laws) await storeLaws(work, laws);
  const series = await readDefinition(folder, 'series.yaml', seriesFile, seriesFaults);
  if (series) await storeSeries(work, series);
}
