import { z } from 'zod';
import { isPlainDate } from '../../platform/dates.ts';

/** A key inside a definition: small letters, digits, hyphens and underscores. */
export const key = z.string().regex(/^[a-z][a-z0-9_-]{0,59}$/, 'a key of small letters, digits, - and _');

/** Words as they stand in a source, in their own language; never translated and never altered. */
export const words = z.string().trim().min(1, 'some words');

/** A text of ours in several interface languages. English is always there. */
export const multilingual = z.strictObject({
  en: words,
  sq: words.optional(),
  bs: words.optional(),
  hr: words.optional(),
  cnr: words.optional(),
  mk: words.optional(),
  'sr-Latn': words.optional(),
  'sr-Cyrl': words.optional(),
});

/** Something published, and where. */
export const statement = z.strictObject({ says: words, source: words });

/** `2020-03`: a month, where a source gives no day. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month as YYYY-MM');
/** `2020-03-17`. */
export const day = z.string().refine(isPlainDate, 'a day as YYYY-MM-DD');

export type Knowable<Value> = {
  /** Null when it is not known. */
  readonly value: Value | null;
  readonly source?: string;
  readonly reason?: z.output<typeof multilingual>;
};

/**
 * What may not be known: a value with its source, or null with the reason. A definition never leaves such a gap unsaid,
 * and no program fills it.
 */
export function knowable<Value>(value: z.ZodType<Value>): z.ZodType<Knowable<Value>> {
  return z
    .strictObject({ value: z.nullable(value), source: words.optional(), reason: multilingual.optional() })
    .refine(isWhole, {
      error: 'a value with its source, or null with the reason why it is not known',
    }) as z.ZodType<Knowable<Value>>;
}

function isWhole({
  value,
  source,
  reason,
}: {
  value?: unknown;
  source?: unknown;
  reason?: unknown;
}): boolean {
  return value === null ? reason !== undefined : source !== undefined && reason === undefined;
}
