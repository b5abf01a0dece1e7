import { problem } from '../../platform/problem.ts';
import type { FormDefinition } from '../definition.ts';
import { findPlace, type Place } from './places.ts';

/** The place of a name. Throws `not_found`: it was removed meanwhile, or never there. */
export function getPlace(form: FormDefinition, name: string): Place {
  const found = findPlace(form, name);
  if (!found) throw problem('not_found');
  return found;
}
