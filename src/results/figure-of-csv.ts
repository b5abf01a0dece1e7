import type { Indicator } from '../action/index.ts';
import { money, toDecimal } from '../platform/money.ts';

/** A value for a file: money as a decimal in its currency, anything else as the whole number it is. */
export function figureOfCsv(
  { unit }: Pick<Indicator, 'unit'>,
  value: number | null,
  currency: string,
): string | number | null {
  if (value === null) return null;
  return unit === 'money' ? toDecimal(money(value, currency)) : value;
}
