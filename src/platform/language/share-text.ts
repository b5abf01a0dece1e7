import type { Language } from './language.ts';

/** Shares are never averaged: each keeps what it is made of. */
export type ShareOf = { readonly numerator: number; readonly denominator: number };

/** A share as its percentage and as what it is made of: `75%` and `18 of 24`. `write` writes both figures, as numbers where it is left out. */
export function shareParts(
  language: Pick<Language, 't' | 'percent' | 'number'>,
  { numerator, denominator }: ShareOf,
  write: (figure: number) => string = (figure) => language.number(figure),
): { readonly percent: string; readonly of: string } {
  return {
    percent: language.percent(numerator, denominator),
    of: language.t('common.share.of', { part: write(numerator), whole: write(denominator) }),
  };
}

/** Both in one line: `75% (18 of 24)`. */
export function shareText(...of: Parameters<typeof shareParts>): string {
  return of[0].t('common.share', shareParts(...of));
}
