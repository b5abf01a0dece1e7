import { problem } from '../../platform/problem.ts';
import { readPath } from './provision-path.ts';
import { readTyped } from './typed-place.ts';

/** A quotation is short: what is longer is read at the source. */
export const mostWordsQuoted = 60;

/** A place in a law with the words that matter, as an assessor typed them. */
export type TypedPinpoint = { readonly place: string; readonly quote: string };

export function wordsOf(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** The path of a place in a law as somebody typed it: an article, and what is inside it. Problem: `citation_place_unclear`. */
export function placeOf(typed: string, field: string): string {
  const read = readTyped(typed);
  if ('path' in read && readPath(read.path)?.some(({ part }) => part === 'art')) return read.path;
  const part = 'unclear' in read ? read.unclear : read.path;
  throw problem('citation_place_unclear', { part }, { field });
}

/**
 * A pinpoint of what was typed: the place understood as a path, the quotation short enough. `fields` names the two in the form.
 * Problems: `citation_place_unclear`, `citation_too_long`.
 */
export function pinpointOf(
  typed: TypedPinpoint,
  fields: { readonly place: string; readonly quote: string },
): TypedPinpoint {
  const place = placeOf(typed.place, fields.place);
  if (wordsOf(typed.quote) > mostWordsQuoted)
    throw problem('citation_too_long', { most: mostWordsQuoted }, { field: fields.quote });
  return { place, quote: typed.quote };
}
