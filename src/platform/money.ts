import { parseDecimal, withoutUnit } from './language/typed-number.ts';
import { problem } from './problem.ts';

/** An amount in minor units (cents) with its ISO 4217 currency. The amount is a safe integer. */
export type Money = { readonly minor: number; readonly currency: Currency };
/** ISO 4217, upper case. */
export type Currency = string;

/** ISO 4217 minor units of the currencies the Action meets; others take two. CLDR shows ALL and RSD with none: we do not follow it. */
const minorDigits: Record<string, number> = { JPY: 0 };

/** The largest amount that is kept, in minor units: thousands of them add up to a safe integer. */
export const mostMinor = 10 ** 12;

/** How many decimal digits the currency's minor unit stands for. */
export function digitsOf(currency: Currency): number {
  return minorDigits[currency] ?? 2;
}

/** Money from minor units. Throws RangeError when the number is not a safe integer. */
export function money(minor: number, currency: Currency): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError('money must be a safe integer of minor units');
  return { minor, currency };
}

/** The sum of amounts of one currency; nothing sums to zero. Throws RangeError when currencies differ. */
export function sum(amounts: readonly Money[], currency: Currency): Money {
  return amounts.reduce(
    (total, one) => {
      if (one.currency !== currency) throw new RangeError(`cannot add ${one.currency} to ${currency}`);
      return money(total.minor + one.minor, currency);
    },
    money(0, currency),
  );
}

/** `numerator / denominator` of an amount, rounded half away from zero to the minor unit. Exact at any size. */
export function fraction(amount: Money, numerator: number | bigint, denominator: number | bigint): Money {
  return money(
    Number(divideRounded(BigInt(amount.minor) * BigInt(numerator), BigInt(denominator))),
    amount.currency,
  );
}

/** The quotient rounded half away from zero. Throws RangeError on a zero divisor. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  if (divisor === 0n) throw new RangeError('division by zero');
  const negative = dividend < 0n !== divisor < 0n;
  const [a, b] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const rounded = (a * 2n + b) / (b * 2n);
  return negative ? -rounded : rounded;
}

/**
 * An amount in another currency, rounded half away from zero to the minor unit. `rate` is a decimal text: units of the original
 * currency for one unit of `currency`, as InforEuro gives them. Throws RangeError unless the rate is positive. Problem:
 * `amount_too_large`, when it comes to more than is kept.
 */
export function convert(original: Money, rate: string, currency: Currency): Money {
  const [whole = '', decimals = ''] = rate.split('.');
  const scaled = BigInt(whole + decimals);
  if (scaled <= 0n) throw new RangeError('a rate is positive');
  const places = decimals.length + digitsOf(currency) - digitsOf(original.currency);
  const scale = 10n ** BigInt(Math.abs(places));
  const amount = BigInt(original.minor);
  const minor = places >= 0 ? divideRounded(amount * scale, scaled) : divideRounded(amount, scaled * scale);
  if (isTooLarge(minor)) throw problem('amount_too_large', {}, { field: 'amount' });
  return money(Number(minor), currency);
}

/** The way back: an amount of the other currency in the original one, at the same rate and rounded alike. Throws RangeError unless the rate is positive. */
export function convertBack(amount: Money, rate: string, original: Currency): Money {
  const [whole = '', decimals = ''] = rate.split('.');
  const scaled = BigInt(whole + decimals);
  if (scaled <= 0n) throw new RangeError('a rate is positive');
  const places = decimals.length + digitsOf(amount.currency) - digitsOf(original);
  const scale = 10n ** BigInt(Math.abs(places));
  const product = BigInt(amount.minor) * scaled;
  return money(Number(places >= 0 ? divideRounded(product, scale) : product * scale), original);
}

function isTooLarge(minor: number | bigint): boolean {
  return minor > mostMinor || minor < -mostMinor;
}

/** The amount as a plain decimal with a point, `1234.50`: for exports, hashes and standards. */
export function toDecimal({ minor, currency }: Money): string {
  const digits = digitsOf(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${minor < 0 ? '-' : ''}${whole}${digits ? `.${text.slice(-digits)}` : ''}`;
}

/**
 * What a person typed as an amount, in minor units: `1 234,50`, `1.234,50 €`, `1,234.50`, `1234.5`, `12.000 lekë`. The currency beside it
 * must be the one that is asked for. Else why it is none: it is not an amount, or more than is kept.
 */
export function readMinor(text: string, currency: Currency): number | 'unreadable' | 'too_large' {
  const digits = digitsOf(currency);
  const read = parseDecimal(withoutUnit(text, currency), digits);
  if ('fault' in read) return 'unreadable';
  const [whole = '', decimals = ''] = read.value.split('.');
  const minor = Number(whole + decimals.padEnd(digits, '0'));
  return isTooLarge(minor) ? 'too_large' : minor;
}

/** The same, undefined whatever is wrong with it. */
export function parseAmount(text: string, currency: Currency): number | undefined {
  const read = readMinor(text, currency);
  return typeof read === 'number' ? read : undefined;
}
