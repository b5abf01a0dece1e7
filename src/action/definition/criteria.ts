import type { Multilingual } from '../../platform/language/language.ts';
import type { EvaluationGrid } from './grid.ts';

export type Criterion = {
  readonly key: string;
  readonly title: Multilingual;
  readonly section: Multilingual;
};

/**
 * What can be taught: every criterion of the grids, once, in their order. A criterion is known by its key, which stays the same from
 * grid to grid and in the frozen copy of each call; the first grid gives the title.
 */
export function criteriaOfGrids(grids: readonly EvaluationGrid[]): Criterion[] {
  const found = new Map<string, Criterion>();
  for (const { sections } of grids)
    for (const section of sections)
      for (const { key, title } of section.criteria)
        if (!found.has(key)) found.set(key, { key, title, section: section.title });
  return [...found.values()];
}
