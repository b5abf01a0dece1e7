import type { Language } from '../platform/language/language.ts';

/** A change with its sign: a plus, or a true minus, or neither at nought. */
export function signed({ number }: Pick<Language, 'number'>, value: number, decimals = 1): string {
  const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals;
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '';
  return `${sign}${number(Math.abs(rounded), { decimals })}`;
}
