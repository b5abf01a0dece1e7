import { z } from 'zod';
import {
  choice,
  day,
  decimalNumber,
  optionalDecimalNumber,
  optionalParagraphs,
  optionalText,
  optionalWholeNumber,
  paragraphs,
  text,
  tick,
  webAddress,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';
import { placeCode } from '../cycles/places.ts';
import { seen } from '../form-fields.ts';
import { seriesKinds } from '../schema.ts';

/** A publisher's one definition of what it counts or words. */
export const seriesForm = z.object({
  publisher: text(160),
  name: text(200),
  kind: choice(seriesKinds),
  unit: optionalText(60),
  definition: paragraphs(1000),
  caveat: optionalParagraphs(1000),
});
export type SeriesForm = z.infer<typeof seriesForm>;

/** A dated figure or level as its publisher gave it, with the document and the page. */
export const valueForm = withDates(
  ['period_from', 'period_to', 'as_of'],
  z
    .object({
      jurisdiction: z.union([z.literal(''), placeCode], 'invalid.choice').default(''),
      period_from: day,
      period_to: day,
      value: optionalWholeNumber(0, 999_999_999_999),
      verbatim: optionalText(300),
      approximate: tick,
      preliminary: tick,
      as_of: day.optional(),
      document: text(300),
      page: optionalText(60),
      url: webAddress,
      seen,
    })
    .transform((typed) => ({
      jurisdiction: typed.jurisdiction || null,
      periodFrom: typed.period_from,
      periodTo: typed.period_to,
      value: typed.value,
      verbatim: typed.verbatim,
      approximate: typed.approximate,
      preliminary: typed.preliminary,
      asOf: typed.as_of ?? null,
      document: typed.document,
      page: typed.page,
      url: typed.url,
      verified: typed.seen,
    })),
);
export type ValueForm = z.infer<typeof valueForm>;

/** A number that somebody made of a publisher's words: who, where, and on which scale. */
export const mappingForm = z
  .object({
    mapper: text(160),
    document: text(300),
    year: wholeNumber(2000, 2100),
    jurisdiction: placeCode,
    number: decimalNumber(2, 9999),
    scale_from: decimalNumber(2, 9999),
    scale_to: optionalDecimalNumber(2, 9999),
    what: text(300),
    seen,
  })
  .refine((typed) => typed.scale_to === null || typed.scale_to > typed.scale_from, {
    error: 'matrix.invalid.scale',
    path: ['scale_to'],
  })
  .transform(({ scale_from, scale_to, seen: verified, ...typed }) => ({
    ...typed,
    scaleFrom: scale_from,
    scaleTo: scale_to,
    verified,
  }));
export type MappingForm = z.infer<typeof mappingForm>;
