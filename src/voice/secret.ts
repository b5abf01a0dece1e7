import { randomInt } from 'node:crypto';
import { subkey } from '../platform/http/tokens.ts';
import { macOf } from '../platform/mac.ts';

/** Letters and digits that nobody takes for another when they write them down (Crockford's base 32). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `V-0000-0000`: random, so that it tells neither how many cases there are nor which came first. */
export function makeNumber(): string {
  const digits = String(randomInt(100_000_000)).padStart(8, '0');
  return `V-${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/**
 * The secret of the case that a form makes: 80 bits in four groups of four. It follows from the form's once-only key, which nobody
 * but its sender holds and which is not kept, so that the same form sent again shows the same secret and makes no second case.
 */
export function makeCaseSecret(secret: string, once: string): string {
  const bytes = macOf(subkey(secret, 'voice secret'), once).digest();
  const text = Array.from({ length: 16 }, (_, at) => signs[bytes[at]! % 32]).join('');
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** What is kept of a case's secret: a keyed hash. Small letters, spaces and the usual mistakings count as what was meant. */
export function hashCaseSecret(secret: string, typed: string): string {
  const meant = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return macOf(subkey(secret, 'voice case'), meant).digest('base64url');
}

/** A case number as it was meant: `v 12345678` is `V-1234-5678`. */
export function readNumber(typed: string): string {
  const digits = typed.replace(/\D/g, '');
  return `V-${digits.slice(0, 4)}-${digits.slice(4)}`;
}
