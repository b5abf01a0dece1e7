import type { Language } from '../platform/language/language.ts';

/** A change with its sign: a plus, or a true minus, or neither at nought. A half is rounded away from nought. */
export function signed({ number }: Pick<Language, 'number'>, value: number, decimals = 1): string {
  const size = Number(Math.abs(value).toFixed(decimals));
  const sign = size === 0 ? '' : value > 0 ? '+' : '−';
  return `${sign}${number(size, { decimals })}`;
}
