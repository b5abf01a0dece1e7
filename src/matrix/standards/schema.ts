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

/** What a lawyer says of our words about a provision. */
export const verifyForm = z.object({
  version: wholeNumber(0, 1_000_000),
  compared: z.literal('yes', 'matrix.verify.must_compare'),
});
export type VerifyForm = z.infer<typeof verifyForm>;
