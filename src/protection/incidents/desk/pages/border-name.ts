import type { PlaceName } from '../../../place-name.ts';
import { outerNeighbours } from '../../codes.ts';

/** The name of a neighbour: of the Action's own jurisdictions as they are named everywhere, of others by a text. */
export function borderName(t: (key: string) => string, placeName: PlaceName, code: string): string {
  const outer = outerNeighbours.find((one) => one === code);
  const name = placeName(code);
  return outer && name === code ? t(`incident.neighbour.${outer}`) : name;
}
