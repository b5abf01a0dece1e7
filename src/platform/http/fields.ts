import { z } from 'zod';
import { isPlainDate, type PlainDate } from '../dates.ts';
import { parseDecimal, parseHour } from '../language/typed-number.ts';
import { holdsLink } from '../mail/typed-in-mail.ts';
import { type Currency, readMinor } from '../money.ts';
import { dayTyped, noteDays } from './typed-days.ts';

/** A line a person must type: trimmed, 1 to `max` characters. `missing`: the key of what is said where nothing was typed. */
export function text(max = 200, missing = 'invalid.required') {
  return z.string(missing).trim().min(1, missing).max(max, 'invalid.too_long');
}

/** A line a person may leave empty: trimmed, at most `max` characters, '' when left out. */
export function optionalText(max = 200) {
  return z.string().trim().max(max, 'invalid.too_long').default('');
}

const isName = (typed: string) => !holdsLink(typed);
/** A name that goes into mails: it holds no address that a mail program would make a link of. */
export function nameText(max = 200) {
  return text(max).refine(isName, 'invalid.link_in_name');
}
export function optionalName(max = 200) {
  return optionalText(max).refine(isName, 'invalid.link_in_name');
}
/** Further names, one a line, ten at most. */
export const otherNames = optionalParagraphs(800)
  .refine(isName, 'invalid.link_in_name')
  .transform((typed) =>
    typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .slice(0, 10),
  );

/** An address of the web, null when left out; `https://` is added where it was left out. */
export const webAddress = optionalText(500)
  .transform((typed) => (typed === '' || /^https?:\/\//i.test(typed) ? typed : `https://${typed}`))
  .refine((address) => address === '' || URL.canParse(address), 'invalid.web')
  .transform((address) => address || null);

/** Paragraphs: like `text`, with line ends made one kind. */
export function paragraphs(max = 5000, missing?: string) {
  return text(max, missing).transform((typed) => typed.replace(/\r\n?/g, '\n'));
}
export function optionalParagraphs(max = 5000) {
  return optionalText(max).transform((typed) => typed.replace(/\r\n?/g, '\n'));
}

/** A table as text, its lines ended alike. Nothing else is taken from it: its first line or its first cell may be empty. */
export function tableText(max: number) {
  return z
    .string()
    .max(max, 'invalid.too_long')
    .default('')
    .transform((typed) => typed.replace(/\r\n?/g, '\n'));
}

/** Texts one a line, at most so many lines of at most so many characters each; blank lines are none. */
export function lines(most: number, longest: number) {
  return optionalParagraphs(most * (longest + 2))
    .transform((typed) =>
      typed
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter(Boolean),
    )
    .refine((found) => found.length <= most, { error: 'invalid.too_many_lines', params: { max: most } })
    .refine((found) => found.every((line) => line.length <= longest), {
      error: 'invalid.too_long',
      params: { max: longest },
    });
}

/** What was typed, as an error says it: not longer than a line. */
const said = (typed: string) => ({
  typed: typed.length > 40 ? `${typed.slice(0, 40).toWellFormed()}…` : typed,
});

type Issues = { addIssue(issue: { code: 'custom'; message: string; path?: string[]; params: object }): void };

function readWhole(typed: string, min: number, max: number, issues: Issues): number | undefined {
  const read = parseDecimal(typed.replace(/(?<!\s)\s*%$/, ''), 0);
  const value = 'value' in read ? Number(read.value) : Number.NaN;
  if (value >= min && value <= max) return value;
  issues.addIssue(
    Math.abs(value) < 1e12
      ? { code: 'custom', message: 'invalid.number_between', params: { min, max } }
      : { code: 'custom', message: 'invalid.number_read', params: said(typed) },
  );
  return undefined;
}

/** A whole number within bounds, as people of the region type it (`parseDecimal`): `1200`, `1.200`, `1 200`, `40 %`. */
export function wholeNumber(min: number, max: number) {
  return z
    .string('invalid.required')
    .trim()
    .min(1, 'invalid.required')
    .transform((typed, issues): number => readWhole(typed, min, max, issues) ?? z.NEVER);
}

/** The same, null when left out. */
export function optionalWholeNumber(min: number, max: number) {
  return z
    .string()
    .trim()
    .default('')
    .transform((typed, issues): number | null =>
      typed === '' ? null : (readWhole(typed, min, max, issues) ?? z.NEVER),
    );
}

function readDecimal(typed: string, decimals: number, most: number, issues: Issues): number | undefined {
  const read = parseDecimal(typed, decimals);
  const value = 'value' in read ? Number(read.value) : Number.NaN;
  if (value >= 0 && value <= most) return value;
  issues.addIssue({ code: 'custom', message: 'invalid.decimal_read', params: { ...said(typed), decimals } });
  return undefined;
}

/** A number with at most so many decimals, as people of the region type it: `12,5`, `12.5`. */
export function decimalNumber(decimals: number, most: number) {
  return z
    .string('invalid.required')
    .trim()
    .min(1, 'invalid.required')
    .transform((typed, issues): number => readDecimal(typed, decimals, most, issues) ?? z.NEVER);
}

/** The same, null when left out. */
export function optionalDecimalNumber(decimals: number, most: number) {
  return z
    .string()
    .trim()
    .default('')
    .transform((typed, issues): number | null =>
      typed === '' ? null : (readDecimal(typed, decimals, most, issues) ?? z.NEVER),
    );
}

/** A time of day as people of the region type it (`parseHour`), as `HH:MM`: `9`, `9.00`, `9:00`. */
export const hour = z
  .string('invalid.time')
  .trim()
  .min(1, 'invalid.time')
  .transform((typed, issues): string => {
    const read = parseHour(typed);
    if (read !== undefined) return read;
    issues.addIssue({ code: 'custom', message: 'invalid.time_read', params: said(typed) });
    return z.NEVER;
  });

type AmountCurrency = Currency | (() => Currency);
const currencyOf = (currency: AmountCurrency) => (typeof currency === 'function' ? currency() : currency);

/** An amount as a person types it, in minor units of the currency, at least `min`. */
export function amount(currency: AmountCurrency, { min = 1 }: { min?: number } = {}) {
  return z
    .string('invalid.required')
    .trim()
    .min(1, 'invalid.required')
    .transform(
      (typed, issues): number =>
        readAmount(typed, { currency: currencyOf(currency), min }, issues) ?? z.NEVER,
    );
}

/** The same, null when left out. */
export function optionalAmount(currency: AmountCurrency, { min = 1 }: { min?: number } = {}) {
  return z
    .string()
    .trim()
    .default('')
    .transform((typed, issues): number | null =>
      typed === '' ? null : (readAmount(typed, { currency: currencyOf(currency), min }, issues) ?? z.NEVER),
    );
}

type Chosen = { readonly typed?: string; readonly currency?: string };

/** Gives each amount of a form the currency that is chosen in the field `currency` beside it, to be read by `amountInChosen`. */
export function withChosenCurrency<Schema extends z.ZodType>(names: readonly string[], schema: Schema) {
  return z.preprocess((form) => {
    const typed = form as Record<string, unknown>;
    const chosen = (name: string): Chosen => ({
      typed: typeof typed[name] === 'string' ? typed[name] : '',
      currency: typeof typed.currency === 'string' ? typed.currency : '',
    });
    return { ...typed, ...Object.fromEntries(names.map((name) => [name, chosen(name)])) };
  }, schema);
}

/** Money as people type it, in minor units of the chosen currency, or of `usual` where none is chosen. */
export function amountInChosen(usual: () => Currency) {
  return z.custom<Chosen>().transform(({ typed = '', currency = '' }, issues): number => {
    const text = typed.trim();
    if (text === '') issues.addIssue({ code: 'custom', message: 'invalid.required' });
    else {
      const known = /^[A-Z]{3}$/.test(currency) ? currency : usual();
      const minor = readAmount(text, { currency: known }, issues);
      if (minor !== undefined) return minor;
    }
    return z.NEVER;
  });
}

/** The amount in minor units; else an issue that says what could not be read, of a field of its own where `path` names one. */
export function readAmount(
  typed: string,
  { currency, min = 1, path = [] }: { currency: Currency; min?: number; path?: readonly string[] },
  issues: Issues,
): number | undefined {
  const minor = readMinor(typed, currency);
  if (typeof minor === 'number' && minor >= min) return minor;
  const params = { ...said(typed), currency, least: min > 0 ? 'more' : 'zero' };
  const faults = { too_large: 'invalid.amount_too_large', unreadable: 'invalid.amount_read' };
  const message = typeof minor === 'number' ? 'invalid.amount_low' : faults[minor];
  issues.addIssue({ code: 'custom', path: [...path], message, params });
  return undefined;
}

/** What its page showed, as a hash or a version (`SeenField`), '' where it sent nothing; the verb compares it (`mustBeSeen`). */
export const seen = z.string().max(64).default('');
/** A form that only confirms what its page showed. */
export const seenForm = z.object({ seen });
export type SeenForm = z.output<typeof seenForm>;

/** A tick: true when it was ticked. */
export const tick = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((typed) => typed !== undefined && typed.length > 0);

/** Several ticks under one name that ends in `[]`, each one of the values. */
export function choices<const Value extends string>(
  values: readonly Value[] | (() => readonly Value[]),
  { min = 0 }: { min?: number } = {},
) {
  const allowed = typeof values === 'function' ? values : () => values;
  const one = z.custom<Value>((typed) => allowed().includes(typed as Value), 'invalid.choice');
  return z
    .preprocess((typed) => (typed === undefined ? [] : typed), z.array(one))
    .refine((chosen) => chosen.length >= min, 'invalid.choices');
}

/** One of the values; nothing chosen is 'invalid.choice'. */
export function choice<const Value extends string>(values: readonly Value[]) {
  return z.enum(values, 'invalid.choice');
}

/** Nothing that is written down here is older: a year with a slip of the hand (0026, 206) is no day. */
const earliest: PlainDate = '1900-01-01';

/** A day typed as three fields `name-day`, `name-month`, `name-year`; fold them with `withDates` around the schema. */
export const day = z
  .string('invalid.date')
  .refine((typed) => isPlainDate(typed) && typed >= earliest, 'invalid.date')
  .transform((typed): PlainDate => typed);

/**
 * Folds the three fields of each named day into `YYYY-MM-DD` before the schema sees them; nothing typed is left out. `done` are those
 * of them on which something was done in the Action: a day from long before it is refused (`typed-days.ts`).
 */
export function withDates<Schema extends z.ZodType>(
  names: readonly string[],
  schema: Schema,
  { done = [] }: { readonly done?: readonly string[] } = {},
) {
  const whole = z.preprocess((typed) => {
    const folded: Record<string, unknown> = { ...(typed as Record<string, unknown>) };
    for (const name of names) {
      const typedDay = dayTyped(folded, name);
      if (typedDay !== undefined) folded[name] = typedDay;
    }
    return folded;
  }, schema);
  noteDays(whole, { names, done });
  return whole;
}

/** The three typed fields of a day, to fill a form with. */
export function dayFields(name: string, date: PlainDate | null): Record<string, string> {
  if (!date) return {};
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return {
    [`${name}-year`]: year,
    [`${name}-month`]: String(Number(month)),
    [`${name}-day`]: String(Number(dayOfMonth)),
  };
}
