import { z } from 'zod';
import { optionalParagraphs } from '../../platform/http/fields.ts';
import { placeCodes } from './places.ts';

/**
 * A text for each place of a cycle, typed as `name-0`, `name-1` … by the position of the place, as the list `name`. How many there may
 * be is asked when a form arrives: the start fills the places of the Action.
 */
export function textsOfPlaces<Name extends string>(name: Name, most: number) {
  const text = optionalParagraphs(most);
  return z.looseObject({}).transform((typed, context) => {
    const texts = placeCodes().map((_, at) => {
      const key = `${name}-${at}`;
      const { data = '', error } = text.safeParse(typed[key]);
      for (const issue of error?.issues ?? []) context.addIssue({ ...issue, path: [key] });
      return data;
    });
    return { [name]: texts } as Record<Name, string[]>;
  });
}
