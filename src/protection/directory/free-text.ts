import { searchKey } from '../../platform/language/search-key.ts';
import type { PlaceKind } from './content.ts';

/** Words for streets, squares and houses in the languages that keepers write in: they lead to a place that is kept secret. */
const placeWords = new Set(
  'ul rr str bb kat floor road avenue street square entrance trg trga trgu ulaz ulazu hyrja hyrjen sheshi sheshin sokak sokaku lagja lagjen'
    .split(' ')
    .map(searchKey),
);
const placeStems = ['ulic', 'rrug', 'bulevar', 'plostad', 'naselj'].map(searchKey);

function leadsToPlace(text: string): boolean {
  return searchKey(text)
    .split(' ')
    .some((word) => placeWords.has(word) || placeStems.some((stem) => word.startsWith(stem)));
}

/**
 * What a free text must not hold: numbers and hours, which have fields of their own where they cannot drift; addresses of pages and
 * mails; and, where the place is not public, words that lead there.
 */
export function textFault(text: string, placeKind: PlaceKind): 'number' | 'link' | 'place' | undefined {
  const plain = text.normalize('NFKC');
  if (/\p{N}/u.test(text + plain)) return 'number';
  if (/@|:\/\/|www\.|\p{L}\.(com|org|net|eu|al|ba|me|mk|rs|xk|info)\b/iu.test(plain)) return 'link';
  if (placeKind !== 'open' && leadsToPlace(plain)) return 'place';
  return undefined;
}
