import { z } from 'zod';
import {
  choice,
  optionalParagraphs,
  optionalText,
  paragraphs,
  text,
  wholeNumber,
} from '../../platform/http/fields.ts';
import type { Multilingual } from '../../platform/language/language.ts';
import { seen } from '../form-fields.ts';
import { areas } from '../schema.ts';

/** The languages a wording can have beside English. Latin Serbian is made from the Cyrillic. */
export const otherLocales = ['sq', 'mk', 'sr-Cyrl', 'bs', 'hr', 'cnr'] as const;

const several = z.preprocess(
  (typed) => (typed === undefined ? [] : typed),
  z.array(z.uuid('invalid.choice')).min(1, 'invalid.choice').max(200, 'invalid.choice'),
);
const inOthers = (name: string, field: z.ZodType) =>
  Object.fromEntries(otherLocales.map((locale) => [`${name}-${locale}`, field]));

/** A wording of a standard: title and statement in English and whatever else there is, its provisions, and why it changes. */
export const standardForm = z
  .object({
    version: wholeNumber(0, 1_000_000).default(0),
    area: choice(areas),
    title: text(160),
    statement: paragraphs(1500),
    ...inOthers('title', optionalText(200)),
    ...inOthers('statement', optionalParagraphs(1800)),
    'provisions[]': several,
    reason: text(300),
  })
  .transform((typed) => ({
    version: typed.version,
    area: typed.area,
    title: inLanguages(typed, 'title'),
    statement: inLanguages(typed, 'statement'),
    provisionIds: [...new Set(typed['provisions[]'])],
    reason: typed.reason,
  }));
export type StandardForm = z.infer<typeof standardForm>;

function inLanguages(typed: object, name: string): Multilingual {
  const fields = typed as Readonly<Record<string, string>>;
  return {
    en: fields[name]!,
    ...Object.fromEntries(
      otherLocales.flatMap((locale) => {
        const written = fields[`${name}-${locale}`];
        return written ? [[locale, written]] : [];
      }),
    ),
  };
}

const provisionFields = {
  article: text(160),
  area: choice(areas),
  says: paragraphs(1000),
  seen,
};
/** A provision of an instrument, in our own words; its key is ours and stays. */
export const newProvisionForm = z
  .object({
    key: z
      .string('invalid.required')
      .trim()
      .regex(/^[A-Z][A-Z0-9-]{1,29}$/, 'matrix.invalid.key'),
    instrument: z.uuid('invalid.choice'),
    ...provisionFields,
  })
  .transform(({ instrument, says, seen: seenInSource, ...typed }) => ({
    ...typed,
    instrumentId: instrument,
    summary: says,
    seenInSource,
  }));
export type NewProvisionForm = z.infer<typeof newProvisionForm>;

export const provisionForm = z
  .object({ version: wholeNumber(0, 1_000_000).default(0), ...provisionFields })
  .transform(({ says, seen: seenInSource, ...typed }) => ({ ...typed, summary: says, seenInSource }));
export type ProvisionForm = z.infer<typeof provisionForm>;

/** What a lawyer says of our words about a provision. */
export const verifyForm = z.object({
  version: wholeNumber(0, 1_000_000),
  compared: z.literal('yes', 'matrix.verify.must_compare'),
});
export type VerifyForm = z.infer<typeof verifyForm>;
