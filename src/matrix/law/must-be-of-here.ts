import { problem } from '../../platform/problem.ts';
import type { Tx } from '../../platform/work.ts';
import { isInvented, type PlaceCode } from '../cycles/places.ts';
import { isDemonstration } from '../cycles/queries.ts';

/** An invented jurisdiction has law only in a demonstration, and there the real ones keep what their sources say. Problem: `place_not_here`. */
export async function mustBeOfHere(tx: Tx, code: PlaceCode): Promise<void> {
  if (isInvented(code) && !(await isDemonstration(tx)))
    throw problem('place_not_here', {}, { field: 'jurisdiction' });
}
