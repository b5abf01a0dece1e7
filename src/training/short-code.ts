import { createHash } from 'node:crypto';

/** Letters and digits that nobody takes for another (Crockford's base 32). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** So many signs of it, which follow from a word and an id: the same each time, and not the id. */
export function shortCode(word: string, id: string, length: number): string {
  const bytes = createHash('sha256').update(`${word} ${id}`).digest();
  return Array.from({ length }, (_, at) => signs[bytes[at]! % 32]).join('');
}

/** A short code as it is printed, in fours: `7K3M-9QXT`. */
export function inFours(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}

/** What was typed, as codes are kept: capitals, without gaps, and the signs that are taken for others as those that were meant. */
export function signsOf(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}
