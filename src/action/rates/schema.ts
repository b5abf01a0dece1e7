import { z } from 'zod';
import { optionalParagraphs, optionalText, paragraphs, text, tick } from '../../platform/http/fields.ts';
import { monthOf, rateOf } from './rules.ts';

const longest = 150_000;
/** What looks wrong and is right, and rates to be corrected: `2026-03_RSD_117.2`. */
const ticks = z.array(z.string().max(60)).max(2000).default([]);

/** Rates before they are looked at, pasted or in a file beside them; and all that the next page asks, when it is looked at again. */
export const chooseRatesForm = z.object({
  ...{ lines: optionalParagraphs(longest), source: optionalText(200), month: optionalText(20) },
  ...{ currency: optionalText(3), also: optionalText(400), reason: optionalParagraphs(1000) },
  ...{ 'take[]': ticks, checked: tick },
});
export type ChooseRatesForm = z.output<typeof chooseRatesForm>;

/** Codes of currencies: `USD, CHF`. */
export const codesIn = (typed: string): string[] => typed.toUpperCase().match(/\b[A-Z]{3}\b/g) ?? [];

/**
 * Rates one a line and where they are from. `month` and `currency`: what the lines do not say; `also`: currencies to load that the Action
 * does not use; `take`: ticks.
 */
export const ratesForm = z
  .object({
    lines: paragraphs(longest),
    source: text(200),
    month: optionalText(20).refine((typed) => typed === '' || monthOf(typed), 'invalid.month'),
    currency: optionalText(3),
    also: optionalText(400),
    'take[]': ticks,
    reason: optionalParagraphs(1000),
  })
  .transform(({ 'take[]': take, month, currency, also, ...typed }) => ({
    ...typed,
    month: monthOf(month) ?? null,
    currency: codesIn(currency)[0] ?? null,
    also: codesIn(also),
    take,
  }));
type Typed = z.output<typeof ratesForm>;
/** A verb is given lines that say all themselves and whose currencies are all to be loaded, where it is not told otherwise. */
export type RatesForm = Pick<Typed, 'lines' | 'source'> & Partial<Omit<Typed, 'lines' | 'source'>>;

/** One rate as it should be. `rate` names it: `2026-03_RSD`. */
export const correctionForm = z.object({
  rate: z.string('invalid.choice').regex(/^\d{4}-\d{2}_[A-Z]{3}$/, 'invalid.choice'),
  value: text(40).transform((typed, issues): string => {
    const read = rateOf(typed);
    if (read !== undefined) return read;
    issues.addIssue({ code: 'custom', message: 'invalid.decimal_read', params: { typed, decimals: 9 } });
    return z.NEVER;
  }),
  source: text(200),
  reason: paragraphs(1000),
  sure: tick,
});
export type CorrectionForm = z.output<typeof correctionForm>;
